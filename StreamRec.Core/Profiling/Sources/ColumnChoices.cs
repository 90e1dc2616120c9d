using System.Text.Json;
using System.Text.RegularExpressions;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Profiling.Sources;

/// <summary>What somebody says that columns are, such as <c>year:category, id:skip</c>; names with blanks or signs stand in single quotes, doubled inside.</summary>
/// <param name="Kinds">The kind of each column by its name, as it was written; <see langword="null"/> leaves the column out.</param>
public sealed partial record ColumnChoices(IReadOnlyDictionary<string, ColumnKind?> Kinds)
{
    /// <summary>The word for leaving a column out.</summary>
    public const string Skip = "skip";

    /// <summary>Leaves all to the values.</summary>
    public static ColumnChoices None { get; } = new(new Dictionary<string, ColumnKind?>(StringComparer.OrdinalIgnoreCase));

    /// <summary>The words for what a column can be.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<ColumnKind>().Select(WordOf), Skip];

    /// <summary>Reads choices; empty text makes none.</summary>
    /// <param name="text">The choices.</param>
    /// <param name="parameter">What the person calls it, for the message.</param>
    /// <exception cref="InvalidParameterException">They are not written as above.</exception>
    public static ColumnChoices Parse(string? text, string parameter = "columns")
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }

        var kinds = new Dictionary<string, ColumnKind?>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (at < text.Length)
        {
            var match = Choice().Match(text, at);
            var word = match.Groups["kind"].Value.ToLowerInvariant();
            if (!match.Success || !Words.Contains(word, StringComparer.Ordinal))
            {
                throw new InvalidParameterException(parameter, text[at..], [.. Words.Select(each => "COLUMN:" + each), "several joined by commas"]);
            }

            var name = match.Groups["name"].Value.Trim();
            kinds[name[0] == '\'' ? name[1..^1].Replace("''", "'", StringComparison.Ordinal) : name] = word == Skip ? null : Enum.Parse<ColumnKind>(word, ignoreCase: true);
            at += match.Length;
        }

        return new ColumnChoices(kinds);
    }

    /// <summary>The choices as <see cref="Parse"/> reads them; empty for none.</summary>
    public override string ToString() => string.Join(',', Kinds.Select(each => $"{Quoted(each.Key)}:{(each.Value is { } kind ? WordOf(kind) : Skip)}"));

    /// <summary>The word for a kind.</summary>
    internal static string WordOf(ColumnKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static string Quoted(string name) => name.AsSpan().IndexOfAny(",:' ") < 0 ? name : "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'";

    [GeneratedRegex(@"\G\s*(?<name>'(?:[^']|'')+'|[^',:]+)\s*:\s*(?<kind>[A-Za-z]+)\s*(?:,|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choice();
}

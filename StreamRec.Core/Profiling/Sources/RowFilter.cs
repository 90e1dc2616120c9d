using System.Text.RegularExpressions;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Profiling.Sources;

/// <summary>
/// Which rows of a table are looked at: all that meet every condition. A small language of its own, so that whoever can open the page can filter without being handed
/// the engine's: <c>platform = netflix and release_year &gt;= 2000 and director is not empty</c>; <c>platform = netflix or hulu</c>. Names and values with blanks stand in single quotes, doubled inside.
/// </summary>
/// <param name="Conditions">The conditions; none lets every row pass.</param>
public sealed partial record RowFilter(IReadOnlyList<RowCondition> Conditions)
{
    private static readonly (string Sign, RowComparison Comparison)[] Signs =
    [
        ("=", RowComparison.Equal), ("!=", RowComparison.NotEqual), ("<=", RowComparison.LessOrEqual), (">=", RowComparison.GreaterOrEqual), ("<", RowComparison.Less),
        (">", RowComparison.Greater), ("contains", RowComparison.Contains),
    ];

    /// <summary>Lets every row pass.</summary>
    public static RowFilter None { get; } = new([]);

    /// <summary>Reads a filter; empty text lets every row pass.</summary>
    /// <param name="text">The filter.</param>
    /// <param name="parameter">What the person calls it, for the message.</param>
    /// <exception cref="InvalidParameterException">It is not written as above.</exception>
    public static RowFilter Parse(string? text, string parameter = "where")
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }

        var words = Word().Matches(text).Select(match => match.Value).ToList();
        var conditions = new List<RowCondition>();
        for (var at = 0; at < words.Count;)
        {
            if (conditions.Count > 0 && !Is(words, at++, "and"))
            {
                throw Unreadable(parameter, text);
            }

            conditions.Add(ReadCondition(words, ref at) ?? throw Unreadable(parameter, text));
        }

        return new RowFilter(conditions);
    }

    /// <summary>The filter as <see cref="Parse"/> reads it; empty for none.</summary>
    public override string ToString() => string.Join(" and ", Conditions);

    /// <summary>Both filters together.</summary>
    public RowFilter And(RowFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new RowFilter([.. Conditions, .. other.Conditions]);
    }

    /// <summary>The filter without one of its conditions.</summary>
    /// <param name="place">Which, from 0.</param>
    public RowFilter Without(int place) => new([.. Conditions.Where((_, at) => at != place)]);

    internal static string SignOf(RowComparison comparison) => Signs.First(each => each.Comparison == comparison).Sign;

    private static RowCondition? ReadCondition(List<string> words, ref int at)
    {
        if (at + 2 >= words.Count)
        {
            return null;
        }

        var column = Unquote(words[at]);
        if (Is(words, at + 1, "is"))
        {
            var negated = Is(words, at + 2, "not");
            var last = at + (negated ? 3 : 2);
            at = last + 1;
            return Is(words, last, "empty") ? new RowCondition(column, negated ? RowComparison.NotEmpty : RowComparison.Empty, "") : null;
        }

        foreach (var (sign, comparison) in Signs)
        {
            if (Is(words, at + 1, sign))
            {
                var value = Unquote(words[at + 2]);
                at += 3;
                var others = new List<string>();
                while (comparison == RowComparison.Equal && Is(words, at, "or") && at + 1 < words.Count)
                {
                    others.Add(Unquote(words[at + 1]));
                    at += 2;
                }

                return new RowCondition(column, comparison, value) { Others = others };
            }
        }

        return null;
    }

    private static bool Is(List<string> words, int at, string word) => at < words.Count && words[at].Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string Unquote(string word) => word.Length >= 2 && word[0] == '\'' ? word[1..^1].Replace("''", "'", StringComparison.Ordinal) : word;

    private static InvalidParameterException Unreadable(string parameter, string text) => new(
        parameter, text, ["COLUMN = VALUE (several joined by 'or'; also !=, <, <=, >, >=, contains), COLUMN is empty, COLUMN is not empty, joined by 'and'; names and values with blanks in single quotes"]);

    [GeneratedRegex(@"'(?:[^']|'')*'|!=|<=|>=|[=<>]|[^\s=<>!']+|[!']", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}

using System.Reflection;

namespace StreamRec.Core.Samples;

/// <summary>
/// Named rules with alternatives, read from a text embedded in this library. A rule is <c>name:</c> at the start of a line; its
/// alternatives follow, separated by <c>|</c> or one per indented line. An alternative may use other rules in braces
/// (see <see cref="GrammarScope"/>) and may start with a condition in brackets: <c>[place]</c> is drawn only, and then before all
/// alternatives without a condition, when the telling has kept a place. <c>#</c> starts a comment line.
/// </summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, List<string>> rules = new(StringComparer.Ordinal);
    private readonly Grammar? fallback;

    private Grammar(Grammar? fallback) => this.fallback = fallback;

    /// <summary>Reads an embedded grammar.</summary>
    /// <param name="name">File name without its extension.</param>
    /// <param name="fallback">Where rules are looked up that this grammar does not have.</param>
    public static Grammar Load(string name, Grammar? fallback = null)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Samples/{name}.txt")
            ?? throw new InvalidOperationException($"The embedded grammar '{name}' is missing.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), fallback);
    }

    /// <summary>Reads a grammar from its text.</summary>
    /// <exception cref="FormatException">A line belongs to no rule.</exception>
    public static Grammar Parse(string text, Grammar? fallback = null)
    {
        var grammar = new Grammar(fallback);
        List<string>? current = null;
        foreach (var line in text.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
            {
                continue;
            }

            var alternatives = line;
            if (!char.IsWhiteSpace(line[0]))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon < 0)
                {
                    throw new FormatException($"A rule needs a colon after its name: '{line}'.");
                }

                current = [];
                grammar.rules.Add(line[..colon], current);
                alternatives = line[(colon + 1)..];
            }

            (current ?? throw new FormatException($"The line belongs to no rule: '{line}'.")).AddRange(
                alternatives.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        return grammar;
    }

    /// <summary>Whether the rule is here or in the fallback.</summary>
    public bool Has(string rule) => rules.ContainsKey(rule) || (fallback?.Has(rule) ?? false);

    /// <summary>The alternatives of a rule, at least one.</summary>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public IReadOnlyList<string> Alternatives(string rule)
    {
        if (rules.TryGetValue(rule, out var found))
        {
            return found;
        }

        return fallback?.Alternatives(rule) ?? throw new KeyNotFoundException($"The sample grammars have no rule '{rule}'.");
    }

    /// <summary>The names of this grammar's own rules.</summary>
    public IEnumerable<string> RuleNames => rules.Keys;
}

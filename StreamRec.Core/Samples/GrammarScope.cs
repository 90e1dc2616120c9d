using System.Text;

namespace StreamRec.Core.Samples;

/// <summary>
/// One telling of a grammar. <c>{rule}</c> draws an alternative; <c>{$rule}</c> draws once and keeps it, so that a description speaks
/// of the place that the title named, and <c>{+rule}</c> draws anew whatever was kept; <c>{a rule}</c> and <c>{A rule}</c> put "a" or "an" in front; a capital (<c>{Rule}</c>, <c>{$Rule}</c>) writes the
/// result as in a heading. Names set with <see cref="Set"/> (the hero, pronouns) count as kept.
/// </summary>
internal sealed class GrammarScope(Grammar grammar, SampleRandom random)
{
    private readonly Dictionary<string, string> kept = new(StringComparer.Ordinal);

    /// <summary>Fixes what a kept rule gives.</summary>
    public void Set(string rule, string text) => kept[rule] = text;

    /// <summary>Draws an alternative of the rule and writes it out.</summary>
    public string Tell(string rule)
    {
        var alternatives = grammar.Alternatives(rule);
        var fitting = Fitting(alternatives);
        var drawn = random.Pick(fitting);
        return WriteOut(drawn[0] == '[' ? drawn[(drawn.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart() : drawn);
    }

    /// <summary>Draws an alternative of the rule and writes it out as a sentence.</summary>
    public string TellSentence(string rule) => UpperFirst(Tell(rule));

    /// <summary>The alternatives whose condition holds; those without a condition when there is none.</summary>
    private IReadOnlyList<string> Fitting(IReadOnlyList<string> alternatives)
    {
        List<string>? fitting = null;
        List<string>? open = null;
        for (var index = 0; index < alternatives.Count; index++)
        {
            var alternative = alternatives[index];
            if (alternative[0] != '[')
            {
                open?.Add(alternative);
                continue;
            }

            open ??= [.. alternatives.Take(index)];
            if (kept.ContainsKey(alternative[1..alternative.IndexOf(']', StringComparison.Ordinal)]))
            {
                (fitting ??= []).Add(alternative);
            }
        }

        return fitting ?? open ?? alternatives;
    }

    private string WriteOut(string template)
    {
        if (!template.Contains('{', StringComparison.Ordinal))
        {
            return template;
        }

        var text = new StringBuilder();
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            if (open < 0)
            {
                break;
            }

            var close = template.IndexOf('}', open);
            text.Append(template, position, open - position);
            text.Append(Resolve(template[(open + 1)..close]));
            position = close + 1;
        }

        return text.Append(template, position, template.Length - position).ToString();
    }

    private string Resolve(string reference)
    {
        if (reference.StartsWith("a ", StringComparison.OrdinalIgnoreCase))
        {
            var noun = Resolve(reference[2..]);
            return (IsVowelSound(noun) ? reference[0] + "n " : reference[0] + " ") + noun;
        }

        var keep = reference[0] == '$';
        var anew = reference[0] == '+';
        var name = keep || anew ? reference[1..] : reference;
        var heading = char.IsUpper(name[0]);
        if (heading)
        {
            name = char.ToLowerInvariant(name[0]) + name[1..];
        }

        if (anew || !kept.TryGetValue(name, out var text))
        {
            text = Tell(name);
            if (keep)
            {
                kept.Add(name, text);
            }
        }

        return heading ? Heading(text) : text;
    }

    private static bool IsVowelSound(string noun) =>
        "aeioAEIOu".Contains(noun[0], StringComparison.Ordinal)
        && !noun.StartsWith("uni", StringComparison.Ordinal) && !noun.StartsWith("use", StringComparison.Ordinal)
        && !noun.StartsWith("one-", StringComparison.Ordinal);

    private static string UpperFirst(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Capitals for every word but the small ones inside.</summary>
    internal static string Heading(string text)
    {
        var words = text.Split(' ');
        for (var index = 0; index < words.Length; index++)
        {
            var inside = index > 0 && index < words.Length - 1;
            if (words[index].Length > 0 && !(inside && SmallWords.Contains(words[index])))
            {
                words[index] = UpperFirst(words[index]);
            }
        }

        return string.Join(' ', words);
    }

    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
    };
}

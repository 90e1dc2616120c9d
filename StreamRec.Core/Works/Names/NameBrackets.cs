namespace StreamRec.Core.Works.Names;

/// <summary>A name taken apart at its brackets.</summary>
/// <param name="Outside">What stands outside of them.</param>
/// <param name="Inside">What stands in each of them.</param>
internal sealed record NameBrackets(string Outside, IReadOnlyList<string> Inside)
{
    private static readonly string[] Introductions = ["a.k.a. ", "aka ", "a.k.a ", "a.ka. ", "aka: ", "original title: "];

    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase)
    {
        "The", "A", "An", "Der", "Die", "Das", "Ein", "Eine", "Le", "La", "Les", "L'", "Un", "Une", "Il", "Lo", "I", "Gli", "El", "Los", "Las", "Una", "Det", "Den", "De", "Het", "En", "Ett", "O", "Os", "As",
    };

    /// <summary>Whether a name has brackets at all; most have none.</summary>
    public static bool AnyIn(string name) => name.AsSpan().IndexOfAny('(', '[', '{') >= 0;

    /// <summary>Takes a name apart.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isRemark">Tells what in brackets is a remark of the platform; that is left out.</param>
    /// <returns>The parts, and the whole name without its remarks.</returns>
    public static (NameBrackets Parts, string WithoutRemarks) Read(string name, Func<string, bool> isRemark)
    {
        var outside = new System.Text.StringBuilder(name.Length);
        var whole = new System.Text.StringBuilder(name.Length);
        var inside = new List<string>();
        for (var position = 0; position < name.Length; position++)
        {
            var end = name[position] switch
            {
                '(' => name.IndexOf(')', position),
                '[' => name.IndexOf(']', position),
                '{' => name.IndexOf('}', position),
                _ => -1,
            };
            if (end < 0)
            {
                outside.Append(name[position]);
                whole.Append(name[position]);
                continue;
            }

            var content = name[(position + 1)..end];
            if (!isRemark(content))
            {
                inside.Add(ArticleInFront(WithoutIntroduction(content)));
                whole.Append(name, position, end + 1 - position);
            }

            position = end;
        }

        return (new NameBrackets(outside.ToString(), inside), whole.ToString());
    }

    /// <summary>Puts an article behind the last comma ("Cité des enfants perdus, La") back in front.</summary>
    public static string ArticleInFront(string name)
    {
        var comma = name.LastIndexOf(',');
        var last = comma > 0 ? name[(comma + 1)..].Trim() : "";
        return Articles.Contains(last) ? last + (last.EndsWith('\'') ? "" : " ") + name[..comma] : name;
    }

    private static string WithoutIntroduction(string content)
    {
        foreach (var introduction in Introductions)
        {
            if (content.StartsWith(introduction, StringComparison.OrdinalIgnoreCase))
            {
                return content[introduction.Length..];
            }
        }

        return content;
    }
}

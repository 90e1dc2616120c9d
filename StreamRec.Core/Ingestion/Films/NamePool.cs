namespace StreamRec.Core.Ingestion.Films;

/// <summary>One copy of each name, however often it stands in casts, crews and lists.</summary>
internal sealed class NamePool
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public NamePool() => lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name without outer blanks, and with a blank for each control character; empty when nothing is left.</summary>
    public string Get(ReadOnlySpan<char> name)
    {
        if (name.IndexOfAnyInRange('\0', '\u001f') >= 0 || name.IndexOfAnyInRange('\u007f', '\u009f') >= 0)
        {
            name = string.Create(name.Length, name, static (target, source) =>
            {
                for (var position = 0; position < target.Length; position++)
                {
                    target[position] = char.IsControl(source[position]) ? ' ' : source[position];
                }
            });
        }

        name = name.Trim();
        if (name.IsEmpty)
        {
            return "";
        }

        if (lookup.TryGetValue(name, out var known))
        {
            return known;
        }

        var added = name.ToString();
        names.Add(added);
        return added;
    }
}

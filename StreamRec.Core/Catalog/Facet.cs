using System.Runtime.InteropServices;

namespace StreamRec.Core.Catalog;

/// <summary>One property of titles with a limited number of values: the values numbered, and for each title the numbers it has.</summary>
internal sealed class Facet
{
    private readonly Dictionary<string, int> valueNumbers;
    private readonly int[] titleStarts;
    private readonly int[] titleValues;

    private Facet(string[] keys, string[] labels, Dictionary<string, int> numbers, int[] starts, int[] values)
    {
        Keys = keys;
        Labels = labels;
        valueNumbers = numbers;
        titleStarts = starts;
        titleValues = values;
    }

    /// <summary>Each value as a filter takes it.</summary>
    public string[] Keys { get; }

    /// <summary>Each value as people read it.</summary>
    public string[] Labels { get; }

    /// <summary>The number of values.</summary>
    public int Count => Keys.Length;

    /// <summary>Numbers the values of all titles in the order of <paramref name="known"/>, then as they are met.</summary>
    /// <param name="works">The catalog.</param>
    /// <param name="valuesOf">The values of a title as people read them; blank ones are left out, repeated ones count once.</param>
    /// <param name="known">Values that come first, whether a title has them or not, as key and label.</param>
    public static Facet Of(IReadOnlyList<Work> works, Func<Work, IReadOnlyList<string>> valuesOf, params ReadOnlySpan<(string Key, string Label)> known)
    {
        var keys = new List<string>();
        var labels = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, label) in known)
        {
            numbers.Add(TextKey.Fold(key), keys.Count);
            keys.Add(key);
            labels.Add(label);
        }

        // The same few texts come again and again; folding each once saves most of the time.
        var byText = new Dictionary<string, int>(StringComparer.Ordinal);
        var starts = new int[works.Count + 1];
        var values = new List<int>(works.Count);
        for (var row = 0; row < works.Count; row++)
        {
            foreach (var text in valuesOf(works[row]))
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(byText, text, out var seen);
                if (!seen)
                {
                    number = NumberOf(text, numbers, keys, labels);
                }

                if (number >= 0 && !CollectionsMarshal.AsSpan(values)[starts[row]..].Contains(number))
                {
                    values.Add(number);
                }
            }

            starts[row + 1] = values.Count;
        }

        return new Facet([.. keys], [.. labels], numbers, starts, [.. values]);
    }

    /// <summary>The numbers of a title's values.</summary>
    public ReadOnlySpan<int> ValuesOf(int row) => titleValues.AsSpan(titleStarts[row]..titleStarts[row + 1]);

    /// <summary>Whether the catalog knows a value.</summary>
    public bool Contains(string value) => valueNumbers.ContainsKey(TextKey.Fold(value));

    /// <summary>Which values are asked for, or <see langword="null"/> when all are welcome.</summary>
    public bool[]? Select(IReadOnlyList<string> wanted)
    {
        if (wanted.Count == 0)
        {
            return null;
        }

        var selection = new bool[Count];
        foreach (var value in wanted)
        {
            if (valueNumbers.TryGetValue(TextKey.Fold(value), out var number))
            {
                selection[number] = true;
            }
        }

        return selection;
    }

    /// <summary>Whether a title has one of the selected values.</summary>
    public bool Passes(int row, bool[] selection)
    {
        foreach (var value in ValuesOf(row))
        {
            if (selection[value])
            {
                return true;
            }
        }

        return false;
    }

    private static int NumberOf(string text, Dictionary<string, int> numbers, List<string> keys, List<string> labels)
    {
        var folded = TextKey.Fold(text);
        if (folded.Length == 0)
        {
            return -1;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, folded, out var known);
        if (!known)
        {
            number = keys.Count;
            keys.Add(text.Trim());
            labels.Add(text.Trim());
        }

        return number;
    }
}

using System.Runtime.InteropServices;
using StreamRec.Core.Exploration.Charts;

namespace StreamRec.Core.Exploration.Columns;

/// <summary>The values that rows have of a limited number, in compressed rows: a row may have none, one or several, each once.</summary>
internal sealed class ChoiceColumn
{
    private readonly int[] starts;
    private readonly int[] values;
    private readonly Dictionary<string, int> numbers;

    private ChoiceColumn(ChartCategory[] categories, Dictionary<string, int> numbers, int[] starts, int[] values, bool isScale)
    {
        Categories = categories;
        this.numbers = numbers;
        this.starts = starts;
        this.values = values;
        IsScale = isScale;
    }

    /// <summary>The values by number.</summary>
    public ChartCategory[] Categories { get; }

    /// <summary>The number of values.</summary>
    public int Count => Categories.Length;

    /// <summary>Whether the values stand in an order of their own, which no chart changes.</summary>
    public bool IsScale { get; }

    /// <summary>Offsets into <see cref="Values"/>, one more than there are rows.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>The values of all rows.</summary>
    public ReadOnlySpan<int> Values => values;

    /// <summary>Numbers the values of all rows.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="valuesOf">The values of a row; blank ones are left out, repeated ones count once. Case does not tell values apart.</param>
    /// <param name="scale">Values in an order of their own, whether a row has them or not; <see langword="null"/> when they have none.</param>
    /// <param name="labelOf">The label of a value that is data.</param>
    public static ChoiceColumn Of(int rows, Func<int, IReadOnlyList<string>> valuesOf, IReadOnlyList<string>? scale = null, Func<string, string?>? labelOf = null)
    {
        var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var keys = new List<string>();
        foreach (var key in scale ?? [])
        {
            known.Add(key, keys.Count);
            keys.Add(key);
        }

        var offsets = new int[rows + 1];
        var all = new List<int>(rows);
        for (var row = 0; row < rows; row++)
        {
            var texts = valuesOf(row);
            for (var place = 0; place < texts.Count; place++)
            {
                if (string.IsNullOrWhiteSpace(texts[place]))
                {
                    continue;
                }

                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, texts[place], out var isKnown);
                if (!isKnown)
                {
                    number = keys.Count;
                    keys.Add(texts[place]);
                }

                if (!CollectionsMarshal.AsSpan(all)[offsets[row]..].Contains(number))
                {
                    all.Add(number);
                }
            }

            offsets[row + 1] = all.Count;
        }

        ChartCategory[] categories = [.. keys.Select(key => new ChartCategory(key, labelOf?.Invoke(key)))];
        return new ChoiceColumn(categories, known, offsets, [.. all], scale is not null);
    }

    /// <summary>The values of a row.</summary>
    public ReadOnlySpan<int> ValuesOf(int row) => values.AsSpan(starts[row]..starts[row + 1]);

    /// <summary>The number of a value, without regard to case; −1 when there is none.</summary>
    public int Find(string key) => numbers.GetValueOrDefault(key, -1);
}

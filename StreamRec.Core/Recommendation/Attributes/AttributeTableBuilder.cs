using System.Runtime.InteropServices;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Attributes;

/// <summary>Collects the attributes of rows and makes a table of those that more than a few rows have.</summary>
/// <param name="rows">The number of rows.</param>
public sealed class AttributeTableBuilder(int rows)
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<int>[] attributes = [.. Enumerable.Range(0, rows).Select(_ => new List<int>())];

    /// <summary>Says that a row has an attribute; twice is once.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">Its name, see <see cref="AttributeNames"/>; <see langword="null"/> is passed over.</param>
    public void Add(int row, string? name)
    {
        if (name is null)
        {
            return;
        }

        ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(positions, name, out var isThere);
        if (!isThere)
        {
            position = names.Count;
            names.Add(name);
        }

        if (!attributes[row].Contains(position))
        {
            attributes[row].Add(position);
        }
    }

    /// <summary>Says that a row has an attribute of a kind, such as <c>genre</c> with the value <c>drama</c>; an empty value is passed over.</summary>
    public void Add(int row, string kind, string? value) => Add(row, AttributeNames.Of(kind, value));

    /// <summary>Says in which band of five years a row lies.</summary>
    public void AddYears(int row, string kind, int? years) => Add(row, years is { } value ? AttributeNames.Years(kind, value) : null);

    /// <summary>Makes the table.</summary>
    /// <param name="fewestRows">Attributes of fewer rows are left out: what one row alone has says nothing that its ratings do not.</param>
    public AttributeTable Build(int fewestRows = 2)
    {
        var counts = new int[names.Count];
        foreach (var each in attributes)
        {
            foreach (var attribute in each)
            {
                counts[attribute]++;
            }
        }

        var kept = new List<string>();
        var newPositions = new int[names.Count];
        for (var attribute = 0; attribute < counts.Length; attribute++)
        {
            newPositions[attribute] = counts[attribute] >= fewestRows ? kept.Count : -1;
            if (counts[attribute] >= fewestRows)
            {
                kept.Add(names[attribute]);
            }
        }

        var starts = new int[attributes.Length + 1];
        var all = new List<int>();
        for (var row = 0; row < attributes.Length; row++)
        {
            all.AddRange(attributes[row].Select(attribute => newPositions[attribute]).Where(attribute => attribute >= 0).Order());
            starts[row + 1] = all.Count;
        }

        return new AttributeTable(kept, starts, [.. all]);
    }
}

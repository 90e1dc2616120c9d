using System.Globalization;
using System.Runtime.InteropServices;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Attributes;

/// <summary>Collects the attributes of rows and makes a table of those that more than a few rows have.</summary>
/// <param name="rows">The number of rows.</param>
public sealed class AttributeTableBuilder(int rows)
{
    private const int YearsInABand = 5;

    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<int>[] attributes = [.. Enumerable.Range(0, rows).Select(_ => new List<int>())];

    /// <summary>Says that a row has an attribute; twice is once.</summary>
    /// <param name="row">The row.</param>
    /// <param name="kind">What it is about, such as <c>genre</c>.</param>
    /// <param name="value">Its value, such as <c>drama</c>; an empty one is passed over.</param>
    public void Add(int row, string kind, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        var name = $"{kind}:{value.Trim()}";
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

    /// <summary>Says in which band of five years a row lies.</summary>
    public void AddYears(int row, string kind, int? years)
    {
        if (years is { } value)
        {
            Add(row, kind, (value / YearsInABand * YearsInABand).ToString(CultureInfo.InvariantCulture));
        }
    }

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

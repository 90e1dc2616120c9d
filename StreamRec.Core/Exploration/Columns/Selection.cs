using System.Buffers;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Columns;

/// <summary>
/// Which conditions of a filter each row fails, a bit for each. A chart asks for the rows that fail none but those on its own dimensions.
/// One request's; gives its memory back when disposed.
/// </summary>
internal sealed class Selection : IDisposable
{
    private readonly List<ExplorationDimension> dimensions = [];
    private readonly uint[] failures;

    private Selection(int rows)
    {
        Rows = rows;
        failures = ArrayPool<uint>.Shared.Rent(rows);
        failures.AsSpan(0, rows).Clear();
    }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>The failed conditions of each row, a bit for each.</summary>
    public ReadOnlySpan<uint> Failures => failures.AsSpan(0, Rows);

    /// <summary>Applies the conditions for which a table has columns.</summary>
    public static Selection Of(ColumnTable table, ExplorationFilter filter)
    {
        var selection = new Selection(table.Rows);
        foreach (var condition in filter.Conditions.Where(condition => table.Has(condition.Dimension)))
        {
            if (condition.Dimension.Kind == DimensionKind.Choice)
            {
                selection.Apply(table.Choice(condition.Dimension), condition, selection.NextBit(condition.Dimension));
            }
            else
            {
                selection.Apply(table.Number(condition.Dimension), condition, selection.NextBit(condition.Dimension));
            }
        }

        return selection;
    }

    /// <summary>Adds a condition of a dimension without a column: that it is one of some rows.</summary>
    public void Restrict(ExplorationDimension dimension, ReadOnlySpan<int> rows)
    {
        var bit = NextBit(dimension);
        for (var row = 0; row < Rows; row++)
        {
            failures[row] |= rows.Contains(row) ? 0 : bit;
        }
    }

    /// <summary>The bits that count for a chart: those of all conditions but the ones on its own dimensions.</summary>
    public uint BitsBut(params ReadOnlySpan<ExplorationDimension?> own)
    {
        var bits = 0u;
        for (var place = 0; place < dimensions.Count; place++)
        {
            bits |= own.Contains(dimensions[place]) ? 0 : 1u << place;
        }

        return bits;
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<uint>.Shared.Return(failures);

    private uint NextBit(ExplorationDimension dimension)
    {
        dimensions.Add(dimension);
        return 1u << (dimensions.Count - 1);
    }

    private void Apply(ChoiceColumn column, ExplorationCondition condition, uint bit)
    {
        var wanted = new bool[column.Count];
        foreach (var value in condition.Values)
        {
            if (column.Find(value) is >= 0 and var number)
            {
                wanted[number] = true;
            }
        }

        for (var row = 0; row < Rows; row++)
        {
            var passes = false;
            foreach (var value in column.ValuesOf(row))
            {
                passes |= wanted[value];
            }

            failures[row] |= passes ? 0 : bit;
        }
    }

    private void Apply(NumberColumn column, ExplorationCondition condition, uint bit)
    {
        var values = column.Values;
        for (var row = 0; row < values.Length; row++)
        {
            failures[row] |= condition.Includes(values[row]) ? 0 : bit;
        }
    }
}

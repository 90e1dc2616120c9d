namespace StreamRec.Core.Exploration.Columns;

/// <summary>Counts rows of a selection in plain loops.</summary>
internal static class Tally
{
    /// <summary>How many rows there are.</summary>
    /// <param name="selection">The rows.</param>
    /// <param name="bits">The conditions that count, see <see cref="Selection.BitsBut"/>.</param>
    public static int Rows(Selection selection, uint bits)
    {
        var count = 0;
        foreach (var failures in selection.Failures)
        {
            count += (failures & bits) == 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many rows have each value.</summary>
    public static int[] Values(ChoiceColumn column, Selection selection, uint bits)
    {
        var counts = new int[column.Count];
        var failures = selection.Failures;
        for (var row = 0; row < failures.Length; row++)
        {
            if ((failures[row] & bits) == 0)
            {
                foreach (var value in column.ValuesOf(row))
                {
                    counts[value]++;
                }
            }
        }

        return counts;
    }

    /// <summary>How many rows have each pair of values; the place is <c>down · across.Count + across</c>.</summary>
    public static int[] Pairs(ChoiceColumn across, ChoiceColumn down, Selection selection, uint bits)
    {
        var counts = new int[across.Count * down.Count];
        var failures = selection.Failures;
        for (var row = 0; row < failures.Length; row++)
        {
            if ((failures[row] & bits) != 0)
            {
                continue;
            }

            foreach (var second in down.ValuesOf(row))
            {
                foreach (var first in across.ValuesOf(row))
                {
                    counts[(second * across.Count) + first]++;
                }
            }
        }

        return counts;
    }

    /// <summary>How many rows have none of a column's values.</summary>
    public static int Without(ChoiceColumn column, Selection selection, uint bits)
    {
        var count = 0;
        var failures = selection.Failures;
        var starts = column.Starts;
        for (var row = 0; row < failures.Length; row++)
        {
            count += (failures[row] & bits) == 0 && starts[row] == starts[row + 1] ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many rows fall into each step, for each value of another column when there is one.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="selection">The rows.</param>
    /// <param name="bits">The conditions that count.</param>
    /// <param name="by">Another column; <see langword="null"/> for none.</param>
    /// <returns>The counts, at the place <c>value · steps.Count + step</c>, and how many rows have no number.</returns>
    public static (int[] Counts, int Unknown) Steps(NumberColumn numbers, Steps steps, Selection selection, uint bits, ChoiceColumn? by = null)
    {
        var counts = new int[steps.Count * (by?.Count ?? 1)];
        var unknown = 0;
        var failures = selection.Failures;
        var values = numbers.Values;
        for (var row = 0; row < failures.Length; row++)
        {
            if ((failures[row] & bits) != 0)
            {
                continue;
            }

            var step = steps.Of(values[row]);
            if (step < 0)
            {
                unknown += double.IsNaN(values[row]) ? 1 : 0;
            }
            else if (by is null)
            {
                counts[step]++;
            }
            else
            {
                foreach (var value in by.ValuesOf(row))
                {
                    counts[(value * steps.Count) + step]++;
                }
            }
        }

        return (counts, unknown);
    }

    /// <summary>The known numbers of the rows, ascending.</summary>
    public static double[] Sorted(NumberColumn numbers, Selection selection, uint bits)
    {
        var kept = new double[selection.Rows];
        var count = 0;
        var failures = selection.Failures;
        var values = numbers.Values;
        for (var row = 0; row < failures.Length; row++)
        {
            kept[count] = values[row];
            count += (failures[row] & bits) == 0 && !double.IsNaN(values[row]) ? 1 : 0;
        }

        Array.Resize(ref kept, count);
        Array.Sort(kept);
        return kept;
    }
}

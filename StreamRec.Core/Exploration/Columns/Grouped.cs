namespace StreamRec.Core.Exploration.Columns;

/// <summary>Numbers of the rows of a selection, apart for each value of another column.</summary>
internal static class Grouped
{
    /// <summary>The known numbers of the rows with each value, ascending.</summary>
    public static double[][] Sorted(NumberColumn numbers, ChoiceColumn groups, Selection selection, uint bits)
    {
        var lists = new List<double>[groups.Count];
        for (var group = 0; group < lists.Length; group++)
        {
            lists[group] = [];
        }

        var failures = selection.Failures;
        var values = numbers.Values;
        for (var row = 0; row < failures.Length; row++)
        {
            if ((failures[row] & bits) != 0 || double.IsNaN(values[row]))
            {
                continue;
            }

            foreach (var group in groups.ValuesOf(row))
            {
                lists[group].Add(values[row]);
            }
        }

        return Array.ConvertAll(lists, list =>
        {
            list.Sort();
            return list.ToArray();
        });
    }
}

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>Takes a page of the rows that fail no condition.</summary>
internal static class RowPage
{
    /// <summary>The rows of a page, ascending, and how many there are on all pages.</summary>
    /// <param name="failures">The failed conditions of each row, 0 for those wanted.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="pageSize">Rows on a page.</param>
    public static (int[] Rows, int Total) Take(ReadOnlySpan<uint> failures, int page, int pageSize)
    {
        var first = (page - 1L) * pageSize;
        var rows = new List<int>();
        var total = 0;
        for (var row = 0; row < failures.Length; row++)
        {
            if (failures[row] != 0)
            {
                continue;
            }

            if (total >= first && rows.Count < pageSize)
            {
                rows.Add(row);
            }

            total++;
        }

        return ([.. rows], total);
    }
}

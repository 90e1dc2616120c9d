namespace StreamRec.Core.Profiling.Missing;

/// <summary>Groups columns by how alike their missing values lie: agglomerative, average linkage (Sokal and Michener 1958).</summary>
internal static class NullityTree
{
    /// <summary>Joins the two nearest groups until one is left; of equally near ones the first.</summary>
    /// <param name="distances">The distance of each two columns.</param>
    public static (IReadOnlyList<NullityJoin> Joins, IReadOnlyList<int> Order) Of(double[,] distances)
    {
        var count = distances.GetLength(0);
        var groups = Enumerable.Range(0, count).Select(column => new Group(column, [column])).ToList();
        var joins = new List<NullityJoin>(Math.Max(0, count - 1));
        while (groups.Count > 1)
        {
            var (left, right, nearest) = (0, 1, double.MaxValue);
            for (var a = 0; a < groups.Count; a++)
            {
                for (var b = a + 1; b < groups.Count; b++)
                {
                    var distance = Mean(groups[a], groups[b], distances);
                    if (distance < nearest)
                    {
                        (left, right, nearest) = (a, b, distance);
                    }
                }
            }

            joins.Add(new NullityJoin(groups[left].Number, groups[right].Number, nearest));
            groups[left] = new Group(count + joins.Count - 1, [.. groups[left].Columns, .. groups[right].Columns]);
            groups.RemoveAt(right);
        }

        return (joins, groups.Count == 0 ? [] : groups[0].Columns);
    }

    private static double Mean(Group left, Group right, double[,] distances)
    {
        var sum = 0.0;
        foreach (var a in left.Columns)
        {
            foreach (var b in right.Columns)
            {
                sum += distances[a, b];
            }
        }

        return sum / (left.Columns.Count * right.Columns.Count);
    }

    private sealed record Group(int Number, IReadOnlyList<int> Columns);
}

using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>Profiles a column of truth values.</summary>
internal static class TruthProfiler
{
    /// <summary>Profiles a column.</summary>
    public static ScannedColumn Profile(ProfileTable table, ProfileColumn column, int step, CancellationToken cancellation)
    {
        var counts = new long[2];
        var codes = new int[(table.Rows + step - 1) / step];
        using var connection = table.Connect();
        using var result = connection.QueryStreaming($"select {column.Expression} from {ProfileTable.View}");
        var row = 0L;
        foreach (var chunk in result.Chunks(cancellation))
        {
            var values = chunk.Column(0);
            var bytes = values.Values<byte>();
            for (var index = 0; index < bytes.Length; index++, row++)
            {
                var code = values.IsNull(index) ? -1 : bytes[index] == 0 ? 0 : 1;
                if (code >= 0)
                {
                    counts[code]++;
                }

                if (row % step == 0)
                {
                    codes[row / step] = code;
                }
            }
        }

        return new ScannedColumn(ProfileOf(table, column, counts)) { Codes = codes, CodeCount = 2, CodeNames = ["false", "true"] };
    }

    private static ColumnProfile ProfileOf(ProfileTable table, ProfileColumn column, long[] counts)
    {
        var total = counts[0] + counts[1];
        var isBoth = counts[0] > 0 && counts[1] > 0;
        return new ColumnProfile
        {
            Name = column.Name,
            Kind = ColumnKind.Boolean,
            Type = column.TypeName,
            Count = total,
            Missing = table.Rows - total,
            Distinct = counts.Count(each => each > 0),
            Unique = counts.Count(each => each == 1),
            MemoryBytes = table.Rows * column.Type.Size,
            Common = [.. new[] { new ValueCount("true", counts[1]), new ValueCount("false", counts[0]) }.Where(value => value.Count > 0).OrderByDescending(value => value.Count)],
            Imbalance = isBoth ? Math.Clamp(1 - Entropy(counts, total), 0, 1) : null,
            UniformProbability = isBoth ? ChiSquared.OfEqualBars(counts) : null,
        };
    }

    private static double Entropy(long[] counts, long total) => -counts.Sum(count => (double)count / total * Math.Log2((double)count / total));
}

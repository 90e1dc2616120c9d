using StreamRec.Core.DuckDb;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>Profiles a column of lists: how long they are, and what they hold.</summary>
internal static class ListProfiler
{
    private const int BytesOfEntry = 16;

    /// <summary>Profiles a column.</summary>
    public static ColumnProfile Profile(ProfileTable table, ProfileColumn column, HistogramRange? range, ProfileOptions options, CancellationToken cancellation)
    {
        using var connection = table.Connect();
        var lengths = FrequencyTable.OfCounts(Lengths(connection, column, cancellation));
        var (distinct, unique, common) = Grouped(connection, $"select {column.Expression}::varchar as value from {ProfileTable.View} where {column.Expression} is not null", options, cancellation);
        var (distinctItems, _, commonItems) = Grouped(connection, $"select unnest({column.Expression})::varchar as value from {ProfileTable.View}", options, cancellation);
        var statistics = NumericMeasures.Of(lengths, cancellation);
        var items = (long)statistics.Sum;
        return new ColumnProfile
        {
            Name = column.Name,
            Kind = ColumnKind.List,
            Type = column.TypeName,
            Count = lengths.Total,
            Missing = table.Rows - lengths.Total,
            Distinct = distinct,
            Unique = unique,
            MemoryBytes = (table.Rows + items) * BytesOfEntry,
            Common = common,
            Histogram = NumericMeasures.HistogramOf(lengths, options.HistogramBins, range),
            Lists = new ListStatistics { Items = items, DistinctItems = distinctItems, Empty = statistics.Zeros, Lengths = statistics, CommonItems = commonItems },
        };
    }

    private static long[] Lengths(DuckDbConnection connection, ProfileColumn column, CancellationToken cancellation)
    {
        var occurrences = new long[16];
        using var result = connection.Query(
            $"select len({column.Expression}), count(*) from {ProfileTable.View} where {column.Expression} is not null group by 1", [], progress: null, cancellation);
        foreach (var row in result.Rows(cancellation))
        {
            var length = row.Get<int>(0);
            if (length >= occurrences.Length)
            {
                Array.Resize(ref occurrences, Math.Max(length + 1, 2 * occurrences.Length));
            }

            occurrences[length] = row.Get<long>(1);
        }

        return occurrences;
    }

    private static (long Distinct, long Unique, IReadOnlyList<ValueCount> Common) Grouped(DuckDbConnection connection, string values, ProfileOptions options, CancellationToken cancellation)
    {
        var common = new CommonTexts(options.CommonValues);
        var (distinct, unique) = (0L, 0L);
        using var result = connection.Query($"select value, count(*) from ({values}) where value is not null group by value", [], progress: null, cancellation);
        foreach (var chunk in result.Chunks(cancellation))
        {
            var texts = chunk.Column(0);
            var counts = chunk.Column(1).Values<long>();
            for (var row = 0; row < chunk.RowCount; row++)
            {
                distinct++;
                unique += counts[row] == 1 ? 1 : 0;
                common.Add(texts.Utf8(row), counts[row]);
            }
        }

        return (distinct, unique, common.Take());
    }
}

using System.Globalization;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>Profiles one column, and keeps what the pairs of columns are computed from.</summary>
internal static class ColumnProfiler
{
    // A text column is one of dates when this share of its values are dates; of the rest it is said that they are not.
    private const double DateShare = 0.95;

    private const int Percent = 100;

    /// <summary>Profiles a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="step">Every how many rows one is sampled for the pairs.</param>
    /// <param name="range">Where a histogram begins and ends; <see langword="null"/>: with the values.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellation">Stops within 200 ms.</param>
    public static ScannedColumn Profile(ProfileTable table, ProfileColumn column, int step, HistogramRange? range, ProfileOptions options, CancellationToken cancellation) => column.Kind switch
    {
        ColumnKind.Numeric => Numbers(table, column, step, range, options, cancellation),
        ColumnKind.Date => Dates(table, column, step, range, options, cancellation),
        ColumnKind.Boolean => TruthProfiler.Profile(table, column, step, cancellation),
        ColumnKind.List => new ScannedColumn(ListProfiler.Profile(table, column, range, options, cancellation)),
        _ when !column.IsChosen && IsOfDates(table, column) => Dates(table, column.AsDates(), step, range, options, cancellation),
        _ => TextProfiler.Profile(table, column, step, options, cancellation),
    };

    private static ScannedColumn Numbers(ProfileTable table, ProfileColumn column, int step, HistogramRange? range, ProfileOptions options, CancellationToken cancellation)
    {
        var scan = NumberScan.Read(table, column, step, cancellation);
        var monotonicity = scan.Monotonicity;
        var numbers = FrequencyTable.Of(scan.Finite, scan.FiniteCount, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var infinite = scan.PositiveInfinite + scan.NegativeInfinite;
        var histogram = NumericMeasures.HistogramOf(numbers, options.HistogramBins, range);
        var statistics = NumericMeasures.Of(numbers, cancellation);
        return new ScannedColumn(
            new ColumnProfile
            {
                Name = column.Name,
                Kind = ColumnKind.Numeric,
                Type = column.TypeName,
                Count = numbers.Total + infinite,
                Missing = scan.Missing,
                Distinct = numbers.Distinct + (scan.PositiveInfinite > 0 ? 1 : 0) + (scan.NegativeInfinite > 0 ? 1 : 0),
                Unique = numbers.Unique() + (scan.PositiveInfinite == 1 ? 1 : 0) + (scan.NegativeInfinite == 1 ? 1 : 0),
                MemoryBytes = table.Rows * column.Type.Size,
                Common = Common(numbers, options, value => value.ToString("R", CultureInfo.InvariantCulture)),
                Histogram = histogram,
                Numeric = statistics with
                {
                    Monotonicity = monotonicity,
                    Infinite = infinite,
                    Negatives = statistics.Negatives + scan.NegativeInfinite,
                    UniformProbability = histogram is null ? null : ChiSquared.OfEqualBars(histogram.Counts),
                },
            })
        {
            Numbers = scan.Sampled,
        };
    }

    private static ScannedColumn Dates(ProfileTable table, ProfileColumn column, int step, HistogramRange? range, ProfileOptions options, CancellationToken cancellation)
    {
        var scan = NumberScan.Read(table, column, step, cancellation);
        var values = FrequencyTable.Of(scan.Finite, scan.FiniteCount, cancellation);
        var missing = column.IsReadFromText ? CountMissing(table, column.Name) : scan.Missing;
        var dates = DateMeasures.Of(values, scan, invalid: scan.Missing - missing, cancellation);
        var histogram = NumericMeasures.HistogramOf(values, options.HistogramBins, range);
        return new ScannedColumn(
            new ColumnProfile
            {
                Name = column.Name,
                Kind = ColumnKind.Date,
                Type = column.TypeName,
                Count = table.Rows - missing,
                Missing = missing,
                Distinct = values.Distinct,
                Unique = values.Unique(),
                MemoryBytes = table.Rows * column.Type.Size,
                Common = Common(values, options, value => DateMeasures.Write(value, dates.WholeDays)),
                Histogram = histogram is null ? null : histogram with { From = histogram.From / DateMeasures.Day, To = histogram.To / DateMeasures.Day },
                Dates = dates,
            })
        {
            Numbers = scan.Sampled,
        };
    }

    private static IReadOnlyList<ValueCount> Common(FrequencyTable table, ProfileOptions options, Func<double, string> write) =>
        [.. table.MostFrequent(options.CommonValues).Select(place => new ValueCount(write(table.Values[place]), table.Counts[place]))];

    private static long CountMissing(ProfileTable table, string column)
    {
        using var connection = table.Connect();
        return connection.Scalar<long>($"select count(*) - count({DuckDb.DuckDbText.Identifier(column)}) from {ProfileTable.View}");
    }

    // The first hundred values answer for most columns; only where they are dates are all of them asked.
    private static bool IsOfDates(ProfileTable table, ProfileColumn column)
    {
        using var connection = table.Connect();
        var dates = column.AsDates().Expression;
        return IsMostlyDates($"(select {column.Expression} as value, {dates} as date from {ProfileTable.View} where {column.Expression} is not null limit {Percent})")
            && IsMostlyDates($"(select {column.Expression} as value, {dates} as date from {ProfileTable.View})");

        bool IsMostlyDates(string rows) => connection.Scalar<bool>(FormattableString.Invariant($"select count(value) > 0 and count(date) >= {DateShare} * count(value) from {rows}"));
    }
}

using StreamRec.Core.Parameters;
using StreamRec.Core.Profiling.Columns;

namespace StreamRec.Core.Profiling.OverTime;

/// <summary>Looks at numbers in the order of dates, from the rows that pairs are computed from.</summary>
internal static class TimeProfiler
{
    // Below, neither test says anything.
    private const int FewestPoints = 20;

    // Longer series are looked at in so many stretches, by their means.
    private const int MostPoints = 4_000;

    /// <summary>Looks at every numeric column; <see langword="null"/> where no column orders the rows in time.</summary>
    /// <param name="name">The column of dates; <see langword="null"/>: the one that never falls from row to row.</param>
    /// <param name="scanned">The table's columns.</param>
    /// <param name="cancellation">Stops between columns.</param>
    /// <exception cref="InvalidParameterException">There is no such column of dates.</exception>
    public static TimeAnalysis? Profile(string? name, IReadOnlyList<ScannedColumn> scanned, CancellationToken cancellation)
    {
        if (Find(name, scanned) is not { Numbers: { } times } column)
        {
            return null;
        }

        int[] order = [.. Enumerable.Range(0, times.Length).Where(row => !double.IsNaN(times[row]))];
        Array.Sort([.. order.Select(row => times[row])], order);
        double[] different = [.. order.Select(row => times[row]).Distinct()];
        if (different.Length < FewestPoints)
        {
            return null;
        }

        var series = new List<NumberSeries>();
        foreach (var numbers in scanned.Where(each => each.Profile.Kind == ColumnKind.Numeric && each.FormsPairs))
        {
            cancellation.ThrowIfCancellationRequested();
            var points = Points(order, times, numbers.Numbers!);
            if (points.Length >= FewestPoints)
            {
                series.Add(Look(numbers.Profile.Name, points));
            }
        }

        double[] steps = [.. different.Skip(1).Zip(different, (after, before) => after - before).Order()];
        return new TimeAnalysis(column.Profile.Name, different.Length, TimeOf(different[0]), TimeOf(different[^1]), (steps[(steps.Length - 1) / 2] + steps[steps.Length / 2]) / 2 / DateMeasures.Day, series);
    }

    private static ScannedColumn? Find(string? name, IReadOnlyList<ScannedColumn> scanned)
    {
        var dates = scanned.Where(column => column.Profile.Kind == ColumnKind.Date).ToList();
        if (string.IsNullOrWhiteSpace(name))
        {
            var ordering = dates.FindAll(column => column.Profile.Dates is { Monotonicity: Monotonicity.Increasing or Monotonicity.StrictlyIncreasing });
            return ordering.Count == 1 ? ordering[0] : null;
        }

        return dates.Find(column => column.Profile.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidParameterException("time", name, [.. dates.Select(column => column.Profile.Name)]);
    }

    private static NumberSeries Look(string name, double[] points)
    {
        var stretched = points.Length <= MostPoints ? points : Stretches(points);
        var season = SeasonFinder.Find(stretched);
        return new NumberSeries(
            name,
            points.Length,
            DickeyFullerTest.Statistic(stretched, DickeyFullerTest.LagsOf(stretched.Length)),
            DickeyFullerTest.CriticalOf(stretched.Length),
            season is { } found ? (int)Math.Round(found.Length * (double)points.Length / stretched.Length) : null,
            season?.Correlation);
    }

    private static double[] Points(int[] order, double[] times, double[] numbers)
    {
        var points = new List<double>();
        var (time, sum, count) = (double.NaN, 0.0, 0);
        foreach (var row in order)
        {
            if (double.IsNaN(numbers[row]))
            {
                continue;
            }

            if (times[row] != time && count > 0)
            {
                points.Add(sum / count);
                (sum, count) = (0, 0);
            }

            (time, sum, count) = (times[row], sum + numbers[row], count + 1);
        }

        if (count > 0)
        {
            points.Add(sum / count);
        }

        return [.. points];
    }

    private static double[] Stretches(double[] points) =>
        [.. Enumerable.Range(0, MostPoints).Select(each => points[(int)((long)each * points.Length / MostPoints)..(int)((long)(each + 1) * points.Length / MostPoints)].Average())];

    private static DateTime TimeOf(double microseconds) => DateTime.UnixEpoch.AddMicroseconds(microseconds);
}

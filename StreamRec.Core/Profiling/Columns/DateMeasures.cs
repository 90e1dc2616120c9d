using System.Globalization;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>Computes what is said of dates, given as microseconds since 1970.</summary>
internal static class DateMeasures
{
    /// <summary>Microseconds of a day.</summary>
    public const double Day = 86_400_000_000;

    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;
    private const int ValuesBetweenChecks = 1 << 16;

    // The first of January 1970 was a Thursday.
    private const int WeekdayOfDayZero = 3;

    /// <summary>All statistics.</summary>
    public static DateStatistics Of(FrequencyTable table, NumberScan scan, long invalid, CancellationToken cancellation)
    {
        if (table.Total == 0)
        {
            return new DateStatistics { Invalid = invalid };
        }

        var weekdays = new long[DaysOfWeek];
        var months = new long[MonthsOfYear];
        var wholeDays = true;
        var (lastDay, month) = (double.NaN, 0);
        for (var place = 0; place < table.Distinct; place++)
        {
            if (place % ValuesBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var value = table.Values[place];
            var day = Math.Floor(value / Day);
            wholeDays &= day * Day == value;
            weekdays[(int)(((day + WeekdayOfDayZero) % DaysOfWeek) + DaysOfWeek) % DaysOfWeek] += table.Counts[place];
            if (day != lastDay)
            {
                (lastDay, month) = (day, TimeOf(value)?.Month ?? 0);
            }

            if (month > 0)
            {
                months[month - 1] += table.Counts[place];
            }
        }

        return new DateStatistics
        {
            Minimum = TimeOf(table.Values[0]),
            Median = TimeOf(table.Quantile(0.5)),
            Maximum = TimeOf(table.Values[^1]),
            RangeDays = (table.Values[^1] - table.Values[0]) / Day,
            Monotonicity = scan.Monotonicity,
            Invalid = invalid,
            WholeDays = wholeDays,
            Weekdays = weekdays,
            Months = months,
        };
    }

    /// <summary>A date as it is written: a day, or a time to the second (and beyond, if it has more).</summary>
    public static string Write(double microseconds, bool wholeDays) => TimeOf(microseconds) is not { } time
        ? microseconds.ToString(CultureInfo.InvariantCulture)
        : time.ToString(wholeDays ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);

    // The engine knows years that .NET does not.
    private static DateTime? TimeOf(double microseconds)
    {
        var ticks = (microseconds * TimeSpan.TicksPerMicrosecond) + DateTime.UnixEpoch.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks ? new DateTime((long)ticks, DateTimeKind.Unspecified) : null;
    }
}

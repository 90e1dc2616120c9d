namespace StreamRec.Web.Components.Charts;

/// <summary>How the positions along an axis are read.</summary>
public enum AxisScale
{
    /// <summary>Side by side in their order; or plain numbers where marks have positions.</summary>
    Plain,

    /// <summary>Numbers above 0, each power of ten as far from the next as the one before.</summary>
    Logarithmic,

    /// <summary>Moments, in milliseconds since 1970-01-01 UTC (<see cref="ChartDates"/>).</summary>
    Date,
}

/// <summary>Dates as positions on an axis.</summary>
public static class ChartDates
{
    /// <summary>Where a day starts, in milliseconds since 1970-01-01 UTC.</summary>
    public static double Position(DateOnly day) => (day.ToDateTime(TimeOnly.MinValue) - DateTime.UnixEpoch).TotalMilliseconds;

    /// <summary>The day of a position, bounded by the first and the last day that there are.</summary>
    public static DateOnly Day(double position)
    {
        var days = Math.Floor(position / TimeSpan.MillisecondsPerDay) + UnixDay;
        return DateOnly.FromDayNumber((int)Math.Clamp(double.IsNaN(days) ? UnixDay : days, 0, DateOnly.MaxValue.DayNumber));
    }

    private static readonly int UnixDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
}

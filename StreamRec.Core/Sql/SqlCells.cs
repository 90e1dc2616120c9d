using System.Globalization;

namespace StreamRec.Core.Sql;

/// <summary>Values of an answer as texts and numbers.</summary>
public static class SqlCells
{
    private const long MicrosecondsOfDay = 86_400_000_000;

    /// <summary>A value as every program reads it: dates as <c>yyyy-MM-dd</c>, numbers with a point; <see langword="null"/> where there is none.</summary>
    public static string? Text(SqlVector vector, int row)
    {
        ArgumentNullException.ThrowIfNull(vector);
        if (vector.IsNull(row))
        {
            return null;
        }

        return vector.Kind switch
        {
            SqlValueKind.Flag => vector.Whole(row) != 0 ? "true" : "false",
            SqlValueKind.Whole => vector.Whole(row).ToString(CultureInfo.InvariantCulture),
            SqlValueKind.Number => vector.Number(row).ToString(CultureInfo.InvariantCulture),
            SqlValueKind.Day => Day(vector.Whole(row))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? OutOfRange(vector.Whole(row)),
            SqlValueKind.Moment => Moment(vector.Whole(row)) is { } moment
                ? moment.ToString(moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)
                : OutOfRange(vector.Whole(row)),
            _ => vector.Text(row),
        };
    }

    /// <summary>A value as a number; not a number where it is none. Days and moments count in days since 1970.</summary>
    public static double Number(SqlVector vector, int row)
    {
        ArgumentNullException.ThrowIfNull(vector);
        if (vector.IsNull(row))
        {
            return double.NaN;
        }

        return vector.Kind switch
        {
            SqlValueKind.Number => vector.Number(row),
            SqlValueKind.Moment => vector.Whole(row) / (double)MicrosecondsOfDay,
            SqlValueKind.Exact => double.TryParse(vector.Text(row), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
            SqlValueKind.Text => double.NaN,
            _ => vector.Whole(row),
        };
    }

    /// <summary>The day so many days after the first of 1970; <see langword="null"/> beyond the years 1 to 9999.</summary>
    public static DateOnly? Day(long days)
    {
        var number = days + DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    /// <summary>The moment so many microseconds after the beginning of 1970; <see langword="null"/> beyond the years 1 to 9999.</summary>
    public static DateTime? Moment(long microseconds)
    {
        var ticks = ((Int128)microseconds * TimeSpan.TicksPerMicrosecond) + DateTime.UnixEpoch.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTime((long)ticks, DateTimeKind.Unspecified) : null;
    }

    private static string OutOfRange(long value) => value > 0 ? "infinity" : "-infinity";
}

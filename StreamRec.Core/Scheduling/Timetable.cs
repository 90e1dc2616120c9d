using System.Globalization;

namespace StreamRec.Core.Scheduling;

/// <summary>
/// Times that come again, as a person writes them: <c>every 6 h</c>, <c>every 30 min</c>, <c>daily 03:00</c>, <c>mon,thu 03:00</c>. Times of day are those of the server's time zone; what recurs every
/// so many hours or minutes counts from midnight there, so that it does not depend on when the server started. Immutable.
/// </summary>
public sealed class Timetable
{
    /// <summary>What is accepted, in words.</summary>
    public const string Accepted = "'every N min', 'every N h' (up to 24 h), 'daily HH:mm' or days and a time such as 'mon,thu HH:mm'";

    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private readonly string text;
    private readonly TimeSpan interval;
    private readonly TimeSpan timeOfDay;
    private readonly bool[]? days;

    private Timetable(string text, TimeSpan interval, TimeSpan timeOfDay, bool[]? days)
    {
        this.text = text;
        this.interval = interval;
        this.timeOfDay = timeOfDay;
        this.days = days;
    }

    /// <summary>Reads one.</summary>
    /// <param name="text">As <see cref="Accepted"/> says, without regard to case.</param>
    /// <param name="timetable">The timetable, or <see langword="null"/> when the text is none.</param>
    public static bool TryParse(string? text, out Timetable? timetable)
    {
        var words = (text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        timetable = words switch
        {
            ["every", var number, var unit] when IntervalOf(number, unit) is { } interval => new Timetable(text!.Trim(), interval, default, null),
            ["daily", var time] when TimeOf(time) is { } timeOfDay => new Timetable(text!.Trim(), default, timeOfDay, [true, true, true, true, true, true, true]),
            [var names, var time] when DaysOf(names) is { } days && TimeOf(time) is { } timeOfDay => new Timetable(text!.Trim(), default, timeOfDay, days),
            _ => null,
        };
        return timetable is not null;
    }

    /// <summary>The first time after a moment. A time of day that the clocks leave out in spring comes when they have moved on; one that comes twice in autumn counts once.</summary>
    /// <param name="after">The moment.</param>
    /// <param name="zone">The time zone of the times of day.</param>
    public DateTimeOffset Next(DateTimeOffset after, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var today = TimeZoneInfo.ConvertTime(after, zone).Date;
        for (var day = today; ; day = day.AddDays(1))
        {
            foreach (var time in TimesOf(day))
            {
                if (Instant(day + time, zone) is var instant && instant > after)
                {
                    return instant;
                }
            }
        }
    }

    /// <summary>The text it was read from.</summary>
    public override string ToString() => text;

    private IEnumerable<TimeSpan> TimesOf(DateTime day)
    {
        if (days is not null)
        {
            return days[(int)day.DayOfWeek] ? [timeOfDay] : [];
        }

        return Enumerable.Range(0, (int)Math.Ceiling(TimeSpan.FromDays(1) / interval)).Select(number => number * interval);
    }

    private static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        // Of two the earlier: summer time is the larger offset.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    private static TimeSpan? IntervalOf(string number, string unit)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
        {
            return null;
        }

        return unit switch
        {
            "min" when count <= 1440 => TimeSpan.FromMinutes(count),
            "h" when count <= 24 => TimeSpan.FromHours(count),
            _ => null,
        };
    }

    private static TimeSpan? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan() : null;

    private static bool[]? DaysOf(string names)
    {
        var wanted = new bool[Days.Length];
        foreach (var name in names.Split(','))
        {
            var day = Array.IndexOf(Days, name);
            if (day < 0)
            {
                return null;
            }

            wanted[day] = true;
        }

        return wanted;
    }
}

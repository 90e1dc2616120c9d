using StreamRec.Core.Ratings;

namespace StreamRec.Core.Questions;

/// <summary>The calendar years (UTC) that ratings were given in, as a table of days: that spares eleven million calendar calculations.</summary>
internal sealed class RatingCalendar
{
    private const long SecondsPerDay = 24 * 60 * 60;
    private static readonly long Earliest = SecondsAt(QuestionParameters.FirstYear);
    private static readonly long End = SecondsAt(QuestionParameters.LastYear + 1);

    private readonly int firstDay;
    private readonly byte[] yearPlaces;

    private RatingCalendar(int firstDay, int firstYear, byte[] yearPlaces)
    {
        this.firstDay = firstDay;
        this.yearPlaces = yearPlaces;
        FirstYear = firstYear;
        YearCount = yearPlaces.Length == 0 ? 0 : yearPlaces[^1] + 1;
    }

    /// <summary>The year of the earliest rating.</summary>
    public int FirstYear { get; }

    /// <summary>The number of years from the earliest to the latest rating; 0 when no rating has a time.</summary>
    public int YearCount { get; }

    /// <summary>Makes the calendar of some times in Unix seconds.</summary>
    public static RatingCalendar Of(ReadOnlySpan<long> times)
    {
        var first = long.MaxValue;
        var last = long.MinValue;
        foreach (var time in times)
        {
            if (IsDated(time))
            {
                first = Math.Min(first, time);
                last = Math.Max(last, time);
            }
        }

        if (last < first)
        {
            return new RatingCalendar(0, 0, []);
        }

        var start = DayOf(first);
        var firstYear = YearOf(start);
        var places = new byte[DayOf(last) - start + 1];
        for (var day = 0; day < places.Length; day++)
        {
            places[day] = (byte)(YearOf(start + day) - firstYear);
        }

        return new RatingCalendar(start, firstYear, places);
    }

    /// <summary>How many years after the first one a time is; −1 for a time that is unknown or outside the years that can be asked for.</summary>
    public int YearPlaceOf(long time) => IsDated(time) ? yearPlaces[DayOf(time) - firstDay] : -1;

    private static bool IsDated(long time) => time != RatingTable.NoTime && time >= Earliest && time < End;

    // Both ends lie after the earliest year, so that the division never rounds a negative number up.
    private static int DayOf(long time) => (int)((time - Earliest) / SecondsPerDay);

    private static int YearOf(int day) => new DateOnly(QuestionParameters.FirstYear, 1, 1).AddDays(day).Year;

    private static long SecondsAt(int year) => new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
}

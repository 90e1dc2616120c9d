using System.Globalization;
using StreamRec.Core.Scheduling;

namespace StreamRec.Tests.Scheduling;

public sealed class TimetableTests
{
    // Like central Europe: summer time from the last Sunday of March, 2:00, to the last Sunday of October, 3:00.
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(1), "test", "winter", "summer",
    [
        TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date,
            DateTime.MaxValue.Date,
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday)),
    ]);

    [Theory]
    [InlineData("daily 03:00", "2026-01-10 02:59:59 +01:00", "2026-01-10 03:00:00 +01:00")]
    [InlineData("daily 03:00", "2026-01-10 03:00:00 +01:00", "2026-01-11 03:00:00 +01:00")]
    [InlineData("Daily 3:00", "2026-06-10 23:00:00 +00:00", "2026-06-11 03:00:00 +02:00")]
    [InlineData("mon,thu 22:15", "2026-01-10 12:00:00 +01:00", "2026-01-12 22:15:00 +01:00")]
    [InlineData("mon,thu 22:15", "2026-01-12 22:15:00 +01:00", "2026-01-15 22:15:00 +01:00")]
    [InlineData("every 6 h", "2026-01-10 05:59:00 +01:00", "2026-01-10 06:00:00 +01:00")]
    [InlineData("every 6 h", "2026-01-10 18:00:00 +01:00", "2026-01-11 00:00:00 +01:00")]
    [InlineData("every 45 min", "2026-01-10 23:20:00 +01:00", "2026-01-11 00:00:00 +01:00")]
    [InlineData("every 24 h", "2026-01-10 00:00:00 +01:00", "2026-01-11 00:00:00 +01:00")]
    [InlineData("daily 02:30", "2026-03-29 00:00:00 +01:00", "2026-03-29 03:00:00 +02:00")]
    [InlineData("daily 02:30", "2026-10-25 00:00:00 +02:00", "2026-10-25 02:30:00 +02:00")]
    [InlineData("daily 02:30", "2026-10-25 02:30:00 +02:00", "2026-10-26 02:30:00 +01:00")]
    public void Next_Text_IsTheFirstTimeAfterwards(string text, string after, string expected)
    {
        Assert.True(Timetable.TryParse(text, out var timetable));

        Assert.Equal(Moment(expected), timetable!.Next(Moment(after), Zone));
        Assert.Equal(text, timetable.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("at night")]
    [InlineData("daily 25:00")]
    [InlineData("daily")]
    [InlineData("every 0 h")]
    [InlineData("every 25 h")]
    [InlineData("every -5 min")]
    [InlineData("mon,someday 03:00")]
    [InlineData("0 3 * * *")]
    public void TryParse_Nonsense_IsRefused(string? text) => Assert.False(Timetable.TryParse(text, out _));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}

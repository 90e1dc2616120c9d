using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Ratings;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>The ratings with what they are filtered by: their own score and month, the works they are of, and the users who gave them.</summary>
internal sealed class RatingColumns
{
    private const long SecondsOfDay = 86_400;
    private const int FirstPossibleYear = 1970;

    /// <summary>Reads the ratings of a workspace.</summary>
    public RatingColumns(Workspace workspace)
    {
        Ratings = workspace.Ratings;
        Works = WorkColumns.Of(workspace.Catalog.Works);
        Directory = workspace.Users;
        Users = new ColumnTable(Ratings.UserCount);
        Users.Add(Dimensions.Activity, NumberColumn.Of(Ratings.UserCount, user => Ratings.UserStarts[user + 1] - Ratings.UserStarts[user]));
        Users.Add(Dimensions.RatingSource, ChoiceColumn.Of(Ratings.UserCount, user => [Directory.SourceOf(user).Key()], RatingSources.Keys));
        (Months, FirstMonth, MonthCount) = ReadMonths(Ratings);
    }

    /// <summary>The ratings.</summary>
    public RatingTable Ratings { get; }

    /// <summary>The works, by row.</summary>
    public ColumnTable Works { get; }

    /// <summary>The users, by row.</summary>
    public ColumnTable Users { get; }

    /// <summary>The users' names.</summary>
    public UserDirectory Directory { get; }

    /// <summary>The month of each rating, 1 for <see cref="FirstMonth"/>; 0 where it is unknown. Empty when no rating has a time.</summary>
    public ushort[] Months { get; }

    /// <summary>The first month, as 12 · year + month − 1.</summary>
    public int FirstMonth { get; }

    /// <summary>How many months there are from the first to the last.</summary>
    public int MonthCount { get; }

    // A table of the days: taking a date apart 11 million times would take longer than counting.
    private static (ushort[] Months, int First, int Count) ReadMonths(RatingTable ratings)
    {
        var (least, largest) = (long.MaxValue, long.MinValue);
        foreach (var time in ratings.Times)
        {
            least = time != RatingTable.NoTime && time < least ? time : least;
            largest = time > largest ? time : largest;
        }

        // Times before 1970 or beyond the calendar are none of ratings; they count as unknown.
        least = Math.Max(least, 0);
        largest = Math.Min(largest, DateTimeOffset.MaxValue.ToUnixTimeSeconds());
        if (least > largest)
        {
            return ([], 0, 0);
        }

        var firstDay = least / SecondsOfDay;
        var monthOfDays = new ushort[(largest / SecondsOfDay) - firstDay + 1];
        var first = MonthOf(firstDay);
        for (var day = 0; day < monthOfDays.Length; day++)
        {
            monthOfDays[day] = (ushort)(MonthOf(firstDay + day) - first + 1);
        }

        var months = new ushort[ratings.Count];
        for (var rating = 0; rating < months.Length; rating++)
        {
            var time = ratings.Times[rating];
            months[rating] = time >= least && time <= largest ? monthOfDays[(time / SecondsOfDay) - firstDay] : (ushort)0;
        }

        return (months, first, monthOfDays[^1]);
    }

    private static int MonthOf(long day)
    {
        var date = new DateOnly(FirstPossibleYear, 1, 1).AddDays((int)day);
        return (date.Year * 12) + date.Month - 1;
    }
}

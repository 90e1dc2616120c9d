using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Ratings;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>
/// All ratings counted for one filter in one pass on several threads. A rating has four sides: its work, its user, its score and its month. It is
/// counted on each side on which the other three pass, so that every chart can ignore the conditions on its own dimension: what a chart of
/// works or users ignores is then looked up by work or user, of which there are few.
/// </summary>
internal sealed class RatingScan
{
    private const int RatingsOfPortion = 1 << 17;

    private readonly RatingColumns columns;
    private readonly bool[] failingWorks;
    private readonly bool[] failingUsers;
    private readonly bool[] failingScores;
    private readonly bool[] failingMonths;

    private RatingScan(RatingColumns columns, bool[] failingWorks, bool[] failingUsers, ExplorationFilter filter)
    {
        this.columns = columns;
        this.failingWorks = failingWorks;
        this.failingUsers = failingUsers;
        failingScores = new bool[RatingScale.Steps + 1];
        if (filter[Dimensions.Score] is { } score)
        {
            for (var halfStars = 0; halfStars < failingScores.Length; halfStars++)
            {
                failingScores[halfStars] = !score.Includes(halfStars * 0.5);
            }
        }

        failingMonths = new bool[columns.MonthCount + 1];
        if (filter[Dimensions.RatedMonth] is { } month)
        {
            for (var place = 0; place < failingMonths.Length; place++)
            {
                failingMonths[place] = place == 0 || !month.Includes(columns.FirstMonth + place - 1);
            }
        }

        Works = new Count[columns.Works.Rows];
        Users = new int[columns.Users.Rows];
        Months = new Count[failingMonths.Length];
        Scores = new int[RatingScale.Steps + 1];
    }

    /// <summary>Ratings of each work, whatever the conditions on works.</summary>
    public Count[] Works { get; }

    /// <summary>Ratings of each user, whatever the conditions on users.</summary>
    public int[] Users { get; }

    /// <summary>Ratings of each month, whatever the condition on months; those of unknown time at place 0.</summary>
    public Count[] Months { get; }

    /// <summary>Ratings of each number of half stars, whatever the condition on scores.</summary>
    public int[] Scores { get; }

    /// <summary>Counts.</summary>
    /// <param name="columns">The ratings.</param>
    /// <param name="works">The works that the filter leaves.</param>
    /// <param name="users">The users that it leaves.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="threads">How many threads.</param>
    /// <param name="cancellation">Stops the counting.</param>
    public static RatingScan Run(RatingColumns columns, Selection works, Selection users, ExplorationFilter filter, int threads, CancellationToken cancellation)
    {
        var scan = new RatingScan(columns, Failing(works), Failing(users), filter);
        var table = columns.Ratings;
        var portions = Math.Max(1, table.Count / RatingsOfPortion);
        var next = -1;
        WorkerThreads.Run(Math.Min(threads, portions), _ =>
        {
            var counts = new Portion(scan.Works.Length, scan.Months.Length);
            for (var portion = Interlocked.Increment(ref next); portion < portions; portion = Interlocked.Increment(ref next))
            {
                cancellation.ThrowIfCancellationRequested();
                scan.CountUsers(UserAt(table, portion, portions), UserAt(table, portion + 1, portions), counts);
            }

            lock (scan)
            {
                scan.Add(counts);
            }
        });
        return scan;
    }

    private static bool[] Failing(Selection selection)
    {
        var failing = new bool[selection.Rows];
        for (var row = 0; row < failing.Length; row++)
        {
            failing[row] = selection.Failures[row] != 0;
        }

        return failing;
    }

    // The first user of a portion: portions hold about as many ratings each, and whole users, as no two threads may count for one.
    private static int UserAt(RatingTable table, int portion, int portions)
    {
        if (portion == portions)
        {
            return table.UserCount;
        }

        var place = Array.BinarySearch(table.UserStarts, (int)((long)table.Count * portion / portions));
        return place < 0 ? ~place : place;
    }

    private void CountUsers(int firstUser, int endUser, Portion counts)
    {
        var table = columns.Ratings;
        var (titles, scores, months) = (table.Titles, table.HalfStars, columns.Months);
        var (works, ofMonths, ofScores) = (counts.Works, counts.Months, counts.Scores);
        for (var user = firstUser; user < Math.Min(endUser, table.UserCount); user++)
        {
            var userFails = failingUsers[user] ? 1 : 0;
            var ofUser = 0;
            for (var rating = table.UserStarts[user]; rating < table.UserStarts[user + 1]; rating++)
            {
                var (work, score, month) = (titles[rating], scores[rating], months.Length == 0 ? 0 : months[rating]);
                var fails = userFails | (failingWorks[work] ? 2 : 0) | (failingScores[score] ? 4 : 0) | (failingMonths[month] ? 8 : 0);
                if (fails == 0)
                {
                    works[work].Add(score);
                    ofMonths[month].Add(score);
                    ofScores[score]++;
                    ofUser++;
                    continue;
                }

                switch (fails)
                {
                    case 1:
                        ofUser++;
                        break;
                    case 2:
                        works[work].Add(score);
                        break;
                    case 4:
                        ofScores[score]++;
                        break;
                    case 8:
                        ofMonths[month].Add(score);
                        break;
                }
            }

            Users[user] = ofUser;
        }
    }

    private void Add(Portion counts)
    {
        Add(Works, counts.Works);
        Add(Months, counts.Months);
        for (var score = 0; score < Scores.Length; score++)
        {
            Scores[score] += counts.Scores[score];
        }
    }

    private static void Add(Count[] sums, Count[] counts)
    {
        for (var place = 0; place < sums.Length; place++)
        {
            sums[place] = new Count(sums[place].Ratings + counts[place].Ratings, sums[place].HalfStars + counts[place].HalfStars);
        }
    }

    /// <summary>Some ratings.</summary>
    /// <param name="Ratings">How many.</param>
    /// <param name="HalfStars">Their scores together in half stars; below 2³², as there are at most 2³¹ ratings and below 4·10⁸ of one work or month.</param>
    internal record struct Count(int Ratings, uint HalfStars)
    {
        /// <summary>Their mean in stars; not a number without ratings.</summary>
        public readonly double Mean => Ratings == 0 ? double.NaN : HalfStars * 0.5 / Ratings;

        /// <summary>Counts one more.</summary>
        public void Add(byte halfStars)
        {
            Ratings++;
            HalfStars += halfStars;
        }
    }

    /// <summary>What one thread counts.</summary>
    private sealed class Portion(int works, int months)
    {
        public Count[] Works { get; } = new Count[works];

        public Count[] Months { get; } = new Count[months];

        public int[] Scores { get; } = new int[RatingScale.Steps + 1];
    }
}

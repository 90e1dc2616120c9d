using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>What the charts of ratings are made of for one request.</summary>
/// <param name="Workspace">The data.</param>
/// <param name="Columns">The ratings.</param>
/// <param name="Filter">What they are narrowed to.</param>
/// <param name="Works">The works that the filter leaves.</param>
/// <param name="Users">The users that it leaves.</param>
/// <param name="Scan">The ratings counted.</param>
/// <param name="Options">How much is shown.</param>
internal sealed record RatingView(
    Workspace Workspace, RatingColumns Columns, ExplorationFilter Filter, Selection Works, Selection Users, RatingScan Scan, ExplorationOptions Options)
{
    private readonly Lazy<int[]> activity = new(() => ActivityOf(Users, Scan));

    /// <summary>The numbers of ratings of all users who have some, ascending.</summary>
    public int[] Activity => activity.Value;

    /// <summary>All ratings that the filter leaves.</summary>
    public (long Ratings, long HalfStars, int Works) Total { get; } = TotalOf(Works, Scan);

    /// <summary>Their mean in stars; not a number without ratings.</summary>
    public double Mean => Total.HalfStars * 0.5 / Total.Ratings;

    /// <summary>Ratings and half stars of each value that works have.</summary>
    /// <param name="column">The values.</param>
    /// <param name="bits">The conditions on works that count.</param>
    public (long Ratings, long HalfStars)[] OfValues(ChoiceColumn column, uint bits)
    {
        var sums = new (long Ratings, long HalfStars)[column.Count];
        for (var work = 0; work < Works.Rows; work++)
        {
            if ((Works.Failures[work] & bits) != 0 || Scan.Works[work].Ratings == 0)
            {
                continue;
            }

            foreach (var value in column.ValuesOf(work))
            {
                sums[value].Ratings += Scan.Works[work].Ratings;
                sums[value].HalfStars += Scan.Works[work].HalfStars;
            }
        }

        return sums;
    }

    /// <summary>The same for steps of a number that works have.</summary>
    public (long Ratings, long HalfStars)[] OfSteps(NumberColumn numbers, Steps steps, uint bits)
    {
        var sums = new (long Ratings, long HalfStars)[steps.Count];
        for (var work = 0; work < Works.Rows; work++)
        {
            var step = (Works.Failures[work] & bits) == 0 ? steps.Of(numbers.Values[work]) : -1;
            if (step >= 0)
            {
                sums[step].Ratings += Scan.Works[work].Ratings;
                sums[step].HalfStars += Scan.Works[work].HalfStars;
            }
        }

        return sums;
    }

    /// <summary>How many times more the means of works differ than chance makes them differ: 1 when a work's ratings are drawn from all ratings alike.</summary>
    /// <remarks>The F statistic of a one-way analysis of variance, with the variance of all ratings below the line.</remarks>
    public double ChanceRatio
    {
        get
        {
            var (between, works) = (0.0, 0);
            for (var work = 0; work < Works.Rows; work++)
            {
                if (Works.Failures[work] == 0 && Scan.Works[work].Ratings > 0)
                {
                    var distance = Scan.Works[work].Mean - Mean;
                    between += Scan.Works[work].Ratings * distance * distance;
                    works++;
                }
            }

            var variance = 0.0;
            for (var halfStars = 0; halfStars < Scan.Scores.Length; halfStars++)
            {
                var distance = (halfStars * 0.5) - Mean;
                variance += Filter[Dimensions.Score]?.Includes(halfStars * 0.5) == false ? 0 : Scan.Scores[halfStars] * distance * distance / Total.Ratings;
            }

            return works < 2 || variance == 0 ? double.NaN : between / (works - 1) / variance;
        }
    }

    private static int[] ActivityOf(Selection users, RatingScan scan)
    {
        var counts = new List<int>(users.Rows);
        for (var user = 0; user < users.Rows; user++)
        {
            if (users.Failures[user] == 0 && scan.Users[user] > 0)
            {
                counts.Add(scan.Users[user]);
            }
        }

        counts.Sort();
        return [.. counts];
    }

    private static (long Ratings, long HalfStars, int Works) TotalOf(Selection works, RatingScan scan)
    {
        var (ratings, halfStars, count) = (0L, 0L, 0);
        for (var work = 0; work < works.Rows; work++)
        {
            if (works.Failures[work] == 0)
            {
                ratings += scan.Works[work].Ratings;
                halfStars += scan.Works[work].HalfStars;
                count += scan.Works[work].Ratings > 0 ? 1 : 0;
            }
        }

        return (ratings, halfStars, count);
    }
}

using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>How the ratings are spread over the users.</summary>
internal static class ActivityCharts
{
    private const int CurveSteps = 100;
    private const int MostActiveUsers = 10;

    private static readonly Steps Bands = Steps.OfWholeEdges(Dimensions.Activity, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000);

    /// <summary>How many users gave how many ratings altogether.</summary>
    public static ChartResult Activity(RatingView view)
    {
        var bits = view.Users.BitsBut(Dimensions.Activity);
        var all = view.Columns.Users.Number(Dimensions.Activity).Values;
        var counts = new double[Bands.Count];
        for (var user = 0; user < all.Length; user++)
        {
            if ((view.Users.Failures[user] & bits) == 0 && view.Scan.Users[user] > 0)
            {
                counts[Bands.Of(all[user])]++;
            }
        }

        return new ChartResult
        {
            Id = "activity",
            Kind = ChartKind.Histogram,
            Across = new ChartAxis(Dimensions.Activity.Id, FigureUnit.Count, IsLogarithmic: true),
            Upright = new ChartAxis("users", FigureUnit.Count),
            Categories = Bands.Categories,
            Series = [new ChartSeries("count", counts)],
            Dimension = Dimensions.Activity,
        };
    }

    /// <summary>Which part of the ratings which part of the users gave, from the least active to the most active (Lorenz 1905).</summary>
    public static ChartResult Lorenz(RatingView view)
    {
        var (x, y) = (new double[CurveSteps + 1], new double[CurveSteps + 1]);
        var sums = new long[view.Activity.Length + 1];
        for (var user = 0; user < view.Activity.Length; user++)
        {
            sums[user + 1] = sums[user] + view.Activity[user];
        }

        for (var step = 0; step <= CurveSteps; step++)
        {
            x[step] = (double)step / CurveSteps;
            y[step] = sums[^1] == 0 ? double.NaN : (double)sums[(long)view.Activity.Length * step / CurveSteps] / sums[^1];
        }

        return new ChartResult
        {
            Id = "lorenz",
            Kind = ChartKind.Curve,
            Across = new ChartAxis("users", FigureUnit.Share),
            Upright = new ChartAxis("ratings", FigureUnit.Share),
            Series = [new ChartSeries("x", x), new ChartSeries("y", y)],
            Lines = [new ChartLine("equality", [0, 1], [0, 1])],
        };
    }

    /// <summary>The users with most ratings.</summary>
    public static ChartResult MostActive(RatingView view)
    {
        var bits = view.Users.BitsBut(Dimensions.User);
        var counts = new int[view.Users.Rows];
        for (var user = 0; user < counts.Length; user++)
        {
            counts[user] = (view.Users.Failures[user] & bits) == 0 ? view.Scan.Users[user] : 0;
        }

        var shown = Ranking.Largest(counts, MostActiveUsers);
        var all = counts.Count(count => count > 0);
        return new ChartResult
        {
            Id = "active-users",
            Kind = ChartKind.Bars,
            Across = new ChartAxis(Dimensions.User.Id, FigureUnit.None),
            Upright = RatingCharts.Ratings,
            Categories = Array.ConvertAll(shown, user => new ChartCategory(view.Columns.Directory.TextOf(user), view.Columns.Directory.TextOf(user))),
            Series = [new ChartSeries("count", Array.ConvertAll(shown, user => (double)counts[user]))],
            Dimension = Dimensions.User,
            Notes = shown.Length < all ? [new ChartNote(ChartNotes.Largest, shown.Length, all)] : [],
        };
    }

    /// <summary>How unequally ascending numbers are spread: 0 when all are the same, near 1 when one has everything (Gini 1912); <see langword="null"/> of nothing.</summary>
    public static double? Gini(ReadOnlySpan<int> ascending)
    {
        var (sum, weighted) = (0.0, 0.0);
        for (var place = 0; place < ascending.Length; place++)
        {
            sum += ascending[place];
            weighted += (place + 1.0) * ascending[place];
        }

        return sum == 0 ? null : (2 * weighted / (ascending.Length * sum)) - ((ascending.Length + 1.0) / ascending.Length);
    }
}

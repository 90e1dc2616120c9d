using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>How the platforms' catalogs differ from each other.</summary>
internal static class PlatformFindings
{
    private const string Catalog = "catalog";
    private const string Platforms = "platforms";
    private const int RecentYears = 5;
    private const double Percent = 100;

    private static readonly ChartAxis Share = new("title-share", FigureUnit.Plain);

    /// <summary>Who has most series, and who has fewest.</summary>
    public static StoryOutcome Series(StoryData data)
    {
        var chart = data.Chart(Catalog, Platforms);
        var (series, totals) = (StoryBars.Of(chart, CatalogTerms.TvShow).Falling(), StoryBars.Totals(chart));
        if (series.Sum(bar => bar.Value) < data.Options.FewestRows)
        {
            return series.Count == 0 ? StoryOutcome.NoData : StoryOutcome.TooFewRows;
        }

        if (series.Count < 2)
        {
            return StoryOutcome.NothingToCompare;
        }

        var (most, fewest) = (series[0], series[^1]);
        double TotalOf(StoryBar bar) => totals.First(total => total.Category.Key == bar.Category.Key).Value;
        var kind = fewest.Value == 0 ? "series-none" : most.Value < StoryBars.SimilarRatio * fewest.Value ? "series-similar" : "series";
        var finding = new Finding(kind)
            .With("first", series.Names([0], Dimensions.Platform)).With("last", kind == "series-none" ? series.Names(series.Last(), Dimensions.Platform) : series.Names([series.Count - 1], Dimensions.Platform))
            .With("first-count", most.Value).With("last-count", fewest.Value)
            .With("first-total", TotalOf(most)).With("last-total", TotalOf(fewest))
            .With("all", series.Sum(bar => bar.Value));
        return new StoryStep("series", Catalog, kind == "series" ? finding.With("ratio", most.Value / fewest.Value, FigureUnit.Factor) : finding, StoryBars.Chart("series", series, Dimensions.Platform, new ChartAxis("series", FigureUnit.Count)))
        {
            Filter = ExplorationFilter.Empty.With(ExplorationCondition.AnyOf(Dimensions.Type, CatalogTerms.TvShow)),
            Highlights = kind == "series-similar" ? null : [0, series.Count - 1],
            Basis = new StoryBasis((long)series.Sum(bar => bar.Value), data.AllRows(Catalog)),
        };
    }

    /// <summary>
    /// The genre that is most a platform's own: the largest distance between its share there and its share among the other platforms' titles. Not the
    /// largest ratio: that would find a label which one platform alone uses.
    /// </summary>
    public static StoryOutcome Signature(StoryData data)
    {
        var totals = StoryBars.Totals(data.Chart(Catalog, Platforms));
        var pairs = data.Chart(Catalog, "platform-genres");
        if (totals.Count < 2)
        {
            return totals.Count == 0 ? StoryOutcome.NoData : StoryOutcome.NothingToCompare;
        }

        var best = (Distance: 0.0, Genre: -1, Platform: -1);
        for (var genre = 0; genre < pairs.Categories.Count; genre++)
        {
            var counts = CountsOf(genre);
            for (var platform = 0; platform < counts.Length; platform++)
            {
                var distance = (counts[platform] / totals[platform].Value) - OtherShare(counts, platform);
                if (counts[platform] >= data.Options.FewestRows && distance > best.Distance)
                {
                    best = (distance, genre, platform);
                }
            }
        }

        if (best.Genre < 0)
        {
            return StoryOutcome.TooFewRows;
        }

        var ofGenre = CountsOf(best.Genre);
        var shares = totals.Select((total, place) => total with { Value = Percent * ofGenre[place] / total.Value }).ToList();
        var (share, otherShare) = (ofGenre[best.Platform] / totals[best.Platform].Value, OtherShare(ofGenre, best.Platform));
        var kind = otherShare == 0 ? "signature-only" : share < StoryBars.SimilarRatio * otherShare ? "signature-similar" : "signature";
        var finding = new Finding(kind)
            .With("genre", FindingName.Of(pairs.Categories[best.Genre], Dimensions.Genre)).With("platform", FindingName.Of(totals[best.Platform].Category, Dimensions.Platform))
            .With("count", ofGenre[best.Platform]).With("share", share, FigureUnit.Share);
        if (kind != "signature-only")
        {
            finding = finding.With("ratio", share / otherShare, FigureUnit.Factor).With("other-share", otherShare, FigureUnit.Share);
        }

        var bars = shares.Falling();
        return new StoryStep("signature", Catalog, finding, StoryBars.Chart("signature", bars, Dimensions.Platform, Share))
        {
            Filter = ExplorationFilter.Empty.With(ExplorationCondition.AnyOf(Dimensions.Genre, pairs.Categories[best.Genre].Key)),
            Highlights = kind == "signature-similar" ? null : [bars.FindIndex(bar => bar.Category.Key == totals[best.Platform].Category.Key)],
            Basis = new StoryBasis(data.AllRows(Catalog), data.AllRows(Catalog)),
        };

        double[] CountsOf(int genre) =>
            [.. totals.Select(total => pairs.Series.FirstOrDefault(series => series.Key == total.Category.Key)?.Values[genre] ?? 0)];
        double OtherShare(double[] counts, int platform) => (counts.Sum() - counts[platform]) / (totals.Sum(total => total.Value) - totals[platform].Value);
    }

    /// <summary>Whose catalog is youngest: the share of titles of the last years. The last year is the latest from which on there are titles enough, so that one wrong year does not count.</summary>
    public static StoryOutcome Fresh(StoryData data)
    {
        var years = StoryBars.Totals(data.Chart(Catalog, "release-years"));
        var (latest, seen) = (years.Count - 1, 0.0);
        while (latest >= 0 && (seen += years[latest].Value) < data.Options.FewestRows)
        {
            latest--;
        }

        if (latest < 0)
        {
            return years.Sum(year => year.Value) == 0 ? StoryOutcome.NoData : StoryOutcome.TooFewRows;
        }

        var from = years[latest].Category.Low - RecentYears + 1;
        var recent = ExplorationFilter.Empty.With(ExplorationCondition.Between(Dimensions.Year, from, double.PositiveInfinity));
        var known = ExplorationFilter.Empty.With(ExplorationCondition.Between(Dimensions.Year, 0, double.PositiveInfinity));
        var counts = StoryBars.Totals(data.Chart(Catalog, Platforms, recent)).ToDictionary(bar => bar.Category.Key, bar => bar.Value, StringComparer.Ordinal);
        var all = StoryBars.Totals(data.Chart(Catalog, Platforms, known));
        var shares = all.Where(bar => bar.Value >= data.Options.FewestRows).Select(bar => bar with { Value = Percent * counts.GetValueOrDefault(bar.Category.Key) / bar.Value }).Falling();
        if (shares.Count < 2)
        {
            return StoryOutcome.NothingToCompare;
        }

        var (first, last) = (shares.First(), shares.Last());
        var isSimilar = shares[0].Value < StoryBars.SimilarRatio * shares[^1].Value;
        var finding = new Finding(isSimilar ? "fresh-similar" : "fresh")
            .With("first", shares.Names(first, Dimensions.Platform)).With("last", shares.Names(last, Dimensions.Platform))
            .With("first-share", shares[0].Value / Percent, FigureUnit.Share).With("last-share", shares[^1].Value / Percent, FigureUnit.Share)
            .With("from", from, FigureUnit.Year).With("latest", years[latest].Category.Low, FigureUnit.Year)
            .With("share", counts.Values.Sum() / all.Sum(bar => bar.Value), FigureUnit.Share);
        return new StoryStep("fresh", Catalog, finding, StoryBars.Chart("fresh", shares, Dimensions.Platform, Share))
        {
            Filter = recent,
            Highlights = isSimilar ? null : [.. first, .. last],
            Basis = new StoryBasis((long)all.Sum(bar => bar.Value), data.AllRows(Catalog)),
        };
    }
}

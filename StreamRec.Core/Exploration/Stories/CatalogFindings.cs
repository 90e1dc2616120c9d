using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>The story of the catalogs: what is offered, where it comes from, and what one subscription gives.</summary>
internal static class CatalogFindings
{
    private const string Catalog = "catalog";
    private const int ManySeasons = 5;

    /// <summary>The steps in their order: from how much there is to what somebody does about it.</summary>
    public static readonly (string Id, Func<StoryData, StoryOutcome> Make)[] Steps =
    [
        ("series", PlatformFindings.Series),
        ("countries", Countries),
        ("signature", PlatformFindings.Signature),
        ("fresh", PlatformFindings.Fresh),
        ("seasons", Seasons),
        ("exclusive", Exclusive),
    ];

    private static StoryOutcome Countries(StoryData data)
    {
        var chart = data.Chart(Catalog, "countries");
        var all = data.AllRows(Catalog);
        var known = all - StoryBars.Unknown(chart);
        var bars = StoryBars.Of(chart, "count").Falling();
        if (known < data.Options.FewestRows || bars.Count < 2)
        {
            return bars.Count == 0 ? StoryOutcome.NoData : bars.Count == 1 ? StoryOutcome.NothingToCompare : StoryOutcome.TooFewRows;
        }

        var first = bars.First();
        var next = first.Length < bars.Count ? bars.Even(bars[first.Length].Value, 0) : [];
        var finding = new Finding(next.Length == 0 ? "countries-even" : first.Length > 1 ? "countries-tie" : "countries")
            .With("first", bars.Names(first, Dimensions.Country)).With("share", bars[0].Value / known, FigureUnit.Share)
            .With("count", bars[0].Value).With("known", known).With("countries", bars.Count);
        if (next.Length > 0)
        {
            finding = finding.With("next", bars.Names(next, Dimensions.Country)).With("next-share", bars[next[0]].Value / known, FigureUnit.Share);
        }

        var shown = bars.Take(StoryBars.Most).ToList();
        ChartNote[] notes = shown.Count < bars.Count ? [new ChartNote(ChartNotes.Largest, shown.Count, bars.Count)] : [];
        return new StoryStep("countries", Catalog, finding, StoryBars.Chart("countries", shown, Dimensions.Country, new ChartAxis("titles", FigureUnit.Count), notes: notes))
        {
            Highlights = next.Length == 0 ? null : [.. first.Where(place => place < shown.Count)],
            Basis = new StoryBasis(known, all),
        };
    }

    private static StoryOutcome Seasons(StoryData data)
    {
        // Some films are listed with seasons, too.
        var series = ExplorationFilter.Empty.With(ExplorationCondition.AnyOf(Dimensions.Type, CatalogTerms.TvShow));
        var chart = data.Chart(Catalog, "season-counts", series);
        var counts = chart.Series[0].Values;
        var known = counts.Sum();
        if (known < data.Options.FewestRows)
        {
            return known == 0 ? StoryOutcome.NoData : StoryOutcome.TooFewRows;
        }

        var one = chart.Categories.ToList().FindIndex(step => step.Low == 1);
        var many = chart.Categories.Select((step, place) => step.Low >= ManySeasons ? counts[place] : 0).Sum();
        return new StoryStep(
            "seasons",
            Catalog,
            new Finding("seasons").With("share", counts[one] / known, FigureUnit.Share).With("count", counts[one]).With("known", known)
                .With("many", ManySeasons).With("many-share", many / known, FigureUnit.Share),
            chart with { Id = "seasons", Notes = [.. chart.Notes.Where(note => note.Id != ChartNotes.Unknown)] })
        {
            Filter = series,
            Highlights = [one],
            Basis = new StoryBasis((long)known, data.AllRows(Catalog)),
        };
    }

    private static StoryOutcome Exclusive(StoryData data)
    {
        var dashboard = data.Explore(Catalog, ExplorationFilter.Empty, "overlap", "platforms");
        var (chart, platforms) = (dashboard.Charts.First(each => each.Id == "overlap"), dashboard.Charts.First(each => each.Id == "platforms"));
        var sets = StoryBars.Of(chart, "count");
        var works = sets.Sum(set => set.Value);
        if (works < data.Options.FewestRows || platforms.Categories.Count < 2)
        {
            return works == 0 ? StoryOutcome.NoData : works < data.Options.FewestRows ? StoryOutcome.TooFewRows : StoryOutcome.NothingToCompare;
        }

        var several = sets.Where(set => set.Category.Key.Contains('+', StringComparison.Ordinal)).ToList();
        var shared = several.Sum(set => set.Value);
        var finding = new Finding(shared == 0 ? "exclusive-all" : "exclusive").With("share", (works - shared) / works, FigureUnit.Share).With("works", works).With("several", shared);
        if (shared > 0)
        {
            finding = finding.With("pair", several.Names(several.First(), Dimensions.Availability)).With("pair-count", several.Max(set => set.Value));
        }

        return new StoryStep("exclusive", Catalog, finding, chart with { Id = "exclusive" })
        {
            Highlights = [.. Enumerable.Range(0, sets.Count).Where(place => !sets[place].Category.Key.Contains('+', StringComparison.Ordinal))],
            Basis = new StoryBasis(dashboard.AllRows, dashboard.AllRows),
        };
    }
}

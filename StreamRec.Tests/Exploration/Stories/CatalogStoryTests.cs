using StreamRec.Core.Exploration.Stories;
using StreamRec.Tests.Catalog;

namespace StreamRec.Tests.Exploration.Stories;

/// <summary>The story of the catalogs over worlds small enough to count by hand.</summary>
public sealed class CatalogStoryTests
{
    private const string Catalog = "catalog";

    [Fact]
    public void Series_TwoPlatforms_HaveTheirRatio()
    {
        var step = StoryWorld.Of(('n', 4, 6), ('d', 1, 2), ('h', 0, 3)).Step(Catalog, "series");

        Assert.Equal("series", step.Finding.Kind);
        Assert.Equal(("netflix", "disney"), (step.Finding.Keys("first"), step.Finding.Keys("last")));
        Assert.Equal((6, 2, 3, 10, 3, 11), (step.Finding.Number("first-count"), step.Finding.Number("last-count"), step.Finding.Number("ratio"), step.Finding.Number("first-total"), step.Finding.Number("last-total"), step.Finding.Number("all")));
        Assert.Equal(["netflix", "hulu", "disney"], step.Chart.Categories.Select(bar => bar.Key));
        Assert.Equal([0, 2], step.Highlights!);
        Assert.Equal((new StoryBasis(11, 16), "type=tv%20show"), (step.Basis, step.Filter.ToString()));
    }

    [Fact]
    public void Series_APlatformWithoutAny_HasNoRatio()
    {
        var finding = StoryWorld.Of(('n', 0, 5), ('d', 3, 0), ('h', 2, 0)).Finding(Catalog, "series");

        Assert.Equal("series-none", finding.Kind);
        Assert.Equal("disney+hulu", finding.Keys("last"));
        Assert.DoesNotContain(finding.Facts, fact => fact.Id == "ratio");
    }

    [Theory]
    [InlineData(10, 10, "series-similar")]
    [InlineData(21, 20, "series-similar")]
    [InlineData(22, 20, "series")]
    public void Series_AboutAsMany_AreSaidToBe(int first, int second, string kind) =>
        Assert.Equal(kind, StoryWorld.Of(('n', 0, first), ('d', 0, second)).Finding(Catalog, "series").Kind);

    [Fact]
    public void Series_NothingToCompareOrTooFew_AreLeftOut()
    {
        Assert.Equal(StoryGaps.NothingToCompare, StoryWorld.Of(('n', 1, 5)).Gap(Catalog, "series"));
        Assert.Equal(StoryGaps.TooFewRows, StoryWorld.Of(('n', 1, 5), ('d', 1, 4)).Gap(Catalog, "series", fewestRows: 10));
    }

    [Fact]
    public void Countries_LeaderTieAndEven_AreToldApart()
    {
        string[][] leader = [["Spain"], ["Spain", "Peru"], ["Spain"], []];
        var finding = World(leader).Step(Catalog, "countries");
        Assert.Equal(("countries", 1.0, 1.0 / 3), (finding.Finding.Kind, finding.Finding.Number("share"), finding.Finding.Number("next-share")));
        Assert.Equal(("Spain", "Peru", new StoryBasis(3, 4)), (finding.Finding.Keys("first"), finding.Finding.Keys("next"), finding.Basis));

        var tie = World([["Spain"], ["Peru"], ["Spain"], ["Peru"], ["Chile"]]).Finding(Catalog, "countries");
        Assert.Equal("countries-tie", tie.Kind);
        Assert.Equal("Spain+Peru", tie.Keys("first"));
        Assert.Equal(0.4, tie.Number("share"));

        Assert.Equal("countries-even", World([["Spain"], ["Peru"]]).Finding(Catalog, "countries").Kind);
        Assert.Equal(StoryGaps.NothingToCompare, World([["Spain"]]).Gap(Catalog, "countries"));
        Assert.Equal(StoryGaps.NoData, World([[]]).Gap(Catalog, "countries"));
    }

    [Fact]
    public void Signature_WidestGap_IsTheGenreOfThePlatform()
    {
        // Drama: 4 of 4 on Netflix, 1 of 4 on Hulu, a gap of 3 quarters; horror: 1 of 4 and 2 of 4, a gap of one.
        var step = RatedWorld.Of(
        [
            .. Enumerable.Range(0, 4).Select(number => CatalogMaker.Film($"ns{number}", $"N{number}").With(genres: number == 0 ? ["Drama", "Horror"] : ["Drama"])),
            .. Enumerable.Range(0, 4).Select(number => CatalogMaker.Film($"hs{number}", $"H{number}").With(genres: [number == 0 ? "Drama" : number == 1 ? "Comedy" : "Horror"])),
        ]).Step(Catalog, "signature");

        Assert.Equal(("signature", 4.0, 1.0, 0.25), (step.Finding.Kind, step.Finding.Number("ratio"), step.Finding.Number("share"), step.Finding.Number("other-share")));
        Assert.Equal(("drama", "netflix"), (step.Finding.Keys("genre"), step.Finding.Keys("platform")));
        Assert.Equal([100.0, 25], step.Chart.Series[0].Values);
    }

    [Fact]
    public void Signature_GenreOfOnePlatformAlone_HasNoRatio()
    {
        var finding = RatedWorld.Of(
            [CatalogMaker.Film("ns1", "A").With(genres: ["Drama"]), CatalogMaker.Film("ns2", "B").With(genres: ["Drama"]), CatalogMaker.Film("hs1", "C").With(genres: ["Drama", "Horror"]), CatalogMaker.Film("hs2", "D").With(genres: ["Drama"])])
            .Finding(Catalog, "signature");

        Assert.Equal("signature-only", finding.Kind);
        Assert.Equal(("horror", "hulu", 0.5), (finding.Keys("genre"), finding.Keys("platform"), finding.Number("share")));
    }

    [Fact]
    public void Fresh_LastFiveYears_AreCountedPerPlatform()
    {
        var step = RatedWorld.Of(
        [
            CatalogMaker.Film("ns1", "A", 2020), CatalogMaker.Film("ns2", "B", 2016), CatalogMaker.Film("ns3", "C", 1990), CatalogMaker.Film("ns4", "D", 2019),
            CatalogMaker.Film("ds1", "E", 2015), CatalogMaker.Film("ds2", "F", 2018), CatalogMaker.Film("ds3", "G", null),
        ]).Step(Catalog, "fresh");

        Assert.Equal(("fresh", 2016, 2020), (step.Finding.Kind, step.Finding.Number("from"), step.Finding.Number("latest")));
        Assert.Equal((0.75, 0.5, 4.0 / 6), (step.Finding.Number("first-share"), step.Finding.Number("last-share"), step.Finding.Number("share")));
        Assert.Equal((new StoryBasis(6, 7), "year=2016.."), (step.Basis, step.Filter.ToString()));
    }

    [Fact]
    public void Fresh_OneWrongYear_DoesNotCount()
    {
        var titles = Enumerable.Range(0, 6).SelectMany(number => new[] { CatalogMaker.Film($"ns{number}", $"N{number}", number < 3 ? 2020 : 2000), CatalogMaker.Film($"hs{number}", $"H{number}", number < 1 ? 2020 : 2000) });

        Assert.Equal(2020, RatedWorld.Of([.. titles, CatalogMaker.Film("ns9", "Wrong", 2090)]).Finding(Catalog, "fresh", fewestRows: 2).Number("latest"));
    }

    [Fact]
    public void Seasons_OneOfFour_IsAQuarter()
    {
        var step = RatedWorld.Of(
            [CatalogMaker.Series("ns1", "A", 2020, 1), CatalogMaker.Series("ns2", "B", 2020, 2), CatalogMaker.Series("ns3", "C", 2020, 5), CatalogMaker.Series("ns4", "D", 2020, 30), CatalogMaker.Film("ns5", "E")])
            .Step(Catalog, "seasons");

        Assert.Equal((0.25, 1, 4, 0.5), (step.Finding.Number("share"), step.Finding.Number("count"), step.Finding.Number("known"), step.Finding.Number("many-share")));
        Assert.Equal((new StoryBasis(4, 5), "1"), (step.Basis, step.Chart.Categories[step.Highlights!.Single()].Key));
    }

    [Fact]
    public void Exclusive_NothingShared_SaysSo()
    {
        var finding = StoryWorld.Of(('n', 3, 0), ('d', 2, 0)).Finding(Catalog, "exclusive");

        Assert.Equal(("exclusive-all", 1.0, 5), (finding.Kind, finding.Number("share"), finding.Number("works")));
        Assert.Equal(StoryGaps.NothingToCompare, StoryWorld.Of(('n', 3, 0)).Gap(Catalog, "exclusive"));
    }

    private static StreamRec.Core.Workspaces.Workspace World(string[][] countries) => StoryWorld.Films(countries.Length, (film, number) => film.With(countries: countries[number]));
}

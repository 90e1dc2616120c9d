using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;

namespace StreamRec.Tests.Ingestion;

public sealed class ScoredCatalogTests : IDisposable
{
    private const string Header = "type,title,cast,release_year,id,duration_type,duration_int,calificacion,califPromedio\n";
    private const string Rows = "movie,first,\"ana pérez, bo li\",2019,ns1,min,90,5.0,3.6\ntv show,a series,,2020,hs7,seasons,3,1.0,3.4\nmovie,elsewhere,,2020,as9,,,1.0,3.5\n";

    private readonly ImportFixture world = new();

    [Fact]
    public void Import_Alone_GivesTitlesOfThePlatformsWithTheirScores()
    {
        var report = world.Import(world.File("consultas.csv", Header + Rows)).Report;

        var titles = world.Load().Titles.All;
        Assert.Equal(["as9", "hs7", "ns1"], titles.Select(title => title.Id));
        Assert.Equal([3.5, 3.4, 3.6], titles.Select(title => title.GivenScore!.Value));
        Assert.Equal([null, new Duration(3, DurationUnit.Seasons), new Duration(90, DurationUnit.Minutes)], titles.Select(title => title.Duration));
        Assert.Equal(["ana pérez", "bo li"], titles[2].Cast);
        Assert.All(titles, title => Assert.Null(title.AgeRating));
        var file = Assert.Single(report.Files);
        Assert.Equal(("scored-catalog", 3L, 3L), (file.Kind, file.RowsRead, file.Figures["scoresOfTitles"]));
        Assert.Equal(["cast", "duration"], file.BlankCells.Keys.Order());
        Assert.Contains(report.Rules, rule => rule is { Name: "given-scores", Rows: 3 });
    }

    [Fact]
    public void Import_BesideTheCatalogs_GivesItsScoresOnly()
    {
        var catalog = world.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First") + ImportFixture.Row("s2", "Second"));

        var report = world.Import(world.File("consultas.csv", Header + Rows), catalog).Report;

        var titles = world.Load().Titles.All;
        Assert.Equal([("ns1", "First", 3.6), ("ns2", "Second", null)], titles.Select(title => (title.Id, title.Name, title.GivenScore)));
        var file = report.Files.Single(each => each.Kind == "scored-catalog");
        Assert.Equal((1L, 2L), (file.Figures["scoresOfTitles"], file.Figures["scoresWithoutTitle"]));
    }

    [Fact]
    public void Import_Appended_LaysTheScoresOntoWhatIsThere()
    {
        world.ImportSmallWorld();

        var report = world.Import(new ImportRequest([world.File("derived/df_platform.csv", DerivedPlatform)], Append: true)).Report;

        var workspace = world.Load();
        Assert.Equal([("ns1", "First", 3.7), ("ns2", "Second", null), ("ns10", "Tenth", 3.3)], workspace.Titles.All.Select(title => (title.Id, title.Name, title.GivenScore)));
        Assert.Equal((0, 2, 0), (report.TitlesAdded, report.TitlesChanged, report.TitlesRemoved));
        Assert.Equal(3, workspace.Ratings.Count);
    }

    [Fact]
    public void Import_TheOtherLayoutAlone_HasGenresCountriesAndAgeRatings()
    {
        world.Import(world.File("df_platform.csv", DerivedPlatform));

        var title = world.Load().Catalog.FindTitle("ns1")!;
        Assert.Equal(["Spain"], title.Countries);
        Assert.Equal(["comedies", "dramas"], title.Genres);
        Assert.Equal("13+", title.AgeRating);
    }

    [Fact]
    public void Import_BothLayouts_IsRefusedNamingBoth()
    {
        string[] files = [world.File("consultas.csv", Header + Rows), world.File("df_platform.csv", DerivedPlatform)];

        var error = Assert.Throws<UnusableInputException>(() => world.Import(files));

        Assert.Contains("consultas.csv", error.Message, StringComparison.Ordinal);
        Assert.Contains("df_platform.csv", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("movie,odd,,2020,xs1,min,90,1.0,3.5\n", "id", RejectionKind.Row)]
    [InlineData("movie,odd,,2020,,min,90,1.0,3.5\n", "id", RejectionKind.Row)]
    [InlineData("movie,odd,,2020,ns2,min,90,1.0,7.5\n", "califPromedio", RejectionKind.Value)]
    [InlineData("movie,odd,,2020,ns2,min,90,1.0,\n", "califPromedio", RejectionKind.Value)]
    [InlineData("movie,first,,2019,ns1,min,90,5.0,3.1\n", "califPromedio", RejectionKind.Value)]
    [InlineData("movie,odd,,2020,ns2\n", null, RejectionKind.Row)]
    public void Import_AnOddRow_IsNamed(string row, string? field, RejectionKind kind)
    {
        world.Options.MaximumRejectedShare = 0.5;

        var report = world.Import(world.File("consultas.csv", Header + Rows + row)).Report;

        var rejection = report.Rejections[0];
        Assert.Equal((4L, field, kind), (rejection.Row, rejection.Field, rejection.Kind));
        Assert.EndsWith("consultas.csv", rejection.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_RealFile_HasEveryTitleAndScore()
    {
        var file = ScoredWorld.Report.Files.Single();

        Assert.Equal((22_998L, 22_998L, 0L), (file.RowsRead, file.Figures["scores"], file.RowsRejected));
        Assert.Equal(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["amazon"] = 9_668, ["disney"] = 1_450, ["hulu"] = 3_073, ["netflix"] = 8_807 },
            ScoredWorld.Workspace.Snapshot.TitlesByPlatform.ToDictionary());
        Assert.Equal(13_564, ScoredWorld.Workspace.Titles.All.Count(title => title.GivenScore == 3.5));
    }

    [Fact]
    public void Import_RealFileOfTheOtherLayout_IsRead()
    {
        var report = world.Import(SharedData.Require("data/henry/df_platform.csv")).Report;

        Assert.Equal((22_179, 0L, 0L), (report.Titles, report.RowsRejected, report.ValuesDropped));
    }

    public void Dispose() => world.Dispose();

    private static string DerivedPlatform =>
        "type,title,cast,country,release_year,rating,listed_in,id,duration_int,duration_type,scored\n"
        + "movie,first,,Spain,2019,13+,\"comedies, dramas\",ns1,90,min,3.7\nmovie,tenth,,Spain,2019,g,dramas,ns10,0,,3.3\n";
}

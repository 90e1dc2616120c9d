using System.Text.Json;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion;

namespace StreamRec.Tests.Ingestion;

/// <summary>The figures of the acceptance file that an import's report and its snapshot must show, on the real files.</summary>
public sealed class RealImportTests
{
    [Fact]
    public void BlankCells_OfTheFourCatalogs_AreAsPublished()
    {
        var blanks = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (column, count) in RealWorld.Report.Files.Where(file => file.Kind == "platform-catalog").SelectMany(file => file.BlankCells))
        {
            blanks[column] = blanks.GetValueOrDefault(column) + count;
        }

        Assert.Equal(Expected("A007"), blanks);
    }

    [Fact]
    public void BlankCells_OfHulu_AreAsPublished()
    {
        var hulu = RealWorld.Report.Files.Single(file => file.Kind == "platform-catalog" && file.Source == "hulu");
        var expected = Expected("A008");

        Assert.Equal(expected["rows"], hulu.RowsRead);
        expected.Remove("rows");
        Assert.Equal(expected, hulu.BlankCells.ToDictionary());
    }

    [Fact]
    public void MissingAgeRatings_BecomeG()
    {
        var expected = Expected("A015");
        var g = RealWorld.Workspace.Titles.All.Count(title => title.AgeRating == "g");
        var touched = Rule("missing-rating-g").Rows;

        Assert.Equal(expected["rating_g_after_with_duration_repair"], g);
        Assert.Equal(expected["rating_g_before"], g - touched);
        Assert.Equal(expected["null_ratings"], touched - Rule("duration-in-rating").Rows);
    }

    [Fact]
    public void Durations_MisplacedOnes_AreMovedAndCounted()
    {
        var moved = Rule("duration-in-rating");
        Assert.Equal(295, moved.Rows);
        Assert.Equal(new Dictionary<string, long>(StringComparer.Ordinal) { ["hulu"] = 292, ["netflix"] = 3 }, moved.RowsBySource.ToDictionary());

        var titles = RealWorld.Workspace.Titles.All.Where(title => title.Platform.IsStreaming).ToList();
        Assert.Equal(15_999 + 230 + 3, titles.Count(title => title.Duration is { Unit: DurationUnit.Minutes }));
        Assert.Equal(6_517 + 62, titles.Count(title => title.Duration is { Unit: DurationUnit.Seasons }));
        Assert.Equal(187, titles.Count(title => title.Duration is null));
        Assert.All(["ns5542", "ns5795", "ns5814"], id => Assert.NotNull(RealWorld.Workspace.Catalog.FindTitle(id)!.Duration));
    }

    [Theory]
    [InlineData("A010")]
    [InlineData("A011")]
    [InlineData("A012")]
    [InlineData("A013")]
    [InlineData("A014")]
    public void Row_OfTheCatalog_IsAsPublished(string id)
    {
        var given = Case(id);
        var expected = given.GetProperty("expected");
        var title = RealWorld.Workspace.Catalog.FindTitle(given.GetProperty("params").GetProperty("id").GetString())!;

        Assert.Equal(expected.GetProperty("title").GetString(), title.NameKey);
        Assert.Equal(expected.GetProperty("type").GetString(), CatalogTerms.KeyOf(title.Type));
        Assert.Equal(expected.GetProperty("release_year").GetInt32(), title.ReleaseYear);
        Assert.Equal(expected.GetProperty("rating_clean").GetString(), title.AgeRating);
        Assert.Equal(expected.GetProperty("date_added").GetString(), title.DateAdded?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "");
        Assert.Equal(expected.GetProperty("duration_int").ValueKind == JsonValueKind.Null ? null : expected.GetProperty("duration_int").GetInt32(), title.Duration?.Value);
        Assert.Equal(expected.GetProperty("duration_type").GetString(), title.Duration is { } duration ? CatalogTerms.KeyOf(duration.Unit) : null);
        Assert.Equal(expected.GetProperty("platform").GetString(), title.Platform.Key);
    }

    [Fact]
    public void Titles_ThatATypeGuesserSpoils_StayAsTheyAre()
    {
        var catalog = RealWorld.Workspace.Catalog;
        Assert.Equal("True", catalog.Find("as5903")!.Name);
        Assert.Contains(RealWorld.Workspace.Titles.All, title => title.Name == "2,215" && title.Platform == Platform.Netflix);
        Assert.Contains(RealWorld.Workspace.Titles.All, title => title.Name == "9-1-1" && title.Platform == Platform.Hulu);
        Assert.DoesNotContain(RealWorld.Workspace.Titles.All, title => title.Cast.Concat(title.Directors).Concat(title.Countries).Concat(title.Genres).Any(item => item.Length == 0 || item != item.Trim()));
    }

    [Fact]
    public void MovieLens_TitlesYearsLinksAndRatings_AreThere()
    {
        var workspace = RealWorld.Workspace;
        var matrix = workspace.Catalog.FindTitle("m2571")!;
        Assert.Equal(("The Matrix", 1999, "0133093", "603"), (matrix.Name, matrix.ReleaseYear, matrix.ImdbId, matrix.TmdbId));
        Assert.Equal((100_836, 610), (workspace.Ratings.Count, workspace.Users.Count));
        Assert.Equal(9_742, workspace.Snapshot.TitlesByPlatform["movielens"]);
    }

    [Fact]
    public void Import_MovieLens100k_LeavesOutTheSplitsAndReadsLatin1()
    {
        using var world = new ImportFixture();

        var report = world.Import(SharedData.Require("data/movielens/ml-100k")).Report;

        Assert.Equal((1_682, 100_000L, 943), (report.Titles, report.Ratings, report.Users));
        Assert.Equal(14, report.Files.Count(file => file.Note.Contains("cut out for evaluation", StringComparison.Ordinal)));
        Assert.Contains(world.Load().Titles.All, title => title.Name.Contains("Misérables", StringComparison.Ordinal));
    }

    [Fact]
    public void Import_MovieLens1M_JoinsPackedRatingsWithTheirFilms()
    {
        using var world = new ImportFixture();
        string[] files = [SharedData.Require("data/movielens/ml-1m/movies.dat"), SharedData.Require("data/movielens/ml-1m/ratings.no-timestamp.999714.csv.gz")];

        var report = world.Import(files).Report;

        Assert.Equal((3_883, 999_714L, 6_040), (report.Titles, report.Ratings, report.Users));
    }

    [Fact]
    public void Import_TwoMovieLensDataSets_IsRefused()
    {
        using var world = new ImportFixture();

        var error = Assert.Throws<UnusableInputException>(() => world.Import(SharedData.Require("data/movielens")));

        Assert.Contains("Film numbers differ between data sets", error.Message, StringComparison.Ordinal);
    }

    private static Core.Snapshots.RuleReport Rule(string name) => RealWorld.Report.Rules.Single(rule => rule.Name == name);

    private static JsonElement Case(string id)
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(SharedData.Require("acceptance.json")));
        return cases.RootElement.EnumerateArray().Single(each => each.GetProperty("id").GetString() == id).Clone();
    }

    private static Dictionary<string, long> Expected(string id) =>
        Case(id).GetProperty("expected").EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetInt64(), StringComparer.Ordinal);
}

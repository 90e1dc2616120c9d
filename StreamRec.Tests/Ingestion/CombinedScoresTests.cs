using StreamRec.Core.Ingestion;
using StreamRec.Tests.Questions;

namespace StreamRec.Tests.Ingestion;

public sealed class CombinedScoresTests : IDisposable
{
    private const string Films =
        "id,title,budget,revenue,genres,overview,popularity,release_date,runtime,vote_average,vote_count\n"
        + "862,Toy Story,30000000,373554033,[],Toys.,21.9,1995-10-30,81.0,7.7,5415\n8844,Jumanji,65000000,262797249,[],A game.,17,1995-12-15,104.0,6.9,2413\n";

    private const string Header = "id,title,score_final,Drama,Comedy,Horror,Romance\n";

    private const string Rows = "862,TOY Story,1638.55,0,1,0,0\n862,Jumanji,735.17,0,1,0,0\n8844,,735.17,1,0,0,1\n99,Somebody,1,1,0,0,0\n";

    private readonly ImportFixture world = new();

    public static TheoryData<string> Cases => AcceptanceCase.IdsOf("genre_flags");

    [Fact]
    public void Import_WithItsFilms_CountsAndTakesNothingOver()
    {
        var report = world.Import(world.File("movies_dataset.csv", Films), world.File("merged_data6.csv", Header + Rows)).Report;

        var figures = report.Files.Single(file => file.Kind == "combined-scores").Figures;
        Assert.Equal(
            new Dictionary<string, long>(StringComparer.Ordinal)
            {
                ["rows"] = 4, ["distinctIds"] = 3, ["repeatedIds"] = 1, ["blankTitles"] = 1, ["otherFilmsTitle"] = 2, ["unknownFilms"] = 1,
                ["Drama"] = 2, ["Comedy"] = 2, ["Horror"] = 0, ["Romance"] = 1,
                ["DramaOncePerId"] = 2, ["ComedyOncePerId"] = 1, ["HorrorOncePerId"] = 0, ["RomanceOncePerId"] = 1,
            },
            figures.ToDictionary());
        Assert.Equal(["Toy Story", "Jumanji"], world.Load().Titles.All.Select(title => title.Name));
        Assert.Equal(figures, world.Load().Snapshot.Import.Files.Single(file => file.Kind == "combined-scores").Figures);
    }

    [Fact]
    public void Import_AppendedToItsFilms_ReportsTheSame()
    {
        world.Import(world.File("movies_dataset.csv", Films));

        var report = world.Import(new ImportRequest([world.File("s4/merged_data6.csv", Header + Rows)], Append: true)).Report;

        Assert.Equal(2, report.Files.Single(file => file.Kind == "combined-scores").Figures["otherFilmsTitle"]);
        Assert.Equal((2, 0, 0, 0), (report.Titles, report.TitlesAdded, report.TitlesChanged, report.TitlesRemoved));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Import_WithoutFilms_IsRefusedSayingWhatIsMissing(bool append)
    {
        world.ImportSmallWorld();

        var error = Assert.Throws<UnusableInputException>(() => world.Import(new ImportRequest([world.File("s4/merged_data6.csv", Header + Rows)], append)));

        Assert.Contains("merged_data6.csv", error.Message, StringComparison.Ordinal);
        Assert.Contains("films of The Movies Dataset", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x1,Odd,1,0,0,0,0\n", "id")]
    [InlineData("5,Odd,much,0,0,0,0\n", "score_final")]
    [InlineData("5,Odd,1,0,2,0,0\n", "Comedy")]
    public void Import_AnOddRow_IsNamedAndNotCounted(string row, string field)
    {
        world.Options.MaximumRejectedShare = 0.5;

        var report = world.Import(world.File("movies_dataset.csv", Films), world.File("merged_data6.csv", Header + Rows + row)).Report;

        Assert.Equal((5L, field), (Assert.Single(report.Rejections).Row, report.Rejections[0].Field));
        Assert.Equal(4, report.Files.Single(file => file.Kind == "combined-scores").Figures["rows"]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Import_RealFile_HasThePublishedFlagsAndWrongTitles(string id)
    {
        var expected = AcceptanceCase.Find(id).Expected;

        var report = world.Import(SharedData.Require("data/tmdb/movies_dataset.rebuilt.csv.gz"), SharedData.Require("data/streamrec/merged_data6.csv")).Report;

        var figures = report.Files.Single(file => file.Kind == "combined-scores").Figures;
        Assert.All(expected.EnumerateObject(), each => Assert.Equal(each.Value.GetInt64(), figures[each.Name]));
        Assert.Equal((42_997L, 518L, 418L), (figures["distinctIds"], figures["repeatedIds"], figures["blankTitles"]));
        Assert.Equal((20_041L, 13_053L, 6_691L, 4_615L), (figures["DramaOncePerId"], figures["ComedyOncePerId"], figures["RomanceOncePerId"], figures["HorrorOncePerId"]));
        Assert.Equal(42_843, figures["otherFilmsTitle"]);
    }

    public void Dispose() => world.Dispose();
}

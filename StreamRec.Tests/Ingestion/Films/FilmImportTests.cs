using StreamRec.Core.Catalog;
using StreamRec.Core.Snapshots;

namespace StreamRec.Tests.Ingestion.Films;

/// <summary>What an import makes of the rows of The Movies Dataset.</summary>
public sealed class FilmImportTests : IDisposable
{
    private readonly ImportFixture world = new();

    [Fact]
    public void Import_AFilm_BecomesATitleWithFacts()
    {
        world.Import(world.File("movies_dataset.csv", FilmFiles.List(FilmFiles.Cells())));

        var (title, facts) = (FilmFiles.Only(world).Title, FilmFiles.Only(world).Facts);
        Assert.Equal(("t862", "Toy Story", TitleType.Movie, 1995), (title.Id, title.Name, title.Type, title.ReleaseYear));
        Assert.Equal(("0114709", "862", "en", null), (title.ImdbId, title.TmdbId, title.Language, title.OriginalName));
        Assert.Equal(["Animation", "Comedy"], title.Genres);
        Assert.Equal(["United States of America"], title.Countries);
        Assert.Equal("Led by Woody, Andy's toys live happily.", title.Description);
        Assert.Equal(new Duration(81, DurationUnit.Minutes), title.Duration);
        Assert.Null(title.AgeRating);
        Assert.Equal((30_000_000L, 373_554_033L, new DateOnly(1995, 10, 30)), (facts.Budget, facts.Revenue, facts.ReleaseDate));
        Assert.Equal(373_554_033 / 30_000_000.0, facts.Return);
        Assert.Equal((21.946943, 7.7, 5415), (facts.Popularity, facts.VoteAverage, facts.VoteCount));
        Assert.Equal(("Released", "To infinity", "Toy Story Collection"), (facts.Status, facts.Tagline, facts.Collection));
        Assert.Equal(["O'Malley & Sons, Inc."], facts.Companies);
        Assert.Equal(["English"], facts.SpokenLanguages);
    }

    [Fact]
    public void Import_ColumnsInAnotherOrder_AreFoundByName()
    {
        var order = Enumerable.Range(0, 24).Reverse().ToArray();
        var header = FilmFiles.Header.Split(',');
        var cells = FilmFiles.Cells();

        world.Import(world.File("films.csv", FilmFiles.Csv([[.. order.Select(column => header[column])], [.. order.Select(column => cells[column])]])));

        Assert.Equal(("Toy Story", 5415), (FilmFiles.Only(world).Title.Name, FilmFiles.Only(world).Facts.VoteCount));
    }

    [Fact]
    public void Import_Credits_GivesCastByBillingAndDirectorsByJob()
    {
        world.File("movies_metadata.csv", FilmFiles.List(FilmFiles.Cells()));
        world.File("credits.csv", "cast,crew,id\n" + FilmFiles.Csv([
            "[{'name': 'Third', 'order': 2}, {'order': 0, 'name': \"Catherine O'Hara\", 'id': 1}, {'name': 'Robert Downey, Jr.', 'order': 1}, {'name': 'third', 'order': 3}, {'name': ' ', 'order': 4}]",
            "[{'job': 'Producer', 'name': 'Producer'}, {'name': \"Conan O'Brien\", 'job': 'Director'}, {'job': 'Director', 'name': 'José Müller\\u00f1'}, {'job': 'Co-Director', 'name': 'Not me'}]",
            "862"]));

        var report = world.Import(world.Input).Report;

        var title = FilmFiles.Only(world).Title;
        Assert.Equal(["Catherine O'Hara", "Robert Downey, Jr.", "Third"], title.Cast);
        Assert.Equal(["Conan O'Brien", "José Müllerñ"], title.Directors);
        Assert.Equal((1, 1), (Rows(report, "repeated-list-items"), Rows(report, "empty-list-items")));
    }

    [Fact]
    public void Import_Keywords_BelongToTheirFilms()
    {
        world.File("movies_metadata.csv", FilmFiles.List(FilmFiles.Cells(), FilmFiles.Film(5, "Other")));
        world.File("keywords.csv", "id,keywords\n862,\"[{'id': 931, 'name': 'jealousy'}, {'id': 1, 'name': \"\"children's book\"\"}]\"\n7,[]\n");

        var report = world.Import(world.Input).Report;

        Assert.Equal(["jealousy", "children's book"], FilmFiles.Find(world, 862).Facts.Keywords);
        Assert.Empty(FilmFiles.Find(world, 5).Facts.Keywords);
        Assert.Equal(1, Rows(report, "credits-without-film"));
    }

    [Theory]
    [InlineData("budget", "0", "revenue", "", null, null, 1)]
    [InlineData("budget", "1", "revenue", "12396383", 1L, 12396383L, 0)]
    [InlineData("budget", "", "revenue", "1156730962.0", null, 1156730962L, 1)]
    public void Import_Money_IsUnknownRatherThanZero(string first, string budget, string second, string revenue, long? knownBudget, long? knownRevenue, int unknown)
    {
        var report = world.Import(world.File("movies.csv", FilmFiles.List(FilmFiles.Cells((first, budget), (second, revenue))))).Report;

        var facts = FilmFiles.Only(world).Facts;
        Assert.Equal((knownBudget, knownRevenue), (facts.Budget, facts.Revenue));
        Assert.Equal(knownBudget is null || knownRevenue is null, facts.Return is null);
        Assert.Equal((unknown, 0L), (Rows(report, "unknown-money"), report.ValuesDropped));
    }

    [Theory]
    [InlineData("revenue", "-5", "is not an amount of dollars, 0 or more")]
    [InlineData("budget", "/ff9qCepilowshEtG2GYWwzt2bs4.jpg", "is not an amount of dollars, 0 or more")]
    [InlineData("budget", "1e300", "is not an amount of dollars")]
    [InlineData("runtime", "-3", "is not a number of minutes from 0 to 6000")]
    [InlineData("runtime", "100000", "is not a number of minutes from 0 to 6000")]
    [InlineData("release_date", "1995-13-40", "is not a date such as 1995-10-30")]
    [InlineData("release_date", "0001-01-01", "from 1870 to 2100")]
    [InlineData("popularity", "Beware Of Frost Bites", "is not a number of 0 or more")]
    [InlineData("vote_average", "11", "is not a number from 0 to 10")]
    [InlineData("vote_count", "many", "is not a number from 0 to")]
    [InlineData("imdb_id", "x12", "is not a number of IMDb")]
    [InlineData("genres", "[{'id': 16, 'name': 'Animation'", "at character 32: , or } is expected")]
    [InlineData("genres", "Animation, Comedy", "at character 1: a value is expected")]
    [InlineData("genres", "{'name': 'Animation'}", "at character 1: a list is expected")]
    [InlineData("genres", "[{'name': 5}]", "at character 11: a name in quotes is expected")]
    [InlineData("production_companies", "['Pixar']", "at character 2: a dictionary is expected")]
    [InlineData("belongs_to_collection", "{'id': 1, 'name': 'Broken}", "the closing ' of the text that begins at character 19")]
    public void Import_AValueThatCannotBe_IsLeftOutAndReported(string column, string cell, string problem)
    {
        var file = world.File("movies.csv", FilmFiles.List(FilmFiles.Cells((column, cell))));

        var report = world.Import(file).Report;

        var rejection = Assert.Single(report.Rejections);
        Assert.Equal((file, 1L, 2L, column, RejectionKind.Value), (rejection.File, rejection.Row, rejection.Line, rejection.Field, rejection.Kind));
        Assert.Contains(problem, rejection.Problem, StringComparison.Ordinal);
        Assert.Equal("Toy Story", FilmFiles.Only(world).Title.Name);
    }

    [Fact]
    public void Import_RuntimeOfNothingAndNoDate_AreUnknown()
    {
        var report = world.Import(world.File("movies.csv", FilmFiles.List(FilmFiles.Cells(("runtime", "0.0"), ("release_date", ""))))).Report;

        Assert.Null(FilmFiles.Only(world).Title.Duration);
        Assert.Null(FilmFiles.Only(world).Title.ReleaseYear);
        Assert.Null(FilmFiles.Only(world).Facts.ReleaseDate);
        Assert.Equal((1, 1, 0L), (Rows(report, "unknown-runtime"), Rows(report, "undated-films"), report.ValuesDropped));
    }

    [Fact]
    public void Import_SeveralRowsForOneFilm_KeepsTheMostPopularInItsPlace()
    {
        world.File("movies.csv", FilmFiles.List(
            FilmFiles.Film(1, "Low", ("popularity", "1.5")), FilmFiles.Film(2, "Between"), FilmFiles.Film(1, "High", ("popularity", "2.5")), FilmFiles.Film(1, "Same", ("popularity", "2.5"))));

        var report = world.Import(world.Input).Report;

        Assert.Equal(["Between", "High"], world.Load().Films.All.Select(film => film.Title.Name));
        Assert.Equal(["High", "Between"], world.Load().Titles.All.Select(title => title.Name));
        Assert.Equal(2, Rows(report, "repeated-films"));
        Assert.Equal((2, 0L), (report.Films, report.RowsRejected));
    }

    [Fact]
    public void Import_CreditsThatDoNotFitTheFilms_AreCounted()
    {
        world.File("movies.csv", FilmFiles.List(FilmFiles.Film(1, "One"), FilmFiles.Film(2, "Two")));
        world.File("credits.csv", FilmFiles.Credits((1, ["A"], []), (1, ["A", "B"], ["C"]), (1, ["A"], ["C"]), (9, ["X"], ["Y"])));

        var report = world.Import(world.Input).Report;

        Assert.Equal(["A", "B"], FilmFiles.Find(world, 1).Title.Cast);
        Assert.Equal((2, 1, 1), (Rows(report, "repeated-credits"), Rows(report, "credits-without-film"), Rows(report, "films-without-credits")));
    }

    [Fact]
    public void Import_BlankCells_AreCountedByColumn()
    {
        var report = world.Import(world.File("movies.csv", FilmFiles.List(FilmFiles.Film(1, "One", ("tagline", "")), FilmFiles.Film(2, "Two", ("tagline", " "), ("overview", ""))))).Report;

        Assert.Equal([("homepage", 2L), ("overview", 1L), ("tagline", 2L)], report.Files[0].BlankCells.Select(each => (each.Key, each.Value)).Order());
    }

    public void Dispose() => world.Dispose();

    private static int Rows(ImportReport report, string rule) => (int)(report.Rules.SingleOrDefault(each => each.Name == rule)?.Rows ?? 0);
}

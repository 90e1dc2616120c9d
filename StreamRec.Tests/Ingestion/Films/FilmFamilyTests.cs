using StreamRec.Core.DuckDb;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;

namespace StreamRec.Tests.Ingestion.Films;

/// <summary>The Movies Dataset as a family of data: replaced, added to, carried over, exported and brought back.</summary>
public sealed class FilmFamilyTests : IDisposable
{
    private readonly ImportFixture world = new();

    [Fact]
    public void Import_WithoutAppend_ReplacesTheFilmsAndKeepsTheRest()
    {
        world.ImportSmallWorld();
        world.Import(world.File("a/movies.csv", FilmFiles.List(FilmFiles.Film(1, "One"), FilmFiles.Film(2, "Two"))));

        world.Import(world.File("b/movies.csv", FilmFiles.List(FilmFiles.Film(2, "Two"), FilmFiles.Film(3, "Three"))));

        var workspace = world.Load();
        Assert.Equal(["t2", "t3"], workspace.Films.All.Select(film => film.Title.Id));
        Assert.Equal(["ns1", "ns2", "ns10", "t2", "t3"], workspace.Titles.All.Select(title => title.Id));
        Assert.Equal((2, 3), (workspace.Snapshot.Films, workspace.Ratings.Count));
        Assert.Equal(["titles.parquet", "films.parquet", "ratings.parquet"], workspace.Snapshot.Files.Select(file => file.Name));
        world.Store.Verify(workspace.Snapshot, checksums: true);
    }

    [Fact]
    public void Import_OfAnotherFamily_CarriesTheFilmsOver()
    {
        world.Import(world.File("a/movies.csv", FilmFiles.List(FilmFiles.Film(9, "Nine"), FilmFiles.Film(2, "Two", ("budget", "1")))));
        var before = world.Load().Films.All.Select(film => film.Facts).ToArray();

        world.ImportSmallWorld();

        Assert.Equivalent(before, world.Load().Films.All.Select(film => film.Facts), strict: true);
        Assert.Equal(["t9", "t2"], world.Load().Films.All.Select(film => film.Title.Id));
    }

    [Fact]
    public void Import_Append_ReplacesInPlaceAddsBehindAndKeepsThePeople()
    {
        world.File("a/movies.csv", FilmFiles.List(FilmFiles.Film(5, "Five"), FilmFiles.Film(2, "Two"), FilmFiles.Film(9, "Nine")));
        world.File("a/credits.csv", FilmFiles.Credits((2, ["Ana"], ["Bo"])));
        world.File("a/keywords.csv", "id,keywords\n2,\"[{'id': 1, 'name': 'toy'}]\"\n");
        world.Import(Path.Combine(world.Input, "a"));
        var more = world.File("b/movies.csv", FilmFiles.List(FilmFiles.Film(1, "One"), FilmFiles.Film(2, "Two again", ("revenue", "7"))));

        world.Import(new ImportRequest([more], Append: true));

        Assert.Equal(["Five", "Two again", "Nine", "One"], world.Load().Films.All.Select(film => film.Title.Name));
        var film = FilmFiles.Find(world, 2);
        Assert.Equal([["Ana"], ["Bo"], ["toy"]], (IReadOnlyList<string>[])[film.Title.Cast, film.Title.Directors, film.Facts.Keywords]);
        Assert.Equal(7, film.Facts.Revenue);
    }

    [Fact]
    public void Import_AppendOfCreditsAlone_AttachesThemToTheFilmsThatAreThere()
    {
        world.Import(world.File("a/movies.csv", FilmFiles.List(FilmFiles.Film(5, "Five"), FilmFiles.Film(2, "Two"))));
        var credits = world.File("b/credits.csv", FilmFiles.Credits((2, ["Ana"], ["Bo"]), (77, ["Nobody"], [])));

        var report = world.Import(new ImportRequest([credits], Append: true)).Report;

        Assert.Equal(["Ana"], FilmFiles.Find(world, 2).Title.Cast);
        Assert.Equal(["Five", "Two"], world.Load().Films.All.Select(film => film.Title.Name));
        Assert.Equal((0, 1, 0), (report.TitlesAdded, report.TitlesChanged, report.TitlesRemoved));
        Assert.Equal(1, report.Rules.Single(rule => rule.Name == "credits-without-film").Rows);
    }

    [Fact]
    public void Import_ExportAsParquet_GivesTheSameFilms()
    {
        using var other = new ImportFixture();
        var folder = ExportTwoFilms(ExportFormat.Parquet);

        var report = other.Import(folder).Report;

        var (before, after) = (world.Load(), other.Load());
        Assert.Equivalent(before.Films.All.Select(film => film.Facts), after.Films.All.Select(film => film.Facts), strict: true);
        Assert.Equivalent(before.Titles.All, after.Titles.All, strict: true);
        Assert.Equal(["exported-titles", "exported-films", "ratings"], report.Files.Select(file => file.Kind));
    }

    [Theory]
    [InlineData("titles.parquet", "films.parquet that was exported beside them")]
    [InlineData("films.parquet", "titles.parquet that was exported beside it")]
    public void Import_HalfAnExport_SaysWhatIsMissing(string file, string problem)
    {
        using var other = new ImportFixture();
        var half = Path.Combine(ExportTwoFilms(ExportFormat.Parquet), file);

        var error = Assert.Throws<UnusableInputException>(() => other.Import(half));

        Assert.Equal(half, error.File);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Null(other.Store.CurrentId);
    }

    [Fact]
    public void Export_AsCsv_JoinsTheListsOfFilms()
    {
        var films = Path.Combine(ExportTwoFilms(ExportFormat.Csv), "films.csv");

        using var connection = DuckDbConnection.OpenInMemory();
        Assert.Equal("Pixar, Disney", connection.Scalar<string>("SELECT companies FROM read_csv(?, all_varchar = true) WHERE id = 't1'", films));
        Assert.Throws<UnusableInputException>(() => world.Import(films));
    }

    [Fact]
    public void Import_FilmsAsParquetOfTheOriginalColumns_AreReadLikeCsv()
    {
        var list = world.File("movies.csv", FilmFiles.List(FilmFiles.Film(1, "One"), FilmFiles.Film(2, "Two")));
        var credits = world.File("credits.csv", FilmFiles.Credits((2, ["Ana"], ["Bo"])));
        var folder = Path.Combine(world.Input, "parquet");
        Directory.CreateDirectory(folder);
        using (var connection = DuckDbConnection.OpenInMemory())
        {
            foreach (var file in (string[])[list, credits])
            {
                connection.Execute($"COPY (SELECT * FROM read_csv('{file}')) TO '{Path.Combine(folder, Path.GetFileNameWithoutExtension(file))}.parquet' (FORMAT parquet)");
            }
        }

        world.Import(folder);

        var film = FilmFiles.Find(world, 2);
        Assert.Equal([["Ana"], ["Bo"]], (IReadOnlyList<string>[])[film.Title.Cast, film.Title.Directors]);
        Assert.Equal((30_000_000L, new DateOnly(1995, 10, 30)), (film.Facts.Budget, film.Facts.ReleaseDate));
    }

    [Fact]
    public void Import_OfTmdb5000_ReadsItsJson()
    {
        world.File("tmdb_5000_movies.csv", "budget,genres,homepage,id,keywords,original_language,original_title,overview,popularity,production_companies,production_countries,release_date,"
            + "revenue,runtime,spoken_languages,status,tagline,title,vote_average,vote_count\n" + FilmFiles.Csv([
                "237000000", "[{\"id\": 28, \"name\": \"Action\"}]", "", "19995", "[{\"id\": 1, \"name\": \"it's \\u00e9t\\u00e9\"}]", "en", "Avatar", "In the 22nd century", "150.437577",
                "[{\"name\": \"A \\/ B \\ud83d\\ude00\", \"id\": 289}]", "[{\"iso_3166_1\": \"US\", \"name\": \"United States of America\"}]", "2009-12-10", "2787965087", "162",
                "[]", "Released", "", "Avatar", "7.2", "11800"]));
        world.File("tmdb_5000_credits.csv", "movie_id,title,cast,crew\n" + FilmFiles.Csv([
            "19995", "Avatar", "[{\"cast_id\": 242, \"gender\": null, \"name\": \"Zoe \\\"Z\\\" Saldana\", \"order\": 1}, {\"name\": \"Sam\", \"order\": 0}]",
            "[{\"job\": \"Director\", \"name\": \"James Cameron\", \"is\": true}]"]));

        var report = world.Import(world.Input).Report;

        var film = FilmFiles.Only(world);
        Assert.Equal([["Sam", "Zoe \"Z\" Saldana"], ["James Cameron"], ["Action"]], (IReadOnlyList<string>[])[film.Title.Cast, film.Title.Directors, film.Title.Genres]);
        Assert.Equal([["it's été"], ["A / B 😀"]], (IReadOnlyList<string>[])[film.Facts.Keywords, film.Facts.Companies]);
        Assert.Equal(2_787_965_087, film.Facts.Revenue);
        Assert.Equal((0L, 0L), (report.RowsRejected, report.ValuesDropped));
    }

    public void Dispose() => world.Dispose();

    private string ExportTwoFilms(ExportFormat format)
    {
        world.File("movies.csv", FilmFiles.List(
            FilmFiles.Film(9, "Nine", ("release_date", "")), FilmFiles.Film(1, "One", ("production_companies", "[{'name': 'Pixar'}, {'name': 'Disney'}]"))));
        world.File("credits.csv", FilmFiles.Credits((1, ["O'Hara, Jr.", "Bo"], ["Ana"])));
        world.ImportSmallWorld();
        var folder = Path.Combine(world.Root.Folder, "export");
        SnapshotExport.Write(world.Store, world.Load().Snapshot, folder, format, TestContext.Current.CancellationToken);
        return folder;
    }
}

using System.IO.Compression;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;

namespace StreamRec.Tests.Ingestion.Films;

/// <summary>Each thing that can be wrong with the files of The Movies Dataset gets a clear word, and never half an import.</summary>
public sealed class FilmBadInputTests : IDisposable
{
    private readonly ImportFixture world = new();

    public static TheoryData<string, string> BrokenCasts => new()
    {
        { "[{'name': 'Tom Ha", "at character 18: the closing ' of the text that begins at character 11 is expected, the end of the cell is found." },
        { "[{'x': " + new string('[', 5_000), "at character 22: a value without lists or dictionaries, since 16 are open already" },
        { "[{'name': '" + new string('x', 600_000) + "'}]", "600014 characters are more than the allowed 524288 (StreamRec:Import:MaximumNestedLength)" },
        { "[{'name': 'Tom\u0001Hanks'}]", "the character U+0001 is found" },
        { "[{'name': 'Tom\u0000'}]", "the character U+0000 is found" },
        { "Tom Hanks", "at character 1: a value is expected, T is found." },
        { "[{\"name\": 'Tom'}]", "at character 11: a value is expected, ' is found." },
    };

    [Theory]
    [MemberData(nameof(BrokenCasts))]
    public void Import_CreditsThatCannotBeRead_AreRejectedWithTheirPlace(string cast, string problem)
    {
        world.Options.MaximumRejectedShare = 0.5;
        world.File("movies.csv", FilmFiles.List(FilmFiles.Film(1, "One"), FilmFiles.Film(2, "Two")));
        var credits = world.File("credits.csv", FilmFiles.Credits((2, ["Somebody"], [])) + FilmFiles.Csv([cast, "[]", "1"]));

        var report = world.Import(world.Input).Report;

        var rejection = Assert.Single(report.Rejections);
        Assert.Equal((credits, 2L, 3L, "cast", RejectionKind.Row), (rejection.File, rejection.Row, rejection.Line, rejection.Field, rejection.Kind));
        Assert.Contains(problem, rejection.Problem, StringComparison.Ordinal);
        Assert.Empty(FilmFiles.Find(world, 1).Title.Cast);
        Assert.Equal(["Somebody"], FilmFiles.Find(world, 2).Title.Cast);
    }

    [Fact]
    public void Import_ManyCreditsThatCannotBeRead_StopsTheImport()
    {
        var films = Enumerable.Range(1, 10).ToArray();
        world.File("movies.csv", FilmFiles.List(films.Select(id => FilmFiles.Film(id, $"Film {id}"))));
        var credits = world.File("credits.csv", "cast,crew,id\n" + string.Concat(films.Select(id => $"Tom Hanks,[],{id}\n")));

        var error = Assert.Throws<UnusableInputException>(() => world.Import(world.Input));

        Assert.Equal((credits, 2L, "cast"), (error.File, error.Line, error.Column));
        Assert.Contains("10 of 10 rows were rejected", error.Message, StringComparison.Ordinal);
        Assert.Null(world.Store.CurrentId);
    }

    [Theory]
    [InlineData("id", "1997-08-20", "\"1997-08-20\" is not a film number.")]
    [InlineData("id", "-4", "\"-4\" is not a film number.")]
    [InlineData("id", "", "\"\" is not a film number.")]
    [InlineData("title", " ", "a title is needed.")]
    public void Import_ARowThatCannotBeAFilm_IsRejectedWithItsPlace(string column, string cell, string problem)
    {
        world.Options.MaximumRejectedShare = 0.5;
        var file = world.File("movies.csv", FilmFiles.List(FilmFiles.Film(1, "One"), FilmFiles.Film(2, "Two", (column, cell))));

        var report = world.Import(file).Report;

        var rejection = Assert.Single(report.Rejections);
        Assert.Equal((file, 2L, 3L, column, problem, RejectionKind.Row), (rejection.File, rejection.Row, rejection.Line, rejection.Field, rejection.Problem, rejection.Kind));
        Assert.Equal((1, 1L), (report.Films, report.RowsRejected));
    }

    [Theory]
    [InlineData("credits.csv", "cast,crew,id\n[],[],862\n")]
    [InlineData("keywords.csv", "id,keywords\n862,[]\n")]
    public void Import_DetailsWithoutTheirFilms_SaysWhatTheyNeed(string name, string text)
    {
        var file = world.File(name, text);

        foreach (var path in (string[])[file, world.Input])
        {
            foreach (var append in (bool[])[false, true])
            {
                var error = Assert.Throws<UnusableInputException>(() => world.Import(new ImportRequest([path], append)));

                Assert.Equal(file, error.File);
                Assert.Contains("need their films", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Import_DetailsWithoutTheirFilmsInAFolderOfOtherData_AreLeftOutWithTheReason()
    {
        world.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First"));
        var credits = world.File("credits.csv", "cast,crew,id\n[],[],862\n");

        var report = world.Import(world.Input).Report;

        Assert.Equal(("skipped", true), (report.Files.Single(file => file.File == credits).Kind, report.Files.Single(file => file.File == credits).Note.Contains("--append", StringComparison.Ordinal)));
        Assert.Equal((1, 0), (report.Titles, report.Films));
    }

    [Theory]
    [InlineData("movies.csv", FilmFiles.Header)]
    [InlineData("credits.csv", FilmFiles.CreditsHeader)]
    [InlineData("keywords.csv", "id,keywords")]
    public void Import_TwoFilesOfOneKind_NamesBoth(string name, string header)
    {
        var first = world.File("a/" + name, header + "\n");
        var second = world.File("b/" + name, header + "\n");

        var error = Assert.Throws<UnusableInputException>(() => world.Import(world.Input));

        Assert.Contains(first, error.Message, StringComparison.Ordinal);
        Assert.Contains(second, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_AFilmListWithoutAColumnItNeeds_NamesIt()
    {
        var file = world.File("movies.csv", FilmFiles.List(FilmFiles.Cells()).Replace("vote_count", "votes", StringComparison.Ordinal));

        var error = Assert.Throws<UnusableInputException>(() => world.Import(file));

        Assert.Equal((file, "vote_count"), (error.File, error.Column));
    }

    [Fact]
    public void Import_AFilmListOfNothing_SaysSo()
    {
        var error = Assert.Throws<UnusableInputException>(() => world.Import(world.File("movies.csv", FilmFiles.Header + "\n")));

        Assert.Contains("no film that can be used", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_CreditsInAnotherEncoding_NamesLineAndByte()
    {
        world.File("movies.csv", FilmFiles.List(FilmFiles.Film(1, "One")));
        var credits = world.File("credits.csv", "");
        File.WriteAllBytes(credits, [.. "cast,crew,id\n[],[],1\n\"[{'name': '"u8, 0xe9, .. "'}]\",[],1\n"u8]);

        var error = Assert.Throws<UnusableInputException>(() => world.Import(world.Input));

        Assert.Equal((credits, 3L), (error.File, error.Line));
        Assert.Contains("0xE9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_CreditsCutOffInsideAQuote_CountsTheRowAsRejected()
    {
        world.Options.MaximumRejectedShare = 0.5;
        world.File("movies.csv", FilmFiles.List(FilmFiles.Film(1, "One"), FilmFiles.Film(2, "Two")));
        world.File("credits.csv", FilmFiles.Credits((1, ["A"], [])) + "\"[{'name': 'B', 'or");

        var report = world.Import(world.Input).Report;

        Assert.Contains("never closed", Assert.Single(report.Rejections).Problem, StringComparison.Ordinal);
        Assert.Equal(1, report.RowsRejected);
    }

    [Fact]
    public void Import_AQuoteThatSwallowsALargeFile_StopsBeforeTheMemoryIsGone()
    {
        world.Options.MaximumCellLength = 100_000;
        world.File("movies.csv", FilmFiles.List(FilmFiles.Film(1, "One")));
        var credits = world.File("credits.csv", "cast,crew,id\n[],[],1\n\"[],[],2\n" + string.Concat(Enumerable.Repeat("[],[],3\n", 200_000)));

        var error = Assert.Throws<UnusableInputException>(() => world.Import(world.Input));

        Assert.Equal((credits, 3L), (error.File, error.Line));
        Assert.Contains("MaximumCellLength", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_CreditsDamagedInsideTheirGzip_SaysSo()
    {
        world.File("movies.csv", FilmFiles.List(FilmFiles.Film(1, "One")));
        var credits = Path.Combine(world.Input, "credits.csv.gz");
        using (var packed = new GZipStream(File.Create(credits), CompressionLevel.Fastest))
        {
            packed.Write(System.Text.Encoding.UTF8.GetBytes(FilmFiles.Credits(Enumerable.Range(1, 20_000).Select(id => (id, new[] { $"Person {id * 7919}" }, new[] { "D" })))));
        }

        var bytes = File.ReadAllBytes(credits);
        bytes.AsSpan(bytes.Length / 2, 40).Fill(0xff);
        File.WriteAllBytes(credits, bytes);

        var error = Assert.Throws<UnusableInputException>(() => world.Import(world.Input));

        Assert.Equal(credits, error.File);
    }

    public void Dispose() => world.Dispose();
}

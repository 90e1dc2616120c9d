using System.Text;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;

namespace StreamRec.Tests.Ingestion;

/// <summary>Each thing that can be wrong with an input is named with its file and place.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly ImportFixture world = new();

    [Theory]
    [InlineData("s1,Film,First,,,,,2019,PG,90 min,Comedy,x", "type", "neither Movie nor TV Show")]
    [InlineData(",Movie,First,,,,,2019,PG,90 min,Comedy,x", "show_id", "an id is needed")]
    [InlineData("s1,Movie, ,,,,,2019,PG,90 min,Comedy,x", "title", "a title is needed")]
    [InlineData("s1,Movie,First,,,,,-5,PG,90 min,Comedy,x", "release_year", "\"-5\" is not a year from 1870 to 2100")]
    [InlineData("s1,Movie,First,,,,,soon,PG,90 min,Comedy,x", "release_year", "\"soon\"")]
    [InlineData("s1,Movie,First,,,,,2019,PG,90 min,Comedy", null, "11 fields where 12 are expected")]
    [InlineData("s1,Movie,First,,,,,2019,PG,90 min,Comedy,\"cut off", null, "a quoted cell is never closed")]
    [InlineData("s1,Movie,\"Fir\"st,,,,,2019,PG,90 min,Comedy,x", null, "text stands behind a closing quote")]
    public void Import_UnusableRow_IsRejectedWithItsPlace(string row, string? field, string problem)
    {
        world.Options.MaximumRejectedShare = 0.9;
        var file = world.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s9", "Good") + row);

        var report = world.Import(file).Report;

        Assert.Equal((1, 1L), (report.Titles, report.RowsRejected));
        var rejection = Assert.Single(report.Rejections);
        Assert.Equal((file, 2L, 3L, field, RejectionKind.Row), (rejection.File, rejection.Row, rejection.Line, rejection.Field, rejection.Kind));
        Assert.Contains(problem, rejection.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Febtober 3, 2020\"", "90 min", "date_added")]
    [InlineData("", "-90 min", "duration")]
    [InlineData("", "99999 min", "duration")]
    [InlineData("", "a while", "duration")]
    public void Import_UnusableValue_IsLeftOutAndTheRowKept(string date, string duration, string field)
    {
        var file = world.File("netflix_titles.csv", ImportFixture.CatalogHeader + $"s1,Movie,First,,,,{date},2019,PG,{duration},Comedy,x\n");

        var report = world.Import(file).Report;

        Assert.Equal((1, 0L, 1L), (report.Titles, report.RowsRejected, report.ValuesDropped));
        Assert.Equal((2L, field, RejectionKind.Value), (report.Rejections[0].Line, report.Rejections[0].Field, report.Rejections[0].Kind));
    }

    [Fact]
    public void Import_TooManyRejectedRows_StopsAndNamesTheFirst()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(number => ImportFixture.Row($"s{number}", $"Title {number}")));
        var file = world.File("netflix_titles.csv", ImportFixture.CatalogHeader + rows + "s10,Movie,Last,,,,,0,PG,90 min,Comedy,x\n");

        var error = Assert.Throws<UnusableInputException>(() => world.Import(file));

        Assert.Equal((file, 11L, "release_year"), (error.File, error.Line, error.Column));
        Assert.Contains("1 of 10 rows", error.Message, StringComparison.Ordinal);
        Assert.Null(world.Store.CurrentId);
    }

    [Fact]
    public void Import_QuoteThatSwallowsRows_CountsAllOfThem()
    {
        var rows = string.Concat(Enumerable.Range(2, 30).Select(number => ImportFixture.Row($"s{number}", $"Title {number}").Replace("\"", "", StringComparison.Ordinal)));
        var file = world.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First") + "s99,Movie,\"Never closed,,,,,2019,PG,90 min,Comedy,x\n" + rows);

        var error = Assert.Throws<UnusableInputException>(() => world.Import(file));

        Assert.Contains("31 of 32 rows", error.Message, StringComparison.Ordinal);
        Assert.Contains("line 3", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anything.csv", "a,b,c\n1,2,3\n", "of no known kind")]
    [InlineData("netflix_titles.csv", "", "the file is empty")]
    [InlineData("netflix_titles.csv", "show_id,type,title,director,cast,country,release_year,rating,duration,listed_in,description\n", "the column date_added is missing")]
    [InlineData("titles.csv", ImportFixture.CatalogHeader + "s1,Movie,First,,,,,2019,PG,90 min,Nothing Special,x\n", "neither the file's name nor its genre labels")]
    [InlineData("ratings.csv", "userId,movieId,rating,timestamp\n1,1,4.0,100\n", "import their film list")]
    [InlineData("broken.csv.gz", "\u001f\u008bnot really packed", "damaged")]
    public void Import_UnusableFile_IsNamed(string name, string text, string problem)
    {
        var file = Path.Combine(world.Input, name);
        Directory.CreateDirectory(world.Input);
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(text));

        var error = Assert.Throws<UnusableInputException>(() => world.Import(file));

        Assert.StartsWith(file, error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_WrongEncoding_NamesLineAndByte()
    {
        var file = Path.Combine(world.Input, "netflix_titles.csv");
        Directory.CreateDirectory(world.Input);
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First").Replace("é", "e", StringComparison.Ordinal) + ImportFixture.Row("s2", "Café")));

        var error = Assert.Throws<UnusableInputException>(() => world.Import(file));

        Assert.Equal((file, 3L), (error.File, error.Line));
        Assert.Contains("0xE9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_Utf16WithMark_IsRead()
    {
        var file = Path.Combine(world.Input, "netflix_titles.csv");
        Directory.CreateDirectory(world.Input);
        File.WriteAllText(file, ImportFixture.CatalogHeader + ImportFixture.Row("s1", "Café"), Encoding.Unicode);

        world.Import(file);

        Assert.Equal("Café", Assert.Single(world.Load().Titles.All).Name);
    }

    [Fact]
    public void Import_MissingPath_IsNamed() =>
        Assert.Contains("no-such-folder", Assert.Throws<UnusableInputException>(() => world.Import("no-such-folder")).Message, StringComparison.Ordinal);

    [Fact]
    public void Import_TwoCatalogsOfOnePlatform_NamesBoth()
    {
        var first = world.File("a/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First"));
        var second = world.File("b/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First"));

        var error = Assert.Throws<UnusableInputException>(() => world.Import(world.Input));

        Assert.Contains(first, error.Message, StringComparison.Ordinal);
        Assert.Contains(second, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7,3.2,1500000000,ns1", "the score is not 0.5 to 5 in half steps", "rating")]
    [InlineData("7,4.0,1500000000,ns77", "no catalog has this title", "movieId")]
    [InlineData("-7,4.0,1500000000,ns1", "user", "userId")]
    [InlineData("7,four,1500000000,ns1", "", "rating")]
    public void Import_UnusableRating_IsRejectedWithItsPlace(string row, string problem, string field)
    {
        world.Options.MaximumRejectedShare = 0.5;
        world.File("netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row("s1", "First"));
        var ratings = world.File("1.csv", ImportFixture.RatingsHeader + "7,4.5,1500000000,ns1\n" + row + "\n");

        var report = world.Import(world.Input).Report;

        Assert.Equal((1L, 1L), (report.Ratings, report.RowsRejected));
        var rejection = Assert.Single(report.Rejections);
        Assert.Equal((ratings, 3L, field), (rejection.File, rejection.Line, rejection.Field));
        Assert.Contains(problem, rejection.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ZipThatUnpacksToTooMuch_IsStopped()
    {
        world.Options.MaximumUnpackRatio = 5;
        var zip = Path.Combine(world.Input, "bomb.zip");
        Directory.CreateDirectory(world.Input);
        using (var archive = System.IO.Compression.ZipFile.Open(zip, System.IO.Compression.ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("netflix_titles.csv").Open();
            entry.Write(new byte[1_000_000]);
        }

        var error = Assert.Throws<UnusableInputException>(() => world.Import(zip));

        Assert.Contains("MaximumUnpackRatio", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => world.Dispose();
}

namespace StreamRec.Tests.Ingestion.Films;

/// <summary>Records that a line break has cut in two, in the two shapes in which they are found.</summary>
public sealed class BrokenRecordsTests : IDisposable
{
    private const string First = "False,,0,[],,82663,tt0113002,en,Midnight Man,British soldiers force a recently captured terrorist to teach them.";
    private const string Second = " - Written by Ørnås,0.065736,/ff9q.jpg,\"[{'name': 'Carousel, Inc.', 'id': 1}]\",\"[{'iso_3166_1': 'CA', 'name': 'Canada'}]\",1997-08-20,0,104.0,"
        + "\"[{'iso_639_1': 'en', 'name': 'English'}]\",Released,,Midnight Man,False,6.0,1";

    private readonly ImportFixture world = new();

    public BrokenRecordsTests() => world.Options.MaximumRejectedShare = 0.9;

    [Fact]
    public void Import_TwoShortRecords_AreJoined() => RequireJoined(First + "\n" + Second + "\n");

    [Fact]
    public void Import_TwoShortRecordsWithTheQuotesOfTheCutCell_AreJoined() =>
        RequireJoined(First.Replace("British", "\"British", StringComparison.Ordinal) + "\"\n" + Second.Replace("Ørnås,", "Ørnås\",", StringComparison.Ordinal) + "\n");

    [Fact]
    public void Import_TwoRecordsFilledUpWithEmptyCells_AreJoined() =>
        RequireJoined(First + new string(',', 14) + "\n" + Second + new string(',', 9) + "\n");

    [Fact]
    public void Import_AFirstHalfWithoutAnyOverview_IsJoinedByTheOverview() =>
        RequireJoined(
            First.Replace("British soldiers force a recently captured terrorist to teach them.", "", StringComparison.Ordinal) + new string(',', 14) + "\n" + Second + new string(',', 9) + "\n",
            "- Written by Ørnås");

    [Fact]
    public void Import_HalvesThatDoNotFit_AreRejectedEach()
    {
        var file = world.File("movies.csv", FilmFiles.List(FilmFiles.Cells()) + First + "\n" + Second + ",one too many\n");

        var report = world.Import(file).Report;

        Assert.Equal((1, 2L, 0L), (report.Films, report.RowsRejected, report.Rules.Where(rule => rule.Name == "joined-records").Sum(rule => rule.Rows)));
        Assert.Equal(["10 fields where 24 are expected.", "16 fields where 24 are expected."], report.Rejections.Select(rejection => rejection.Problem));
    }

    [Fact]
    public void Import_ASecondHalfAlone_IsRejectedByItsDate()
    {
        var report = world.Import(world.File("movies.csv", FilmFiles.List(FilmFiles.Cells()) + Second + new string(',', 9) + "\n")).Report;

        var rejection = Assert.Single(report.Rejections);
        Assert.Equal(("id", "\"1997-08-20\" is not a film number."), (rejection.Field, rejection.Problem));
    }

    [Fact]
    public void Import_AFirstHalfAloneAtTheEnd_IsRejected()
    {
        var report = world.Import(world.File("movies.csv", FilmFiles.List(FilmFiles.Cells()) + First + new string(',', 14) + "\n")).Report;

        Assert.Equal(("title", "a title is needed."), (Assert.Single(report.Rejections).Field, report.Rejections[0].Problem));
    }

    public void Dispose() => world.Dispose();

    private void RequireJoined(string halves, string overview = "British soldiers force a recently captured terrorist to teach them. - Written by Ørnås")
    {
        var report = world.Import(world.File("movies.csv", FilmFiles.List(FilmFiles.Film(1, "Before")) + halves + FilmFiles.Csv(FilmFiles.Film(2, "Behind")))).Report;

        Assert.Equal((3, 0L, 0L, 4L), (report.Films, report.RowsRejected, report.ValuesDropped, report.Files[0].RowsRead));
        Assert.Equal(1, report.Rules.Single(rule => rule.Name == "joined-records").Rows);
        Assert.Equal(["Before", "Midnight Man", "Behind"], world.Load().Films.All.Select(film => film.Title.Name));
        var film = FilmFiles.Find(world, 82663);
        Assert.Equal((overview, 1997), (film.Title.Description, film.Title.ReleaseYear));
        Assert.Equal((0.065736, 6.0, 1, "Released"), (film.Facts.Popularity, film.Facts.VoteAverage, film.Facts.VoteCount, film.Facts.Status));
        Assert.Equal(["Carousel, Inc."], film.Facts.Companies);
        Assert.Equal(["Canada"], film.Title.Countries);
    }
}

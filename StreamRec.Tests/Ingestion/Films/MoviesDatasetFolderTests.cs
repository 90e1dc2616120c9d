using StreamRec.Core.Ingestion;

namespace StreamRec.Tests.Ingestion.Films;

/// <summary>The folder of The Movies Dataset as it is published: MovieLens ratings and links come with it, but not the MovieLens film list.</summary>
public sealed class MoviesDatasetFolderTests : IDisposable
{
    private const string Links = "movieId,imdbId,tmdbId\n1,0114709,862\n2,0113497,8844\n3,0113228,\n";
    private const string Ratings = "userId,movieId,rating,timestamp\n1,1,4.0,1260759144\n2,1,3.5,1260759179\n2,2,5.0,1260759182\n";

    private readonly ImportFixture world = new();

    public MoviesDatasetFolderTests()
    {
        world.File("movies_metadata.csv", FilmFiles.List(FilmFiles.Film(862, "Toy Story"), FilmFiles.Film(8844, "Jumanji", ("release_date", "1995-12-15"))));
        world.File("credits.csv", FilmFiles.Credits((862, ["Tom Hanks"], ["John Lasseter"])));
        world.File("keywords.csv", "id,keywords\n862,\"[{'id': 1, 'name': 'toy'}]\"\n");
        world.File("links.csv", Links);
        world.File("links_small.csv", "movieId,imdbId,tmdbId\n1,0114709,862\n");
        world.File("ratings.csv", Ratings);
        world.File("ratings_small.csv", "userId,movieId,rating,timestamp\n1,1,4.0,1260759144\n");
    }

    [Fact]
    public void Import_TheFolderAsItIs_LeavesOutTheSmallFilesAndGivesTheRatingsTheirFilms()
    {
        var report = world.Import(world.Input).Report;

        Assert.Equal((4, 2, 3L, 2), (report.Titles, report.Films, report.Ratings, report.Users));
        Assert.Equal(["A part of links.csv, which lies beside it.", "A part of ratings.csv, which lies beside it."], report.Files.Where(file => file.Kind == "skipped").Select(file => file.Note));
        Assert.Equal(2, report.Rules.Single(rule => rule.Name == "films-from-links").Rows);
        var toys = world.Load().Catalog.FindTitle("m1")!;
        Assert.Equal(("Toy Story", 1995, "0114709", "862"), (toys.Name, toys.ReleaseYear, toys.ImdbId, toys.TmdbId));
        Assert.Equal(["Animation", "Comedy"], toys.Genres);
    }

    [Fact]
    public void Import_TheSmallFilesAlone_WorksTheSame()
    {
        File.Delete(Path.Combine(world.Input, "links.csv"));
        File.Delete(Path.Combine(world.Input, "ratings.csv"));

        var report = world.Import(world.Input).Report;

        Assert.Equal((3, 1L), (report.Titles, report.Ratings));
    }

    [Fact]
    public void Import_RatingsAndLinksLaterThanTheFilms_UsesTheFilmsOfTheSnapshot()
    {
        world.Import(Path.Combine(world.Input, "movies_metadata.csv"));

        var report = world.Import(Path.Combine(world.Input, "links.csv"), Path.Combine(world.Input, "ratings.csv")).Report;

        Assert.Equal((4, 2, 3L), (report.Titles, report.Films, report.Ratings));
    }

    [Fact]
    public void Import_WithAMovieLensFilmList_TakesTheTitlesFromIt()
    {
        world.File("movies.csv", "movieId,title,genres\n1,Toy Story (1995),Adventure|Animation\n2,Jumanji (1995),Adventure\n");

        var report = world.Import(world.Input).Report;

        Assert.Equal(["Adventure", "Animation"], world.Load().Catalog.FindTitle("m1")!.Genres);
        Assert.DoesNotContain(report.Rules, rule => rule.Name == "films-from-links");
    }

    [Fact]
    public void Import_LinksWithoutRatings_AreLeftOutWithTheReason()
    {
        File.Delete(Path.Combine(world.Input, "ratings.csv"));
        File.Delete(Path.Combine(world.Input, "ratings_small.csv"));

        var report = world.Import(world.Input).Report;

        Assert.Equal(2, report.Titles);
        Assert.Contains(report.Files, file => file.Kind == "skipped" && file.File.EndsWith("links.csv", StringComparison.Ordinal) && file.Note.StartsWith("Links are read together", StringComparison.Ordinal));
    }

    [Fact]
    public void Import_RatingsWithoutLinks_SaysWhatTheyNeed()
    {
        File.Delete(Path.Combine(world.Input, "links.csv"));
        File.Delete(Path.Combine(world.Input, "links_small.csv"));

        var error = Assert.Throws<UnusableInputException>(() => world.Import(world.Input));

        Assert.Contains("The Movies Dataset and its links.csv", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => world.Dispose();
}

using StreamRec.Core.Films;
using StreamRec.Core.History;
using StreamRec.Tests.Catalog;
using StreamRec.Tests.Questions;

namespace StreamRec.Tests.History;

public sealed class CombinedScoreTests
{
    public static TheoryData<string> Cases => AcceptanceCase.IdsOf("score_final");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_PublishedFilms_IsAsPublished(string id)
    {
        var given = AcceptanceCase.Find(id);
        double Number(string name) => double.Parse(given.Parameter(name)!, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(given.Expected.GetDouble(), CombinedScore.Of(Number("vote_average"), (int)Number("vote_count"), Number("popularity")));
    }

    [Fact]
    public void Ranked_Films_HighestFirstWithoutThoseOfUnknownFigures()
    {
        var scores = new CombinedScores(Catalog(
            Facts("t1", 5, 100, 2), Facts("t2", 9, 10, 1), Facts("t3", null, 5000, 9), Facts("t4", 5, 100, 2)));

        Assert.Equal([("t1", 33.0), ("t4", 33.0), ("t2", 7.1)], scores.Ranked.Select(each => (each.Film.Title.Id, each.Score)));
    }

    [Fact]
    public void ByGenre_Films_CountForEachOfTheirGenres()
    {
        var scores = new CombinedScores(Catalog(Facts("t1", 5, 100, 2), Facts("t2", 9, 10, 1)));

        Assert.Equal([new GenreScore("Drama", 1, 33), new GenreScore("Comedy", 2, 20.05)], scores.ByGenre);
    }

    [Fact]
    public void CombinedScores_NoFilms_AreEmpty()
    {
        var scores = new CombinedScores(FilmCatalog.Empty);

        Assert.Empty(scores.Ranked);
        Assert.Empty(scores.ByGenre);
    }

    private static FilmCatalog Catalog(params FilmFacts[] facts) => new(
        CatalogMaker.Rows([.. facts.Select(each => CatalogMaker.Film(each.TitleId, each.TitleId, 2000, 90).With(genres: each.TitleId == "t1" ? ["Drama", "Comedy"] : ["Comedy"]))]), facts);

    private static FilmFacts Facts(string id, double? average, int votes, double popularity) =>
        new() { TitleId = id, VoteAverage = average, VoteCount = votes, Popularity = popularity };
}

using StreamRec.Core.Films;
using StreamRec.Core.Parameters;
using static StreamRec.Tests.Films.FilmMaker;

namespace StreamRec.Tests.Films;

public sealed class FilmRecommenderTests
{
    private static Draft Dated(string name, string overview, double mean = 0, params string[] genres) =>
        new(name) { Date = "2000-01-01", Overview = overview, Mean = mean, Genres = genres };

    [Fact]
    public void Recommend_EqualTexts_TheLowerRowComesFirstAndTheFilmItselfNever()
    {
        var questions = QuestionsAbout(
            Dated("A", "pirates and parrots"), Dated("B", "pirates and parrots"), Dated("C", "pirates and parrots"), Dated("D", "tax law"));

        var answer = questions.Recommend(questions.FilmsNamed("B")[0]);

        Assert.Equal(["A", "C"], answer.Films.Select(film => film.Film.Title.Name));
        Assert.Equal(1, answer.Films[0].Similarity, 1e-6);
        Assert.Equal(RecommendationNote.FewAlike, answer.Note);
    }

    [Fact]
    public void Recommend_MoreThanFive_NamesTheFiveNearest()
    {
        var questions = QuestionsAbout([Dated("A", "storm"), .. "BCDEFGH".Select(name => Dated(name.ToString(), "storm " + name))]);

        var answer = questions.Recommend(questions.FilmsNamed("A")[0]);

        Assert.Equal(FilmQuestions.RecommendationCount, answer.Films.Count);
        Assert.Equal(RecommendationNote.None, answer.Note);
    }

    [Fact]
    public void Recommend_ByVoteAverage_ComparesTitleAndGenresTooAndOrdersByMeanVote()
    {
        var questions = QuestionsAbout(
            Dated("Harbour", "alpha beta", 5, "Drama"), Dated("Harbour Storm", "gamma", 6), Dated("Quiet", "delta", 8, "Drama"), Dated("Other", "epsilon", 9));
        var film = questions.FilmsNamed("Harbour")[0];

        Assert.Empty(questions.Recommend(film).Films);
        Assert.Equal(["Quiet", "Harbour Storm"], questions.Recommend(film, RecommendationOrder.VoteAverage).Films.Select(each => each.Film.Title.Name));
    }

    [Fact]
    public void Recommend_FilmsThatCannotBeCompared_SayWhy()
    {
        var questions = QuestionsAbout(new Draft("No date") { Overview = "pirates" }, new Draft("No overview") { Date = "2000-01-01" }, Dated("A", "pirates"));

        Assert.Equal(RecommendationNote.NoDate, questions.Recommend(questions.Films.All[0]).Note);
        Assert.Equal(RecommendationNote.NoOverview, questions.Recommend(questions.Films.All[1]).Note);
        Assert.Empty(questions.Recommend(questions.Films.All[2]).Films);
        Assert.Equal(1, questions.ComparableCount);
    }

    [Theory]
    [InlineData(null, RecommendationOrder.Similarity)]
    [InlineData("Vote_Average", RecommendationOrder.VoteAverage)]
    public void ReadOrder_Known_IsRead(string? text, RecommendationOrder expected) => Assert.Equal(expected, RecommendationOrders.Read("order", text));

    [Fact]
    public void ReadOrder_Unknown_NamesBoth() =>
        Assert.Equal(["similarity", "vote_average"], Assert.Throws<InvalidParameterException>(() => RecommendationOrders.Read("order", "best")).AcceptedValues);
}

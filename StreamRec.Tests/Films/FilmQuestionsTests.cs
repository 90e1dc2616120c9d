using StreamRec.Core.Films;
using StreamRec.Core.Questions;
using static StreamRec.Tests.Films.FilmMaker;

namespace StreamRec.Tests.Films;

public sealed class FilmQuestionsTests
{
    [Fact]
    public void Counts_ByMonthWeekdayAndGenre_LeaveOutUndatedFilms()
    {
        var questions = QuestionsAbout(
            new Draft("A") { Date = "2024-02-29", Genres = ["Drama", "Comedy", "Drama"] },
            new Draft("B") { Date = "1999-02-07", Genres = ["Western"] },
            new Draft("C") { Genres = ["Comedy", "Drama", "Animation"] });

        Assert.Equal([0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], questions.CountsByMonth);
        Assert.Equal([0, 0, 0, 1, 0, 0, 1], questions.CountsByWeekday);
        Assert.Equal(1, questions.UndatedCount);
        Assert.Equal([new GenreCount("Comedy", 2), new GenreCount("Drama", 2), new GenreCount("Animation", 1), new GenreCount("Western", 1)], questions.GenreCounts);
    }

    [Fact]
    public void FilmsNamed_Namesakes_StandByFallingPopularity()
    {
        var questions = QuestionsAbout(
            new Draft("Titanic") { Date = "1953-04-11", Popularity = 12.9 },
            new Draft("TITANIC") { Popularity = null },
            new Draft("Titanic ") { Date = "1997-11-18", Popularity = 26.8 },
            new Draft("Títánic") { Popularity = 0 });

        Assert.Equal(["t3", "t1", "t4", "t2"], questions.FilmsNamed("  titanic").Select(film => film.Title.Id));
        Assert.Empty(questions.FilmsNamed("Titan"));
    }

    [Fact]
    public void FilmsNamed_OriginalName_AnswersWhereNoFilmIsCalledSo()
    {
        var questions = QuestionsAbout(
            new Draft("Pan's Labyrinth") { OriginalName = "El laberinto del fauno" },
            new Draft("Volver") { OriginalName = "Heat" },
            new Draft("Heat"));

        Assert.Equal("t1", Assert.Single(questions.FilmsNamed("el laberinto del fauno")).Title.Id);
        Assert.Equal("t3", Assert.Single(questions.FilmsNamed("heat")).Title.Id);
    }

    [Fact]
    public void VotesOf_TheMinimumItself_Qualifies()
    {
        var questions = QuestionsAbout(
            new Draft("Oldboy") { Popularity = 3, Votes = 2000, Mean = 8 },
            new Draft("Oldboy") { Popularity = 2, Votes = 1999, Mean = 7 },
            new Draft("Oldboy") { Popularity = 1 });

        Assert.Equal(
            [(2000, 8.0, true), (1999, null, false), (0, null, false)],
            questions.VotesOf("oldboy").Select(votes => (votes.VoteCount, votes.VoteAverage, votes.Qualifies)).ToArray());
    }

    [Fact]
    public void VotesOf_OtherMinimum_IsKept()
    {
        var questions = new FilmQuestions(CatalogOf(new Draft("Oldboy") { Votes = 10, Mean = 8 }), new QuestionOptions { MinimumVotes = 10 });
        Assert.True(Assert.Single(questions.VotesOf("Oldboy")).Qualifies);
    }

    [Fact]
    public void Suggestions_MistypedNames_FindWhatWasMeant()
    {
        var questions = QuestionsAbout(
            new Draft("Toy Story 2") { Popularity = 5 },
            new Draft("Toy Story") { Popularity = 9, Cast = ["Tom Hanks"], Directors = ["John Lasseter"] },
            new Draft("Heat") { Cast = ["Al Pacino"], Directors = ["Michael Mann"] });

        Assert.Equal(["Toy Story", "Toy Story 2"], questions.TitlesLike("Toy Stroy"));
        Assert.Equal(["Tom Hanks"], questions.ActorsLike("hanks"));
        Assert.Equal(["John Lasseter"], questions.DirectorsLike("Jon Laseter"));
        Assert.Empty(questions.TitlesLike("qqqq"));
        Assert.Empty(questions.TitlesLike("!?"));
    }

    [Fact]
    public void Empty_Asked_KnowsNothing()
    {
        var questions = FilmQuestions.Empty;
        questions.Prepare();
        Assert.True(questions.IsEmpty);
        Assert.Empty(questions.FilmsNamed("Heat"));
        Assert.Null(questions.Actor("Al Pacino"));
        Assert.Empty(questions.TitlesLike("Heat"));
        Assert.Empty(questions.HighestReturns(5));
    }
}

using StreamRec.Core.Films;
using StreamRec.Core.Questions;
using static StreamRec.Tests.Films.FilmMaker;

namespace StreamRec.Tests.Films;

public sealed class FilmMoneyTests
{
    private static readonly Draft[] Films =
    [
        new("Second") { Date = "2001-01-01", Budget = 10_000, Revenue = 40_000, Cast = ["Ana Pérez", "Bruno Gil"], Directors = ["Ana Perez", "Carla Díaz"] },
        new("Undated") { Budget = 10_000, Cast = ["ana perez "] },
        new("First") { Date = "1999-01-01", Budget = 20_000, Revenue = 30_000, Cast = ["Ana Pérez", "ANA PÉREZ"], Directors = ["Carla Díaz"] },
        new("Third") { Date = "2002-01-01", Budget = 8, Revenue = 68_000_000, Cast = ["Ana Pérez"], Directors = ["Carla Díaz"] },
    ];

    [Fact]
    public void Actor_UnknownReturns_CountAsZeroAndAreSaid()
    {
        var answer = QuestionsAbout(Films).Actor("ANA PEREZ")!;
        Assert.Equal(new MoneyTotals(4, 3, 4 + 1.5 + 8_500_000), answer.Total);
        Assert.Equal((4 + 1.5 + 8_500_000) / 4, answer.Total.MeanReturn);
        Assert.Equal(["First", "Second", "Third", "Undated"], answer.Films.Select(film => film.Film.Title.Name));
        Assert.Equal([true, true, true, false], answer.Films.Select(film => film.ReturnIsKnown));
    }

    [Fact]
    public void Actor_OwnDirection_IsFoundByAnyWritingOfTheName()
    {
        var answer = QuestionsAbout(Films).Actor("Ana Pérez")!;
        Assert.Equal(3, answer.WithoutOwnDirection.FilmCount);
        Assert.Equal("Second", Assert.Single(answer.Films, film => film.IsOwnDirection).Film.Title.Name);
    }

    [Fact]
    public void Actor_SeveralSpellings_TheCommonestIsTheName()
    {
        var person = QuestionsAbout(Films).Actor("ana perez")!.Person;
        Assert.Equal("Ana Pérez", person.Name);
        Assert.Equal(["ana perez", "ANA PÉREZ"], person.OtherSpellings);
    }

    [Fact]
    public void Director_CodirectedFilms_Count()
    {
        var questions = QuestionsAbout(Films);
        Assert.Equal(3, questions.Director("carla diaz")!.Total.FilmCount);
        Assert.Equal(new MoneyTotals(1, 1, 4), questions.Director("Ana Pérez")!.Total);
        Assert.Null(questions.Director("Bruno Gil"));
        Assert.Null(questions.Actor("Carla Díaz"));
    }

    [Fact]
    public void TinyBudgets_AreMarkedAndCanBeLeftOut()
    {
        var questions = QuestionsAbout(Films);
        Assert.Equal("Third", Assert.Single(questions.Director("Carla Díaz")!.Films, film => film.HasTinyBudget).Film.Title.Name);

        var without = questions.Director("Carla Díaz", leaveOutTinyBudgets: true)!;
        Assert.Equal((1, new MoneyTotals(2, 2, 5.5)), (without.LeftOut, without.Total));
        Assert.Equal(["First", "Second"], without.Films.Select(film => film.Film.Title.Name));
    }

    [Fact]
    public void HighestReturns_Falling_WithAndWithoutTinyBudgets()
    {
        var questions = QuestionsAbout(Films);
        Assert.Equal(["Third", "Second"], questions.HighestReturns(2).Select(film => film.Film.Title.Name));
        Assert.Equal(["Second", "First"], questions.HighestReturns(9, leaveOutTinyBudgets: true).Select(film => film.Film.Title.Name));
        Assert.Equal(3, questions.KnownReturnCount);
    }

    [Theory]
    [InlineData(1_000, 1_000_000, false)]
    [InlineData(1_000, 1_000_001, true)]
    [InlineData(999, 1, true)]
    public void TinyBudget_AtTheBounds_IsMarkedBeyondThem(long budget, long revenue, bool marked) =>
        Assert.Equal(marked, new TinyBudgetOptions().Holds(budget, (double)revenue / budget));

    [Fact]
    public void TinyBudget_UnknownReturn_IsNotMarked() => Assert.False(new TinyBudgetOptions().Holds(1, null));

    [Fact]
    public void Problems_UnusableBounds_AreNamed()
    {
        var options = new QuestionOptions { MinimumVotes = -1, TinyBudget = new TinyBudgetOptions { MaximumReturn = double.NaN, MinimumBudget = -1 } };
        Assert.Equal(["MinimumVotes", "TinyBudget:MaximumReturn", "TinyBudget:MinimumBudget"], options.Problems().Select(problem => problem[..problem.LastIndexOf(':')]));
        Assert.Empty(new QuestionOptions().Problems());
    }
}

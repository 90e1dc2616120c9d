using StreamRec.Core.Films;

namespace StreamRec.Tests.Films;

/// <summary>
/// What the earlier systems published, and recomputations of it, against 45,345 of the original's 45,346 dated films (the missing one came out
/// on a Tuesday in May). The cast is known of 14,659 films only; figures of actors are those of the 15,000-film file.
/// </summary>
public sealed class KnownFiguresTests
{
    private static FilmQuestions Questions => RealFilms.All.FilmQuestions;

    [Fact]
    public void Counts_MonthsAndWeekdays_AreThePublishedOnesButForOneFilm()
    {
        Assert.Equal([5909, 3028, 3549, 3452, 3337 - 1, 3151, 2638, 3393, 4834, 4613, 3661, 3781], Questions.CountsByMonth);
        Assert.Equal([3500, 4640 - 1, 7027, 7520, 13902, 5149, 3608], Questions.CountsByWeekday);
        Assert.Equal(45_345, Questions.Films.All.Count);
    }

    [Theory]
    [InlineData("Toy Story", "1995 21.946943")]
    [InlineData("Titanic", "1997 26.88907|1953 12.90707|1996 3.435807")]
    [InlineData("Avatar", "2009 185.070892")]
    [InlineData("The Dark Knight", "2008 123.167259|2011 0.077992")]
    [InlineData("Minions", "2015 547.488298")]
    public void FilmsNamed_KnownFilms_HaveThePublishedPopularity(string title, string expected) =>
        Assert.Equal(expected, string.Join('|', Questions.FilmsNamed(title).Select(film => FormattableString.Invariant($"{film.Title.ReleaseYear} {film.Facts.Popularity}"))));

    [Theory]
    [InlineData("Toy Story", 5415, 7.7)]
    [InlineData("Inception", 14075, 8.1)]
    [InlineData("Jumanji", 2413, 6.9)]
    [InlineData("The Godfather", 6024, 8.5)]
    [InlineData("Heat", 1886, null)]
    [InlineData("Grumpier Old Men", 92, null)]
    [InlineData("Titanic", 7770, 7.5)]
    [InlineData("Oldboy", 2000, 8.0)]
    public void VotesOf_KnownFilms_AreToldFrom2000On(string title, int votes, double? mean)
    {
        var answer = Questions.VotesOf(title);
        Assert.Equal((votes, mean, mean is not null), (answer[0].VoteCount, answer[0].VoteAverage, answer[0].Qualifies));
        Assert.All(answer.Skip(1), namesake => Assert.False(namesake.Qualifies));
    }

    [Theory]
    [InlineData("John Lasseter", 10, 27.654378)]
    [InlineData("Steven Spielberg", 33, 309.998086)]
    [InlineData("Christopher Nolan", 11, 44.422559)]
    [InlineData("Quentin Tarantino", 11, 67.797529)]
    [InlineData("James Cameron", 12, 54.234416)]
    [InlineData("Pedro Almodóvar", 20, 41.430334)]
    [InlineData("PEDRO ALMODOVAR", 20, 41.430334)]
    [InlineData("Tom Hanks", 3, 1.205346)]
    public void Director_KnownPeople_HaveThePublishedReturn(string name, int films, double total)
    {
        var answer = Questions.Director(name)!;
        Assert.Equal(films, answer.Total.FilmCount);
        Assert.Equal(total, answer.Total.TotalReturn, 5e-7);
    }

    [Theory]
    [InlineData("Clint Eastwood", 51, 28)]
    [InlineData("Tom Hanks", 43, 42)]
    public void Actor_KnownPeople_HaveThePublishedFilms(string name, int films, int withoutOwnDirection)
    {
        var answer = Questions.Actor(name)!;
        Assert.Equal((films, withoutOwnDirection), (answer.Total.FilmCount, answer.WithoutOwnDirection.FilmCount));
    }

    [Fact]
    public void HighestReturns_RealFilms_AreThoseOfTinyBudgets()
    {
        var highest = Questions.HighestReturns(3);
        Assert.Equal([("Less Than Zero", 12_396_383), ("Modern Times", 8_500_000), ("Welcome to Dongmakgol", 4_197_477)], highest.Select(film => (film.Film.Title.Name, (int)Math.Round(film.Film.Facts.Return!.Value))).ToArray());
        Assert.All(highest, film => Assert.True(film.HasTinyBudget));
        Assert.All(Questions.HighestReturns(100, leaveOutTinyBudgets: true), film => Assert.InRange(film.Film.Facts.Return!.Value, 0, 1000));
    }

    [Fact]
    public void Suggestions_MistypedNames_PutTheMeantOneFirst()
    {
        Assert.Equal("The Godfather", Questions.TitlesLike("the godfahter")[0]);
        Assert.Equal("Scarlett Johansson", Questions.ActorsLike("Scarlet Johanson")[0]);
        Assert.Equal("Clint Eastwood", Questions.DirectorsLike("clint eastwod")[0]);
    }
}

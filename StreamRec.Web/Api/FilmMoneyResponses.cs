using StreamRec.Core.Films;

namespace StreamRec.Web.Api;

/// <summary>Answer of get_actor about films.</summary>
/// <param name="Name">The name as most films write it.</param>
/// <param name="OtherSpellings">Other ways of writing it that were taken for the same person.</param>
/// <param name="FilmCount">How many films.</param>
/// <param name="TotalReturn">Sum of their returns; an unknown one adds 0.</param>
/// <param name="MeanReturn">That sum by the number of all films.</param>
/// <param name="KnownReturns">How many films have a known return.</param>
/// <param name="WithoutOwnDirection">The same over the films that the person did not direct.</param>
/// <param name="LeftOut">How many films with a tiny budget were left out, where that was asked for.</param>
/// <param name="Films">The films, the oldest first, undated ones last.</param>
internal sealed record FilmActorResponse(
    string Name,
    IReadOnlyList<string> OtherSpellings,
    int FilmCount,
    double TotalReturn,
    double MeanReturn,
    int KnownReturns,
    MoneyTotalsResponse WithoutOwnDirection,
    int LeftOut,
    IReadOnlyList<FilmMoneyResponse> Films)
{
    public static FilmActorResponse Of(ActorFilms answer) => new(
        answer.Person.Name,
        answer.Person.OtherSpellings,
        answer.Total.FilmCount,
        answer.Total.TotalReturn,
        answer.Total.MeanReturn,
        answer.Total.KnownReturns,
        MoneyTotalsResponse.Of(answer.WithoutOwnDirection),
        answer.LeftOut,
        [.. answer.Films.Select(FilmMoneyResponse.Of)]);
}

/// <summary>Returns of some films together.</summary>
/// <param name="FilmCount">How many films.</param>
/// <param name="TotalReturn">Sum of their returns; an unknown one adds 0.</param>
/// <param name="MeanReturn">That sum by the number of all films.</param>
/// <param name="KnownReturns">How many films have a known return.</param>
internal sealed record MoneyTotalsResponse(int FilmCount, double TotalReturn, double MeanReturn, int KnownReturns)
{
    public static MoneyTotalsResponse Of(MoneyTotals totals) => new(totals.FilmCount, totals.TotalReturn, totals.MeanReturn, totals.KnownReturns);
}

/// <summary>Answer of get_director.</summary>
/// <param name="Name">The name as most films write it.</param>
/// <param name="OtherSpellings">Other ways of writing it that were taken for the same person.</param>
/// <param name="FilmCount">How many films, co-directed ones included.</param>
/// <param name="TotalReturn">Sum of their returns; an unknown one adds 0.</param>
/// <param name="MeanReturn">That sum by the number of all films.</param>
/// <param name="KnownReturns">How many films have a known return.</param>
/// <param name="LeftOut">How many films with a tiny budget were left out, where that was asked for.</param>
/// <param name="Films">The films, the oldest first, undated ones last.</param>
internal sealed record FilmDirectorResponse(
    string Name,
    IReadOnlyList<string> OtherSpellings,
    int FilmCount,
    double TotalReturn,
    double MeanReturn,
    int KnownReturns,
    int LeftOut,
    IReadOnlyList<FilmMoneyResponse> Films)
{
    public static FilmDirectorResponse Of(DirectorFilms answer) => new(
        answer.Person.Name,
        answer.Person.OtherSpellings,
        answer.Total.FilmCount,
        answer.Total.TotalReturn,
        answer.Total.MeanReturn,
        answer.Total.KnownReturns,
        answer.LeftOut,
        [.. answer.Films.Select(FilmMoneyResponse.Of)]);
}

/// <summary>A film's money.</summary>
/// <param name="Id">The title's id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="ReleaseDate">Day of release, or null.</param>
/// <param name="Return">Revenue over budget; 0 where it is unknown.</param>
/// <param name="Budget">US dollars; 0 where unknown.</param>
/// <param name="Revenue">US dollars; 0 where unknown.</param>
/// <param name="ReturnIsKnown">Whether budget and revenue are both known.</param>
/// <param name="TinyBudget">Whether the return says nothing because the budget is a few dollars.</param>
/// <param name="OwnDirection">Whether the actor asked about directed it, too; false in other answers.</param>
internal sealed record FilmMoneyResponse(
    string Id, string Title, DateOnly? ReleaseDate, double Return, long Budget, long Revenue, bool ReturnIsKnown, bool TinyBudget, bool OwnDirection)
{
    public static FilmMoneyResponse Of(FilmMoney film) => new(
        film.Film.Title.Id,
        film.Film.Title.Name,
        film.Film.Facts.ReleaseDate,
        film.Film.Facts.Return ?? 0,
        film.Film.Facts.Budget ?? 0,
        film.Film.Facts.Revenue ?? 0,
        film.ReturnIsKnown,
        film.HasTinyBudget,
        film.IsOwnDirection);
}

/// <summary>Answer of return_top.</summary>
/// <param name="KnownReturns">How many of all films have a known return.</param>
/// <param name="MaximumReturn">A return above this is marked as coming from a tiny budget.</param>
/// <param name="MinimumBudget">So is every return from a budget below this, in US dollars.</param>
/// <param name="Films">The films by falling return.</param>
internal sealed record FilmReturnsResponse(int KnownReturns, double MaximumReturn, long MinimumBudget, IReadOnlyList<FilmMoneyResponse> Films)
{
    public static FilmReturnsResponse Of(IReadOnlyList<FilmMoney> films, FilmQuestions questions) => new(
        questions.KnownReturnCount, questions.TinyBudget.MaximumReturn, questions.TinyBudget.MinimumBudget, [.. films.Select(FilmMoneyResponse.Of)]);
}

using StreamRec.Core.People;

namespace StreamRec.Web.Api;

/// <summary>A person with all that is known.</summary>
/// <param name="Name">The name in its most frequent spelling.</param>
/// <param name="Key">The name's key: lower case, trimmed.</param>
/// <param name="Roles">actor, director or both.</param>
/// <param name="TitleCount">How many titles.</param>
/// <param name="Films">How many of them are films.</param>
/// <param name="Series">How many are series.</param>
/// <param name="FirstYear">Year of the first title, or null.</param>
/// <param name="LastYear">Year of the last title, or null.</param>
/// <param name="Acting">Returns of the films in whose cast the person stands.</param>
/// <param name="Directing">Returns of the films the person directed.</param>
/// <param name="Votes">How many votes the films got.</param>
/// <param name="MeanVote">Their mean, 0 to 10, each film weighing as many as voted for it; null without votes.</param>
/// <param name="RatingCount">How many ratings the titles got from users.</param>
/// <param name="MeanScore">The mean of these ratings in stars, or null.</param>
/// <param name="Genres">Genres of the titles, most frequent first.</param>
/// <param name="Years">Every year from the first title to the last.</param>
/// <param name="Actors">Actors in the person's titles, most shared titles first.</param>
/// <param name="Directors">Directors of the person's titles, most shared titles first.</param>
/// <param name="Titles">Every title, newest first.</param>
internal sealed record PersonResponse(
    string Name,
    string Key,
    IReadOnlyList<string> Roles,
    int TitleCount,
    int Films,
    int Series,
    int? FirstYear,
    int? LastYear,
    ReturnResponse Acting,
    ReturnResponse Directing,
    long Votes,
    double? MeanVote,
    long RatingCount,
    double? MeanScore,
    IReadOnlyList<PersonGenreResponse> Genres,
    IReadOnlyList<PersonYearResponse> Years,
    IReadOnlyList<CoWorkerResponse> Actors,
    IReadOnlyList<CoWorkerResponse> Directors,
    IReadOnlyList<PersonTitleResponse> Titles)
{
    public static PersonResponse Of(PersonProfile profile) => new(
        profile.Person.Name,
        profile.Person.Key,
        PersonItemResponse.RolesOf(profile.Person.Roles),
        profile.Person.Works,
        profile.Films,
        profile.Series,
        profile.Person.FirstYear,
        profile.Person.LastYear,
        ReturnResponse.Of(profile.Acting),
        ReturnResponse.Of(profile.Directing),
        profile.Votes,
        profile.MeanVote,
        profile.Ratings,
        profile.MeanRating,
        [.. profile.Genres.Select(genre => new PersonGenreResponse(genre.Label, genre.Works))],
        [.. profile.Years.Select(year => new PersonYearResponse(year.Year, year.Acted, year.Directed))],
        [.. profile.Actors.Select(CoWorkerResponse.Of)],
        [.. profile.Directors.Select(CoWorkerResponse.Of)],
        [.. profile.Credits.Select(PersonTitleResponse.Of)]);
}

/// <summary>What films brought in for each dollar spent; an unknown return counts 0.</summary>
/// <param name="FilmCount">How many films of The Movies Dataset.</param>
/// <param name="KnownReturns">Of how many of them the return is known.</param>
/// <param name="TotalReturn">The sum of the returns.</param>
/// <param name="MeanReturn">The sum divided by the number of films; 0 without films.</param>
/// <param name="TinyBudgets">How many of the known returns say nothing, because the budget is too small to be one.</param>
internal sealed record ReturnResponse(int FilmCount, int KnownReturns, double TotalReturn, double MeanReturn, int TinyBudgets)
{
    public static ReturnResponse Of(ReturnFigures figures) => new(figures.Films, figures.Known, figures.Total, figures.Mean ?? 0, figures.TinyBudgets);
}

/// <summary>A genre a person works in.</summary>
/// <param name="Genre">Its label.</param>
/// <param name="Count">How many titles have it.</param>
internal sealed record PersonGenreResponse(string Genre, int Count);

/// <summary>A year of a career.</summary>
/// <param name="Year">The year.</param>
/// <param name="Acted">Titles with the person in the cast.</param>
/// <param name="Directed">Titles that the person directed.</param>
internal sealed record PersonYearResponse(int Year, int Acted, int Directed);

/// <summary>Somebody whom a person worked with.</summary>
/// <param name="Name">The name.</param>
/// <param name="Key">The name's key.</param>
/// <param name="Count">How many titles they share.</param>
/// <param name="Titles">These titles, newest first.</param>
internal sealed record CoWorkerResponse(string Name, string Key, int Count, IReadOnlyList<NamedWorkResponse> Titles)
{
    public static CoWorkerResponse Of(CoWorker other) => new(other.Person.Name, other.Person.Key, other.Works.Count, [.. other.Works.Select(NamedWorkResponse.Of)]);
}

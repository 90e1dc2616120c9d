using StreamRec.Core.Catalog;
using StreamRec.Core.History;

namespace StreamRec.Web.Api;

/// <summary>The nine genre groups of S0.</summary>
/// <param name="Platform">Platform key, or null for the four streaming platforms.</param>
/// <param name="Titles">Titles in all groups.</param>
/// <param name="Groups">The groups, the largest published one first.</param>
internal sealed record GenreGroupsResponse(string? Platform, int Titles, IReadOnlyList<GenreGroupResponse> Groups)
{
    public static GenreGroupsResponse Of(Platform? platform, IReadOnlyList<GenreGroupCount> counts) => new(
        platform?.Key,
        counts.Sum(count => count.Titles),
        [.. counts.Select(count => new GenreGroupResponse(count.Group, count.Published, count.Titles, count.Movies))]);
}

/// <summary>One of the groups.</summary>
/// <param name="Group">Its name as S0 wrote it.</param>
/// <param name="Published">Titles that S0 published, of all four platforms.</param>
/// <param name="Titles">Titles here.</param>
/// <param name="Movies">Films among them.</param>
internal sealed record GenreGroupResponse(string Group, int Published, int Titles, int Movies);

/// <summary>S4's combined score on the films at hand.</summary>
/// <param name="FilmCount">Films with a score.</param>
/// <param name="Films">The highest ones.</param>
/// <param name="Genres">The mean of each genre, highest first.</param>
internal sealed record ScoreFinalResponse(int FilmCount, IReadOnlyList<ScoredFilmResponse> Films, IReadOnlyList<GenreScoreResponse> Genres)
{
    public static ScoreFinalResponse Of(CombinedScores scores, int count) => new(
        scores.Ranked.Count,
        [.. scores.Ranked.Take(count).Select(ScoredFilmResponse.Of)],
        [.. scores.ByGenre.Select(GenreScoreResponse.Of)]);
}

/// <summary>A film with its combined score.</summary>
/// <param name="Id">Title id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="VoteAverage">Mean vote, 0 to 10.</param>
/// <param name="VoteCount">Number of votes.</param>
/// <param name="Popularity">TMDB's popularity figure.</param>
/// <param name="ScoreFinal">The combined score, two decimals.</param>
internal sealed record ScoredFilmResponse(string Id, string Title, int? ReleaseYear, double? VoteAverage, int? VoteCount, double? Popularity, double ScoreFinal)
{
    public static ScoredFilmResponse Of(ScoredFilm each) => new(
        each.Film.Title.Id, each.Film.Title.Name, each.Film.Title.ReleaseYear, each.Film.Facts.VoteAverage, each.Film.Facts.VoteCount, each.Film.Facts.Popularity, each.Score);
}

/// <summary>The combined score of a genre's films.</summary>
/// <param name="Genre">The genre's label.</param>
/// <param name="Films">Films of it with a score.</param>
/// <param name="Mean">Their mean score.</param>
/// <param name="Published">The mean that S4 published on its own 43,097 rows, or null.</param>
internal sealed record GenreScoreResponse(string Genre, int Films, double Mean, double? Published)
{
    public static GenreScoreResponse Of(GenreScore genre) =>
        new(genre.Genre, genre.Films, genre.Mean, PublishedFigures.MeanScoreByGenre.TryGetValue(genre.Genre, out var published) ? published : null);
}

using StreamRec.Core.Films;

namespace StreamRec.Web.Api;

/// <summary>Answer of cantidad_filmaciones_mes.</summary>
/// <param name="Month">The month's name in the language of the question.</param>
/// <param name="MonthNumber">1 to 12.</param>
/// <param name="Count">Films released in that month of any year.</param>
/// <param name="Undated">Films without a date, which no month counts.</param>
internal sealed record MonthCountResponse(string Month, int MonthNumber, int Count, int Undated);

/// <summary>Answer of cantidad_filmaciones_dia.</summary>
/// <param name="Day">The weekday's name in the language of the question.</param>
/// <param name="DayNumber">1 (Monday) to 7 (Sunday).</param>
/// <param name="Count">Films released on that weekday.</param>
/// <param name="Undated">Films without a date, which no weekday counts.</param>
internal sealed record WeekdayCountResponse(string Day, int DayNumber, int Count, int Undated);

/// <summary>Answer of score_titulo.</summary>
/// <param name="Films">All films of the name by falling popularity.</param>
internal sealed record FilmScoresResponse(IReadOnlyList<FilmScoreResponse> Films);

/// <summary>A film's popularity.</summary>
/// <param name="Id">The title's id, t and the TMDB number.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="Popularity">TMDB's popularity figure, or null.</param>
internal sealed record FilmScoreResponse(string Id, string Title, int? ReleaseYear, double? Popularity)
{
    public static FilmScoreResponse Of(Film film) => new(film.Title.Id, film.Title.Name, film.Title.ReleaseYear, film.Facts.Popularity);
}

/// <summary>Answer of votos_titulo.</summary>
/// <param name="MinimumVotes">From how many votes on the mean is told.</param>
/// <param name="Films">All films of the name by falling popularity.</param>
internal sealed record FilmVotesResponse(int MinimumVotes, IReadOnlyList<FilmVoteResponse> Films);

/// <summary>A film's votes.</summary>
/// <param name="Id">The title's id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="VoteCount">Number of votes; 0 where none are known.</param>
/// <param name="VoteAverage">Their mean, 0 to 10; null below the minimum.</param>
/// <param name="Qualifies">Whether there are enough votes.</param>
internal sealed record FilmVoteResponse(string Id, string Title, int? ReleaseYear, int VoteCount, double? VoteAverage, bool Qualifies)
{
    public static FilmVoteResponse Of(FilmVotes votes) =>
        new(votes.Film.Title.Id, votes.Film.Title.Name, votes.Film.Title.ReleaseYear, votes.VoteCount, votes.VoteAverage, votes.Qualifies);
}

/// <summary>Answer of recomendacion.</summary>
/// <param name="Title">The film's name as imported.</param>
/// <param name="Id">Its id.</param>
/// <param name="ReleaseYear">Its year of release, or null.</param>
/// <param name="Order">similarity or vote_average.</param>
/// <param name="Recommendations">Five films, or fewer where the note says why.</param>
/// <param name="Namesakes">The other films of the same name; their year asks about them.</param>
/// <param name="Note">Why there are fewer than five, or null.</param>
internal sealed record FilmRecommendationsResponse(
    string Title,
    string Id,
    int? ReleaseYear,
    string Order,
    IReadOnlyList<RecommendedFilmResponse> Recommendations,
    IReadOnlyList<NamesakeResponse> Namesakes,
    string? Note)
{
    public static FilmRecommendationsResponse Of(FilmRecommendations answer, IReadOnlyList<Film> namesakes) => new(
        answer.Film.Title.Name,
        answer.Film.Title.Id,
        answer.Film.Title.ReleaseYear,
        RecommendationOrders.KeyOf(answer.Order),
        [.. answer.Films.Select(RecommendedFilmResponse.Of)],
        [.. namesakes.Where(film => film != answer.Film).Select(film => new NamesakeResponse(film.Title.Id, film.Title.ReleaseYear))],
        answer.Note switch
        {
            RecommendationNote.NoOverview => "This film has no overview, so it cannot be compared.",
            RecommendationNote.NoDate => "This film has no date; undated films take no part in comparisons.",
            RecommendationNote.FewAlike => "No more films share a word with this one.",
            _ => null,
        });
}

/// <summary>A film like the one asked about.</summary>
/// <param name="Id">The title's id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="Similarity">Cosine, above 0 and up to 1.</param>
/// <param name="VoteAverage">Mean vote, 0 to 10 (0 where nobody voted), or null.</param>
internal sealed record RecommendedFilmResponse(string Id, string Title, int? ReleaseYear, double Similarity, double? VoteAverage)
{
    public static RecommendedFilmResponse Of(RecommendedFilm film) =>
        new(film.Film.Title.Id, film.Film.Title.Name, film.Film.Title.ReleaseYear, film.Similarity, film.Film.Facts.VoteAverage);
}

/// <summary>Another film of the same name.</summary>
/// <param name="Id">The title's id.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
internal sealed record NamesakeResponse(string Id, int? ReleaseYear);

/// <summary>Answer of genre_counts.</summary>
/// <param name="Films">The number of all films.</param>
/// <param name="Genres">The commonest first.</param>
internal sealed record GenreCountsResponse(int Films, IReadOnlyList<GenreCountResponse> Genres);

/// <summary>A genre.</summary>
/// <param name="Genre">Its name.</param>
/// <param name="Count">Films with it.</param>
internal sealed record GenreCountResponse(string Genre, int Count);

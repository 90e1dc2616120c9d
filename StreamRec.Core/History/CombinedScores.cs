using System.Runtime.CompilerServices;
using StreamRec.Core.Films;

namespace StreamRec.Core.History;

/// <summary>A film with its <see cref="CombinedScore"/>.</summary>
/// <param name="Film">The film.</param>
/// <param name="Score">Its score.</param>
public readonly record struct ScoredFilm(Film Film, double Score);

/// <summary>A genre of The Movies Dataset and the scores of its films.</summary>
/// <param name="Genre">The genre's label.</param>
/// <param name="Films">How many films with a score have it; a film counts for each of its genres.</param>
/// <param name="Mean">The mean score of these films.</param>
public sealed record GenreScore(string Genre, int Films, double Mean);

/// <summary>What the earlier system S4 worked out of its combined score, for the films at hand. Immutable and safe to share.</summary>
public sealed class CombinedScores
{
    // Sorting 45,000 films takes longer than a page may; each catalog is scored once, when it is first asked for.
    private static readonly ConditionalWeakTable<FilmCatalog, CombinedScores> Known = [];

    private readonly ScoredFilm[] ranked;

    /// <summary>Scores all films; those of which a figure is unknown are left out.</summary>
    public CombinedScores(FilmCatalog films)
    {
        ArgumentNullException.ThrowIfNull(films);
        ranked =
        [
            .. films.All.Select(film => (Film: film, Score: CombinedScore.Of(film))).Where(each => each.Score is not null)
                .Select(each => new ScoredFilm(each.Film, each.Score!.Value)).OrderByDescending(each => each.Score).ThenBy(each => each.Film.Row),
        ];
        ByGenre =
        [
            .. ranked.SelectMany(each => each.Film.Title.Genres, (each, genre) => (Genre: genre, each.Score))
                .GroupBy(each => each.Genre, StringComparer.Ordinal)
                .Select(genre => new GenreScore(genre.Key, genre.Count(), genre.Average(each => each.Score)))
                .OrderByDescending(genre => genre.Mean).ThenBy(genre => genre.Genre, StringComparer.Ordinal),
        ];
    }

    /// <summary>The scores of a catalog, worked out once for each.</summary>
    public static CombinedScores Of(FilmCatalog films) => Known.GetValue(films, static each => new CombinedScores(each));

    /// <summary>Every film with a score, highest first; of equal ones the first of the file first.</summary>
    public IReadOnlyList<ScoredFilm> Ranked => ranked;

    /// <summary>The mean score of each genre, highest first.</summary>
    public IReadOnlyList<GenreScore> ByGenre { get; }
}

using StreamRec.Core.Catalog;

namespace StreamRec.Core.Films;

/// <summary>A film of The Movies Dataset: its entry in the catalog (name, people, genres, overview as description) and its facts.</summary>
/// <param name="Row">Its place among the films, 0-based: the order of the file, which decides ties.</param>
/// <param name="Title">Its entry in the catalog, of the source <see cref="Platform.Tmdb"/>.</param>
/// <param name="Facts">Date, money, votes and the rest.</param>
public sealed record Film(int Row, Title Title, FilmFacts Facts);

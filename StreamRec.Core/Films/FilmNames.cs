using StreamRec.Core.Catalog;

namespace StreamRec.Core.Films;

/// <summary>Films by their name, without regard to case, accents and outer blanks; namesakes stand together.</summary>
internal sealed class FilmNames
{
    private readonly Dictionary<string, Film[]> byName;
    private readonly Dictionary<string, Film[]> byOriginalName;

    public FilmNames(IReadOnlyList<Film> films)
    {
        byName = Group(films, film => film.Title.Name);
        byOriginalName = Group(films, film => film.Title.OriginalName);
    }

    /// <summary>The names, each once, the most popular film's first.</summary>
    public IEnumerable<string> ByPopularity() => byName.Values.Select(namesakes => namesakes[0]).OrderByDescending(Popularity).ThenBy(film => film.Row).Select(film => film.Title.Name);

    /// <summary>All films of a name by falling popularity; where no film has it, those that have it as their original name.</summary>
    public IReadOnlyList<Film> Find(string name)
    {
        var key = TextKey.Fold(name);
        return byName.TryGetValue(key, out var films) || byOriginalName.TryGetValue(key, out films) ? films : [];
    }

    private static Dictionary<string, Film[]> Group(IReadOnlyList<Film> films, Func<Film, string?> nameOf) =>
        films.Select(film => (Film: film, Key: nameOf(film) is { } name ? TextKey.Fold(name) : "")).Where(entry => entry.Key.Length > 0)
            .GroupBy(entry => entry.Key, entry => entry.Film, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(Popularity).ThenBy(film => film.Row).ToArray(), StringComparer.Ordinal);

    // A film of unknown popularity stands after one that nobody asked for.
    private static double Popularity(Film film) => film.Facts.Popularity ?? -1;
}

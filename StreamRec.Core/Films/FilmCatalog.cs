using StreamRec.Core.Catalog;

namespace StreamRec.Core.Films;

/// <summary>All films of a snapshot, immutable and shared by all visitors.</summary>
public sealed class FilmCatalog
{
    private readonly Dictionary<string, Film> byTitleId;

    /// <summary>Joins facts to their titles.</summary>
    /// <param name="titles">The catalog's titles; those that are no films are passed over.</param>
    /// <param name="facts">The films' facts in the order of their file.</param>
    /// <exception cref="ArgumentException">Facts name a title that is not there, or two name the same.</exception>
    public FilmCatalog(IReadOnlyList<Title> titles, IReadOnlyList<FilmFacts> facts)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(facts);
        var entries = titles.Where(title => title.Platform == Platform.Tmdb).ToDictionary(title => title.Id, StringComparer.Ordinal);
        var films = new Film[facts.Count];
        byTitleId = new Dictionary<string, Film>(facts.Count, StringComparer.Ordinal);
        for (var row = 0; row < films.Length; row++)
        {
            if (!entries.TryGetValue(facts[row].TitleId, out var title))
            {
                throw new ArgumentException($"The catalog has no title {facts[row].TitleId}.", nameof(facts));
            }

            films[row] = new Film(row, title, facts[row]);
            if (!byTitleId.TryAdd(title.Id, films[row]))
            {
                throw new ArgumentException($"The film {title.Id} has facts twice.", nameof(facts));
            }
        }

        All = films;
    }

    /// <summary>A catalog without films.</summary>
    public static FilmCatalog Empty { get; } = new([], []);

    /// <summary>All films in the order of their file.</summary>
    public IReadOnlyList<Film> All { get; }

    /// <summary>The film behind a title, or <see langword="null"/> when the title is none of The Movies Dataset.</summary>
    public Film? Of(Title title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return byTitleId.GetValueOrDefault(title.Id);
    }

    /// <summary>The film among a work's titles, or <see langword="null"/> when The Movies Dataset does not have it.</summary>
    public Film? Of(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Titles.FirstOrDefault(title => title.Platform == Platform.Tmdb) is { } title ? Of(title) : null;
    }
}

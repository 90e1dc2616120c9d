using StreamRec.Core.Catalog;
using StreamRec.Core.Films;

namespace StreamRec.Core.People;

/// <summary>A film or series as the pages of its people need it. Its place in the list given to <see cref="PersonDirectory"/> is its row among the credits.</summary>
public sealed record CreditedWork
{
    /// <summary>The id under which its page is found, such as <c>ns1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Film or series.</summary>
    public required TitleType Type { get; init; }

    /// <summary>Year of release, or <see langword="null"/>.</summary>
    public int? Year { get; init; }

    /// <summary>Keys of the unified genres; empty when unknown.</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>The sources that have it, in catalog order; those that are streaming platforms are where it can be watched.</summary>
    public required IReadOnlyList<Platform> Platforms { get; init; }

    /// <summary>Money and votes, or <see langword="null"/> where The Movies Dataset does not have it.</summary>
    public FilmFacts? Facts { get; init; }

    /// <summary>How many users rated it.</summary>
    public int RatingCount { get; init; }

    /// <summary>Their mean score in stars, or <see langword="null"/> when nobody did.</summary>
    public double? MeanScore { get; init; }

    /// <summary>The works of a catalog in the order of its rows.</summary>
    public static IReadOnlyList<CreditedWork> Of(CatalogIndex catalog, FilmCatalog films)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(films);
        var works = new CreditedWork[catalog.Works.Count];
        for (var row = 0; row < works.Length; row++)
        {
            var work = catalog.Works[row];
            works[row] = new CreditedWork
            {
                Id = work.Id,
                Name = work.Name,
                Type = work.Type,
                Year = work.ReleaseYear,
                Genres = work.Genres,
                Platforms = work.Platforms,
                Facts = films.Of(work)?.Facts,
                RatingCount = catalog.Ratings.Counts[row],
                MeanScore = catalog.Ratings.Counts[row] == 0 ? null : catalog.Ratings.Means[row],
            };
        }

        return works;
    }
}

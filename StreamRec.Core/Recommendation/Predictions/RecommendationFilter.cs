using StreamRec.Core.Catalog;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>Which titles may stand in a list. Values of one filter are joined by "or", filters by "and"; an empty filter lets everything through.</summary>
public sealed record RecommendationFilter
{
    /// <summary>Platforms.</summary>
    public IReadOnlyList<Platform> Platforms { get; init; } = [];

    /// <summary>Films, series or both.</summary>
    public IReadOnlyList<TitleType> Types { get; init; } = [];

    /// <summary>Genres of the catalog; one it does not have matches nothing.</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>First year of release, inclusive.</summary>
    public int? YearFrom { get; init; }

    /// <summary>Last year of release, inclusive.</summary>
    public int? YearTo { get; init; }

    /// <summary>Whether only titles that a streaming platform has are let through.</summary>
    public bool StreamedOnly { get; init; }

    /// <summary>Whether everything is let through.</summary>
    public bool IsEmpty => Platforms.Count == 0 && Types.Count == 0 && Genres.Count == 0 && YearFrom is null && YearTo is null && !StreamedOnly;

    /// <summary>The filter as a question about title rows, for <see cref="RecommendationQuery.Accept"/>; <see langword="null"/> when it is empty.</summary>
    public Func<int, bool>? Over(CatalogIndex catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (IsEmpty)
        {
            return null;
        }

        var rows = new bool[catalog.Works.Count];
        var query = new CatalogQuery { Platforms = Platforms, Types = Types, Genres = Genres, YearFrom = YearFrom, YearTo = YearTo, PageSize = int.MaxValue };
        foreach (var work in catalog.Find(query).Items)
        {
            rows[work.Row] = (!StreamedOnly || work.Streaming.Any()) && Lets(TitleOf(work));
        }

        return row => rows[row];
    }

    /// <summary>
    /// The title to show for a work: its entry on one of the platforms, of a wanted type where there is one. Sources may call the same work film and series; a work of which no entry
    /// on the platforms is of a wanted type is not let through.
    /// </summary>
    public Title TitleOf(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work.Titles.FirstOrDefault(title => Platforms.Contains(title.Platform) && Lets(title)) ?? work.TitleOn(Platforms);
    }

    private bool Lets(Title title) => Types.Count == 0 || Types.Contains(title.Type);
}

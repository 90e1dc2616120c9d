using StreamRec.Core.Catalog;

namespace StreamRec.Core.Workspaces;

/// <summary>The single titles of a snapshot beside its works, for whoever asks for a platform's entries; immutable.</summary>
public sealed class TitleList
{
    private readonly Lazy<CatalogIndex> index;

    /// <summary>Keeps titles and their ratings.</summary>
    /// <param name="titles">All titles by row.</param>
    /// <param name="ratings">The ratings of each title's work.</param>
    public TitleList(IReadOnlyList<Title> titles, RatingStatistics ratings)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(ratings);
        All = titles;
        Ratings = ratings;
        index = new Lazy<CatalogIndex>(() => new CatalogIndex([.. titles.Select(Work.Alone)], ratings), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>All titles by row.</summary>
    public IReadOnlyList<Title> All { get; }

    /// <summary>The ratings of each title's work: what was given to any of its titles.</summary>
    public RatingStatistics Ratings { get; }

    /// <summary>The titles searchable one by one; made when it is first asked for, which takes about as long as loading the works.</summary>
    public CatalogIndex Index => index.Value;
}

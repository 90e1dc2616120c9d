using StreamRec.Core.Catalog;

namespace StreamRec.Core.Workspaces;

/// <summary>The single titles of a snapshot beside its works, for whoever asks for a platform's entries; immutable.</summary>
public sealed class TitleList
{
    private readonly Lazy<CatalogIndex> index;

    /// <summary>Keeps titles and their ratings.</summary>
    /// <param name="titles">All titles by row.</param>
    /// <param name="ratings">The ratings of each title's work.</param>
    /// <param name="ownCounts">The number of ratings given to each title itself.</param>
    public TitleList(IReadOnlyList<Title> titles, RatingStatistics ratings, int[] ownCounts)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(ownCounts);
        All = titles;
        Ratings = ratings;
        OwnCounts = ownCounts;
        index = new Lazy<CatalogIndex>(() => new CatalogIndex([.. titles.Select(Work.Alone)], ratings), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>All titles by row.</summary>
    public IReadOnlyList<Title> All { get; }

    /// <summary>The ratings of each title's work: what was given to any of its titles.</summary>
    public RatingStatistics Ratings { get; }

    /// <summary>The number of ratings given to each title itself, not to another title of its work.</summary>
    public int[] OwnCounts { get; }

    /// <summary>The titles of a work that its ratings were given to, most rated first, with their number.</summary>
    public IReadOnlyList<(Title Title, int Count)> RatedTitlesOf(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return [.. work.Titles.Where(title => OwnCounts[title.Row] > 0).Select(title => (title, OwnCounts[title.Row])).OrderByDescending(each => each.Item2)];
    }

    /// <summary>The titles searchable one by one; made when it is first asked for, which takes about as long as loading the works.</summary>
    public CatalogIndex Index => index.Value;
}

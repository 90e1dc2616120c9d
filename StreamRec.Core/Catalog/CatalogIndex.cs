using System.Buffers;
using StreamRec.Core.Catalog.Search;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Catalog;

/// <summary>
/// A catalog made ready to be searched, filtered and sorted: immutable, built once for each snapshot and shared by all visitors.
/// Every question is answered from flat arrays in a few milliseconds at most.
/// </summary>
public sealed class CatalogIndex
{
    private readonly Dictionary<string, int> rowsById = new(StringComparer.OrdinalIgnoreCase);
    private readonly FacetTable facets;
    private readonly SortOrders orders;
    private readonly TitleSearch search;

    /// <summary>Builds the index.</summary>
    /// <param name="works">All works; each one's <see cref="Work.Row"/> is its place in the list.</param>
    /// <param name="ratings">The ratings' counts and means; <see langword="null"/> when there are no ratings.</param>
    /// <exception cref="ArgumentException">A row is not its place, a title's id occurs twice, or the ratings belong to another catalog.</exception>
    public CatalogIndex(IReadOnlyList<Work> works, RatingStatistics? ratings = null)
    {
        ArgumentNullException.ThrowIfNull(works);
        Works = works;
        Ratings = ratings ?? RatingStatistics.Empty(works.Count);
        if (Ratings.Counts.Length != works.Count)
        {
            throw new ArgumentException($"The ratings are of {Ratings.Counts.Length} works, the catalog has {works.Count}.", nameof(ratings));
        }

        for (var row = 0; row < works.Count; row++)
        {
            if (works[row].Row != row)
            {
                throw new ArgumentException($"{works[row].Id} stands at row {row} but says {works[row].Row}.", nameof(works));
            }

            AddIds(works[row]);
        }

        People = PeopleIndex.Of(works);
        facets = new FacetTable(works);
        orders = new SortOrders(works, Ratings);
        search = new TitleSearch(works, People);
    }

    /// <summary>All works, by row.</summary>
    public IReadOnlyList<Work> Works { get; }

    /// <summary>The number of ratings and the mean score of each work.</summary>
    public RatingStatistics Ratings { get; }

    /// <summary>Everybody named in the catalog.</summary>
    public PeopleIndex People { get; }

    /// <summary>The work that has a title with an id, without regard to case and outer blanks; <see langword="null"/> when there is none.</summary>
    public Work? Find(string? id) => id is not null && rowsById.TryGetValue(id.Trim(), out var row) ? Works[row] : null;

    /// <summary>The title with an id, as <see cref="Find(string?)"/>.</summary>
    public Title? FindTitle(string? id) => Find(id)?.Titles.First(title => string.Equals(title.Id, id!.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a facet has a value, without regard to case and accents; <see langword="false"/> for filters that are no facet.</summary>
    public bool Knows(CatalogFilter facet, string value) => (int)facet < FacetTable.Count && facets[facet].Contains(value);

    /// <summary>All values of a facet in no particular order; none for filters that are no facet.</summary>
    public IReadOnlyList<string> ValuesOf(CatalogFilter facet) => (int)facet < FacetTable.Count ? facets[facet].Keys : [];

    /// <summary>Answers a query.</summary>
    /// <exception cref="InvalidParameterException">The page or the page size is below 1.</exception>
    public CatalogPage Find(CatalogQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        RequirePositive("page", query.Page);
        RequirePositive("pageSize", query.PageSize);
        var rentedScores = ArrayPool<ushort>.Shared.Rent(Works.Count);
        var rentedMatches = ArrayPool<bool>.Shared.Rent(Works.Count);
        try
        {
            var matches = rentedMatches.AsSpan(0, Works.Count);
            var scores = Span<ushort>.Empty;
            string? meant = null;
            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                scores = rentedScores.AsSpan(0, Works.Count);
                meant = search.Score(query.Search, namesOnly: false, scores);
            }

            var selections = facets.Select(query);
            var pass = FilterPass.Run(facets, selections, query.RatedOnly ? Ratings.Counts : [], scores, matches);
            var items = TakePage(query, matches, scores, pass.Total);
            return new CatalogPage(
                pass.Total, query.Page, query.PageSize, items, facets.ToCounts(pass.Counts, selections), meant, pass.Relaxations());
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(rentedScores);
            ArrayPool<bool>.Shared.Return(rentedMatches);
        }
    }

    /// <summary>The works whose name best fits what a person has typed so far, best first.</summary>
    /// <param name="text">A part of a name, also mistyped; blank gives nothing.</param>
    /// <param name="count">How many at most.</param>
    /// <exception cref="InvalidParameterException">The count is below 1.</exception>
    public IReadOnlyList<Work> Suggest(string? text, int count)
    {
        RequirePositive("count", count);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var rented = ArrayPool<ushort>.Shared.Rent(Works.Count);
        try
        {
            var scores = rented.AsSpan(0, Works.Count);
            search.Score(text, namesOnly: true, scores);
            return TakeBest(scores, [], 0, count);
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(rented);
        }
    }

    private void AddIds(Work work)
    {
        foreach (var title in work.Titles)
        {
            if (!rowsById.TryAdd(title.Id, work.Row))
            {
                throw new ArgumentException($"The id {title.Id} occurs twice.", nameof(work));
            }
        }
    }

    private Work[] TakePage(CatalogQuery query, ReadOnlySpan<bool> matches, ReadOnlySpan<ushort> scores, int total)
    {
        var skip = (query.Page - 1L) * query.PageSize;
        if (skip >= total)
        {
            return [];
        }

        if (query.Sort == CatalogSort.Relevance && !scores.IsEmpty)
        {
            return TakeBest(scores, matches, (int)skip, query.PageSize);
        }

        var descending = query.Sort == CatalogSort.Relevance || (query.Descending ?? CatalogQuery.DescendsByDefault(query.Sort));
        var page = new Work[(int)Math.Min(query.PageSize, total - skip)];
        var place = -skip;
        foreach (var row in orders.Of(query.Sort, descending))
        {
            if (matches[row] && place++ >= 0)
            {
                page[place - 1] = Works[row];
                if (place == page.Length)
                {
                    break;
                }
            }
        }

        return page;
    }

    // A counting sort over the few thousand possible scores; what scores the same stands in order of closeness.
    private Work[] TakeBest(ReadOnlySpan<ushort> scores, ReadOnlySpan<bool> matches, int skip, int count)
    {
        Span<int> places = stackalloc int[SearchWeights.Levels];
        places.Clear();
        var total = 0;
        for (var row = 0; row < scores.Length; row++)
        {
            if (scores[row] > 0 && (matches.IsEmpty || matches[row]))
            {
                places[scores[row]]++;
                total++;
            }
        }

        var before = 0;
        for (var score = places.Length - 1; score >= 0; score--)
        {
            (places[score], before) = (before, before + places[score]);
        }

        var page = new Work[Math.Max(0, Math.Min(count, total - skip))];
        foreach (var row in orders.Closeness)
        {
            if (scores[row] == 0 || !(matches.IsEmpty || matches[row]))
            {
                continue;
            }

            var place = places[scores[row]]++ - skip;
            if (place >= 0 && place < page.Length)
            {
                page[place] = Works[row];
            }
        }

        return page;
    }

    private static void RequirePositive(string name, int value)
    {
        if (value < 1)
        {
            throw new InvalidParameterException(
                name, value.ToString(System.Globalization.CultureInfo.InvariantCulture), ["a whole number of at least 1"]);
        }
    }
}

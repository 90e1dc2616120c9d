using System.Numerics;

namespace StreamRec.Core.Catalog;

/// <summary>
/// One walk over the catalog that finds the matches of a query, counts every facet without its own selection, and counts what each
/// filter alone keeps out: a title that fails exactly one filter belongs to that filter's facet and would be found without it.
/// </summary>
internal sealed class FilterPass
{
    private const int FilterCount = (int)CatalogFilter.Search + 1;

    private readonly int[] keptOutBy = new int[FilterCount];
    private int activeFilters;
    private int keptOutByAllButSearch;

    private FilterPass(FacetTable facets)
    {
        Counts = new int[FacetTable.Count][];
        for (var facet = 0; facet < FacetTable.Count; facet++)
        {
            Counts[facet] = new int[facets[(CatalogFilter)facet].Count];
        }
    }

    /// <summary>The number of matches.</summary>
    public int Total { get; private set; }

    /// <summary>For each facet the count of each value.</summary>
    public int[][] Counts { get; }

    /// <summary>Walks.</summary>
    /// <param name="facets">The catalog's facets.</param>
    /// <param name="selections">What the query selects in each.</param>
    /// <param name="ratingCounts">The number of ratings of each title when only rated ones are wanted; else empty.</param>
    /// <param name="scores">The search score of each title; empty without a search.</param>
    /// <param name="matches">Takes whether each title matches.</param>
    public static FilterPass Run(
        FacetTable facets, bool[]?[] selections, ReadOnlySpan<int> ratingCounts, ReadOnlySpan<ushort> scores, Span<bool> matches)
    {
        var pass = new FilterPass(facets);
        pass.activeFilters = ActiveOf(selections, !ratingCounts.IsEmpty, !scores.IsEmpty);
        for (var row = 0; row < matches.Length; row++)
        {
            var failed = 0;
            for (var facet = 0; facet < selections.Length; facet++)
            {
                if (selections[facet] is { } selection && !facets[(CatalogFilter)facet].Passes(row, selection))
                {
                    failed |= 1 << facet;
                }
            }

            if (!ratingCounts.IsEmpty && ratingCounts[row] == 0)
            {
                failed |= 1 << (int)CatalogFilter.RatedOnly;
            }

            if (!scores.IsEmpty && scores[row] == 0)
            {
                failed |= 1 << (int)CatalogFilter.Search;
            }

            matches[row] = failed == 0;
            pass.Count(facets, row, failed);
        }

        return pass;
    }

    /// <summary>What to drop when nothing matches: single filters, or else everything but the search text.</summary>
    public IReadOnlyList<Relaxation> Relaxations()
    {
        if (Total > 0)
        {
            return [];
        }

        var ways = new List<Relaxation>();
        for (var filter = 0; filter < FilterCount; filter++)
        {
            if (keptOutBy[filter] > 0)
            {
                ways.Add(new Relaxation([(CatalogFilter)filter], keptOutBy[filter]));
            }
        }

        var search = 1 << (int)CatalogFilter.Search;
        if (ways.Count == 0 && keptOutByAllButSearch > 0)
        {
            var others = Enum.GetValues<CatalogFilter>().Where(filter => (activeFilters & ~search & (1 << (int)filter)) != 0);
            ways.Add(new Relaxation([.. others], keptOutByAllButSearch));
        }

        return [.. ways.OrderByDescending(way => way.Total)];
    }

    private void Count(FacetTable facets, int row, int failed)
    {
        if (failed == 0)
        {
            Total++;
            for (var facet = 0; facet < FacetTable.Count; facet++)
            {
                CountValues(facets, facet, row);
            }

            return;
        }

        if ((failed & (1 << (int)CatalogFilter.Search)) == 0)
        {
            keptOutByAllButSearch++;
        }

        if (BitOperations.IsPow2(failed))
        {
            var filter = BitOperations.TrailingZeroCount(failed);
            keptOutBy[filter]++;
            if (filter < FacetTable.Count)
            {
                CountValues(facets, filter, row);
            }
        }
    }

    private void CountValues(FacetTable facets, int facet, int row)
    {
        var counts = Counts[facet];
        foreach (var value in facets[(CatalogFilter)facet].ValuesOf(row))
        {
            counts[value]++;
        }
    }

    private static int ActiveOf(bool[]?[] selections, bool ratedOnly, bool search)
    {
        var active = ratedOnly ? 1 << (int)CatalogFilter.RatedOnly : 0;
        for (var facet = 0; facet < selections.Length; facet++)
        {
            active |= selections[facet] is null ? 0 : 1 << facet;
        }

        return search ? active | (1 << (int)CatalogFilter.Search) : active;
    }
}

using System.Globalization;

namespace StreamRec.Core.Catalog;

/// <summary>The facets of a catalog, numbered as in <see cref="CatalogFilter"/>, and what a query selects in them.</summary>
internal sealed class FacetTable
{
    /// <summary>The number of facets: the filters from platform to genre group.</summary>
    public const int Count = (int)CatalogFilter.GenreGroup + 1;

    private readonly Facet[] facets = new Facet[Count];

    public FacetTable(IReadOnlyList<Work> works)
    {
        facets[(int)CatalogFilter.Platform] = Facet.Of(
            works, work => [.. work.Platforms.Select(platform => platform.Key)], [.. Platform.All.Select(platform => (platform.Key, platform.Name))]);
        facets[(int)CatalogFilter.Type] = Facet.Of(
            works,
            work => [CatalogTerms.KeyOf(work.Type)],
            (CatalogTerms.Movie, CatalogTerms.Movie),
            (CatalogTerms.TvShow, CatalogTerms.TvShow));
        facets[(int)CatalogFilter.Genre] = Facet.Of(works, work => work.Genres);
        facets[(int)CatalogFilter.Year] = Facet.Of(works, YearOf, YearsOf(works));
        facets[(int)CatalogFilter.AgeRating] = Facet.Of(works, work => work.AgeRating is null ? [] : [work.AgeRating]);
        facets[(int)CatalogFilter.Language] = Facet.Of(works, work => work.Language is null ? [] : [work.Language]);
        facets[(int)CatalogFilter.Length] = Facet.Of(works, work => Bands.OfLength(work.Duration), Known(Bands.Lengths));
        facets[(int)CatalogFilter.Votes] = Facet.Of(works, work => Bands.OfVotes(work.VoteCount), Known(Bands.Votes));
        facets[(int)CatalogFilter.Score] = Facet.Of(works, work => Bands.OfScore(work.VoteAverage), Known(Bands.Scores));
        facets[(int)CatalogFilter.GenreGroup] = Facet.Of(works, work => work.GenreGroups);
        facets[(int)CatalogFilter.Country] = Facet.Of(works, work => work.Countries);
    }

    /// <summary>The facet behind a filter.</summary>
    public Facet this[CatalogFilter filter] => facets[(int)filter];

    /// <summary>The selected values of each facet, <see langword="null"/> where a facet is not restricted.</summary>
    public bool[]?[] Select(CatalogQuery query) =>
    [
        this[CatalogFilter.Platform].Select([.. query.Platforms.Select(platform => platform.Key)]),
        this[CatalogFilter.Type].Select([.. query.Types.Select(CatalogTerms.KeyOf)]),
        this[CatalogFilter.Genre].Select(query.Genres),
        SelectYears(query.YearFrom, query.YearTo),
        this[CatalogFilter.AgeRating].Select(query.AgeRatings),
        this[CatalogFilter.Country].Select(query.Countries),
        this[CatalogFilter.Language].Select(query.Languages),
        this[CatalogFilter.Length].Select(query.Lengths),
        this[CatalogFilter.Votes].Select(query.Votes),
        this[CatalogFilter.Score].Select(query.Scores),
        this[CatalogFilter.GenreGroup].Select(query.GenreGroups),
    ];

    /// <summary>Turns the counts of each facet's values into lists for people; values that nothing has and nobody asked for are left out.</summary>
    public CatalogFacets ToCounts(int[][] counts, bool[]?[] selections)
    {
        var lists = new IReadOnlyList<FacetValue>[Count];
        for (var filter = 0; filter < Count; filter++)
        {
            var byCount = (CatalogFilter)filter is CatalogFilter.Genre or CatalogFilter.AgeRating or CatalogFilter.Country or CatalogFilter.Language or CatalogFilter.GenreGroup;
            lists[filter] = List((CatalogFilter)filter, counts, selections, byCount);
        }

        return new CatalogFacets(lists);
    }

    private FacetValue[] List(CatalogFilter filter, int[][] counts, bool[]?[] selections, bool byCount)
    {
        var facet = this[filter];
        var values = new List<FacetValue>(facet.Count);
        for (var value = 0; value < facet.Count; value++)
        {
            var count = counts[(int)filter][value];
            // A range of years is shown as a range, not as a hundred chosen years.
            var selected = selections[(int)filter]?[value] ?? false;
            if (count > 0 || (selected && filter != CatalogFilter.Year))
            {
                values.Add(new FacetValue(facet.Keys[value], facet.Labels[value], count, selected));
            }
        }

        if (byCount)
        {
            values.Sort((one, other) => one.Count != other.Count ? other.Count - one.Count : string.CompareOrdinal(one.Label, other.Label));
        }

        return [.. values];
    }

    private bool[]? SelectYears(int? from, int? to)
    {
        if (from is null && to is null)
        {
            return null;
        }

        var years = this[CatalogFilter.Year];
        return Array.ConvertAll(years.Keys, key =>
        {
            var year = int.Parse(key, CultureInfo.InvariantCulture);
            return year >= (from ?? int.MinValue) && year <= (to ?? int.MaxValue);
        });
    }

    private static (string Key, string Label)[] Known(IReadOnlyList<string> keys) => [.. keys.Select(key => (key, key))];

    private static string[] YearOf(Work work) => work.ReleaseYear is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [];

    private static (string Key, string Label)[] YearsOf(IReadOnlyList<Work> works) =>
    [
        .. works.Where(work => work.ReleaseYear is not null).Select(work => work.ReleaseYear!.Value).Distinct().Order()
            .Select(year => year.ToString(CultureInfo.InvariantCulture)).Select(year => (year, year)),
    ];
}

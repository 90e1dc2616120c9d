using StreamRec.Core.Catalog;

namespace StreamRec.Web.Api;

/// <summary>The values of all facets with their counts; a facet ignores its own selection.</summary>
/// <param name="Platforms">In catalog order.</param>
/// <param name="Types">Films, series.</param>
/// <param name="Genres">Most titles first.</param>
/// <param name="Years">Ascending.</param>
/// <param name="AgeRatings">Most titles first.</param>
/// <param name="Countries">Most titles first.</param>
internal sealed record TitleFacetsResponse(
    IReadOnlyList<FacetValueResponse> Platforms,
    IReadOnlyList<FacetValueResponse> Types,
    IReadOnlyList<FacetValueResponse> Genres,
    IReadOnlyList<FacetValueResponse> Years,
    IReadOnlyList<FacetValueResponse> AgeRatings,
    IReadOnlyList<FacetValueResponse> Countries)
{
    public static TitleFacetsResponse Of(CatalogFacets facets) => new(
        Of(facets.Platforms), Of(facets.Types), Of(facets.Genres), Of(facets.Years), Of(facets.AgeRatings), Of(facets.Countries));

    public static IReadOnlyList<FacetValueResponse> Of(IReadOnlyList<FacetValue> values) =>
        [.. values.Select(value => new FacetValueResponse(value.Key, value.Count, value.Selected))];
}

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value as the filter takes it.</param>
/// <param name="Count">How many titles have it.</param>
/// <param name="Selected">Whether the request asks for it.</param>
internal sealed record FacetValueResponse(string Value, int Count, bool Selected);

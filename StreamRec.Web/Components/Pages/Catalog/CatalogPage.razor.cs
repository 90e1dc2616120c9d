using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Catalog;

/// <summary>All works: search as you type, filters with counts, sorting, paging. The address is the whole state.</summary>
public sealed partial class CatalogPage : WorkspacePage
{
    private CatalogQuery query = new();
    private Core.Catalog.CatalogPage? answer;

    private readonly FieldText search = new();

    // On phones only; elsewhere the filters are always in sight.
    private bool showsFilters;

    [SupplyParameterFromQuery]
    private string? Search { get; set; }

    [SupplyParameterFromQuery]
    private string[]? Platform { get; set; }

    [SupplyParameterFromQuery]
    private string[]? Type { get; set; }

    [SupplyParameterFromQuery]
    private string[]? Genre { get; set; }

    // As text: an address with a year that is no number must show the catalog, not a fault.
    [SupplyParameterFromQuery]
    private string? YearFrom { get; set; }

    [SupplyParameterFromQuery]
    private string? YearTo { get; set; }

    [SupplyParameterFromQuery]
    private string[]? AgeRating { get; set; }

    [SupplyParameterFromQuery]
    private string[]? Country { get; set; }

    [SupplyParameterFromQuery]
    private string[]? Language { get; set; }

    [SupplyParameterFromQuery]
    private string[]? Length { get; set; }

    [SupplyParameterFromQuery]
    private string[]? Votes { get; set; }

    [SupplyParameterFromQuery]
    private string[]? Score { get; set; }

    [SupplyParameterFromQuery]
    private string[]? Group { get; set; }

    [SupplyParameterFromQuery]
    private string? Rated { get; set; }

    [SupplyParameterFromQuery]
    private string? Sort { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        search.Receive(Search ?? "");
        query = new CatalogQuery
        {
            Search = Search ?? "",
            Platforms = CatalogAddress.ReadPlatforms(Platform),
            Types = CatalogAddress.ReadTypes(Type),
            Genres = CatalogAddress.ReadGenres(Genre),
            YearFrom = ReadNumber(YearFrom),
            YearTo = ReadNumber(YearTo),
            AgeRatings = AgeRating ?? [],
            Countries = Country ?? [],
            Languages = Language ?? [],
            Lengths = Length ?? [],
            Votes = Votes ?? [],
            Scores = Score ?? [],
            GenreGroups = Group ?? [],
            RatedOnly = string.Equals(Rated, "true", StringComparison.OrdinalIgnoreCase),
            Sort = CatalogAddress.ReadSort(Sort),
            Page = Math.Max(1, ReadNumber(Page) ?? 1),
        };
        answer = workspace.Catalog.Find(query);
    }

    // Typing replaces the entry in the history: Back leads out of the search, not back through its letters.
    private void OnSearch(string? text)
    {
        search.Value = text ?? "";
        search.Send(search.Value);
        Navigation.NavigateTo(CatalogAddress.Of(query with { Search = search.Value, Page = 1 }), replace: !string.IsNullOrEmpty(Search));
    }

    private void OnToggled((CatalogFilter Filter, string Key) value) => Show(CatalogAddress.Toggle(query, value.Filter, value.Key));

    private void Show(CatalogQuery next) => Navigation.NavigateTo(CatalogAddress.Of(next));

    private static int? ReadYear(ChangeEventArgs change) => ReadNumber(change.Value as string);

    private static int? ReadNumber(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : null;
}

using Microsoft.AspNetCore.Components;
using StreamRec.Core.Configuration;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Tastes;

/// <summary>A page with a list of recommendations, whose filters and variety its address holds.</summary>
public abstract class ListPage : WorkspacePage
{
    /// <summary>How many titles the list shows.</summary>
    protected const int ListLength = 12;

    /// <summary>How many titles a box to choose one from suggests.</summary>
    protected const int Suggestions = 12;

    /// <summary>The score of a title that a visitor has just picked: what they think of it is not known yet, and this is what most people give.</summary>
    protected const double FirstScore = 3.5;

    /// <summary>Which list the address asks for.</summary>
    protected ListChoice Choice => ListChoice.Read(Platform, Genre, Type, YearFrom, YearTo, Streamed, Diversity, Duplicates);

    /// <summary>Ratings that the address brings along; see <see cref="RatingText"/>.</summary>
    [SupplyParameterFromQuery]
    protected string? R { get; set; }

    /// <summary>The settings.</summary>
    [Inject]
    protected StreamRecOptions Options { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string[]? Platform { get; set; }

    [SupplyParameterFromQuery]
    private string[]? Genre { get; set; }

    [SupplyParameterFromQuery]
    private string[]? Type { get; set; }

    [SupplyParameterFromQuery]
    private string? YearFrom { get; set; }

    [SupplyParameterFromQuery]
    private string? YearTo { get; set; }

    [SupplyParameterFromQuery]
    private string? Streamed { get; set; }

    [SupplyParameterFromQuery]
    private string? Diversity { get; set; }

    [SupplyParameterFromQuery]
    private string? Duplicates { get; set; }
}

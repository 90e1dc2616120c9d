using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Studio.Models;

namespace StreamRec.Web.Components.Pages.Explore.ModelQuality;

/// <summary>Where a click on a part of the ratings leads: to the ratings themselves where the dashboard of ratings can be narrowed to that part, else to the part's figures in the studio.</summary>
/// <param name="Kind">By what parts are told apart; <see langword="null"/>: by the given score.</param>
internal sealed record SegmentWay(SegmentKind? Kind)
{
    /// <summary>The dashboard of ratings.</summary>
    public const string Dashboard = "ratings";

    /// <summary>The ratings of a part; <see langword="null"/> for parts by number of training ratings, which nobody can tell from the ratings alone.</summary>
    public ExplorationFilter? ToRatings(string key) => Kind switch
    {
        null when double.TryParse(key, CultureInfo.InvariantCulture, out var score) => ExplorationFilter.Empty.With(ExplorationCondition.Between(Dimensions.Score, score, score)),
        SegmentKind.Platform => Of(Dimensions.Platform, key),
        SegmentKind.Genre => Of(Dimensions.Genre, key),
        SegmentKind.Type => Of(Dimensions.Type, key == "movie" ? CatalogTerms.Movie : CatalogTerms.TvShow),
        _ => null,
    };

    /// <summary>The figures of the parts of this kind.</summary>
    public string ToStudio(string modelId) => ModelPage.AddressOf(modelId, Kind ?? SegmentKind.TitleRatings);

    /// <summary>Whether the data know every value of a filter; a part may be of a source that has since been replaced.</summary>
    public static bool Has(Workspace workspace, ExplorationFilter filter)
    {
        try
        {
            Explorer.ReadFilter(workspace, Dashboard, filter.ToString());
            return true;
        }
        catch (InvalidParameterException)
        {
            return false;
        }
    }

    private static ExplorationFilter Of(ExplorationDimension dimension, string key) => ExplorationFilter.Empty.With(ExplorationCondition.AnyOf(dimension, key));
}

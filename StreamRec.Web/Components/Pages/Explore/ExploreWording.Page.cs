using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>Sentences about a dashboard as a whole.</summary>
internal static partial class ExploreWording
{
    /// <summary>How much the filter leaves.</summary>
    public static string Found(Dashboard dashboard) => dashboard.Rows == dashboard.AllRows
        ? Wording.Fill(Text("FoundAll", dashboard.Id), dashboard.AllRows)
        : Wording.Fill(Text("Found", dashboard.Id), dashboard.Rows, dashboard.AllRows);

    /// <summary>What a dashboard is narrowed to, one line.</summary>
    public static string Filters(ExplorationFilter filter, Func<ExplorationDimension, string, string?> labelOf) =>
        filter.IsEmpty ? ExploreText.FileNoFilters : Wording.Fill(ExploreText.FileFilters, string.Join("; ", filter.Conditions.Select(condition => Condition(condition, labelOf))));
}

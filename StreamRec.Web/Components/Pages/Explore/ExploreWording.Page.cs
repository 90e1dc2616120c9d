using System.Globalization;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Snapshots;
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

    /// <summary>What a file must say about where its numbers come from: filters, what of its pictures is a part only, snapshot and time.</summary>
    public static IReadOnlyList<string> Footnotes(SnapshotManifest snapshot, ExplorationFilter filter, Func<ExplorationDimension, string, string?> labelOf, IReadOnlyList<string>? zoomed = null) =>
    [
        filter.IsEmpty ? ExploreText.FileNoFilters : Wording.Fill(ExploreText.FileFilters, string.Join("; ", filter.Conditions.Select(condition => Condition(condition, labelOf)))),
        .. zoomed is { Count: > 0 } ? [Wording.Fill(ExploreText.FileZoomed, string.Join("; ", zoomed))] : Array.Empty<string>(),
        Wording.Fill(ExploreText.FileSnapshot, snapshot.Id),
        Wording.Fill(ExploreText.FileTime, DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
    ];
}

using StreamRec.Core.Workspaces;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>
/// What the earlier systems S0 to S4 plotted in place of a chart, and which figures of theirs were an artefact. Said only where it holds: some remarks are true on any data, others
/// of the very data that those systems had.
/// </summary>
internal static class EarlierNotes
{
    // The rows of the four catalogs, and the ratings of their titles before and after S0 took duplicates away; of the films each system kept a few more or fewer.
    private const int CatalogTitles = 22_998;
    private const int FewestRatings = 11_000_000;
    private const int FewestFilms = 45_000;
    private const int MostFilms = 45_500;

    private static readonly HashSet<string> OnAnyData = new(StringComparer.Ordinal)
    {
        "catalog-genre-groups", "ratings-scores", "ratings-best-rated", "films-companies", "films-score-genres", "people-actors",
    };

    /// <summary>The remark on a chart; <see langword="null"/> for most charts, and where the data are others.</summary>
    public static string? Of(string dashboard, string chart, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return OnAnyData.Contains($"{dashboard}-{chart}") || IsTheirs(dashboard, workspace) ? Find(dashboard, chart) : null;
    }

    /// <summary>The remark on a chart, whatever the data.</summary>
    internal static string? Find(string dashboard, string chart) => EarlierText.ResourceManager.GetString(ExploreWording.Name("", $"{dashboard}-{chart}"), EarlierText.Culture);

    /// <summary>Whether a workspace has the data that the earlier systems showed on a dashboard.</summary>
    private static bool IsTheirs(string dashboard, Workspace workspace) => !workspace.Snapshot.IsSample && dashboard switch
    {
        "catalog" => workspace.Titles.All.Count(title => title.Platform.IsStreaming) == CatalogTitles,
        "ratings" => workspace.Ratings.Count >= FewestRatings && workspace.Titles.All.Count(title => title.Platform.IsStreaming) == CatalogTitles,
        "films" => workspace.Films.All.Count is >= FewestFilms and <= MostFilms,
        _ => false,
    };
}

using System.Runtime.CompilerServices;
using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration.Dashboards;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Exploration;

/// <summary>What the dashboards of a snapshot count over: flat columns, each made when its dashboard is first asked for, then immutable and shared.</summary>
internal sealed class ExplorationIndex
{
    // By the catalog and not by the workspace: a new model makes a new workspace of the same data.
    private static readonly ConditionalWeakTable<CatalogIndex, ExplorationIndex> Known = [];

    private readonly Dictionary<string, Lazy<IDashboardSource>> sources;

    private ExplorationIndex(Workspace workspace) => sources = new Dictionary<string, Lazy<IDashboardSource>>(StringComparer.Ordinal)
    {
        [CatalogDashboard.Plan.Id] = new(() => new CatalogDashboard(workspace)),
        [RatingDashboard.Plan.Id] = new(() => new RatingDashboard(workspace)),
        [FilmDashboard.Plan.Id] = new(() => new FilmDashboard(workspace)),
    };

    /// <summary>The index of a workspace.</summary>
    public static ExplorationIndex Of(Workspace workspace) => Known.GetValue(workspace.Catalog, _ => new ExplorationIndex(workspace));

    /// <summary>What makes a dashboard.</summary>
    public IDashboardSource SourceOf(string id) => sources[id].Value;
}

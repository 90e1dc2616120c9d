using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>Makes one dashboard of one snapshot. Immutable; used by many at once.</summary>
internal interface IDashboardSource
{
    /// <summary>What it makes.</summary>
    DashboardDefinition Definition { get; }

    /// <summary>The filter with every value as the data write it.</summary>
    /// <exception cref="InvalidParameterException">The data have no such value, or the dashboard no such dimension.</exception>
    ExplorationFilter Check(ExplorationFilter filter);

    /// <summary>The values of a dimension.</summary>
    IReadOnlyList<ChartCategory> ChoicesOf(ExplorationDimension dimension);

    /// <summary>Counts. The filter has been checked, and every chart exists.</summary>
    Dashboard Explore(ExplorationFilter filter, IReadOnlyList<string> charts, ExplorationOptions options, CancellationToken cancellation);

    /// <summary>The rows behind a filter that has been checked.</summary>
    ExploredRows Rows(ExplorationFilter filter, int page, int pageSize);
}

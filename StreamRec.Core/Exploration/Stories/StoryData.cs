using StreamRec.Core.Configuration;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>What findings are worked out from: the dashboards of one snapshot.</summary>
/// <param name="Workspace">The data.</param>
/// <param name="Explorer">Counts.</param>
/// <param name="Options">What is enough to say something.</param>
internal sealed record StoryData(Workspace Workspace, Explorer Explorer, StoryOptions Options)
{
    /// <summary>A dashboard with some of its charts.</summary>
    public Dashboard Explore(string dashboard, ExplorationFilter filter, params IReadOnlyCollection<string> charts) =>
        Explorer.Explore(Workspace, new DashboardRequest(dashboard) { Filter = filter, Charts = charts });

    /// <summary>One chart.</summary>
    public ChartResult Chart(string dashboard, string chart, ExplorationFilter? filter = null) => Explore(dashboard, filter ?? ExplorationFilter.Empty, chart).Charts[0];

    /// <summary>All rows of a dashboard.</summary>
    public long AllRows(string dashboard) => Explore(dashboard, ExplorationFilter.Empty).AllRows;
}

/// <summary>What came of a step.</summary>
/// <param name="Step">The step, or <see langword="null"/> where it is left out.</param>
/// <param name="Reason">Why it is left out: one of <see cref="StoryGaps"/>.</param>
internal readonly record struct StoryOutcome(StoryStep? Step, string? Reason)
{
    /// <summary>The step is left out because there is nothing of the kind.</summary>
    public static StoryOutcome NoData { get; } = new(null, StoryGaps.NoData);

    /// <summary>The step is left out because there is only one of what would be compared.</summary>
    public static StoryOutcome NothingToCompare { get; } = new(null, StoryGaps.NothingToCompare);

    /// <summary>The step is left out because there are too few rows.</summary>
    public static StoryOutcome TooFewRows { get; } = new(null, StoryGaps.TooFewRows);

    /// <summary>The step can be told.</summary>
    public static implicit operator StoryOutcome(StoryStep step) => new(step, null);
}

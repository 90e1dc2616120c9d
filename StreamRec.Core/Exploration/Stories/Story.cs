using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>What a story consists of, whatever the data.</summary>
/// <param name="Id">Its name in addresses: <c>catalog</c>, <c>audience</c> or <c>money</c>.</param>
/// <param name="Dashboard">The dashboard that it is about.</param>
/// <param name="Steps">The names of its steps, in their order.</param>
public sealed record StoryDefinition(string Id, string Dashboard, IReadOnlyList<string> Steps);

/// <summary>A story as one snapshot tells it: every step makes one claim that is true of the data.</summary>
/// <param name="Id">See <see cref="StoryDefinition.Id"/>.</param>
/// <param name="Dashboard">The dashboard that it is about.</param>
/// <param name="Steps">The steps that the data allow, in their order.</param>
/// <param name="Gaps">The steps that they do not allow.</param>
/// <param name="IsTold">Whether there are enough steps for a story (<see cref="Configuration.StoryOptions.FewestSteps"/>).</param>
public sealed record Story(string Id, string Dashboard, IReadOnlyList<StoryStep> Steps, IReadOnlyList<StoryGap> Gaps, bool IsTold)
{
    /// <summary>The step of a name, without regard to case; <see langword="null"/> where there is none.</summary>
    public StoryStep? Find(string? id) => Steps.FirstOrDefault(step => string.Equals(step.Id, id, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One slide: a claim and the chart that shows it.</summary>
/// <param name="Id">Its name within its story, such as <c>series</c>; the same whatever the data, so that links keep their meaning.</param>
/// <param name="Dashboard">The dashboard where the numbers come from.</param>
/// <param name="Finding">The claim.</param>
/// <param name="Chart">The chart; its name is the step's.</param>
public sealed record StoryStep(string Id, string Dashboard, Finding Finding, ChartResult Chart)
{
    /// <summary>What the dashboard must be narrowed to, so that it shows the numbers.</summary>
    public ExplorationFilter Filter { get; init; } = ExplorationFilter.Empty;

    /// <summary>The places of the categories that the claim speaks of; <see langword="null"/> where it speaks of all, or the chart has marks of its own.</summary>
    public IReadOnlyList<int>? Highlights { get; init; }

    /// <summary>What the claim rests on.</summary>
    public required StoryBasis Basis { get; init; }
}

/// <summary>How many rows a claim rests on.</summary>
/// <param name="Rows">Rows of the dashboard's kind (titles, ratings, films) that were counted.</param>
/// <param name="AllRows">Rows that there are; what is missing has not what the claim is about, and was left out.</param>
public sealed record StoryBasis(long Rows, long AllRows);

/// <summary>A step that the data do not allow.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="Reason">Why: one of <see cref="StoryGaps"/>.</param>
public sealed record StoryGap(string Step, string Reason);

/// <summary>Why a step is left out.</summary>
public static class StoryGaps
{
    /// <summary>The snapshot has nothing of the kind.</summary>
    public const string NoData = "no-data";

    /// <summary>There is only one of what would be compared.</summary>
    public const string NothingToCompare = "nothing-to-compare";

    /// <summary>There are fewer rows than a claim may rest on.</summary>
    public const string TooFewRows = "too-few-rows";

    /// <summary>Every reason.</summary>
    public static IReadOnlyList<string> All { get; } = [NoData, NothingToCompare, TooFewRows];
}

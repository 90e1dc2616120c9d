using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Parameters;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Exploration.Stories;

/// <summary>Tells stories of workspaces. Each is worked out once for each snapshot, when it is first asked for, and shared by all; safe to use by many at once.</summary>
/// <param name="explorer">Counts.</param>
/// <param name="options">What is enough to say something; the defaults when <see langword="null"/>.</param>
public sealed class Storyteller(Explorer explorer, StoryOptions? options = null)
{
    private static readonly (StoryDefinition Definition, (string Id, Func<StoryData, StoryOutcome> Make)[] Steps)[] Plans =
    [
        Plan("catalog", "catalog", CatalogFindings.Steps),
        Plan("audience", "ratings", AudienceFindings.Steps),
        Plan("money", "films", MoneyFindings.Steps),
    ];

    // By the catalog and not by the workspace: a new model makes a new workspace of the same data.
    private readonly ConditionalWeakTable<CatalogIndex, ConcurrentDictionary<string, Lazy<Story>>> known = [];

    /// <summary>Every story, in the order in which they are offered.</summary>
    public static IReadOnlyList<StoryDefinition> Definitions { get; } = [.. Plans.Select(plan => plan.Definition)];

    /// <summary>What is enough to say something.</summary>
    public StoryOptions Options { get; } = options ?? new StoryOptions();

    /// <summary>The definition of a story, without regard to case; <see langword="null"/> when there is none.</summary>
    public static StoryDefinition? Find(string? id) => Definitions.FirstOrDefault(definition => string.Equals(definition.Id, id?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Tells a story.</summary>
    /// <param name="workspace">The data.</param>
    /// <param name="id">Which.</param>
    /// <exception cref="InvalidParameterException">There is no such story.</exception>
    public Story Tell(Workspace workspace, string id)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var definition = Find(id) ?? throw new InvalidParameterException("story", id, [.. Definitions.Select(each => each.Id)]);
        return known.GetOrCreateValue(workspace.Catalog).GetOrAdd(definition.Id, _ => new Lazy<Story>(() => Make(workspace, definition))).Value;
    }

    private Story Make(Workspace workspace, StoryDefinition definition)
    {
        var data = new StoryData(workspace, explorer, Options);
        var steps = new List<StoryStep>();
        var gaps = new List<StoryGap>();
        foreach (var (id, make) in Plans.First(plan => plan.Definition == definition).Steps)
        {
            var (step, reason) = make(data);
            if (step is not null)
            {
                steps.Add(step);
            }
            else
            {
                gaps.Add(new StoryGap(id, reason!));
            }
        }

        return new Story(definition.Id, definition.Dashboard, steps, gaps, steps.Count >= Options.FewestSteps);
    }

    private static (StoryDefinition, (string, Func<StoryData, StoryOutcome>)[]) Plan(string id, string dashboard, (string Id, Func<StoryData, StoryOutcome> Make)[] steps) =>
        (new StoryDefinition(id, dashboard, [.. steps.Select(step => step.Id)]), steps);
}

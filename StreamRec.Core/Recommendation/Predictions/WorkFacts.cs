using StreamRec.Core.Catalog;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>What lists and reasons look up about works; the same for every model over a snapshot.</summary>
internal sealed class WorkFacts(TfIdfIndex index, IReadOnlyList<Work> works)
{
    private readonly Lazy<WorkNames> names = new(() => new WorkNames(works));

    /// <summary>The works by row; empty where nobody gave them.</summary>
    public IReadOnlyList<Work> Works => works;

    /// <summary>How alike titles are.</summary>
    public TitleLikeness Likeness { get; } = new(index, works);

    /// <summary>Their names; worked out when first asked for.</summary>
    public WorkNames Names => names.Value;
}

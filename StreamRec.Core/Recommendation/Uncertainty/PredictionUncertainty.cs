using System.Collections.ObjectModel;

namespace StreamRec.Core.Recommendation.Uncertainty;

/// <summary>The uncertainty of every kind of answer, each learned from held-out ratings as if only that kind could answer.</summary>
/// <param name="BySource">One entry for each source that could be measured.</param>
public sealed record PredictionUncertainty(IReadOnlyDictionary<PredictionSource, ScoreUncertainty> BySource)
{
    /// <summary>Nothing measured: every answer is <see cref="ScoreUncertainty.Assumed"/>.</summary>
    public static PredictionUncertainty Unknown { get; } = new(ReadOnlyDictionary<PredictionSource, ScoreUncertainty>.Empty);

    /// <summary>The uncertainty of a source.</summary>
    public ScoreUncertainty Of(PredictionSource source) => BySource.TryGetValue(source, out var known) ? known : ScoreUncertainty.Assumed;
}

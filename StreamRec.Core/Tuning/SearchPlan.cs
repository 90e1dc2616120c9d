using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Tuning;

/// <summary>
/// Which settings are tried after which. A plan remembers nothing: the next trial follows from the seed and from how the trials before ended, so that a search can stop at
/// any trial and go on in another process as if it had not.
/// </summary>
public sealed class SearchPlan
{
    private readonly HalvingPlan halving;
    private readonly IReadOnlyList<IReadOnlyDictionary<string, string>> candidates;
    private readonly ModelParameters start;
    private readonly ParameterDefinition? effort;

    private SearchPlan(IReadOnlyList<IReadOnlyDictionary<string, string>> candidates, HalvingPlan halving, ModelParameters start, ParameterDefinition? effort)
    {
        this.candidates = candidates;
        this.halving = halving;
        this.start = start;
        this.effort = effort;
    }

    /// <summary>How many trials there will be.</summary>
    public int Trials => halving.Trials;

    /// <summary>How many settings are tried.</summary>
    public int Candidates => candidates.Count;

    /// <summary>Plans a search.</summary>
    /// <param name="trainer">The model's trainer.</param>
    /// <param name="start">The settings of what is not searched.</param>
    /// <param name="request">The search.</param>
    /// <param name="seed">Start of what is drawn by lot.</param>
    /// <exception cref="Parameters.InvalidParameterException">A number of the request is out of range.</exception>
    /// <exception cref="ModelException">The space names what the trainer has not, or values that it does not accept.</exception>
    public static SearchPlan Create(IModelTrainer trainer, ModelParameters start, TuningRequest request, int seed)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(request);
        TuningChecks.Check(request);
        var space = SearchSpace.Parse(trainer, request.Space);
        var found = request.Method == SearchMethod.Grid ? Candidate.OfGrid(space, request.Trials, seed) : Candidate.Drawn(space, request.Trials, seed);
        var rounds = request.Method == SearchMethod.Halving ? HalvingPlan.Of(found.Count, request.Reduction, request.SmallestShare) : HalvingPlan.OneRound(found.Count);
        return new SearchPlan(found, rounds, start, request.Resource == HalvingResource.Epochs ? SearchSpace.EffortOf(trainer) : null);
    }

    /// <summary>The trial that follows, or <see langword="null"/> when the search is at its end.</summary>
    /// <param name="outcomes">How the trials before it ended, in order of their numbers.</param>
    public Trial? Next(IReadOnlyList<TrialOutcome> outcomes)
    {
        if (halving.Next(outcomes) is not { } next)
        {
            return null;
        }

        var varied = candidates[next.Candidate];
        var parameters = varied.Aggregate(start, (settings, each) => settings.With(each.Key, each.Value));
        if (halving.Rounds > 1 && effort is not null)
        {
            var whole = parameters.WholeNumber(effort.Name) is var set and > 0 ? set : effort.Search?.To ?? 0;
            parameters = parameters.With(effort.Name, effort.Format(Math.Max(Math.Max(1, effort.Minimum), Math.Round(whole * next.Share))));
        }

        return new Trial(outcomes.Count, parameters, varied, next.Round + 1, halving.Rounds, next.Share, effort is null ? next.Share : 1);
    }
}

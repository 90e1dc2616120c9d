using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Tuning;

/// <summary>Why a training was stopped early.</summary>
internal enum EarlyStop
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>The error has not been lower for too many epochs.</summary>
    NoLongerFalling,

    /// <summary>The error is clearly above the best trial's at the same point.</summary>
    BehindTheBest,
}

/// <summary>
/// Follows the validation error of one training and stops it by the rules of <see cref="EarlyStopping"/>. What it decides follows from the errors alone, not from when the
/// training notices: reports after the decision are not heard.
/// </summary>
/// <param name="rules">The rules; <see langword="null"/> only follows.</param>
/// <param name="best">The errors of the best trial after each epoch; empty while there is none.</param>
/// <param name="stop">Called once, to stop the training.</param>
internal sealed class TrialWatch(EarlyStopping? rules, IReadOnlyList<double> best, Action stop) : IProgress<TrainingProgress>
{
    private readonly List<double> curve = [];

    /// <summary>The errors after each epoch up to the decision.</summary>
    public IReadOnlyList<double> Curve => curve;

    /// <summary>The decision.</summary>
    public EarlyStop Verdict { get; private set; }

    /// <summary>The epoch with the lowest error, 1-based; 0 before the first.</summary>
    public int BestEpoch { get; private set; }

    /// <inheritdoc />
    public void Report(TrainingProgress value)
    {
        if (Verdict != EarlyStop.None || value.ValidationError is not { } error)
        {
            return;
        }

        curve.Add(error);
        if (BestEpoch == 0 || error < curve[BestEpoch - 1])
        {
            BestEpoch = curve.Count;
        }

        // After the last epoch nothing is left to save.
        if (rules is null || value.Epoch >= value.Epochs)
        {
            return;
        }

        Verdict = IsBehind(rules, error, (double)value.Epoch / value.Epochs) ? EarlyStop.BehindTheBest
            : rules.Patience > 0 && curve.Count - BestEpoch >= rules.Patience ? EarlyStop.NoLongerFalling
            : EarlyStop.None;
        if (Verdict != EarlyStop.None)
        {
            stop();
        }
    }

    private bool IsBehind(EarlyStopping stopping, double error, double share) =>
        best.Count > 0 && share >= stopping.MarginFrom
        && error > best[Math.Clamp((int)Math.Ceiling(share * best.Count) - 1, 0, best.Count - 1)] * (1 + stopping.Margin);
}

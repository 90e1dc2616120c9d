using StreamRec.Core.Evaluation;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Tuning;

namespace StreamRec.Core.Studies;

/// <summary>Makes one point of a study, fold by fold.</summary>
/// <param name="data">What the study looks at.</param>
/// <param name="split">How the ratings are parted.</param>
/// <param name="request">The study.</param>
/// <param name="threads">How many threads train.</param>
/// <param name="time">The clock.</param>
internal sealed class PointRunner(StudyData data, StudySplit split, StudyRequest request, int threads, TimeProvider time)
{
    private readonly EarlyStopping? stopping = request.Kind == StudyKind.Tune ? (request.Tuning ?? new TuningRequest()).EarlyStopping : null;

    /// <summary>Told which fold, from 1, is at work and how far its training is.</summary>
    public Action<int, TrainingProgress?>? Progress { get; set; }

    /// <summary>Told the point after each of its folds but the last.</summary>
    public Action<StudyPoint>? FoldDone { get; set; }

    /// <summary>Makes a point.</summary>
    /// <param name="planned">What to do.</param>
    /// <param name="begun">The point as an earlier run left it, or <see langword="null"/>.</param>
    /// <param name="best">The curve of the best comparable point so far; empty when there is none.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public StudyPoint Run(PlannedPoint planned, StudyPoint? begun, IReadOnlyList<double> best, CancellationToken cancellation)
    {
        var point = begun ?? new StudyPoint
        {
            Number = planned.Number,
            Model = planned.Trainer.Name,
            Parameters = planned.Parameters.ToTexts(),
            Varied = planned.Varied,
            TestShare = planned.TestShare,
            Round = planned.Round,
            State = PointState.AtWork,
        };
        var judge = new FoldJudge(data.TrainingFor(planned.Trainer, planned.Parameters), planned.Trainer, request, threads, (fold, training) => Progress?.Invoke(fold + 1, training), cancellation);
        var (before, started) = (point.Seconds, time.GetTimestamp());
        while (point.State == PointState.AtWork)
        {
            cancellation.ThrowIfCancellationRequested();
            Progress?.Invoke(point.Folds.Count + 1, null);
            point = WithNextFold(point, planned, judge, best) with { Seconds = before + time.GetElapsedTime(started).TotalSeconds };
            if (point.Folds.Count == split.Count)
            {
                return point with { State = PointState.Done, Mean = PointMeans.Of(point.Folds) };
            }

            if (point.State == PointState.AtWork)
            {
                FoldDone?.Invoke(point);
            }
        }

        return point;
    }

    private StudyPoint WithNextFold(StudyPoint point, PlannedPoint planned, FoldJudge judge, IReadOnlyList<double> best)
    {
        try
        {
            var fold = point.Folds.Count;
            var (training, test) = split.Part(fold, planned);
            judge.Take(fold, training, test);
            if (fold == 0 && stopping is not null)
            {
                return WithFirstFold(point, planned, judge, stopping, best);
            }

            return WithFold(point, judge.Run(point.ShortenedTo is { } epochs ? Shortened(planned, epochs) : planned.Parameters));
        }
        catch (ModelException failure)
        {
            return point with { State = PointState.Failed, Folds = [], Baselines = [], Problem = failure.Message };
        }
    }

    private static StudyPoint WithFirstFold(StudyPoint point, PlannedPoint planned, FoldJudge judge, EarlyStopping rules, IReadOnlyList<double> best)
    {
        var patient = SearchSpace.EffortOf(planned.Trainer) is null ? rules with { Patience = 0 } : rules;
        var (result, watch) = judge.RunWatched(planned.Parameters, patient, best);
        if (watch.Verdict == EarlyStop.NoLongerFalling)
        {
            var shorter = Shortened(planned, watch.BestEpoch);
            point = point with { ShortenedTo = watch.BestEpoch, Parameters = shorter.ToTexts() };
            (result, watch) = judge.RunWatched(shorter, rules with { Patience = 0 }, best);
        }

        point = point with { Curve = watch.Curve };
        return watch.Verdict == EarlyStop.None
            ? WithFold(point, result!)
            : point with
            {
                State = PointState.GivenUp,
                Problem = FormattableString.Invariant($"Given up after {watch.Curve.Count} epochs with an error of {watch.Curve[^1]:0.0000}, clearly above that of the best trial."),
            };
    }

    private static ModelParameters Shortened(PlannedPoint planned, int epochs)
    {
        var effort = SearchSpace.EffortOf(planned.Trainer)!;
        return planned.Parameters.With(effort.Name, effort.Format(Math.Max(effort.Minimum, epochs)));
    }

    private static StudyPoint WithFold(StudyPoint point, EvaluationResult result) => point with
    {
        Folds = [.. point.Folds, .. result.Folds],
        Baselines = PointMeans.WithFold(point.Baselines, point.Folds.Count, result.Baselines),
    };
}

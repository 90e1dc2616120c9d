using StreamRec.Core.Evaluation;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Threading;
using StreamRec.Core.Tuning;

namespace StreamRec.Core.Studies;

/// <summary>Makes one point of a study, fold by fold.</summary>
/// <param name="data">Ratings and titles.</param>
/// <param name="split">How the ratings are parted.</param>
/// <param name="request">The study.</param>
/// <param name="time">The clock.</param>
internal sealed class PointRunner(TrainingData data, StudySplit split, StudyRequest request, TimeProvider time)
{
    // The error after each epoch need not be exact to the fourth digit, and must not take longer than the epoch.
    private const int MostWatched = 100_000;

    private readonly int threads = request.Threads > 0 ? request.Threads : Math.Max(1, Environment.ProcessorCount - 1);
    private readonly bool ranking = request.Ranking ?? request.Kind is StudyKind.CrossValidate or StudyKind.Compare;
    private readonly EarlyStopping? stopping = request.Kind == StudyKind.Tune ? (request.Tuning ?? new TuningRequest()).EarlyStopping : null;

    /// <summary>Told which fold, from 1, is at work and how far its training is.</summary>
    public Action<int, TrainingProgress?>? Progress { get; init; }

    /// <summary>Told the point after each of its folds but the last.</summary>
    public Action<StudyPoint>? FoldDone { get; init; }

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
        var (before, started) = (point.Seconds, time.GetTimestamp());
        try
        {
            while (point.State == PointState.AtWork && point.Folds.Count < split.Count)
            {
                point = WithNextFold(point, planned, best, cancellation) with { Seconds = before + time.GetElapsedTime(started).TotalSeconds };
                if (point.State == PointState.AtWork && point.Folds.Count < split.Count)
                {
                    FoldDone?.Invoke(point);
                }
            }
        }
        catch (ModelException failure)
        {
            return point with { State = PointState.Failed, Folds = [], Problem = failure.Message };
        }

        return point.State == PointState.AtWork ? point with { State = PointState.Done, Mean = PointMeans.Of(point.Folds) } : point;
    }

    private StudyPoint WithNextFold(StudyPoint point, PlannedPoint planned, IReadOnlyList<double> best, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var fold = point.Folds.Count;
        Progress?.Invoke(fold + 1, null);
        var (training, test) = split.Part(fold, planned);
        var parameters = point.ShortenedTo is { } shorter ? Shortened(planned, shorter) : planned.Parameters;
        if (fold > 0 || stopping is null)
        {
            return WithFold(point, Judge(planned.Trainer, parameters, fold, training, test, cancellation));
        }

        var (result, watch) = JudgeWatched(stopping, planned, parameters, training, test, best, cancellation);
        if (watch.Verdict == EarlyStop.NoLongerFalling)
        {
            point = point with { ShortenedTo = watch.BestEpoch };
            parameters = Shortened(planned, watch.BestEpoch);
            point = point with { Parameters = parameters.ToTexts() };
            (result, watch) = JudgeWatched(stopping with { Patience = 0 }, planned, parameters, training, test, best, cancellation);
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

    private (EvaluationResult? Result, TrialWatch Watch) JudgeWatched(
        EarlyStopping rules, PlannedPoint planned, ModelParameters parameters, RatingTable training, RatingTable test, IReadOnlyList<double> best, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watch = new TrialWatch(SearchSpace.EffortOf(planned.Trainer) is null ? rules with { Patience = 0 } : rules, best, stop.Cancel);
        var watched = test.Count > MostWatched ? HoldOut.Split(test, (double)MostWatched / test.Count, request.Seed).HeldOut : test;
        try
        {
            var result = Judge(new WatchedTrainer(planned.Trainer, watched, watch, stop.Token), parameters, 0, training, test, cancellation);
            return (result, watch);
        }
        catch (OperationCanceledException) when (watch.Verdict != EarlyStop.None && !cancellation.IsCancellationRequested)
        {
            return (null, watch);
        }
    }

    private EvaluationResult Judge(IModelTrainer trainer, ModelParameters parameters, int fold, RatingTable training, RatingTable test, CancellationToken cancellation) =>
        Evaluator.TrainAndTest(data with { Ratings = training }, test, new EvaluationRequest
        {
            Trainer = trainer,
            Parameters = parameters,
            Seed = request.Seed,
            Threads = threads,
            Ranking = ranking ? new RankingOptions() : null,
            Progress = new ImmediateProgress<EvaluationProgress>(each => ReportEpoch(fold, each.Training)),
            Cancellation = cancellation,
        });

    private void ReportEpoch(int fold, TrainingProgress? training)
    {
        if (training is not null)
        {
            Progress?.Invoke(fold + 1, training);
        }
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

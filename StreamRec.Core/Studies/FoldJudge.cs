using StreamRec.Core.Evaluation;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Threading;
using StreamRec.Core.Tuning;

namespace StreamRec.Core.Studies;

/// <summary>Trains one model on a fold and judges it.</summary>
/// <param name="data">What it is trained on, but for the ratings.</param>
/// <param name="trainer">Its trainer.</param>
/// <param name="request">The study.</param>
/// <param name="threads">How many threads train.</param>
/// <param name="progress">Told the fold, from 0, after each epoch.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class FoldJudge(TrainingData data, IModelTrainer trainer, StudyRequest request, int threads, Action<int, TrainingProgress> progress, CancellationToken cancellation)
{
    // The error after each epoch need not be exact to the fourth digit, and must not take longer than the epoch.
    private const int MostWatched = 100_000;

    private readonly bool ranking = request.Ranking ?? request.Kind is StudyKind.CrossValidate or StudyKind.Compare;
    private int fold;
    private RatingTable training = RatingTable.Empty(0);
    private RatingTable test = RatingTable.Empty(0);

    /// <summary>Takes a fold's ratings.</summary>
    public void Take(int number, RatingTable trainingRatings, RatingTable testRatings) => (fold, training, test) = (number, trainingRatings, testRatings);

    /// <summary>Trains and judges.</summary>
    public EvaluationResult Run(ModelParameters parameters) => Run(trainer, parameters);

    /// <summary>The same while the error on the fold's test ratings is followed after each epoch, and perhaps ends it.</summary>
    /// <returns>The result, which is of no use unless the watch's verdict is <see cref="EarlyStop.None"/>.</returns>
    public (EvaluationResult? Result, TrialWatch Watch) RunWatched(ModelParameters parameters, EarlyStopping rules, IReadOnlyList<double> best)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watch = new TrialWatch(rules, best, stop.Cancel);
        var watched = test.Count > MostWatched ? HoldOut.Split(test, (double)MostWatched / test.Count, request.Seed).HeldOut : test;
        try
        {
            return (Run(new WatchedTrainer(trainer, watched, watch, stop.Token), parameters), watch);
        }
        catch (OperationCanceledException) when (watch.Verdict != EarlyStop.None && !cancellation.IsCancellationRequested)
        {
            return (null, watch);
        }
    }

    private EvaluationResult Run(IModelTrainer chosen, ModelParameters parameters) =>
        Evaluator.TrainAndTest(data with { Ratings = training }, test, new EvaluationRequest
        {
            Trainer = chosen,
            Parameters = parameters,
            Seed = request.Seed,
            Threads = threads,
            Ranking = ranking ? new RankingOptions() : null,
            Details = false,
            Progress = new ImmediateProgress<EvaluationProgress>(Report),
            Cancellation = cancellation,
        });

    private void Report(EvaluationProgress value)
    {
        if (value.Training is not null)
        {
            progress(fold, value.Training);
        }
    }
}

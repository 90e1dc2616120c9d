using System.Diagnostics;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Core.Evaluation;

/// <summary>Trains on one part of the ratings, predicts the other, and says how far off the predictions are, always beside simple guesses.</summary>
public static class Evaluator
{
    /// <summary>Every rating is predicted once, by a model trained on the other folds.</summary>
    /// <param name="data">Ratings and titles.</param>
    /// <param name="folds">How many parts, 2 or more, of equal size up to one rating; ratings are dealt at random by seed.</param>
    /// <param name="request">What to evaluate.</param>
    /// <exception cref="ModelException">There are fewer ratings than folds, or the data does not allow the training.</exception>
    /// <exception cref="OperationCanceledException">Cancelled through the request.</exception>
    public static EvaluationResult CrossValidate(TrainingData data, int folds, EvaluationRequest request)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(request);
        if (folds is < 2 or > 100)
        {
            throw new ModelException($"The number of folds cannot be {folds}; accepted is a whole number from 2 to 100.");
        }

        if (data.Ratings.Count < folds)
        {
            throw new ModelException($"There are {data.Ratings.Count} ratings: too few for {folds} folds.");
        }

        var foldOf = new byte[data.Ratings.Count];
        for (var rating = 0; rating < foldOf.Length; rating++)
        {
            foldOf[rating] = (byte)(rating % folds);
        }

        SeededRandom.Shuffle(foldOf.AsSpan(), SeededRandom.Mix(request.Seed, 0x464F4C44));
        return Evaluate(data, request, folds, fold => HoldOut.Part(data.Ratings, rating => foldOf[rating] == fold));
    }

    /// <summary>A share of the ratings, drawn at random by seed, is predicted by a model trained on the rest.</summary>
    /// <param name="data">Ratings and titles.</param>
    /// <param name="testShare">The share predicted, above 0 and below 1.</param>
    /// <param name="request">What to evaluate.</param>
    /// <exception cref="ModelException">The share is out of range or leaves nothing to train on or to predict.</exception>
    /// <exception cref="OperationCanceledException">Cancelled through the request.</exception>
    public static EvaluationResult TestShare(TrainingData data, double testShare, EvaluationRequest request)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(request);
        return testShare is > 0 and < 1
            ? Evaluate(data, request, 1, _ => HoldOut.Split(data.Ratings, testShare, request.Seed))
            : throw new ModelException($"The test share cannot be {testShare}; accepted is a number above 0 and below 1.");
    }

    /// <summary>Given test ratings are predicted by a model trained on given training ratings.</summary>
    /// <param name="training">Ratings to train on, and titles.</param>
    /// <param name="test">Ratings to predict, over the same user and title rows.</param>
    /// <param name="request">What to evaluate.</param>
    /// <exception cref="ModelException">The tables are not over the same rows, or one of them is empty.</exception>
    /// <exception cref="OperationCanceledException">Cancelled through the request.</exception>
    public static EvaluationResult TrainAndTest(TrainingData training, RatingTable test, EvaluationRequest request)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(request);
        return test.UserCount == training.Ratings.UserCount && test.TitleCount == training.Ratings.TitleCount
            ? Evaluate(training, request, 1, _ => (training.Ratings, test))
            : throw new ModelException("Training and test ratings must be over the same users and titles.");
    }

    private static EvaluationResult Evaluate(TrainingData data, EvaluationRequest request, int folds, Func<int, (RatingTable Training, RatingTable Test)> split)
    {
        var parameters = request.Parameters ?? ModelParameters.DefaultsOf(request.Trainer);
        var results = new List<FoldResult>(folds);
        var baselines = new List<IReadOnlyList<BaselineResult>>(folds);
        for (var fold = 0; fold < folds; fold++)
        {
            request.Cancellation.ThrowIfCancellationRequested();
            var (training, test) = split(fold);
            if (training.Count == 0 || test.Count == 0)
            {
                throw new ModelException($"The split leaves {training.Count} ratings to train on and {test.Count} to predict; both must be at least 1.");
            }

            results.Add(EvaluateFold(data with { Ratings = training }, test, request, parameters, fold, folds));
            baselines.Add(RatingErrors.OfBaselines(training, test, request.Cancellation));
            request.Progress?.Report(new EvaluationProgress(fold + 1, folds, null));
        }

        using var process = Process.GetCurrentProcess();
        return new EvaluationResult(
            request.Trainer.Name,
            parameters.ToTexts(),
            request.Seed,
            request.Threads,
            results,
            FoldMeans.Of(results),
            FoldMeans.Of(baselines),
            process.PeakWorkingSet64);
    }

    private static FoldResult EvaluateFold(TrainingData training, RatingTable test, EvaluationRequest request, ModelParameters parameters, int fold, int folds)
    {
        var options = new TrainingOptions
        {
            Seed = request.Seed,
            Threads = request.Threads,
            Progress = request.Progress is { } progress ? new FoldProgress(progress, fold + 1, folds) : null,
            Cancellation = request.Cancellation,
        };
        var started = Stopwatch.GetTimestamp();
        var model = request.Trainer.Train(training, parameters, options);
        var fitSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        started = Stopwatch.GetTimestamp();
        var errors = RatingErrors.Of(model, test, request.Cancellation);
        var predictSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var ranking = request.Ranking is { } ranked
            ? RankingEvaluation.Judge(model, training.Ratings, test, ranked, request.Seed, request.Cancellation)
            : null;
        return new FoldResult(errors.Rmse, errors.Mae, training.Ratings.Count, test.Count, fitSeconds, predictSeconds, ranking);
    }

    /// <summary>Passes the training's reports on with the fold they belong to.</summary>
    private sealed class FoldProgress(IProgress<EvaluationProgress> receiver, int fold, int folds) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => receiver.Report(new EvaluationProgress(fold, folds, value));
    }
}

using System.Diagnostics;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Uncertainty;

namespace StreamRec.Core.Evaluation;

/// <summary>What one fold gave.</summary>
/// <param name="Result">The model's figures.</param>
/// <param name="Baselines">Those of simple guesses.</param>
/// <param name="RankingBaselines">Those of simple lists; empty when lists were not judged.</param>
/// <param name="Test">The ratings that were predicted.</param>
/// <param name="Scores">The model's predictions of them.</param>
/// <param name="Lists">The figures of each judged user's list; empty when lists were not judged.</param>
internal sealed record MeasuredFold(
    FoldResult Result, IReadOnlyList<BaselineResult> Baselines, IReadOnlyList<RankingBaseline> RankingBaselines, RatingTable Test, float[] Scores, RankingMetrics[] Lists);

/// <summary>Trains and measures one fold after the other; what is summed over folds is collected here.</summary>
internal sealed class FoldEvaluation(EvaluationRequest request, ModelParameters parameters, TitleGroups groups, SegmentErrors segments, Reliability reliability)
{
    // Beyond this the calibration error hardly gets more exact.
    private const int MostForCalibration = 200_000;

    /// <summary>The errors by kinds of users and titles over the folds so far.</summary>
    public SegmentErrors Segments => segments;

    /// <summary>What stated probabilities meant over the folds so far.</summary>
    public Reliability Reliability => reliability;

    /// <summary>Trains on the ratings of <paramref name="training"/> and measures on the others.</summary>
    public MeasuredFold Run(TrainingData training, RatingTable test, int fold, int folds)
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
        var scores = HeldOutScores.Of(model, test, request.Cancellation);
        var predictSeconds = Stopwatch.GetElapsedTime(started).TotalSeconds;

        var biases = BiasTrainer.Fit(training.Ratings, request.Cancellation);
        segments.Add(training.Ratings, test, scores, biases, request.Cancellation);
        if (request.Details)
        {
            var deviations = HeldOutScores.DeviationsOf(model, test, request.Cancellation);
            reliability.Add(HeldOutPrediction.Of(training.Ratings, test, scores, deviations, MostForCalibration), request.Seed);
        }

        var (lists, rankingBaselines) = JudgeLists(model, training.Ratings, test, biases);
        var errors = RatingErrors.Of(scores, test);
        var result = new FoldResult(errors.Rmse, errors.Mae, training.Ratings.Count, test.Count, fitSeconds, predictSeconds, lists?.Result) { RSquared = errors.RSquared };
        return new MeasuredFold(result, BaselinesOf(biases, test), rankingBaselines, test, scores, lists?.OfUsers ?? []);
    }

    private (JudgedLists? Lists, IReadOnlyList<RankingBaseline> Baselines) JudgeLists(IRatingModel model, RatingTable training, RatingTable test, BiasModel biases)
    {
        if (request.Ranking is not { } ranking || RankingEvaluation.Begin(training, test, groups, ranking, request.Seed) is not { } evaluation)
        {
            return (null, []);
        }

        return (
            evaluation.Judge(model, request.Threads, request.Cancellation),
            [new("most-popular", evaluation.JudgePopular(request.Cancellation).Result), new(BiasTrainer.ModelName, evaluation.JudgeBiases(biases, request.Cancellation).Result)]);
    }

    private static List<BaselineResult> BaselinesOf(BiasModel biases, RatingTable test)
    {
        var results = new List<BaselineResult>();
        foreach (var (source, name) in HeldOutScores.Baselines)
        {
            var errors = RatingErrors.Of(HeldOutScores.OfBaseline(source, biases, test), test);
            results.Add(new BaselineResult(name, errors.Rmse, errors.Mae));
        }

        return results;
    }

    /// <summary>Passes the training's reports on with the fold they belong to.</summary>
    private sealed class FoldProgress(IProgress<EvaluationProgress> receiver, int fold, int folds) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => receiver.Report(new EvaluationProgress(fold, folds, value));
    }
}

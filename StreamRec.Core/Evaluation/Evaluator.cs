using System.Diagnostics;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Uncertainty;

namespace StreamRec.Core.Evaluation;

/// <summary>Trains on one part of the ratings, predicts the other, and says how far off the predictions are, always beside simple guesses.</summary>
public static class Evaluator
{
    /// <summary>Every rating is predicted once, by a model trained on the other folds.</summary>
    /// <param name="data">Ratings and titles.</param>
    /// <param name="folds">How many parts, 2 or more, of equal size up to one rating; ratings are dealt at random by seed.</param>
    /// <param name="request">What to evaluate.</param>
    /// <exception cref="ModelException">There are fewer ratings than folds, all ratings are equal or of one user, or the data does not allow the training.</exception>
    /// <exception cref="OperationCanceledException">Cancelled through the request.</exception>
    public static EvaluationResult CrossValidate(TrainingData data, int folds, EvaluationRequest request)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(request);
        var foldOf = RatingSplits.Folds(data.Ratings, folds, request.Seed);
        EvaluationChecks.RequireVariety(data.Ratings);
        return Evaluate(data, request, folds, fold => HoldOut.Part(data.Ratings, rating => foldOf[rating] == fold, request.Cancellation));
    }

    /// <summary>A share of the ratings, drawn at random by seed, is predicted by a model trained on the rest.</summary>
    /// <param name="data">Ratings and titles.</param>
    /// <param name="testShare">The share predicted, above 0 and below 1.</param>
    /// <param name="request">What to evaluate.</param>
    /// <exception cref="ModelException">The share is out of range or leaves nothing to train on or to predict, or all ratings are equal or of one user.</exception>
    /// <exception cref="OperationCanceledException">Cancelled through the request.</exception>
    public static EvaluationResult TestShare(TrainingData data, double testShare, EvaluationRequest request)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(request);
        if (!(testShare is > 0 and < 1))
        {
            throw new ModelException($"The test share cannot be {testShare}; accepted is a number above 0 and below 1.");
        }

        EvaluationChecks.RequireVariety(data.Ratings);
        return Evaluate(data, request, 1, _ => HoldOut.Split(data.Ratings, testShare, request.Seed, request.Cancellation));
    }

    /// <summary>The last ratings of each user, by time, are predicted by a model trained on the ones before.</summary>
    /// <param name="data">Ratings with their times, and titles.</param>
    /// <param name="count">How many ratings of each user; see <see cref="RatingSplits.LeaveLast"/>.</param>
    /// <param name="request">What to evaluate.</param>
    /// <exception cref="ModelException">The number is out of range, ratings have no times, no user has more ratings than that, or all ratings are equal or of one user.</exception>
    /// <exception cref="OperationCanceledException">Cancelled through the request.</exception>
    public static EvaluationResult LeaveLast(TrainingData data, int count, EvaluationRequest request)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(request);
        var split = RatingSplits.LeaveLast(data.Ratings, count, request.Seed);
        EvaluationChecks.RequireVariety(data.Ratings);
        return Evaluate(data, request, 1, _ => split);
    }

    /// <summary>Given test ratings are predicted by a model trained on given training ratings.</summary>
    /// <param name="training">Ratings to train on, and titles.</param>
    /// <param name="test">Ratings to predict, over the same user and title rows.</param>
    /// <param name="request">What to evaluate.</param>
    /// <exception cref="ModelException">The tables are not over the same rows, one of them is empty, or all ratings are equal or of one user.</exception>
    /// <exception cref="OperationCanceledException">Cancelled through the request.</exception>
    public static EvaluationResult TrainAndTest(TrainingData training, RatingTable test, EvaluationRequest request)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(request);
        if (test.UserCount != training.Ratings.UserCount || test.TitleCount != training.Ratings.TitleCount)
        {
            throw new ModelException("Training and test ratings must be over the same users and titles.");
        }

        EvaluationChecks.RequireVariety(training.Ratings, test);
        return Evaluate(training, request, 1, _ => (training.Ratings, test));
    }

    private static EvaluationResult Evaluate(TrainingData data, EvaluationRequest request, int folds, Func<int, (RatingTable Training, RatingTable Test)> split)
    {
        EvaluationChecks.Require(request);
        var parameters = request.Parameters ?? ModelParameters.DefaultsOf(request.Trainer);
        var groups = TitleGroups.Of(data);
        var evaluation = new FoldEvaluation(request, parameters, groups, new SegmentErrors(groups), new Reliability(request.Threshold));
        var measured = new List<MeasuredFold>(folds);
        for (var fold = 0; fold < folds; fold++)
        {
            request.Cancellation.ThrowIfCancellationRequested();
            var (training, test) = split(fold);
            if (training.Count == 0 || test.Count == 0)
            {
                throw new ModelException($"The split leaves {training.Count} ratings to train on and {test.Count} to predict; both must be at least 1.");
            }

            measured.Add(evaluation.Run(data with { Ratings = training }, test, fold, folds));
            request.Progress?.Report(new EvaluationProgress(fold + 1, folds, null));
        }

        return Sum(request, parameters, evaluation, measured);
    }

    private static EvaluationResult Sum(EvaluationRequest request, ModelParameters parameters, FoldEvaluation evaluation, List<MeasuredFold> measured)
    {
        using var process = Process.GetCurrentProcess();
        var results = measured.ConvertAll(fold => fold.Result);
        var mean = FoldMeans.Of(results) with { Confidence = measured.Count > 1 ? FoldConfidence.Of(results) : UserBootstrap.Of(measured[0], request.Seed, request.Cancellation) };
        var segments = request.Details ? evaluation.Segments.ToResults() : [];
        var (overMean, overBias) = (evaluation.Segments.OverMean, evaluation.Segments.OverBias);
        return new EvaluationResult(
            request.Trainer.Name,
            parameters.ToTexts(),
            request.Seed,
            request.Threads,
            results,
            mean,
            FoldMeans.Of(measured.ConvertAll(fold => fold.Baselines)),
            process.PeakWorkingSet64)
        {
            RankingBaselines = FoldMeans.Of(measured.ConvertAll(fold => fold.RankingBaselines)),
            OverMean = overMean,
            OverBias = overBias,
            Segments = segments,
            Calibration = evaluation.Reliability.ToResult(),
            Reading = QualityReader.Read(mean.Mae, results.Sum(fold => fold.TestRatings), overMean, overBias, segments),
        };
    }
}

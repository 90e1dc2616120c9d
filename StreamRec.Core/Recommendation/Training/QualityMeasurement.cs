using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Uncertainty;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Training;

/// <summary>
/// Predicts the held-out ratings with the model and with every kind of answer that may stand in for it, each as if only that kind were
/// possible: how a title nobody has rated fares under the content model is seen on rated titles, because that model looks at no ratings but
/// the user's.
/// </summary>
internal static class QualityMeasurement
{
    // Content predictions compare a title with all that the user rated; some of the users say enough.
    private const int MostForContent = 10_000;

    /// <summary>How uncertain the answers are that need no trained model.</summary>
    /// <param name="training">The ratings that the answers rest on.</param>
    /// <param name="heldOut">Ratings that they do not rest on.</param>
    /// <param name="index">The titles' texts, or <see langword="null"/> when there are none.</param>
    public static PredictionUncertainty MeasureWithoutModel(RatingTable training, RatingTable heldOut, TfIdfIndex? index) =>
        heldOut.Count == 0 ? PredictionUncertainty.Unknown : new(OfStandIns(training, heldOut, BiasTrainer.Fit(training), index, default).Uncertainty);

    /// <summary>Errors and uncertainty on held-out ratings.</summary>
    /// <param name="model">The model, trained on the ratings of <paramref name="data"/>.</param>
    /// <param name="data">What the model has seen.</param>
    /// <param name="heldOut">What it has not seen.</param>
    /// <param name="index">The titles' texts, or <see langword="null"/> when there are none.</param>
    /// <param name="request">How it was trained, and what is to be measured.</param>
    public static (TrainingQuality Quality, PredictionUncertainty Uncertainty) Measure(
        IRatingModel model, TrainingData data, RatingTable heldOut, TfIdfIndex? index, TrainingRequest request)
    {
        if (heldOut.Count == 0)
        {
            return (new TrainingQuality(0, null, [], TrainedOnAll: true), PredictionUncertainty.Unknown);
        }

        var cancellation = request.Cancellation;
        var biases = BiasTrainer.Fit(data.Ratings, cancellation);
        var (uncertainty, baselines) = OfStandIns(data.Ratings, heldOut, biases, index, cancellation);

        var scores = HeldOutScores.Of(model, heldOut, cancellation);
        var predictions = HeldOutPrediction.Of(data.Ratings, heldOut, scores, HeldOutScores.DeviationsOf(model, heldOut, cancellation));
        uncertainty[model.Source] = UncertaintyFitter.Fit(predictions);
        var reliability = new Reliability(request.Threshold);
        reliability.Add(predictions, request.Seed);

        var groups = TitleGroups.Of(data);
        var segments = new SegmentErrors(groups);
        segments.Add(data.Ratings, heldOut, scores, biases, cancellation);
        var ranking = RankingEvaluation.Begin(data.Ratings, heldOut, groups, request.Ranking, request.Seed);
        var judged = ranking?.Judge(model, request.Threads, cancellation);
        var popular = ranking?.JudgePopular(cancellation);
        var quality = new TrainingQuality(heldOut.Count, Errors(model.Name, scores, heldOut), baselines, TrainedOnAll: false)
        {
            OverMean = segments.OverMean,
            OverBias = segments.OverBias,
            Segments = segments.ToResults(),
            Calibration = reliability.ToResult(),
            Distribution = ErrorDistribution.Of(scores, heldOut),
            Ranking = judged?.Result,
            PopularRanking = popular?.Result,
            PopularityShares = judged is null || popular is null ? [] : ranking!.PopularityShares(judged, popular),
        };
        return (quality, new PredictionUncertainty(uncertainty));
    }

    private static (Dictionary<PredictionSource, ScoreUncertainty> Uncertainty, List<ModelErrors> Errors) OfStandIns(
        RatingTable training, RatingTable heldOut, BiasModel biases, TfIdfIndex? index, CancellationToken cancellation)
    {
        var uncertainty = new Dictionary<PredictionSource, ScoreUncertainty>();
        var errors = new List<ModelErrors>();
        foreach (var (source, name) in HeldOutScores.Baselines)
        {
            cancellation.ThrowIfCancellationRequested();
            var scores = HeldOutScores.OfBaseline(source, biases, heldOut);
            errors.Add(Errors(name, scores, heldOut));
            uncertainty[source] = UncertaintyFitter.Fit(HeldOutPrediction.Of(training, heldOut, scores));
        }

        if (index is not null)
        {
            var content = new ContentModel(index, training, biases, ContentTrainer.DefaultShrinkage);
            var share = Math.Min(1, (double)MostForContent / heldOut.Count);
            var some = share < 1 ? UsersOf(heldOut, share) : heldOut;
            uncertainty[PredictionSource.Content] = UncertaintyFitter.Fit(HeldOutPrediction.Of(training, some, HeldOutScores.Of(content, some, cancellation)));
        }

        return (uncertainty, errors);
    }

    // About that share of the users with all their ratings; the others keep their rows without any.
    private static RatingTable UsersOf(RatingTable table, double share)
    {
        var isTaken = new bool[table.Count];
        for (var user = 0; user < table.UserCount; user++)
        {
            isTaken.AsSpan(table.UserStarts[user]..table.UserStarts[user + 1]).Fill(new SeededRandom((ulong)user).NextDouble() < share);
        }

        return HoldOut.Part(table, rating => isTaken[rating]).HeldOut;
    }

    private static ModelErrors Errors(string name, float[] scores, RatingTable given)
    {
        var errors = RatingErrors.Of(scores, given);
        return new ModelErrors(name, errors.Rmse, errors.Mae);
    }
}

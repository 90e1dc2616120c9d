using StreamRec.Core.Evaluation;
using StreamRec.Core.Studies;

namespace StreamRec.Web.Api;

/// <summary>The studies of the data root.</summary>
/// <param name="Studies">The newest first, without their points.</param>
internal sealed record StudyListResponse(IReadOnlyList<StudyResponse> Studies);

/// <summary>A study: many trainings on parts of the ratings, each judged on the rest.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">factors, shares, cross-validate, compare or tune.</param>
/// <param name="Models">The models studied.</param>
/// <param name="State">running, done, cancelled, interrupted or failed.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Snapshot">The snapshot studied.</param>
/// <param name="Ratings">The number of ratings studied.</param>
/// <param name="Started">When it began.</param>
/// <param name="Finished">When it ended, or null.</param>
/// <param name="Seconds">Seconds of work so far.</param>
/// <param name="Planned">How many points there will be at most.</param>
/// <param name="Made">How many points there are.</param>
/// <param name="Best">The number of the point with the lowest error, or null.</param>
/// <param name="Baselines">The errors of simple guesses on the same folds.</param>
/// <param name="Problem">What stands in the way or was cut short, or null.</param>
/// <param name="CanResume">Whether there is something left to do.</param>
/// <param name="Points">The points so far; null in lists.</param>
internal sealed record StudyResponse(
    string Id,
    string Kind,
    IReadOnlyList<string> Models,
    string State,
    int Seed,
    string Snapshot,
    int Ratings,
    DateTimeOffset Started,
    DateTimeOffset? Finished,
    double Seconds,
    int Planned,
    int Made,
    int? Best,
    IReadOnlyList<BaselineResult> Baselines,
    string? Problem,
    bool CanResume,
    IReadOnlyList<StudyPointResponse>? Points)
{
    public static StudyResponse Of(StudyResult study, bool withPoints) => new(
        study.Id,
        StudyWords.Of(study.Request.Kind),
        [.. study.Request.Models.Select(model => model.Name)],
        StudyWords.Of(study.State),
        study.Request.Seed,
        study.SnapshotId,
        study.Ratings,
        study.Started,
        study.Finished,
        study.Seconds,
        study.Planned,
        study.Points.Count,
        study.Best,
        study.Baselines,
        study.Problem,
        study.CanResume,
        withPoints ? [.. study.Points.Select(StudyPointResponse.Of)] : null);
}

/// <summary>A point of a study: a model with settings, judged on every fold.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Model">The kind of model.</param>
/// <param name="State">done, given-up, failed or at-work.</param>
/// <param name="Parameters">All settings.</param>
/// <param name="Varied">Those that the study varies.</param>
/// <param name="TestShare">The share of the ratings it was tested on, of a sweep of shares; else null.</param>
/// <param name="Round">The round of successive halving, or null.</param>
/// <param name="Mean">The means over the folds; null unless it is done.</param>
/// <param name="Folds">Each fold's figures.</param>
/// <param name="Problem">Why it was given up or failed, or null.</param>
internal sealed record StudyPointResponse(
    int Number,
    string Model,
    string State,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyDictionary<string, string> Varied,
    double? TestShare,
    HalvingRound? Round,
    PointMean? Mean,
    IReadOnlyList<StudyFoldResponse> Folds,
    string? Problem)
{
    public static StudyPointResponse Of(StudyPoint point) => new(
        point.Number,
        point.Model,
        StudyWords.Of(point.State),
        point.Parameters,
        point.Varied,
        point.TestShare,
        point.Round,
        point.Mean,
        [.. point.Folds.Select(fold => new StudyFoldResponse(fold.Rmse, fold.Mae, fold.TrainRatings, fold.TestRatings, fold.FitSeconds, fold.Ranking?.Ndcg, fold.Ranking?.Precision))],
        point.Problem);
}

/// <summary>One fold of a point.</summary>
/// <param name="Rmse">Root mean square error in stars.</param>
/// <param name="Mae">Mean absolute error in stars.</param>
/// <param name="TrainRatings">Ratings trained on.</param>
/// <param name="TestRatings">Ratings predicted.</param>
/// <param name="FitSeconds">Time of the training.</param>
/// <param name="Ndcg">nDCG of ranked lists, or null where they were not judged.</param>
/// <param name="Precision">Precision of ranked lists, or null where they were not judged.</param>
internal sealed record StudyFoldResponse(double Rmse, double Mae, int TrainRatings, int TestRatings, double FitSeconds, double? Ndcg, double? Precision);

/// <summary>What became of a study that was to be removed.</summary>
/// <param name="Removed">Whether there was one.</param>
internal sealed record StudyRemovalResponse(bool Removed);

using System.Globalization;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Tastes;

/// <summary>Lists and what changes in them, as the visitor reads it.</summary>
internal static class TasteWording
{
    // Below, a difference is not to be seen with one decimal.
    private const double Smallest = 0.05;

    // A model that is hardly better than the user's own mean has learned nothing about titles.
    private const double LeastGain = 0.01;

    /// <summary>A change of a score with its sign.</summary>
    public static string Change(double change) => Math.Abs(change) < Smallest ? "±" + TitleWording.Score(0) : change.ToString("+0.0;−0.0", CultureInfo.CurrentCulture);

    /// <summary>What has become of a title: its score's change and its way in the list; empty when neither changed.</summary>
    public static string Of(TitleDifference difference)
    {
        var score = Math.Abs(difference.Change) < Smallest ? "" : Change(difference.Change);
        var place = difference.Move switch
        {
            ListMove.Entered => TastesText.Entered,
            ListMove.Rose => Wording.Fill(TastesText.Rose, difference.PlaceBefore - difference.PlaceAfter),
            ListMove.Fell => Wording.Fill(TastesText.Fell, difference.PlaceAfter - difference.PlaceBefore),
            _ => "",
        };
        return score.Length > 0 && place.Length > 0 ? $"{score} · {place}" : score + place;
    }

    /// <summary>Whether that is good or bad for the title.</summary>
    public static string ClassOf(TitleDifference difference) =>
        difference.Move == ListMove.Entered || difference.Change >= Smallest ? "up" : difference.Change <= -Smallest ? "down" : "";

    /// <summary>The reason that a person understands at once: a rating of theirs, or what the title shares with one; else the first.</summary>
    public static Reason First(IReadOnlyList<Reason> reasons) =>
        reasons.FirstOrDefault(reason => reason.Kind is ReasonKind.SharesPeople or ReasonKind.RatedSimilar or ReasonKind.RatedSharesContent or ReasonKind.SharesGenres)
        ?? reasons.FirstOrDefault(reason => reason.Kind == ReasonKind.TitleMean) ?? reasons[0];

    /// <summary>What must be said before anybody believes the list, or <see langword="null"/>.</summary>
    public static string? Caution(Workspace workspace)
    {
        if (workspace.Ratings.Count == 0)
        {
            return PredictorText.NoRatings;
        }

        if (workspace.Predictor.Trained is not { } trained)
        {
            return TastesText.CautionNoModel;
        }

        return LearnedNothing(trained.Quality) ? TastesText.CautionNothingLearned : IsBaseline(trained.Model.Name) ? TastesText.CautionBaseline : null;
    }

    private static bool LearnedNothing(TrainingQuality quality) =>
        quality.Errors is { } errors && quality.Baselines.FirstOrDefault(each => each.Model == "user-mean") is { } mean && errors.Rmse > mean.Rmse * (1 - LeastGain);

    private static bool IsBaseline(string model) => ModelCatalog.Trainers.FirstOrDefault(trainer => trainer.Name == model)?.Family == ModelFamily.Baseline;
}

using System.Globalization;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore.ModelQuality;

/// <summary>A key figure of a model.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The number as people read it; a dash where it was not measured.</param>
/// <param name="Hint">What it is to be compared with, or <see langword="null"/>.</param>
internal sealed record ModelFigure(string Label, string Value, string? Hint);

/// <summary>The row of key figures of a model's dashboard.</summary>
internal static class ModelFigures
{
    private const string Unknown = "–";
    private const string Stars = "0.000";

    /// <summary>The figures: errors beside the best simple guess, probabilities, and how far lists keep to what is popular.</summary>
    public static IReadOnlyList<ModelFigure> Of(TrainingQuality quality)
    {
        var (errors, guess) = (quality.Errors, quality.Baselines.Where(each => each.Model != quality.Errors?.Model).MinBy(each => each.Mae));
        var (lists, popular) = (quality.Ranking, quality.PopularRanking);

        // Earlier versions did not count how popular lists are; the mean of what users rated is never 0.
        var judged = lists is { HistoryPopularity: > 0 } ? lists : null;
        return
        [
            new("RMSE", Number(errors?.Rmse, Stars), Guess(guess, guess?.Rmse)),
            new(ModelDashboardText.FigureMae, Number(errors?.Mae, Stars), Guess(guess, guess?.Mae)),
            Better(ModelText.TileOverMean, quality.OverMean),
            Better(ModelDashboardText.FigureOverBias, quality.OverBias),
            new(ModelText.RowCalibration, Number(quality.Calibration?.ExpectedCalibrationError, Stars), quality.Calibration is { } calibration ? Wording.Fill(ModelDashboardText.HintThreshold, calibration.Threshold, calibration.Count) : null),
            new(ModelText.RankCoverage, Number(lists?.Coverage, "P1"), Popular(popular?.Coverage, "P1")),
            new(ModelText.RankPopularity, Number(judged?.PopularityBias, "+0%;-0%;0%"), Popular(judged is null ? null : popular?.PopularityBias, "+0%;-0%;0%")),
            new(ModelDashboardText.FigureListPopularity, Number(judged?.ListPopularity, "N0"), judged is null ? null : Wording.Fill(ModelDashboardText.HintHistory, judged.HistoryPopularity)),
            new(ModelDashboardText.FigureGini, Number(judged?.Gini, "N2"), Popular(judged is null ? null : popular?.Gini, "N2")),
        ];
    }

    private static ModelFigure Better(string label, Improvement? improvement) =>
        new(label, improvement is null ? Unknown : QualityWording.Share(improvement), improvement is null ? null : Wording.Fill(ModelText.TileInterval, improvement.Low, improvement.High));

    private static string? Guess(ModelErrors? guess, double? error) => guess is null ? null : Wording.Fill(ModelDashboardText.HintGuess, QualityCharts.NameOf(guess.Model), Number(error, Stars));

    private static string? Popular(double? value, string format) => value is null ? null : Wording.Fill(ModelDashboardText.HintPopular, Number(value, format));

    private static string Number(double? value, string format) => value is { } known ? known.ToString(format, CultureInfo.CurrentCulture) : Unknown;
}

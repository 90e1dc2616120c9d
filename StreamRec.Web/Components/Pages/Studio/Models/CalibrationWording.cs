using StreamRec.Core.Recommendation.Quality;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Models;

/// <summary>Whether a model's probabilities can be taken at their word, in plain words.</summary>
internal static class CalibrationWording
{
    private const double Excellent = 0.02;
    private const double Fair = 0.05;

    // The probability that people ask about: "when it says 70 %".
    private const double Example = 0.7;
    private const int FewestForExample = 20;

    /// <summary>"When it says 70 %, it was right 68 % of the time"; <see langword="null"/> where too few ratings tell.</summary>
    public static string? Said(CalibrationResult calibration) =>
        calibration.Bins.Where(bin => bin.Count >= FewestForExample).MinBy(bin => Math.Abs(bin.MeanProbability - Example)) is { } bin
            ? Wording.Fill(ModelText.CalibrationSaid, bin.MeanProbability, bin.Share, calibration.Threshold)
            : null;

    /// <summary>How far its probabilities are off on average, and what to make of that.</summary>
    public static string Grade(CalibrationResult calibration) => Wording.Fill(
        calibration.ExpectedCalibrationError switch
        {
            <= Excellent => ModelText.CalibrationExcellent,
            <= Fair => ModelText.CalibrationFair,
            _ => ModelText.CalibrationPoor,
        },
        calibration.ExpectedCalibrationError * 100,
        calibration.ExpectedCalibrationError);
}

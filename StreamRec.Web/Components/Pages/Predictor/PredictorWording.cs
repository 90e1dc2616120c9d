using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Predictor;

/// <summary>Predictions as the visitor reads them.</summary>
internal static class PredictorWording
{
    /// <summary>Which model answered, and why that one.</summary>
    public static string Of(PredictionSource source) => source switch
    {
        PredictionSource.MatrixFactorization => PredictorText.SourceMatrixFactorization,
        PredictionSource.AlternatingLeastSquares => PredictorText.SourceAlternatingLeastSquares,
        PredictionSource.ImplicitFactorization => PredictorText.SourceImplicitFactorization,
        PredictionSource.ItemNeighbourhood => PredictorText.SourceItemNeighbourhood,
        PredictionSource.BayesianFactorization => PredictorText.SourceBayesianFactorization,
        PredictionSource.Blend => PredictorText.SourceBlend,
        PredictionSource.ImplicitLeastSquares => PredictorText.SourceImplicitLeastSquares,
        PredictionSource.LinearItems => PredictorText.SourceLinearItems,
        PredictionSource.Bias => PredictorText.SourceBias,
        PredictionSource.Content => PredictorText.SourceContent,
        PredictionSource.TitleMean => PredictorText.SourceTitleMean,
        PredictionSource.UserMean => PredictorText.SourceUserMean,
        _ => PredictorText.SourceGlobalMean,
    };

    /// <summary>A user as in "User 12".</summary>
    public static string User(string id) => Wording.Fill(ControlsText.UserNumber, id);

    /// <summary>
    /// On which sources a work was rated, where it is on a platform whose visitors did not rate it: the answer then rests on what others were asked
    /// about the same film elsewhere.
    /// </summary>
    public static string? RatedOn(TitleList titles, Work work)
    {
        var rated = titles.RatedTitlesOf(work);
        return rated.Count == 0 || work.Titles.Count == 1
            ? null
            : Wording.Fill(PredictorText.RatedOn, string.Join(", ", rated.Select(each => $"{each.Title.Platform.Name} ({TitleWording.Ratings(each.Count)})")));
    }
}

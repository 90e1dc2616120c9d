using System.Globalization;
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

    /// <summary>A reason as a sentence. The place of the title, if the reason speaks of one, is held by <paramref name="title"/>.</summary>
    public static string Of(Reason reason, string title) => reason.Kind switch
    {
        ReasonKind.RatedSimilar => Wording.Fill(PredictorText.ReasonRatedSimilar, title, Stars(reason.Rating), Effect(reason.Effect)),
        ReasonKind.RatedOpposite => Wording.Fill(PredictorText.ReasonRatedOpposite, title, Stars(reason.Rating), Effect(reason.Effect)),
        ReasonKind.RatedSharesContent => Wording.Fill(
            PredictorText.ReasonRatedSharesContent, title, Stars(reason.Rating), Effect(reason.Effect), string.Join(", ", reason.Terms)),
        ReasonKind.UserMean => Wording.Fill(PredictorText.ReasonUserMean, Effect(reason.Effect), Mean(reason.Mean), TitleWording.Ratings(reason.Count ?? 0)),
        ReasonKind.TitleMean => Wording.Fill(PredictorText.ReasonTitleMean, Effect(reason.Effect), Mean(reason.Mean), TitleWording.Ratings(reason.Count ?? 0)),
        ReasonKind.TitleUnrated => PredictorText.ReasonTitleUnrated,
        ReasonKind.UserUnknown => PredictorText.ReasonUserUnknown,
        ReasonKind.GlobalMean => Wording.Fill(PredictorText.ReasonGlobalMean, Mean(reason.Mean)),
        _ => PredictorText.ReasonNoModel,
    };

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

    private static string Stars(double? rating) => TitleWording.HalfStepScore(rating ?? 0);

    private static string Mean(double? mean) => (mean ?? 0).ToString("0.00", CultureInfo.CurrentCulture);

    private static string Effect(double? effect) => effect is { } value && Math.Abs(value) >= 0.005
        ? value.ToString("+0.00;−0.00", CultureInfo.CurrentCulture)
        : PredictorText.NoEffect;
}

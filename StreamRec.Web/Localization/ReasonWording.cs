using System.Globalization;
using StreamRec.Core.Recommendation;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Localization;

/// <summary>Reasons of predictions as the visitor reads them.</summary>
internal static class ReasonWording
{
    /// <summary>A reason for the visitor whose ratings they are, as a sentence; see <see cref="Of"/>.</summary>
    public static string ToTheirOwner(Reason reason, string title) => reason.Kind switch
    {
        ReasonKind.RatedSimilar => Wording.Fill(PredictorText.ReasonRatedSimilarYours, title, Stars(reason.Rating), Effect(reason.Effect)),
        ReasonKind.RatedOpposite => Wording.Fill(PredictorText.ReasonRatedOppositeYours, title, Stars(reason.Rating), Effect(reason.Effect)),
        ReasonKind.RatedSharesContent => Wording.Fill(PredictorText.ReasonRatedSharesContentYours, title, Stars(reason.Rating), Effect(reason.Effect), Terms(reason)),
        ReasonKind.WithoutRating => Wording.Fill(PredictorText.ReasonWithoutRatingYours, title, Stars(reason.Rating), Mean(reason.Score), Effect(reason.Effect)),
        ReasonKind.SharesGenres => Wording.Fill(reason.Count == 1 ? PredictorText.ReasonSharesGenresOneYours : PredictorText.ReasonSharesGenresYours, Genres(reason), reason.Count),
        ReasonKind.UserMean => Wording.Fill(PredictorText.ReasonUserMeanYours, Effect(reason.Effect), Mean(reason.Mean), TitleWording.Ratings(reason.Count ?? 0)),
        ReasonKind.UserUnknown => PredictorText.ReasonUserUnknownYours,
        _ => Of(reason, title),
    };

    /// <summary>A reason as a sentence. The place of the title, if the reason speaks of one, is held by <paramref name="title"/>.</summary>
    public static string Of(Reason reason, string title) => reason.Kind switch
    {
        ReasonKind.RatedSimilar => Wording.Fill(PredictorText.ReasonRatedSimilar, title, Stars(reason.Rating), Effect(reason.Effect)),
        ReasonKind.RatedOpposite => Wording.Fill(PredictorText.ReasonRatedOpposite, title, Stars(reason.Rating), Effect(reason.Effect)),
        ReasonKind.RatedSharesContent => Wording.Fill(PredictorText.ReasonRatedSharesContent, title, Stars(reason.Rating), Effect(reason.Effect), Terms(reason)),
        ReasonKind.WithoutRating => Wording.Fill(PredictorText.ReasonWithoutRating, title, Stars(reason.Rating), Mean(reason.Score), Effect(reason.Effect)),
        ReasonKind.SharesGenres => Wording.Fill(reason.Count == 1 ? PredictorText.ReasonSharesGenresOne : PredictorText.ReasonSharesGenres, Genres(reason), reason.Count),
        ReasonKind.SharesPeople => Wording.Fill(PredictorText.ReasonSharesPeople, title, Stars(reason.Rating), Terms(reason)),
        ReasonKind.SharesWords => Wording.Fill(PredictorText.ReasonSharesWords, title, Stars(reason.Rating), Terms(reason)),
        ReasonKind.Popular => Wording.Fill(PredictorText.ReasonPopular, TitleWording.Ratings(reason.Count ?? 0), Math.Floor((reason.Share ?? 0) * 100)),
        ReasonKind.UserMean => Wording.Fill(PredictorText.ReasonUserMean, Effect(reason.Effect), Mean(reason.Mean), TitleWording.Ratings(reason.Count ?? 0)),
        ReasonKind.TitleMean => Wording.Fill(PredictorText.ReasonTitleMean, Effect(reason.Effect), Mean(reason.Mean), TitleWording.Ratings(reason.Count ?? 0)),
        ReasonKind.TitleUnrated => PredictorText.ReasonTitleUnrated,
        ReasonKind.UserUnknown => PredictorText.ReasonUserUnknown,
        ReasonKind.GlobalMean => Wording.Fill(PredictorText.ReasonGlobalMean, Mean(reason.Mean)),
        _ => PredictorText.ReasonNoModel,
    };

    /// <summary>By how many stars something moves a score, with its sign; in words when that is nothing.</summary>
    public static string Effect(double? effect) => effect is { } value && Math.Abs(value) >= 0.005
        ? value.ToString("+0.00;−0.00", CultureInfo.CurrentCulture)
        : PredictorText.NoEffect;

    private static string Genres(Reason reason) => string.Join(", ", reason.Terms.Select(GenreWording.OfGenre));

    private static string Terms(Reason reason) => string.Join(", ", reason.Terms);

    private static string Stars(double? rating) => TitleWording.HalfStepScore(rating ?? 0);

    private static string Mean(double? mean) => (mean ?? 0).ToString("0.00", CultureInfo.CurrentCulture);
}

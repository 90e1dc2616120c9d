using System.Globalization;
using System.Text.Json;
using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation;
using StreamRec.Web.Localization;

namespace StreamRec.Web.Api;

/// <summary>Why a score is what it is: as a sentence, and as the values behind it.</summary>
/// <param name="Kind">What it says: rated-similar, rated-opposite, rated-shares-content, without-rating, shares-genres, shares-people, shares-words, popular, user-mean, title-mean, title-unrated, user-unknown, global-mean or no-model.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Title">The id of the other title it speaks of, or null.</param>
/// <param name="Name">That title's name, or null.</param>
/// <param name="Rating">The user's score for that title in stars, or null.</param>
/// <param name="Effect">By how many stars this moves the score, or null.</param>
/// <param name="Similarity">Cosine similarity, 0 to 1, or null.</param>
/// <param name="Count">How many ratings it rests on, or null.</param>
/// <param name="Mean">A mean in stars, or null.</param>
/// <param name="Score">The score there would be instead, or null.</param>
/// <param name="Share">The share of the rated titles with fewer ratings, 0 to 1, or null.</param>
/// <param name="Terms">Shared words, genres or people, strongest first.</param>
internal sealed record ReasonResponse(
    string Kind,
    string Text,
    string? Title,
    string? Name,
    double? Rating,
    double? Effect,
    double? Similarity,
    int? Count,
    double? Mean,
    double? Score,
    double? Share,
    IReadOnlyList<string> Terms)
{
    public static ReasonResponse Of(Reason reason, CatalogIndex catalog)
    {
        var work = reason.TitleRow < 0 ? null : catalog.Works[reason.TitleRow];
        return new ReasonResponse(
            JsonNamingPolicy.KebabCaseLower.ConvertName(reason.Kind.ToString()),
            Languages.Current == Languages.Spanish ? ReasonWording.Of(reason, work?.Name ?? "") : Sentence(reason, work?.Name ?? ""),
            work?.Id,
            work?.Name,
            reason.Rating,
            reason.Effect,
            reason.Similarity,
            reason.Count,
            reason.Mean,
            reason.Score,
            reason.Share,
            reason.Terms);
    }

    private static string Sentence(Reason reason, string name) => reason.Kind switch
    {
        ReasonKind.RatedSimilar => Invariant($"This user rated {name} {reason.Rating:0.#}; the model sees it as similar.{Moved(reason)}"),
        ReasonKind.RatedOpposite => Invariant($"This user rated {name} {reason.Rating:0.#}; who likes one of the two tends not to like the other.{Moved(reason)}"),
        ReasonKind.RatedSharesContent => Invariant($"This user rated {name} {reason.Rating:0.#}, which shares {string.Join(", ", reason.Terms)}.{Moved(reason)}"),
        ReasonKind.WithoutRating => Invariant($"Without the {reason.Rating:0.#} for {name} the score would be {reason.Score:0.00}: {reason.Effect:+0.00;-0.00;0.00}."),
        ReasonKind.SharesGenres => Invariant($"{string.Join(", ", reason.Terms)}: as in {reason.Count} titles this user liked."),
        ReasonKind.SharesPeople => Invariant($"With {string.Join(", ", reason.Terms)}, as {name}, which this user rated {reason.Rating:0.#}."),
        ReasonKind.SharesWords => Invariant($"Its texts share {string.Join(", ", reason.Terms)} with {name}, which this user rated {reason.Rating:0.#}."),
        ReasonKind.Popular => Invariant($"{reason.Count} ratings, more than {reason.Share:P0} of the rated titles have."),
        ReasonKind.UserMean => Invariant($"This user's scores have a mean of {reason.Mean:0.00} over {reason.Count} ratings.{Moved(reason)}"),
        ReasonKind.TitleMean => Invariant($"This title has a mean of {reason.Mean:0.00} over {reason.Count} ratings.{Moved(reason)}"),
        ReasonKind.TitleUnrated => "Nobody has rated this title yet.",
        ReasonKind.UserUnknown => "This user has no ratings.",
        ReasonKind.GlobalMean => Invariant($"All ratings have a mean of {reason.Mean:0.00}."),
        _ => "No model is trained on these ratings yet.",
    };

    private static string Moved(Reason reason) =>
        reason.Effect is { } effect ? Invariant($" That moves the score by {effect:+0.00;-0.00;0.00}.") : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Web.Components.Pages.Tastes;

/// <summary>
/// Ratings in an address, short enough to share: <c>ns80-9.m12-4</c> gives the title ns80 nine half stars and m12 four; 0 takes a rating away.
/// </summary>
internal static class RatingText
{
    private const char Between = '.';
    private const char BeforeScore = '-';

    /// <summary>Writes ratings in their order.</summary>
    public static string Of(IEnumerable<RatingChange> ratings, CatalogIndex catalog)
    {
        var text = new StringBuilder();
        foreach (var (title, score) in ratings)
        {
            text.Append(text.Length > 0 ? Between.ToString() : "").Append(catalog.Works[title].Id).Append(BeforeScore)
                .Append(CultureInfo.InvariantCulture, $"{(score ?? 0) * 2:0}");
        }

        return text.ToString();
    }

    /// <summary>Reads ratings; a page answers every address, so what makes no sense is passed over.</summary>
    /// <param name="text">The text of the address.</param>
    /// <param name="catalog">The titles there are.</param>
    /// <param name="most">How many are taken.</param>
    /// <returns>The ratings, each title once with its last score at its first place, and how many were passed over.</returns>
    public static (IReadOnlyList<RatingChange> Ratings, int PassedOver) Read(string? text, CatalogIndex catalog, int most)
    {
        var ratings = new OrderedDictionary<int, RatingChange>();
        var passedOver = 0;
        foreach (var part in (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Parse(part, catalog) is not { } rating || (ratings.Count >= most && !ratings.ContainsKey(rating.Title)))
            {
                passedOver++;
                continue;
            }

            ratings[rating.Title] = rating;
        }

        return (ratings.Values, passedOver);
    }

    /// <summary>The ratings with one set or, without a score, left out; a new one comes first.</summary>
    public static IEnumerable<RatingChange> With(IReadOnlyList<RatingChange> ratings, int title, double? score) =>
        score is null ? ratings.Where(each => each.Title != title)
        : ratings.Any(each => each.Title == title) ? ratings.Select(each => each.Title == title ? new RatingChange(title, score) : each)
        : ratings.Prepend(new RatingChange(title, score));

    private static RatingChange? Parse(string part, CatalogIndex catalog)
    {
        var dash = part.LastIndexOf(BeforeScore);
        return dash > 0 && catalog.Find(part[..dash]) is { } work
            && int.TryParse(part.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var halfStars) && halfStars <= RatingScale.Steps
                ? new RatingChange(work.Row, halfStars == 0 ? null : halfStars / 2.0)
                : null;
    }
}

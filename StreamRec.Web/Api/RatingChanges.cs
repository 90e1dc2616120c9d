using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Web.Api;

/// <summary>Reads ratings that somebody brings along.</summary>
internal static class RatingChanges
{
    private const string Scores = "stars from 0.5 to 5 in half steps";

    /// <summary>The ratings of a body.</summary>
    /// <param name="field">The field they stand in.</param>
    /// <param name="ratings">What it holds.</param>
    /// <param name="catalog">The titles there are.</param>
    /// <param name="most">How many are taken.</param>
    /// <param name="mayTakeAway">Whether a rating may be without a score.</param>
    /// <exception cref="InvalidParameterException">A value is not accepted; names the field with the rating's place in the list, from 0.</exception>
    public static RatingChange[] Read(string field, IReadOnlyList<RatingRequest?>? ratings, CatalogIndex catalog, int most, bool mayTakeAway = false)
    {
        if (ratings is null || ratings.Count > most)
        {
            throw new InvalidParameterException(field, ratings is null ? null : string.Create(CultureInfo.InvariantCulture, $"{ratings.Count} ratings"), [$"a list of up to {most} ratings"]);
        }

        var changes = new RatingChange[ratings.Count];
        for (var place = 0; place < changes.Length; place++)
        {
            var (name, title, score) = ($"{field}[{place}]", ratings[place]?.Title, ratings[place]?.Score);
            changes[place] = new RatingChange(ReadTitle($"{name}.title", title, catalog).Row, score);
            if (score is null ? !mayTakeAway : !RatingScale.TryGetHalfStars(score.Value, out _))
            {
                throw new InvalidParameterException($"{name}.score", score?.ToString(CultureInfo.InvariantCulture), mayTakeAway ? [Scores, "null to take the rating away"] : [Scores]);
            }
        }

        return changes;
    }

    /// <summary>A rating of the command line, such as <c>ns1=4.5</c>.</summary>
    /// <exception cref="InvalidParameterException">It is written otherwise, or there is no such title.</exception>
    public static RatingChange Parse(string option, string text, CatalogIndex catalog)
    {
        var equals = text.LastIndexOf('=');
        return equals > 0
            && double.TryParse(text.AsSpan(equals + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && RatingScale.TryGetHalfStars(score, out _)
                ? new RatingChange(ReadTitle(option, text[..equals], catalog).Row, score)
                : throw new InvalidParameterException(option, text, [$"TITLE=SCORE with {Scores}, such as {catalog.Works[0].Id}=4.5"]);
    }

    /// <summary>A title that must be there.</summary>
    /// <exception cref="InvalidParameterException">There is none.</exception>
    public static Work ReadTitle(string name, string? id, CatalogIndex catalog) =>
        catalog.Find(id) ?? throw new InvalidParameterException(name, id, ["the id of a title of the catalog, such as " + catalog.Works[0].Id]);
}

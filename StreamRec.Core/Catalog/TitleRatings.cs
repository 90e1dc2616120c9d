using StreamRec.Core.Ratings;

namespace StreamRec.Core.Catalog;

/// <summary>What is known of one title's ratings.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Mean">Their mean in stars, or <see langword="null"/> when there are none.</param>
/// <param name="Histogram">How many of each score: ten numbers, for 0.5, 1.0 … 5.0 stars.</param>
public sealed record TitleRatings(int Count, double? Mean, IReadOnlyList<int> Histogram)
{
    /// <summary>Counts the ratings of the title in a row.</summary>
    public static TitleRatings Of(RatingTable table, int titleRow)
    {
        ArgumentNullException.ThrowIfNull(table);
        var histogram = new int[RatingScale.Steps];
        var halfStars = 0L;
        var scores = table.HalfStarsOfTitle(titleRow);
        foreach (var score in scores)
        {
            histogram[score - 1]++;
            halfStars += score;
        }

        return new TitleRatings(scores.Length, scores.Length == 0 ? null : halfStars * 0.5 / scores.Length, histogram);
    }
}

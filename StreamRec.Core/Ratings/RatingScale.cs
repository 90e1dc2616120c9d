namespace StreamRec.Core.Ratings;

/// <summary>The scale of all ratings: 0.5 to 5 stars in half steps. Stored as the number of half stars, 1 to 10.</summary>
public static class RatingScale
{
    /// <summary>The lowest score.</summary>
    public const float Minimum = 0.5f;

    /// <summary>The highest score.</summary>
    public const float Maximum = 5f;

    /// <summary>The number of different scores.</summary>
    public const int Steps = 10;

    /// <summary>The score of a number of half stars (1 to 10).</summary>
    public static float FromHalfStars(byte halfStars) => halfStars * 0.5f;

    /// <summary>The half stars of a score that stands on the scale.</summary>
    /// <param name="score">In stars.</param>
    /// <param name="halfStars">1 to 10; 0 when the score is outside or no half step.</param>
    public static bool TryGetHalfStars(double score, out byte halfStars)
    {
        var doubled = score * 2;
        halfStars = doubled is >= 1 and <= Steps && doubled == Math.Floor(doubled) ? (byte)doubled : (byte)0;
        return halfStars > 0;
    }

    /// <summary>Brings a prediction into the scale.</summary>
    public static float Clamp(float score) => Math.Clamp(score, Minimum, Maximum);
}

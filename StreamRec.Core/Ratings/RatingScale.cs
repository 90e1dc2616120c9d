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

    /// <summary>Brings a prediction into the scale.</summary>
    public static float Clamp(float score) => Math.Clamp(score, Minimum, Maximum);
}

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>A rating to set or to take away: what new users' ratings and "what if" questions are made of.</summary>
/// <param name="Title">The title's row.</param>
/// <param name="Score">The score in stars, 0.5 to 5 in half steps; <see langword="null"/> takes the rating away.</param>
public readonly record struct RatingChange(int Title, double? Score);

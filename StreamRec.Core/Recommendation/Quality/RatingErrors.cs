using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Quality;

/// <summary>The errors of predictions.</summary>
/// <param name="Rmse">Root mean square error in stars.</param>
/// <param name="Mae">Mean absolute error in stars.</param>
/// <param name="RSquared">Coefficient of determination; <see langword="null"/> when all given scores are equal.</param>
internal readonly record struct RatingErrors(double Rmse, double Mae, double? RSquared)
{
    /// <summary>The errors of scores beside a table's ratings, at least one.</summary>
    public static RatingErrors Of(float[] scores, RatingTable given)
    {
        var (squares, absolutes, sum, sumOfSquares) = (0.0, 0.0, 0.0, 0.0);
        for (var rating = 0; rating < scores.Length; rating++)
        {
            var stars = (double)RatingScale.FromHalfStars(given.HalfStars[rating]);
            var error = scores[rating] - stars;
            squares += error * error;
            absolutes += Math.Abs(error);
            sum += stars;
            sumOfSquares += stars * stars;
        }

        var spread = sumOfSquares - (sum * sum / scores.Length);
        return new RatingErrors(Math.Sqrt(squares / scores.Length), absolutes / scores.Length, spread > 1e-9 ? 1 - (squares / spread) : null);
    }
}

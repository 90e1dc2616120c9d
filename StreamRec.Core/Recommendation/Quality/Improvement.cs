namespace StreamRec.Core.Recommendation.Quality;

/// <summary>
/// By which share a model's mean absolute error is smaller than a simple guess's on the same ratings: 0.18 means 18 % better, negative means worse. The interval is that of
/// a ratio of sums over users (Cochran 1977, "Sampling Techniques", section 6.4, linearised), because ratings of one user err together.
/// </summary>
/// <param name="Share">1 − error of the model / error of the guess.</param>
/// <param name="Low">The lower end of the 95 % confidence interval, −1 at least, which is all that can be said of one user.</param>
/// <param name="High">Its upper end.</param>
public sealed record Improvement(double Share, double Low, double High)
{
    /// <summary>Improvements below this are called none: nobody would notice them.</summary>
    public const double Noticeable = 0.01;

    /// <summary>Whether chance alone hardly explains the improvement: the whole interval lies above 0.</summary>
    public bool IsSure => Low > 0;

    /// <summary>Whether there is no improvement to speak of: less than <see cref="Noticeable"/>, and not even that for sure.</summary>
    public bool IsNone => Share < Noticeable && !IsSure;

    /// <summary>Whether a noticeable improvement can be ruled out: the whole interval lies below <see cref="Noticeable"/>.</summary>
    public bool IsSurelyNone => High < Noticeable;
}

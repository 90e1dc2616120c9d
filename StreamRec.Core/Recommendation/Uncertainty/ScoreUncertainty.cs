using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Uncertainty;

/// <summary>
/// How far actual ratings lie from one model's predictions, learned from ratings held out of training. The standard deviation is that of the
/// held-out errors, larger or smaller by factors for how many ratings the user and the title have; for a model that knows by itself how sure it is,
/// its own deviation times such factors. The probability of reaching a score uses an
/// ordered model: the rating is at least k half stars when score + deviation / sharpness · z ≥ cut(k), with z standard normal and the cuts chosen so that
/// on the held-out ratings the mean probability of each level is the share that reached it (McCullagh 1980, "Regression models for ordinal
/// data", probit link). A few errors are very large, so most lie closer than their standard deviation says: the sharpness makes up for that. So a data set that knows whole stars only is treated as such without being told.
/// </summary>
/// <param name="Deviation">Standard deviation of the held-out errors, in stars, above 0; or, when <see cref="IsRelative"/>, as a multiple of the model's own.</param>
/// <param name="UserFactors">Factor on the deviation by <see cref="CountGroup"/> of the user's number of ratings.</param>
/// <param name="TitleFactors">Factor on the deviation by <see cref="CountGroup"/> of the title's number of ratings.</param>
/// <param name="Cuts">The cut of each level, 1 to 10 half stars; the first is never needed.</param>
/// <param name="Count">How many held-out ratings this rests on; 0 when it is a mere assumption.</param>
public sealed record ScoreUncertainty(double Deviation, double[] UserFactors, double[] TitleFactors, double[] Cuts, int Count)
{
    /// <summary>The number of groups that numbers of ratings fall into.</summary>
    public const int Groups = 8;

    /// <summary>Whether <see cref="Deviation"/> is a factor on the standard deviation that the model itself states.</summary>
    public bool IsRelative { get; init; }

    /// <summary>How much closer than <see cref="Deviation"/> most errors lie: what tells likely from unlikely.</summary>
    public double Sharpness { get; init; } = 1;

    /// <summary>An assumption for when nothing could be held out: an error of one star, levels cut half way between scores.</summary>
    public static ScoreUncertainty Assumed { get; } = new(
        1,
        [1, 1, 1, 1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1, 1, 1, 1],
        [0.25, 0.75, 1.25, 1.75, 2.25, 2.75, 3.25, 3.75, 4.25, 4.75],
        0);

    /// <summary>The group of a number of ratings: 0, 1–2, 3–5, 6–10, 11–20, 21–50, 51–200, more.</summary>
    public static int CountGroup(int ratings) => ratings switch
    {
        <= 0 => 0,
        <= 2 => 1,
        <= 5 => 2,
        <= 10 => 3,
        <= 20 => 4,
        <= 50 => 5,
        <= 200 => 6,
        _ => 7,
    };

    /// <summary>The standard deviation of the actual score around a prediction, in stars.</summary>
    /// <param name="userRatings">How many ratings the user has.</param>
    /// <param name="titleRatings">How many ratings the title has.</param>
    /// <param name="ownDeviation">The standard deviation that the model itself states, in stars; only looked at when <see cref="IsRelative"/>.</param>
    public double DeviationFor(int userRatings, int titleRatings, double ownDeviation = 1) =>
        Deviation * UserFactors[CountGroup(userRatings)] * TitleFactors[CountGroup(titleRatings)] * (IsRelative ? ownDeviation : 1);

    /// <summary>The probability, 0 to 1, that the actual rating reaches a threshold (inclusive).</summary>
    /// <param name="score">The predicted score.</param>
    /// <param name="deviation">Its standard deviation, from <see cref="DeviationFor"/>.</param>
    /// <param name="threshold">In stars; ratings come in half stars, so 3.7 asks for 4 and more.</param>
    public double ProbabilityOf(double score, double deviation, double threshold) => LevelOf(threshold) switch
    {
        <= 1 => 1,
        > RatingScale.Steps => 0,
        var level => NormalDistribution.Below((score - Cuts[level - 1]) * Sharpness / deviation),
    };

    /// <summary>The lowest number of half stars that reaches a threshold.</summary>
    internal static int LevelOf(double threshold) => (int)Math.Clamp(Math.Ceiling((threshold * 2) - 1e-9), 0, RatingScale.Steps + 1);
}

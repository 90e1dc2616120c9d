using System.Text.Json.Serialization;

namespace StreamRec.Core.Recommendation.Diagnosis;

/// <summary>The answer to "is there anything to learn here?".</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LearnabilityVerdict>))]
public enum LearnabilityVerdict
{
    /// <summary>Too few ratings, users or titles to tell, or all ratings are equal.</summary>
    CannotTell,

    /// <summary>Titles differ no more than chance makes them: nothing about titles can be learned, and no model can beat the user's own mean.</summary>
    TitlesSayNothing,

    /// <summary>Titles differ more than by chance, but so little that models gain hardly anything over the user's own mean.</summary>
    TitlesSayLittle,

    /// <summary>Titles differ and models gain from it.</summary>
    Learnable,
}

/// <summary>Whether the titles in ratings mean anything, with the figures behind the verdict. Method and sources are in docs/evaluation.md.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Ratings">How many ratings there are.</param>
/// <param name="TitleMeans">How far title means spread, against chance.</param>
/// <param name="Permutation">What remains when title ids are shuffled.</param>
/// <param name="LearningCurve">Errors of simple models on growing shares of the ratings.</param>
public sealed record LearnabilityResult(
    LearnabilityVerdict Verdict, int Ratings, TitleMeanSpread? TitleMeans, PermutationTest? Permutation, IReadOnlyList<LearningCurvePoint> LearningCurve)
{
    /// <summary>How many ratings were shuffled and learned from: all, or those of a sample of users.</summary>
    public int Sampled { get; init; }

    /// <summary>By which share the best model on the last point of the curve beats the user's own mean (RMSE), negative when none does; <see langword="null"/> without a curve.</summary>
    public double? GainOverUserMean { get; init; }
}

/// <summary>Spread of the titles' mean ratings, users' generosity taken out, against what chance would give: a one-way analysis of variance (Fisher 1925).</summary>
/// <param name="Titles">Rated titles.</param>
/// <param name="Observed">Standard deviation of the title means around the mean of all, in stars, each title counting by its ratings.</param>
/// <param name="ExpectedByChance">The same if titles meant nothing, in stars.</param>
/// <param name="VarianceRatio">F: variance between titles / variance within titles; 1 by chance.</param>
/// <param name="PValue">The probability of so large an F by chance.</param>
public sealed record TitleMeanSpread(int Titles, double Observed, double ExpectedByChance, double VarianceRatio, double PValue);

/// <summary>The share of variance that titles explain, beside the same after shuffling title ids among the ratings (Fisher 1935; Good 2005).</summary>
/// <param name="Permutations">How many shuffles.</param>
/// <param name="Explained">The share of the ratings' variance (users' means taken out) that title means explain, 0 to 1.</param>
/// <param name="ExplainedByChance">The mean of that share over the shuffles.</param>
/// <param name="HighestByChance">The highest of the shuffles.</param>
/// <param name="PValue">(1 + shuffles that explain as much) / (1 + shuffles).</param>
public sealed record PermutationTest(int Permutations, double Explained, double ExplainedByChance, double HighestByChance, double PValue);

/// <summary>Errors on the same held-out ratings after training on a share of the others.</summary>
/// <param name="Share">The share trained on, 0 to 1.</param>
/// <param name="Ratings">How many ratings that is.</param>
/// <param name="UserMean">Root mean square error of guessing the user's mean, in stars.</param>
/// <param name="Bias">Root mean square error of the biases of user and title.</param>
/// <param name="Factors">Root mean square error of a small factor model.</param>
public sealed record LearningCurvePoint(double Share, int Ratings, double UserMean, double Bias, double Factors);

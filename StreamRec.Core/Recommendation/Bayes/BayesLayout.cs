namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>The lengths of a model's vectors.</summary>
/// <param name="Factors">The number of factors.</param>
/// <param name="Stride">The length of a sample's vectors, laid out as <see cref="Factors.FactorMatrix"/> says.</param>
/// <param name="Rank">The length of the rows of <see cref="MeanScores"/>.</param>
/// <param name="UsesImplicit">Whether what a user rated at all counts.</param>
internal sealed record BayesLayout(int Factors, int Stride, int Rank, bool UsesImplicit);

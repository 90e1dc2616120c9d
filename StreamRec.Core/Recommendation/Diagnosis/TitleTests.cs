using StreamRec.Core.Recommendation.Statistics;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Diagnosis;

/// <summary>The two tests of whether titles explain more of the ratings than chance.</summary>
internal static class TitleTests
{
    /// <summary>
    /// One-way analysis of variance of the residuals by title; <see langword="null"/> when there are too few for it. Taking users' means out shrinks both variances alike, and takes
    /// a degree of freedom for each user from the one within titles.
    /// </summary>
    public static TitleMeanSpread? Spread(RatingResiduals residuals)
    {
        var (titles, explained) = residuals.ByTitle(residuals.Titles);
        var count = residuals.Titles.Length;
        var (between, within) = (titles - 1, count - titles - residuals.Users);
        if (between < 1 || within < 1 || residuals.SumOfSquares <= 0)
        {
            return null;
        }

        var variance = Math.Max(residuals.SumOfSquares - explained, 1e-12) / (count - titles);
        var ratio = explained / between / variance;
        return new TitleMeanSpread(
            titles, Math.Sqrt(explained / count), Math.Sqrt(variance * between / count), ratio, Distributions.FisherTail(ratio, between, within));
    }

    /// <summary>Shuffles the titles among the residuals and compares what they explain.</summary>
    public static PermutationTest Permute(RatingResiduals residuals, LearnabilityOptions options, CancellationToken cancellation)
    {
        var observed = residuals.ByTitle(residuals.Titles).Explained / residuals.SumOfSquares;
        var byChance = new double[options.Permutations];
        WorkerThreads.ForEach(
            options.Threads,
            byChance.Length,
            permutation =>
            {
                var shuffled = residuals.Titles.AsSpan().ToArray();
                SeededRandom.Shuffle(shuffled.AsSpan(), SeededRandom.Mix(options.Seed, 0x5045524D + permutation));
                byChance[permutation] = residuals.ByTitle(shuffled).Explained / residuals.SumOfSquares;
            },
            cancellation);
        return new PermutationTest(
            byChance.Length, observed, byChance.Average(), byChance.Max(), (1.0 + byChance.Count(each => each >= observed)) / (1 + byChance.Length));
    }
}

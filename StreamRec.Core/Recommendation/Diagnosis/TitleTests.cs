using System.Buffers;
using StreamRec.Core.Ratings;
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
    public static TitleMeanSpread? Spread(RatingTable ratings)
    {
        // In one pass, without residuals in memory: of many ratings these would take as much as the ratings themselves.
        var sums = new TitleSums(ratings.TitleCount);
        var (count, users, squares) = (0, 0, 0.0);
        for (var user = 0; user < ratings.UserCount; user++)
        {
            var titleRows = ratings.TitlesOf(user);
            var scores = ratings.HalfStarsOf(user);
            if (scores.Length < 2)
            {
                continue;
            }

            var mean = RatingResiduals.MeanOf(scores);
            for (var rating = 0; rating < scores.Length; rating++)
            {
                var residual = RatingScale.FromHalfStars(scores[rating]) - mean;
                sums.Add(titleRows[rating], residual);
                squares += (double)residual * residual;
            }

            users++;
            count += scores.Length;
        }

        var (titles, explained) = sums.Explained();
        var (between, within) = (titles - 1, count - titles - users);
        if (between < 1 || within < 1 || squares <= 0)
        {
            return null;
        }

        var variance = Math.Max(squares - explained, 1e-12) / (count - titles);
        var ratio = explained / between / variance;
        return new TitleMeanSpread(
            titles, Math.Sqrt(explained / count), Math.Sqrt(variance * between / count), ratio, Distributions.FisherTail(ratio, between, within));
    }

    /// <summary>Shuffles the titles among the residuals and compares what they explain.</summary>
    public static PermutationTest Permute(RatingResiduals residuals, LearnabilityOptions options, CancellationToken cancellation)
    {
        var observed = residuals.ExplainedBy(residuals.Titles) / residuals.SumOfSquares;
        var byChance = new double[options.Permutations];
        WorkerThreads.ForEach(
            options.Threads,
            byChance.Length,
            permutation =>
            {
                var rented = ArrayPool<int>.Shared.Rent(residuals.Titles.Length);
                var shuffled = rented.AsSpan(0, residuals.Titles.Length);
                residuals.Titles.CopyTo(shuffled);
                SeededRandom.Shuffle(shuffled, SeededRandom.Mix(options.Seed, 0x5045524D + permutation));
                byChance[permutation] = residuals.ExplainedBy(shuffled) / residuals.SumOfSquares;
                ArrayPool<int>.Shared.Return(rented);
            },
            cancellation);
        return new PermutationTest(
            byChance.Length, observed, byChance.Average(), byChance.Max(), (1.0 + byChance.Count(each => each >= observed)) / (1 + byChance.Length));
    }
}

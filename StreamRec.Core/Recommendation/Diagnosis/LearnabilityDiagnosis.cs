using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Diagnosis;

/// <summary>
/// Answers "is there anything to learn here?" before anybody trusts a model: whether titles' means differ more than chance makes them, whether titles explain more than shuffled
/// titles do, and whether models gain over each user's own mean as ratings grow. Ratings with made-up or mixed-up title ids look like any others until one asks this.
/// </summary>
public static class LearnabilityDiagnosis
{
    /// <summary>Gains over the user's mean below this are called little: 2 %.</summary>
    public const double NoticeableGain = 0.02;

    /// <summary>Of fewer ratings nothing can be told.</summary>
    public const int FewestRatings = 500;

    // A test that finds something in one of a hundred data sets where there is nothing.
    private const double Significance = 0.01;

    /// <summary>Looks at ratings; of 11 million in less than a second.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="options">How thoroughly; defaults when <see langword="null"/>.</param>
    /// <param name="cancellation">Ends it within 200 ms.</param>
    /// <exception cref="ModelException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static LearnabilityResult Run(RatingTable ratings, LearnabilityOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        options ??= new LearnabilityOptions();
        Require(options);
        cancellation.ThrowIfCancellationRequested();
        var spread = ratings.Count < FewestRatings ? null : TitleTests.Spread(ratings);
        if (spread is null)
        {
            return new LearnabilityResult(LearnabilityVerdict.CannotTell, ratings.Count, null, null, []);
        }

        cancellation.ThrowIfCancellationRequested();
        var sample = Sample(ratings, options);
        if (TitleTests.Spread(sample) is null)
        {
            return new LearnabilityResult(LearnabilityVerdict.CannotTell, ratings.Count, spread, null, []) { Sampled = sample.Count };
        }

        var permutation = TitleTests.Permute(new RatingResiduals(sample), options, cancellation);
        var curve = CurveMeasurement.Measure(sample, options, cancellation);
        double? gain = curve.Count == 0 ? null : 1 - (Math.Min(curve[^1].Bias, curve[^1].Factors) / Math.Max(curve[^1].UserMean, 1e-9));
        return new LearnabilityResult(VerdictOf(spread, permutation, gain), ratings.Count, spread, permutation, curve) { Sampled = sample.Count, GainOverUserMean = gain };
    }

    private static LearnabilityVerdict VerdictOf(TitleMeanSpread spread, PermutationTest permutation, double? gain)
    {
        var differ = spread.PValue < Significance && permutation.PValue <= Math.Max(Significance, 1.0 / (1 + permutation.Permutations));
        return (differ, gain >= NoticeableGain) switch
        {
            (true, true) => LearnabilityVerdict.Learnable,
            (false, false) => LearnabilityVerdict.TitlesSayNothing,
            _ => LearnabilityVerdict.TitlesSayLittle,
        };
    }

    // Whole users, so that their means stay what they are.
    private static RatingTable Sample(RatingTable ratings, LearnabilityOptions options)
    {
        if (ratings.Count <= options.MostRatings)
        {
            return ratings;
        }

        var (starts, titles, scores) = (new List<int> { 0 }, new List<int>(), new List<byte>());
        var share = (double)options.MostRatings / ratings.Count;
        for (var user = 0; user < ratings.UserCount; user++)
        {
            if (new SeededRandom(SeededRandom.Mix(options.Seed, user)).NextDouble() < share)
            {
                titles.AddRange(ratings.TitlesOf(user));
                scores.AddRange(ratings.HalfStarsOf(user));
                starts.Add(titles.Count);
            }
        }

        return new RatingTable([.. starts], [.. titles], [.. scores], [], ratings.TitleCount);
    }

    private static void Require(LearnabilityOptions options)
    {
        if (options.Permutations is < 9 or > 10_000)
        {
            throw new ModelException($"The number of permutations cannot be {options.Permutations}; accepted is a whole number from 9 to 10000.");
        }

        if (options.MostRatings < 1000)
        {
            throw new ModelException($"The number of ratings to look at cannot be {options.MostRatings}; accepted is 1000 or more.");
        }
    }
}

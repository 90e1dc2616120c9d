using System.Runtime.InteropServices;
using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Uncertainty;

/// <summary>One held-out rating beside its prediction.</summary>
/// <param name="Score">Predicted, in stars.</param>
/// <param name="HalfStars">Given, in half stars.</param>
/// <param name="UserRatings">How many ratings the user has in the training part.</param>
/// <param name="TitleRatings">How many ratings the title has in the training part.</param>
internal readonly record struct HeldOutPrediction(float Score, byte HalfStars, int UserRatings, int TitleRatings)
{
    /// <summary>Given minus predicted, in stars.</summary>
    public double Error => RatingScale.FromHalfStars(HalfStars) - Score;
}

/// <summary>Learns a <see cref="ScoreUncertainty"/> from held-out ratings.</summary>
internal static class UncertaintyFitter
{
    // How many errors of average size are assumed of every group: groups of a few ratings stay near the whole.
    private const double AssumedErrors = 50;

    // Fewer errors than this say nothing; more than the second number only take time.
    private const int FewestErrors = 20;
    private const int MostForCuts = 10_000;

    /// <summary>Fits all parts; an assumption when there are too few held-out ratings.</summary>
    public static ScoreUncertainty Fit(List<HeldOutPrediction> heldOut)
    {
        if (heldOut.Count < FewestErrors)
        {
            return ScoreUncertainty.Assumed;
        }

        var errors = CollectionsMarshal.AsSpan(heldOut);
        var squares = 0.0;
        foreach (ref readonly var each in errors)
        {
            squares += each.Error * each.Error;
        }

        var variance = Math.Max(squares / errors.Length, 1e-4);
        var none = Enumerable.Repeat(1.0, ScoreUncertainty.Groups).ToArray();
        var fitted = new ScoreUncertainty(Math.Sqrt(variance), none, none, ScoreUncertainty.Assumed.Cuts, errors.Length);
        fitted = fitted with { TitleFactors = Factors(errors, fitted, byTitle: true) };
        fitted = fitted with { UserFactors = Factors(errors, fitted, byTitle: false) };
        return fitted with { Cuts = Cuts(errors, fitted) };
    }

    // The root of how much larger squared errors are in a group than the deviation so far says.
    private static double[] Factors(ReadOnlySpan<HeldOutPrediction> errors, ScoreUncertainty soFar, bool byTitle)
    {
        var sums = new double[ScoreUncertainty.Groups];
        var counts = new double[ScoreUncertainty.Groups];
        foreach (ref readonly var each in errors)
        {
            var group = ScoreUncertainty.CountGroup(byTitle ? each.TitleRatings : each.UserRatings);
            var deviation = soFar.DeviationFor(each.UserRatings, each.TitleRatings);
            sums[group] += each.Error * each.Error / (deviation * deviation);
            counts[group]++;
        }

        var factors = new double[sums.Length];
        for (var group = 0; group < sums.Length; group++)
        {
            factors[group] = Math.Sqrt((sums[group] + AssumedErrors) / (counts[group] + AssumedErrors));
        }

        return factors;
    }

    private static double[] Cuts(ReadOnlySpan<HeldOutPrediction> errors, ScoreUncertainty fitted)
    {
        var step = ((errors.Length - 1) / MostForCuts) + 1;
        var cuts = new double[RatingScale.Steps];
        for (var level = 1; level <= RatingScale.Steps; level++)
        {
            var (low, high) = (-10.0, 16.0);
            for (var halving = 0; halving < 30; halving++)
            {
                var cut = (low + high) / 2;
                if (MeanExcess(errors, step, fitted, level, cut) > 0)
                {
                    low = cut;
                }
                else
                {
                    high = cut;
                }
            }

            cuts[level - 1] = (low + high) / 2;
        }

        return cuts;
    }

    // Half a rating on either side keeps a level that all or none reached at a finite cut.
    private static double MeanExcess(ReadOnlySpan<HeldOutPrediction> errors, int step, ScoreUncertainty fitted, int level, double cut)
    {
        var (expected, reached, count) = (0.0, 0.5, 1);
        for (var index = 0; index < errors.Length; index += step)
        {
            ref readonly var each = ref errors[index];
            expected += NormalDistribution.Below((each.Score - cut) / fitted.DeviationFor(each.UserRatings, each.TitleRatings));
            reached += each.HalfStars >= level ? 1 : 0;
            count++;
        }

        return (expected / (count - 1)) - (reached / count);
    }
}

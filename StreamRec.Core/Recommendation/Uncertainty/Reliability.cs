using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Quality;

namespace StreamRec.Core.Recommendation.Uncertainty;

/// <summary>
/// Measures whether stated probabilities mean what they say, on ratings that the probabilities were not fitted on: the held-out predictions are parted in two at random, each half
/// is judged by what the other half taught. Several folds may be added.
/// </summary>
/// <param name="threshold">The score in stars that counts as reached, inclusive.</param>
internal sealed class Reliability(double threshold)
{
    /// <summary>The number of bins, of equal width.</summary>
    public const int BinCount = 10;

    private readonly double[] stated = new double[BinCount];
    private readonly int[] reached = new int[BinCount];
    private readonly int[] counts = new int[BinCount];

    /// <summary>Adds the held-out predictions of one model.</summary>
    /// <param name="predictions">The predictions.</param>
    /// <param name="seed">Start of the parting's randomness.</param>
    public void Add(ReadOnlySpan<HeldOutPrediction> predictions, int seed)
    {
        var (left, right) = Halve(predictions, seed);
        Judge(left, UncertaintyFitter.Fit(right));
        Judge(right, UncertaintyFitter.Fit(left));
    }

    /// <summary>What came of it; <see langword="null"/> when nothing was added.</summary>
    public CalibrationResult? ToResult()
    {
        var total = counts.Sum();
        if (total == 0)
        {
            return null;
        }

        var bins = new CalibrationBin[BinCount];
        var error = 0.0;
        for (var bin = 0; bin < BinCount; bin++)
        {
            var (lower, upper) = ((double)bin / BinCount, (bin + 1.0) / BinCount);
            bins[bin] = counts[bin] == 0
                ? new CalibrationBin(lower, upper, (lower + upper) / 2, 0, 0)
                : new CalibrationBin(lower, upper, stated[bin] / counts[bin], (double)reached[bin] / counts[bin], counts[bin]);
            error += Math.Abs(stated[bin] - reached[bin]) / total;
        }

        return new CalibrationResult(threshold, total, error, bins);
    }

    /// <summary>Adds one stated probability and whether the threshold was reached.</summary>
    internal void Add(double probability, bool isReached)
    {
        var bin = Math.Clamp((int)(probability * BinCount), 0, BinCount - 1);
        stated[bin] += probability;
        reached[bin] += isReached ? 1 : 0;
        counts[bin]++;
    }

    private void Judge(HeldOutPrediction[] predictions, ScoreUncertainty fitted)
    {
        foreach (ref readonly var each in predictions.AsSpan())
        {
            var deviation = fitted.DeviationFor(each.UserRatings, each.TitleRatings, each.OwnDeviation);
            Add(fitted.ProbabilityOf(each.Score, deviation, threshold), RatingScale.FromHalfStars(each.HalfStars) >= threshold);
        }
    }

    private static (HeldOutPrediction[] Left, HeldOutPrediction[] Right) Halve(ReadOnlySpan<HeldOutPrediction> predictions, int seed)
    {
        var shuffled = predictions.ToArray();
        SeededRandom.Shuffle(shuffled.AsSpan(), SeededRandom.Mix(seed, 0x48414C46));
        return (shuffled[..(shuffled.Length / 2)], shuffled[(shuffled.Length / 2)..]);
    }
}

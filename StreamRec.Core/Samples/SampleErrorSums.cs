namespace StreamRec.Core.Samples;

/// <summary>Running sums from which the floor of any predictor's error on the emitted ratings follows.</summary>
internal struct SampleErrorSums
{
    private long count;
    private double expectedIdeal;
    private double expectedBest;
    private double observedIdeal;
    private double scores;

    /// <summary>Expected RMSE of the true mean (clamped to the scale) against the emitted score.</summary>
    public readonly double ExpectedRmse => Math.Sqrt(expectedIdeal / count);

    /// <summary>Expected RMSE of the mean of the emitted score given the true mean: no predictor can expect less.</summary>
    public readonly double BestRmse => Math.Sqrt(expectedBest / count);

    /// <summary>What the true mean's RMSE is on these very ratings.</summary>
    public readonly double ObservedRmse => Math.Sqrt(observedIdeal / count);

    /// <summary>The mean of the emitted scores.</summary>
    public readonly double MeanScore => scores / count;

    /// <summary>Takes one rating in.</summary>
    public void Add(double trueMean, double score, SampleNoise noise)
    {
        var (mean, square) = noise.Moments(trueMean);
        var ideal = Math.Clamp(trueMean, 0.5, 5);
        count++;
        expectedIdeal += square - (2 * ideal * mean) + (ideal * ideal);
        expectedBest += square - (mean * mean);
        observedIdeal += (score - ideal) * (score - ideal);
        scores += score;
    }

    /// <summary>The sum of parts, always in the same order.</summary>
    public static SampleErrorSums Total(IEnumerable<SampleErrorSums> parts)
    {
        var total = default(SampleErrorSums);
        foreach (var part in parts)
        {
            total.count += part.count;
            total.expectedIdeal += part.expectedIdeal;
            total.expectedBest += part.expectedBest;
            total.observedIdeal += part.observedIdeal;
            total.scores += part.scores;
        }

        return total;
    }
}

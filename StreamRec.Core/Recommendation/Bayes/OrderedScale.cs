using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Uncertainty;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// Scores as ordered outcomes: behind each stands a latent value, normal around what the model expects, and the score says between which two cut points it lies
/// (Albert and Chib 1993, "Bayesian analysis of binary and polychotomous response data", section 4). The cut points are those at which a normal distribution with the
/// mean and spread of all ratings has the shares of the scores; latent values are thus in stars, less the mean of all ratings.
/// </summary>
/// <param name="Levels">The scores that occur, in stars, ascending; two or more.</param>
/// <param name="Cuts">The cut points between them.</param>
/// <param name="Centers">The mean latent value behind each score.</param>
internal sealed record OrderedScale(float[] Levels, float[] Cuts, float[] Centers)
{
    /// <summary>The scale of a table's ratings; <see langword="null"/> when all are equal.</summary>
    public static OrderedScale? Of(RatingTable table)
    {
        var counts = new int[RatingScale.Steps + 1];
        foreach (var halfStars in table.HalfStars)
        {
            counts[halfStars]++;
        }

        var steps = Enumerable.Range(0, counts.Length).Where(step => counts[step] > 0).ToArray();
        var mean = steps.Sum(step => 0.5 * step * counts[step]) / table.Count;
        var spread = Math.Sqrt(steps.Sum(step => counts[step] * Math.Pow((0.5 * step) - mean, 2)) / table.Count);
        var (cuts, centers) = (new float[Math.Max(0, steps.Length - 1)], new float[steps.Length]);
        var (below, density) = (0.0, 0.0);
        for (var level = 0; level < steps.Length; level++)
        {
            var share = (double)counts[steps[level]] / table.Count;
            var cut = level < cuts.Length ? Quantile(below + share) : 0;
            var nextDensity = level < cuts.Length ? NormalDistribution.BelowAndDensity(cut).Density : 0;
            centers[level] = (float)(spread * (density - nextDensity) / share);
            if (level < cuts.Length)
            {
                cuts[level] = (float)(spread * cut);
            }

            (below, density) = (below + share, nextDensity);
        }

        return steps.Length < 2 ? null : new OrderedScale(Array.ConvertAll(steps, step => 0.5f * step), cuts, centers);
    }

    /// <summary>The position of a score among the levels; of one that does not occur, that of the next one below.</summary>
    public int LevelOf(byte halfStars)
    {
        var level = Levels.Length - 1;
        while (level > 0 && Levels[level] > RatingScale.FromHalfStars(halfStars))
        {
            level--;
        }

        return level;
    }

    /// <summary>The expected score and its variance, in stars, when the latent value is normal.</summary>
    /// <param name="latent">The mean of the latent value.</param>
    /// <param name="variance">Its variance, above 0.</param>
    public (float Score, float Variance) Expect(float latent, float variance)
    {
        var inverse = 1 / MathF.Sqrt(variance);
        var (sum, squares, reached) = (0.0, 0.0, 1.0);
        for (var level = 0; level < Levels.Length; level++)
        {
            var next = level < Cuts.Length ? NormalDistribution.Below((latent - Cuts[level]) * inverse) : 0;
            sum += (reached - next) * Levels[level];
            squares += (reached - next) * Levels[level] * Levels[level];
            reached = next;
        }

        return ((float)sum, (float)Math.Max(1e-6, squares - (sum * sum)));
    }

    /// <summary>Writes the scale.</summary>
    public void Write(BinaryWriter writer)
    {
        BinaryArrays.Write(writer, Levels);
        BinaryArrays.Write(writer, Cuts);
        BinaryArrays.Write(writer, Centers);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static OrderedScale Read(BinaryReader reader, int levels)
    {
        var scale = new OrderedScale(new float[levels], new float[levels - 1], new float[levels]);
        BinaryArrays.Read(reader, scale.Levels);
        BinaryArrays.Read(reader, scale.Cuts);
        BinaryArrays.Read(reader, scale.Centers);
        return scale;
    }

    // By halving the interval: there are ten levels at most.
    private static double Quantile(double probability)
    {
        var (low, high) = (-8.0, 8.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = NormalDistribution.Below(middle) < probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}

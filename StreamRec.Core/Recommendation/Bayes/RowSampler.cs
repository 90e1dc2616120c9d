using System.Runtime.CompilerServices;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>Draws the vectors and the noise of one side's rows, each given the other side. One for each thread.</summary>
/// <param name="stride">The length of vectors, padding included.</param>
internal sealed class RowSampler(int stride)
{
    private readonly GaussianConditional conditional = new(stride);
    private float[] scratch = [];

    /// <summary>Draws a row with ratings.</summary>
    /// <param name="side">The side of the row; its vector, noise and errors change.</param>
    /// <param name="other">The other side.</param>
    /// <param name="row">The row.</param>
    /// <param name="residuals">Each rating's score less the mean of all, in the order by user.</param>
    /// <param name="mean">Receives the mean of the distribution that the vector is drawn from, or is empty.</param>
    /// <param name="random">Where the randomness comes from; used by this draw only.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(SideState side, SideState other, int row, float[] residuals, Span<float> mean, SeededRandom random)
    {
        var (start, count) = (side.Ratings.Starts[row], side.Ratings.CountOf(row));
        var own = side.Noise.RootOf(row);
        conditional.Begin(count);
        for (var rating = start; rating < start + count; rating++)
        {
            var otherRow = side.Ratings.Others[rating];
            conditional.Add(ref other.Vectors.First(otherRow), side.OtherLane, residuals[side.Ratings.Places[rating]], own * other.Noise.RootOf(otherRow));
        }

        conditional.Condition(side.Precision, side.Expected.Row(row));
        var vector = side.Vectors.Row(row);
        conditional.Draw(vector, ref random);
        side.Complete(vector);
        if (!mean.IsEmpty)
        {
            conditional.Mean(mean);
            side.Complete(mean);
        }

        // The lane of ones meets zeros in the rows here: their biases are in the targets.
        var errors = conditional.Errors(vector);
        Redraw(side, row, errors, residuals, ref random);
        var (weighted, plain) = (0.0, 0.0);
        for (var rating = 0; rating < errors.Length; rating++)
        {
            double error = errors[rating];
            plain += error * error;
            error *= conditional.Roots[rating];
            weighted += error * error;
        }

        side.Noise.Draw(row, count, weighted, ref random);
        side.SquaredErrors[row] = plain;
    }

    // Drifts and latent values change what is left of each rating for everything else to explain.
    private void Redraw(SideState side, int row, Span<float> errors, float[] residuals, ref SeededRandom random)
    {
        if (side.Drifts.Count == 0 && side.Latent is null)
        {
            return;
        }

        if (scratch.Length < 3 * errors.Length)
        {
            scratch = new float[4 * errors.Length];
        }

        var before = scratch.AsSpan(0, errors.Length);
        errors.CopyTo(before);
        foreach (var drift in side.Drifts)
        {
            drift.Draw(row, errors, conditional.Roots, scratch.AsSpan(errors.Length), ref random);
        }

        side.Latent?.Draw(side.Ratings.Starts[row], errors, conditional.Roots, ref random);
        var places = side.Ratings.Places.AsSpan(side.Ratings.Starts[row], errors.Length);
        for (var rating = 0; rating < errors.Length; rating++)
        {
            residuals[places[rating]] += errors[rating] - before[rating];
        }
    }
}

using System.Runtime.CompilerServices;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// How the level of a row's ratings drifts in time: an Ornstein–Uhlenbeck process for each row, around zero, which forgets with a given time scale. Drawn for a row as a
/// whole by filtering forward and drawing backward (Carter and Kohn 1994, "On Gibbs sampling for state space models").
/// </summary>
internal sealed class Drift
{
    // A weak prior on the variance, which keeps it above 0.
    private const double PriorShape = 1;
    private const double PriorSquares = 0.02;

    // Ratings nearer to each other than this share say nothing of the variance.
    private const float SmallestInnovation = 1e-4f;

    private readonly float[] memories;
    private readonly double[] squares;
    private readonly int[] innovations;
    private double variance = 0.02;

    /// <summary>Starts without drift.</summary>
    /// <param name="times">The ratings in the order of time.</param>
    /// <param name="seconds">The time after which the correlation has fallen to 1 / e.</param>
    public Drift(RowTimes times, double seconds)
    {
        Times = times;
        Seconds = seconds;
        Values = new float[times.Times.Length];
        memories = new float[times.Times.Length];
        squares = new double[times.Starts.Length - 1];
        innovations = new int[times.Starts.Length - 1];
        for (var row = 0; row < squares.Length; row++)
        {
            for (var place = times.Starts[row] + 1; place < times.Starts[row + 1]; place++)
            {
                memories[place] = (float)Math.Exp((times.Times[place - 1] - times.Times[place]) / seconds);
            }
        }
    }

    /// <summary>The ratings in the order of time.</summary>
    public RowTimes Times { get; }

    /// <summary>The time after which the correlation has fallen to 1 / e.</summary>
    public double Seconds { get; }

    /// <summary>The drift at each rating, beside <see cref="Times"/>, in stars.</summary>
    public float[] Values { get; }

    /// <summary>Draws a row's drift.</summary>
    /// <param name="row">The row.</param>
    /// <param name="errors">What the model leaves of each rating of the row, this drift included; changed to what the new drift leaves.</param>
    /// <param name="roots">The square roots of the ratings' precisions.</param>
    /// <param name="scratch">Room for two values a rating.</param>
    /// <param name="random">Where the randomness comes from.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(int row, Span<float> errors, ReadOnlySpan<float> roots, Span<float> scratch, ref SeededRandom random)
    {
        var (start, end) = (Times.Starts[row], Times.Starts[row + 1]);
        var level = (float)variance;
        var means = scratch[..(end - start)];
        var spreads = scratch.Slice(errors.Length, end - start);
        var (mean, spread) = (0f, level);
        for (var place = start; place < end; place++)
        {
            var rating = Times.Order[place];
            var memory = memories[place];
            mean *= memory;
            spread = (memory * memory * spread) + (level * (1 - (memory * memory)));
            var precision = roots[rating] * roots[rating];
            var trust = 1 / (1 + (spread * precision));
            errors[rating] += Values[place];
            mean += spread * precision * trust * (errors[rating] - mean);
            spread *= trust;
            (means[place - start], spreads[place - start]) = (mean, spread);
        }

        (squares[row], innovations[row]) = (0, 0);
        var later = 0f;
        for (var place = end - 1; place >= start; place--)
        {
            var memory = place + 1 < end ? memories[place + 1] : 0;
            var innovation = 1 - (memory * memory);
            (mean, spread) = (means[place - start], spreads[place - start]);
            var gain = memory * spread / ((memory * memory * spread) + (level * innovation));
            var value = mean + (gain * (later - (memory * mean))) + (MathF.Sqrt(MathF.Max(0, spread * (1 - (gain * memory)))) * (float)RandomNormals.Next(ref random));
            Count(row, later - (memory * value), place + 1 < end ? innovation : 0);
            Values[place] = value;
            errors[Times.Order[place]] -= value;
            later = value;
        }

        Count(row, later, start < end ? 1 : 0);
    }

    /// <summary>Draws the variance given all rows' drifts.</summary>
    public void DrawVariance(ref SeededRandom random)
    {
        var (sum, count) = (PriorSquares, 0L);
        for (var row = 0; row < squares.Length; row++)
        {
            sum += squares[row];
            count += innovations[row];
        }

        variance = 1 / RandomNormals.NextGamma(PriorShape + (count / 2.0), sum / 2, ref random);
    }

    private void Count(int row, float change, float innovation)
    {
        if (innovation > SmallestInnovation)
        {
            squares[row] += (double)change * change / innovation;
            innovations[row]++;
        }
    }
}

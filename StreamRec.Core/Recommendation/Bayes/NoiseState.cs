namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// How precise the ratings of one side's rows are. A rating's precision is that of its user times that of its title, so that those who rate at random, and titles
/// on which nobody agrees, count for less (Lakshminarayanan, Bouchard and Archambeau 2011, "Robust Bayesian matrix factorisation").
/// </summary>
internal sealed class NoiseState
{
    // Scores come in steps: an error of a twentieth of a star is none. Where ratings follow a rule exactly, precisions would grow without end.
    private const double HighestPrecision = 400;

    private readonly double shape;
    private readonly float[] precisions;
    private readonly float[] roots;

    /// <summary>Every row starts at 1.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="shape">How alike the rows are: the shape of the gamma distribution around <see cref="Level"/>; 0 makes all alike.</param>
    public NoiseState(int rows, double shape)
    {
        this.shape = shape;
        precisions = new float[rows];
        roots = new float[rows];
        Array.Fill(precisions, 1);
        Array.Fill(roots, 1);
    }

    /// <summary>The mean precision.</summary>
    public double Level { get; private set; } = 1;

    /// <summary>A row's precision.</summary>
    public float Of(int row) => precisions[row];

    /// <summary>The square root of a row's precision.</summary>
    public float RootOf(int row) => roots[row];

    /// <summary>Draws a row's precision given its errors; its conditional is a gamma distribution.</summary>
    /// <param name="row">The row.</param>
    /// <param name="count">The number of its ratings.</param>
    /// <param name="squaredErrors">Σ (error · root of the rating's precision)², with the precision of the row before.</param>
    /// <param name="random">Where the randomness comes from.</param>
    public void Draw(int row, int count, double squaredErrors, ref SeededRandom random)
    {
        if (shape > 0)
        {
            var squares = squaredErrors / precisions[row];
            Set(row, RandomNormals.NextGamma(shape + (count / 2.0), (shape / Level) + (squares / 2), ref random));
        }
    }

    /// <summary>Draws the mean precision given the rows', or, where all are alike, given all errors.</summary>
    /// <param name="ratings">The ratings of the side.</param>
    /// <param name="squaredErrors">Each row's sum of squared errors.</param>
    /// <param name="random">Where the randomness comes from.</param>
    public void DrawLevel(RatingSide ratings, double[] squaredErrors, ref SeededRandom random)
    {
        var (sum, rows) = (0.0, 0);
        for (var row = 0; row < ratings.Rows; row++)
        {
            if (ratings.CountOf(row) > 0)
            {
                sum += shape > 0 ? precisions[row] : squaredErrors[row];
                rows++;
            }
        }

        if (shape > 0)
        {
            Level = 1 / RandomNormals.NextGamma(1 + (shape * rows), 1 + (shape * sum), ref random);
            return;
        }

        Level = RandomNormals.NextGamma(1 + (ratings.Others.Length / 2.0), 1 + (sum / 2), ref random);
        for (var row = 0; row < ratings.Rows; row++)
        {
            Set(row, Level);
        }
    }

    private void Set(int row, double precision)
    {
        precisions[row] = (float)Math.Min(precision, HighestPrecision);
        roots[row] = MathF.Sqrt(precisions[row]);
    }
}

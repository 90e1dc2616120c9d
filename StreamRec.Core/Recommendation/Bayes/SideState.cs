using StreamRec.Core.Recommendation.Factors;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>One side, users or titles, during sampling: its vectors and what they are expected to be before any rating is looked at.</summary>
internal sealed class SideState
{
    // 1 / variance of a factor before the first draw of it.
    private const float StartPrecision = 10;

    /// <summary>Starts with random factors and no biases.</summary>
    /// <param name="ratings">The ratings of the side.</param>
    /// <param name="factors">The number of factors.</param>
    /// <param name="ownLane">The lane of this side's bias, as in <see cref="FactorMatrix"/>.</param>
    /// <param name="noise">How precise the rows' ratings are.</param>
    public SideState(RatingSide ratings, int factors, int ownLane, NoiseState noise)
    {
        Ratings = ratings;
        OwnLane = ownLane;
        Noise = noise;
        Vectors = new FactorMatrix(ratings.Rows, factors);
        Expected = new FactorMatrix(ratings.Rows, factors);
        Precision = new float[Vectors.Stride];
        Mask = new float[Vectors.Stride];
        SquaredErrors = new double[ratings.Rows];
        Array.Fill(Precision, StartPrecision);
        Mask.AsSpan(0, FactorMatrix.FirstFactor + factors).Fill(1);
        Mask[OtherLane] = 0;
    }

    /// <summary>The ratings by this side's rows.</summary>
    public RatingSide Ratings { get; }

    /// <summary>The lane of this side's bias.</summary>
    public int OwnLane { get; }

    /// <summary>The lane that is 1 in this side's vectors and holds the bias in the other's.</summary>
    public int OtherLane => FactorMatrix.UserBias + FactorMatrix.TitleBias - OwnLane;

    /// <summary>How precise the rows' ratings are.</summary>
    public NoiseState Noise { get; }

    /// <summary>The vectors as drawn last.</summary>
    public FactorMatrix Vectors { get; }

    /// <summary>The mean of each vector before its ratings, given the features of the row; 0 in the lane of ones.</summary>
    public FactorMatrix Expected { get; }

    /// <summary>1 / variance of each lane around <see cref="Expected"/>.</summary>
    public float[] Precision { get; }

    /// <summary>1 for the lanes that are drawn, 0 for the lane of ones and the padding.</summary>
    public float[] Mask { get; }

    /// <summary>How the level of the rows' ratings drifts in time.</summary>
    public IReadOnlyList<Drift> Drifts { get; init; } = [];

    /// <summary>The latent values behind the ratings, on the users' side of a training with ordered outcomes.</summary>
    public LatentRatings? Latent { get; init; }

    /// <summary>Each row's sum of squared errors, in stars, over its ratings with the vectors drawn last.</summary>
    public double[] SquaredErrors { get; }

    /// <summary>Fills the vectors with small random factors.</summary>
    /// <param name="spread">Their standard deviation.</param>
    /// <param name="random">Where the randomness comes from.</param>
    public void Start(double spread, SeededRandom random)
    {
        for (var row = 0; row < Vectors.Rows; row++)
        {
            var vector = Vectors.Row(row);
            for (var factor = 0; factor < Vectors.Factors; factor++)
            {
                vector[FactorMatrix.FirstFactor + factor] = (float)(spread * RandomNormals.Next(ref random));
            }

            Complete(vector);
        }
    }

    /// <summary>Puts the one and the zeros of the padding into a vector.</summary>
    public void Complete(Span<float> vector)
    {
        for (var lane = 0; lane < vector.Length; lane++)
        {
            vector[lane] *= Mask[lane];
        }

        vector[OtherLane] = 1;
    }
}

using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// Finds the product of low rank that comes nearest to the mean of all samples' scores, by subspace iteration from a random start (Halko, Martinsson and Tropp 2011,
/// "Finding structure with randomness", algorithm 4.4). The scores of no pair are ever worked out: a sample is a product itself. Users and titles count by their weights.
/// </summary>
internal sealed class MeanCompression
{
    private const int RowsOfATask = 256;
    private const int PowerSteps = 2;

    private readonly float[][] users;
    private readonly float[][] titles;
    private readonly float[] userWeights;
    private readonly float[] titleWeights;
    private readonly int stride;
    private readonly int threads;
    private readonly CancellationToken cancellation;

    /// <summary>Takes the samples.</summary>
    /// <param name="users">Each sample's user vectors, the average user last.</param>
    /// <param name="titles">Each sample's title vectors, the average title last.</param>
    /// <param name="stride">The length of a vector.</param>
    /// <param name="userWeights">How much an error counts for each user, above 0.</param>
    /// <param name="titleWeights">The same for each title.</param>
    /// <param name="threads">How many threads compute.</param>
    /// <param name="cancellation">Ends the work.</param>
    public MeanCompression(float[][] users, float[][] titles, int stride, float[] userWeights, float[] titleWeights, int threads, CancellationToken cancellation)
    {
        (this.users, this.titles, this.stride) = (users, titles, stride);
        (this.userWeights, this.titleWeights) = (userWeights, titleWeights);
        (this.threads, this.cancellation) = (threads, cancellation);
    }

    /// <summary>The directions among the weighted titles: one row for each title, one column for each direction.</summary>
    public float[] Directions { get; private set; } = [];

    /// <summary>Finds directions and rows.</summary>
    /// <param name="rank">How many directions, a multiple of 8.</param>
    /// <param name="seed">Start of the randomness.</param>
    public MeanScores Run(int rank, ulong seed)
    {
        var random = new SeededRandom(seed);
        Directions = new float[titleWeights.Length * rank];
        RandomNormals.Fill(Directions, ref random);
        Orthonormal.Columns(Directions, rank, cancellation);
        for (var step = 0; step < PowerSteps; step++)
        {
            var image = Weighted(Apply(titles, Weighted(Directions, titleWeights), rank, users), userWeights);
            Orthonormal.Columns(image, rank, cancellation);
            Directions = Weighted(Apply(users, Weighted(image, userWeights), rank, titles), titleWeights);
            Orthonormal.Columns(Directions, rank, cancellation);
        }

        var userRows = Apply(titles, Weighted(Directions, titleWeights), rank, users);
        var titleRows = Directions.AsSpan().ToArray();
        for (var place = 0; place < titleRows.Length; place++)
        {
            titleRows[place] /= titleWeights[place / rank];
        }

        return new MeanScores(rank, userRows, titleRows);
    }

    /// <summary>What maps a user's vector of one sample to their row: one row of directions for each lane.</summary>
    public float[] ProjectionOf(float[] sampleTitles)
    {
        var rank = Directions.Length / titleWeights.Length;
        var projection = new float[stride * rank];
        BlockProducts.Transposed(sampleTitles, stride, Weighted(Directions, titleWeights), rank, projection);
        return projection;
    }

    private static float[] Weighted(float[] rows, float[] weights)
    {
        var width = rows.Length / weights.Length;
        var weighted = new float[rows.Length];
        for (var place = 0; place < rows.Length; place++)
        {
            weighted[place] = rows[place] * weights[place / width];
        }

        return weighted;
    }

    // The mean over samples of to · (fromᵀ · matrix): what the matrix of mean scores, or its transpose, makes of a matrix.
    private float[] Apply(float[][] from, float[] matrix, int width, float[][] to)
    {
        var inner = new float[from.Length][];
        WorkerThreads.ForEach(
            threads,
            from.Length,
            sample =>
            {
                inner[sample] = new float[stride * width];
                BlockProducts.Transposed(from[sample], stride, matrix, width, inner[sample]);
                for (var place = 0; place < inner[sample].Length; place++)
                {
                    inner[sample][place] /= from.Length;
                }
            },
            cancellation);

        var rows = to[0].Length / stride;
        var product = new float[rows * width];
        WorkerThreads.ForEach(
            threads,
            (rows + RowsOfATask - 1) / RowsOfATask,
            task =>
            {
                for (var sample = 0; sample < to.Length; sample++)
                {
                    BlockProducts.Add(to[sample], stride, inner[sample], width, task * RowsOfATask, Math.Min(rows, (task + 1) * RowsOfATask), product);
                }
            },
            cancellation);
        return product;
    }
}

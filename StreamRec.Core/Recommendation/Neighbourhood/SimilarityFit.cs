using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>
/// Similarities of titles: Pearson correlations of residuals over the users who rated both, shrunk by how few those are, (n − 1) / (n − 1 + shrinkage) · ρ (Koren 2010,
/// "Factor in the neighbors", equation 3 with the biases as means); positive ones squared, which lets near titles outweigh many distant ones without cutting
/// neighbours off at a number.
/// </summary>
internal static class SimilarityFit
{
    /// <summary>The similarities of all compared titles.</summary>
    /// <param name="residuals">Ratings without biases.</param>
    /// <param name="count">The number of compared titles.</param>
    /// <param name="shrinkage">How many common users are needed to believe half of a correlation.</param>
    /// <param name="threads">How many threads compute; the result does not depend on it.</param>
    /// <param name="cancellation">Ends the work, within some milliseconds.</param>
    public static RowMatrix Run(ResidualTable residuals, int count, double shrinkage, int threads, CancellationToken cancellation)
    {
        var similarities = new RowMatrix(count);
        var (starts, users, values) = residuals.ByPlace(count, 1, cancellation);
        WorkerThreads.ForEach(
            threads,
            count,
            title =>
            {
                var sums = new PairSums(count);
                for (var index = starts[title]; index < starts[title + 1]; index++)
                {
                    sums.Add(values[index], residuals.PlacesOf(users[index]), residuals.ValuesOf(users[index]));
                }

                sums.Correlate(similarities.Row(title), title, shrinkage);
            },
            cancellation);
        return similarities;
    }

    /// <summary>Sums over the users who rated one title and each other title.</summary>
    private sealed class PairSums(int count)
    {
        private readonly int[] common = new int[count];
        private readonly float[] products = new float[count];
        private readonly float[] ownSquares = new float[count];
        private readonly float[] otherSquares = new float[count];

        public void Add(float own, ReadOnlySpan<int> places, ReadOnlySpan<float> residuals)
        {
            for (var rating = 0; rating < places.Length; rating++)
            {
                var (place, other) = (places[rating], residuals[rating]);
                common[place]++;
                products[place] += own * other;
                ownSquares[place] += own * own;
                otherSquares[place] += other * other;
            }
        }

        public void Correlate(Span<float> row, int own, double shrinkage)
        {
            for (var place = 0; place < common.Length; place++)
            {
                if (place != own && common[place] > 1 && products[place] > 0)
                {
                    var correlation = products[place] / Math.Sqrt((double)ownSquares[place] * otherSquares[place]);
                    var shrunk = (common[place] - 1) / (common[place] - 1 + shrinkage) * correlation;
                    row[place] = (float)(shrunk * shrunk);
                }
            }
        }
    }
}

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// Random numbers of the normal and the gamma distribution from a counted sequence. Normals by the ziggurat (Marsaglia and Tsang 2000, "The ziggurat method for
/// generating random variables", with the tables of Doornik 2005), gammas by Marsaglia and Tsang 2000, "A simple method for generating gamma variables".
/// </summary>
internal static class RandomNormals
{
    private const int Layers = 128;

    // Where the tail begins, and the area of each layer, for 128 layers.
    private const double TailStart = 3.442619855899;
    private const double LayerArea = 9.91256303526217e-3;

    private static readonly double[] Edges = MakeEdges();
    private static readonly double[] InnerShares = MakeInnerShares();

    /// <summary>A number of the standard normal distribution.</summary>
    public static double Next(ref SeededRandom random)
    {
        while (true)
        {
            var bits = random.Next();
            var layer = (int)(bits & (Layers - 1));
            var share = ((bits >> 11) * (2.0 / (1UL << 53))) - 1;
            if (Math.Abs(share) < InnerShares[layer])
            {
                return share * Edges[layer];
            }

            if (layer == 0)
            {
                return Tail(ref random, share < 0);
            }

            var value = share * Edges[layer];
            var upper = Math.Exp(-0.5 * Edges[layer] * Edges[layer]);
            var lower = Math.Exp(-0.5 * Edges[layer + 1] * Edges[layer + 1]);
            if (upper + (random.NextDouble() * (lower - upper)) < Math.Exp(-0.5 * value * value))
            {
                return value;
            }
        }
    }

    /// <summary>Fills a buffer with numbers of the standard normal distribution.</summary>
    public static void Fill(Span<float> values, ref SeededRandom random)
    {
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = (float)Next(ref random);
        }
    }

    /// <summary>A number of the gamma distribution.</summary>
    /// <param name="shape">The shape, 1/3 or more.</param>
    /// <param name="rate">The rate; the mean is <paramref name="shape"/> / <paramref name="rate"/>.</param>
    /// <param name="random">Where the randomness comes from.</param>
    public static double NextGamma(double shape, double rate, ref SeededRandom random)
    {
        var offset = shape - (1.0 / 3);
        var scale = 1 / Math.Sqrt(9 * offset);
        while (true)
        {
            var normal = Next(ref random);
            var cube = 1 + (scale * normal);
            if (cube <= 0)
            {
                continue;
            }

            cube = cube * cube * cube;
            if (Math.Log(1 - random.NextDouble()) < (0.5 * normal * normal) + (offset * (1 - cube + Math.Log(cube))))
            {
                return offset * cube / rate;
            }
        }
    }

    private static double Tail(ref SeededRandom random, bool isNegative)
    {
        while (true)
        {
            var beyond = -Math.Log(1 - random.NextDouble()) / TailStart;
            if (-2 * Math.Log(1 - random.NextDouble()) > beyond * beyond)
            {
                return isNegative ? -TailStart - beyond : TailStart + beyond;
            }
        }
    }

    private static double[] MakeEdges()
    {
        var edges = new double[Layers + 1];
        var height = Math.Exp(-0.5 * TailStart * TailStart);
        edges[0] = LayerArea / height;
        edges[1] = TailStart;
        for (var layer = 2; layer < Layers; layer++)
        {
            edges[layer] = Math.Sqrt(-2 * Math.Log((LayerArea / edges[layer - 1]) + height));
            height = Math.Exp(-0.5 * edges[layer] * edges[layer]);
        }

        return edges;
    }

    private static double[] MakeInnerShares()
    {
        var shares = new double[Layers];
        for (var layer = 0; layer < Layers; layer++)
        {
            shares[layer] = Edges[layer + 1] / Edges[layer];
        }

        return shares;
    }
}

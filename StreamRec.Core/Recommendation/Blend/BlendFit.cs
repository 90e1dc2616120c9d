namespace StreamRec.Core.Recommendation.Blend;

/// <summary>
/// Fits the weights of a blend on held-out ratings by ridge regression with weights of 0 or more (Breiman 1996, "Stacked regressions"; solved by coordinate descent). What is predicted is what a
/// rating lies beyond the biases, from what each part's prediction lies beyond them.
/// </summary>
internal sealed class BlendFit
{
    private const int Sweeps = 1000;
    private const double Precision = 1e-12;

    private readonly int parts;
    private readonly List<float> offsets = [];
    private readonly List<float> targets = [];
    private readonly List<(int User, int Title)> counts = [];

    /// <summary>Starts without any ratings.</summary>
    /// <param name="parts">The number of parts.</param>
    public BlendFit(int parts) => this.parts = parts;

    /// <summary>Adds one held-out rating.</summary>
    /// <param name="partOffsets">What each part's prediction lies beyond the biases, in stars.</param>
    /// <param name="target">What the rating lies beyond them.</param>
    /// <param name="userRatings">How many ratings the user had in the training of the parts.</param>
    /// <param name="titleRatings">How many ratings the title had.</param>
    public void Add(ReadOnlySpan<float> partOffsets, float target, int userRatings, int titleRatings)
    {
        offsets.AddRange(partOffsets);
        targets.Add(target);
        counts.Add((userRatings, titleRatings));
    }

    /// <summary>Finds the weights; equal ones without ratings.</summary>
    /// <param name="ridge">How many ratings' worth of trust is put in equal weights, and for a group in the weights of all.</param>
    /// <param name="byCount">Whether each group gets weights of its own.</param>
    public BlendWeights Solve(double ridge, bool byCount)
    {
        if (targets.Count == 0)
        {
            return BlendWeights.Equal(parts);
        }

        var (manyForUser, manyForTitle) = (Middle(counts.ConvertAll(each => each.User)), Middle(counts.ConvertAll(each => each.Title)));
        var weights = new BlendWeights(new float[BlendWeights.Groups * parts], manyForUser, manyForTitle);
        var equal = new double[parts];
        Array.Fill(equal, 1.0 / parts);
        var all = Solve(equal, ridge, static _ => true);
        for (var group = 0; group < BlendWeights.Groups; group++)
        {
            var number = group;
            var own = byCount ? Solve(all, ridge, rating => weights.GroupOf(counts[rating].User, counts[rating].Title) == number) : all;
            for (var part = 0; part < parts; part++)
            {
                weights.Values[(group * parts) + part] = (float)own[part];
            }
        }

        return weights;
    }

    /// <summary>Root mean square error in stars of the held-out ratings under weights.</summary>
    public double Error(BlendWeights weights)
    {
        var squares = 0.0;
        for (var rating = 0; rating < targets.Count; rating++)
        {
            var error = (double)targets[rating];
            var own = weights.Of(weights.GroupOf(counts[rating].User, counts[rating].Title));
            for (var part = 0; part < parts; part++)
            {
                error -= own[part] * offsets[(rating * parts) + part];
            }

            squares += error * error;
        }

        return Math.Sqrt(squares / Math.Max(1, targets.Count));
    }

    private static int Middle(List<int> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    // (XᵀX + ridge · s) w = Xᵀy + ridge · s · prior with w ≥ 0, where s is the offsets' mean square, so that the ridge counts ratings.
    private double[] Solve(double[] prior, double ridge, Func<int, bool> accept)
    {
        var products = new double[parts, parts];
        var right = new double[parts];
        for (var rating = 0; rating < targets.Count; rating++)
        {
            if (accept(rating))
            {
                for (var part = 0; part < parts; part++)
                {
                    right[part] += (double)offsets[(rating * parts) + part] * targets[rating];
                    for (var other = 0; other < parts; other++)
                    {
                        products[part, other] += (double)offsets[(rating * parts) + part] * offsets[(rating * parts) + other];
                    }
                }
            }
        }

        var scale = MeanSquare() * ridge;
        for (var part = 0; part < parts; part++)
        {
            products[part, part] += scale;
            right[part] += scale * prior[part];
        }

        return Descend(products, right, prior.AsSpan().ToArray());
    }

    private double[] Descend(double[,] products, double[] right, double[] weights)
    {
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var moved = 0.0;
            for (var part = 0; part < parts; part++)
            {
                if (products[part, part] <= 0)
                {
                    continue;
                }

                var rest = right[part];
                for (var other = 0; other < parts; other++)
                {
                    rest -= other == part ? 0 : products[part, other] * weights[other];
                }

                var weight = Math.Max(0, rest / products[part, part]);
                moved = Math.Max(moved, Math.Abs(weight - weights[part]));
                weights[part] = weight;
            }

            if (moved < Precision)
            {
                break;
            }
        }

        return weights;
    }

    private double MeanSquare()
    {
        var squares = 0.0;
        foreach (var offset in offsets)
        {
            squares += (double)offset * offset;
        }

        return squares / offsets.Count;
    }
}

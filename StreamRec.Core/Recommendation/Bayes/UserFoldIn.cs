using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// A user who is not in the training data: in each sample the distribution of their vector given their ratings, as in training. What it moves against the average user
/// moves the average user's row.
/// </summary>
internal static class UserFoldIn
{
    // Any number: the draws are part of how sure the model is, and the same ratings must give the same answer.
    private const ulong DrawSeed = 0x464F4C44;

    /// <summary>Folds a user in; without ratings of known titles it is the average user.</summary>
    public static IUserProfile Run(BayesModel model, ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        var known = CountKnown(model, titles);
        if (known == 0)
        {
            return BayesProfile.OfAverageUser(model);
        }

        var conditional = new GaussianConditional(model.Layout.Stride);
        var row = model.Scores.UserRow(-1).ToArray();
        var vectors = new float[model.Samples.Length][];
        var shift = new float[model.Layout.Stride];
        var random = new SeededRandom(DrawSeed);
        var noise = 0.0;
        for (var sample = 0; sample < vectors.Length; sample++)
        {
            var posterior = model.Samples[sample];
            Condition(conditional, model, posterior, titles, halfStars, known);
            conditional.Mean(shift);
            for (var lane = 0; lane < shift.Length; lane++)
            {
                shift[lane] = (shift[lane] - posterior.Average[lane]) / vectors.Length;
            }

            shift[FactorMatrix.TitleBias] = 0;
            BlockProducts.Add(shift, shift.Length, posterior.Projection, row.Length, 0, 1, row);
            vectors[sample] = new float[shift.Length];
            conditional.Draw(vectors[sample], ref random);
            vectors[sample][FactorMatrix.TitleBias] = 0;
            noise += VarianceOf(model.Noise.UserShape, posterior.NoisePrecision, conditional.Errors(vectors[sample]), conditional.Roots) / vectors.Length;
            vectors[sample][FactorMatrix.TitleBias] = 1;
        }

        return new BayesProfile(model, row, vectors, (float)noise, isKnown: true);
    }

    /// <summary>How many of the titles the model knows.</summary>
    public static int CountKnown(BayesModel model, ReadOnlySpan<int> titles)
    {
        var known = 0;
        foreach (var title in titles)
        {
            known += model.KnowsTitle(title) ? 1 : 0;
        }

        return known;
    }

    /// <summary>Works out the distribution of a user's vector in one sample.</summary>
    public static void Condition(
        GaussianConditional conditional, BayesModel model, PosteriorSample sample, ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars, int known)
    {
        Span<float> vector = stackalloc float[model.Layout.Stride];
        Span<float> expected = stackalloc float[model.Layout.Stride];
        sample.Base.CopyTo(expected);
        var weight = FeatureDesign.ImplicitWeight(known);
        conditional.Begin(known);
        for (var rating = 0; rating < titles.Length; rating++)
        {
            var title = titles[rating];
            if (!model.KnowsTitle(title))
            {
                continue;
            }

            if (model.Layout.UsesImplicit)
            {
                sample.Implicit.CopyRow(title, vector);
                VectorKernel.AddScaled(ref expected[0], ref vector[0], weight, vector.Length);
            }

            sample.Titles.CopyRow(title, vector);
            var root = MathF.Sqrt(sample.NoisePrecision / model.Noise.OfTitle(title));
            conditional.Add(ref vector[0], FactorMatrix.TitleBias, model.ValueOf(halfStars[rating]), root);
        }

        expected[FactorMatrix.TitleBias] = 0;
        conditional.Condition(sample.Precision, expected);
    }

    // The expected 1 / precision under the gamma distribution that NoiseState draws from; the roots hold the precision of the average user.
    private static double VarianceOf(double shape, double level, ReadOnlySpan<float> errors, ReadOnlySpan<float> roots)
    {
        var squares = 0.0;
        for (var rating = 0; rating < errors.Length; rating++)
        {
            double error = errors[rating] * roots[rating];
            squares += error * error / level;
        }

        return shape > 0 ? ((shape / level) + (squares / 2)) / (shape + (errors.Length / 2.0) - 1) : 1 / level;
    }
}

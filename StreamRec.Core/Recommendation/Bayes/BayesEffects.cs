using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// The effects of one user's ratings. In a sample the user's expected vector is A⁻¹ (Λ m + Σ α v target), with m in turn a sum over what was rated at all: both sums are over
/// ratings, so each has its share in the score of the title with vector w, wᵀ A⁻¹ (Λ y · weight + α v target). Of w the factors alone are asked about: what a rating
/// does to the user's bias it does to all titles alike.
/// </summary>
internal sealed class BayesEffects : IRatingEffects
{
    // Reasons are rounded to a tenth of a star or so: a few samples do.
    private const int MostSamples = 6;

    private readonly BayesModel model;
    private readonly int[] titles;
    private readonly byte[] halfStars;
    private readonly int known;
    private readonly GaussianConditional[] conditionals;
    private readonly float[][] titleVectors;
    private readonly float[][] implicitVectors;

    /// <summary>Works out what does not depend on the title asked about.</summary>
    public BayesEffects(BayesModel model, ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        this.model = model;
        this.titles = titles.ToArray();
        this.halfStars = halfStars.ToArray();
        known = UserFoldIn.CountKnown(model, titles);
        var samples = known == 0 ? 0 : Math.Min(MostSamples, model.Samples.Length);
        conditionals = new GaussianConditional[samples];
        titleVectors = new float[samples][];
        implicitVectors = new float[samples][];
        for (var sample = 0; sample < samples; sample++)
        {
            conditionals[sample] = new GaussianConditional(model.Layout.Stride);
            UserFoldIn.Condition(conditionals[sample], model, model.Samples[sample], titles, halfStars, known);
            titleVectors[sample] = Vectors(model.Samples[sample].Titles);
            implicitVectors[sample] = model.Layout.UsesImplicit ? Vectors(model.Samples[sample].Implicit) : [];
        }
    }

    public float Effects(int title, Span<float> effects)
    {
        effects[..titles.Length].Clear();
        var weights = new float[model.Layout.Stride];
        for (var sample = 0; sample < conditionals.Length; sample++)
        {
            if (model.KnowsTitle(title))
            {
                model.Samples[sample].Titles.CopyRow(title, weights);
            }
            else
            {
                model.Samples[sample].AverageTitle.CopyTo(weights, 0);
            }

            weights[FactorMatrix.UserBias] = 0;
            weights[FactorMatrix.TitleBias] = 0;
            conditionals[sample].SolvePrecision(weights);
            AddEffects(sample, weights, effects);
        }

        var sum = 0f;
        for (var rating = 0; rating < titles.Length; rating++)
        {
            effects[rating] /= Math.Max(1, conditionals.Length);
            sum += effects[rating];
        }

        return sum;
    }

    private void AddEffects(int sample, float[] weights, Span<float> effects)
    {
        var stride = model.Layout.Stride;
        var posterior = model.Samples[sample];
        var pulls = new float[stride];
        for (var lane = 0; lane < stride; lane++)
        {
            pulls[lane] = weights[lane] * posterior.Precision[lane] * FeatureDesign.ImplicitWeight(known);
        }

        pulls[FactorMatrix.TitleBias] = 0;
        weights[FactorMatrix.TitleBias] = 0;
        for (var rating = 0; rating < titles.Length; rating++)
        {
            if (!model.KnowsTitle(titles[rating]))
            {
                continue;
            }

            ref var vector = ref titleVectors[sample][rating * stride];
            var target = model.ValueOf(halfStars[rating]) - titleVectors[sample][(rating * stride) + FactorMatrix.TitleBias];
            var precision = posterior.NoisePrecision / model.Noise.OfTitle(titles[rating]);
            effects[rating] += precision * target * VectorKernel.Dot(ref weights[0], ref vector, stride);
            if (model.Layout.UsesImplicit)
            {
                effects[rating] += VectorKernel.Dot(ref pulls[0], ref implicitVectors[sample][rating * stride], stride);
            }
        }
    }

    private float[] Vectors(QuantizedMatrix matrix)
    {
        var vectors = new float[titles.Length * model.Layout.Stride];
        for (var rating = 0; rating < titles.Length; rating++)
        {
            if (model.KnowsTitle(titles[rating]))
            {
                matrix.CopyRow(titles[rating], vectors.AsSpan(rating * model.Layout.Stride, model.Layout.Stride));
            }
        }

        return vectors;
    }
}

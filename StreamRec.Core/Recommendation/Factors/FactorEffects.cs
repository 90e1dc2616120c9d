using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Factors;

/// <summary>
/// The effects of one user's ratings under a factor model. With A as in <see cref="FactorRatings"/> a rating of the title with vector v moves the score
/// of the title with vector w by wᵀ A⁻¹ v · residual (Hu, Koren and Volinsky 2008, "Collaborative filtering for implicit feedback datasets", section 5), and where there are implicit
/// vectors y by wᵀ y · n^−½ besides. Of w the factors alone are asked about: what a rating does to the user's bias it does to all
/// titles alike, and the user's mean is a reason of its own. A⁻¹ w is found by conjugate gradients with a diagonal preconditioner (Hestenes and Stiefel 1952), which
/// needs no matrix and, at the sizes here, a tenth of the time of one.
/// </summary>
internal sealed class FactorEffects : IRatingEffects
{
    // The remaining error, as a share of w, at which the search ends; and an end for sizes at which rounding keeps it from getting there.
    private const float Precision = 1e-5f;
    private const int MostSteps = 100;

    private readonly FactorModel model;
    private readonly FactorRatings ratings;
    private readonly float[] penalty;
    private readonly float[] diagonal;

    public FactorEffects(FactorModel model, FactorRatings ratings)
    {
        this.model = model;
        this.ratings = ratings;
        penalty = new float[model.Titles.Stride];
        Array.Fill(penalty, ratings.FactorPenalty);
        penalty[FactorMatrix.UserBias] = ratings.BiasPenalty;
        diagonal = penalty.ToArray();
        for (var rating = 0; rating < ratings.Length; rating++)
        {
            if (ratings.IsKnown(rating))
            {
                VectorKernel.AddSquares(ref diagonal[0], ref model.Titles.First(ratings.Title(rating)), diagonal.Length);
            }
        }
    }

    public float Effects(int title, Span<float> effects)
    {
        var factors = FactorsOf(title);
        var weights = Solve(factors.ToArray());
        var sum = 0f;
        for (var rating = 0; rating < ratings.Length; rating++)
        {
            effects[rating] = ratings.IsKnown(rating) ? Effect(ratings.Title(rating), ratings.Residual(rating), weights, factors) : 0;
            sum += effects[rating];
        }

        return sum;
    }

    private float Effect(int rated, float residual, float[] weights, float[] factors)
    {
        var effect = VectorKernel.Dot(ref weights[0], ref model.Titles.First(rated), weights.Length) * residual;
        return model.Implicit is null
            ? effect
            : effect + (VectorKernel.Dot(ref factors[0], ref model.Implicit.First(rated), factors.Length) * ratings.ImplicitWeight);
    }

    private float[] FactorsOf(int title)
    {
        var factors = model.Titles.Row(title).ToArray();
        factors[FactorMatrix.UserBias] = 0;
        factors[FactorMatrix.TitleBias] = 0;
        return factors;
    }

    private float[] Solve(float[] remainder)
    {
        var length = penalty.Length;
        var solution = new float[length];
        var direction = new float[length];
        var product = new float[length];
        var goal = Precision * Precision * VectorKernel.Dot(ref remainder[0], ref remainder[0], length);
        var scaledBefore = 0f;
        for (var step = 0; step < MostSteps && VectorKernel.Dot(ref remainder[0], ref remainder[0], length) > goal; step++)
        {
            var scaled = 0f;
            for (var lane = 0; lane < length; lane++)
            {
                scaled += remainder[lane] * remainder[lane] / diagonal[lane];
            }

            var keep = step == 0 ? 0 : scaled / scaledBefore;
            for (var lane = 0; lane < length; lane++)
            {
                direction[lane] = (remainder[lane] / diagonal[lane]) + (keep * direction[lane]);
            }

            Multiply(direction, product);
            var stride = scaled / VectorKernel.Dot(ref direction[0], ref product[0], length);
            VectorKernel.AddScaled(ref solution[0], ref direction[0], stride, length);
            VectorKernel.AddScaled(ref remainder[0], ref product[0], -stride, length);
            scaledBefore = scaled;
        }

        return solution;
    }

    private void Multiply(float[] vector, float[] product)
    {
        for (var lane = 0; lane < product.Length; lane++)
        {
            product[lane] = penalty[lane] * vector[lane];
        }

        for (var rating = 0; rating < ratings.Length; rating++)
        {
            if (ratings.IsKnown(rating))
            {
                ref var row = ref model.Titles.First(ratings.Title(rating));
                VectorKernel.AddScaled(ref product[0], ref row, VectorKernel.Dot(ref vector[0], ref row, product.Length), product.Length);
            }
        }

        // The lane of the title's own bias is not part of the system.
        product[FactorMatrix.TitleBias] = 0;
    }
}

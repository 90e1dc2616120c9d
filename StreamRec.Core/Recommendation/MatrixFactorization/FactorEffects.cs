using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>
/// The effects of one user's ratings under matrix factorisation. With A as in <see cref="RidgeSystem"/> a rating of the title with vector v moves the score
/// of the title with vector w by wᵀ A⁻¹ v · residual. Of w the factors alone are asked about: what a rating does to the user's bias it does to all
/// titles alike, and the user's mean is a reason of its own. A⁻¹ w is found by conjugate gradients with a diagonal preconditioner (Hestenes and Stiefel 1952), which
/// needs no matrix and, at the sizes here, a tenth of the time of one.
/// </summary>
internal sealed class FactorEffects : IRatingEffects
{
    // The remaining error, as a share of w, at which the search ends; and an end for sizes at which rounding keeps it from getting there.
    private const float Precision = 1e-5f;
    private const int MostSteps = 100;

    private readonly MatrixFactorizationModel model;
    private readonly int[] titles;
    private readonly byte[] halfStars;
    private readonly float[] penalty;
    private readonly float[] diagonal;

    public FactorEffects(MatrixFactorizationModel model, ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        this.model = model;
        this.titles = titles.ToArray();
        this.halfStars = halfStars.ToArray();
        penalty = Penalty();
        diagonal = penalty.ToArray();
        foreach (var title in titles)
        {
            if (model.KnowsTitle(title))
            {
                VectorKernel.AddSquares(ref diagonal[0], ref model.Titles.First(title), diagonal.Length);
            }
        }
    }

    public float Effects(int title, Span<float> effects)
    {
        var weights = Solve(title);
        var sum = 0f;
        for (var rating = 0; rating < titles.Length; rating++)
        {
            effects[rating] = model.KnowsTitle(titles[rating])
                ? VectorKernel.Dot(ref weights[0], ref model.Titles.First(titles[rating]), weights.Length) * model.ResidualOf(titles[rating], halfStars[rating])
                : 0;
            sum += effects[rating];
        }

        return sum;
    }

    // Padding lanes are zero in every vector; their penalty only keeps the division by the diagonal defined.
    private float[] Penalty()
    {
        var count = Math.Max(1, titles.Length);
        var values = new float[model.Titles.Stride];
        Array.Fill(values, Math.Max(count * model.Penalty.Factors, 1e-6f));
        values[FactorMatrix.UserBias] = Math.Max(count * model.Penalty.Bias, 1e-6f);
        return values;
    }

    private float[] Solve(int title)
    {
        var length = penalty.Length;
        var solution = new float[length];
        var remainder = model.Titles.Row(title).ToArray();
        remainder[FactorMatrix.UserBias] = 0;
        remainder[FactorMatrix.TitleBias] = 0;
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

        foreach (var title in titles)
        {
            if (model.KnowsTitle(title))
            {
                ref var row = ref model.Titles.First(title);
                VectorKernel.AddScaled(ref product[0], ref row, VectorKernel.Dot(ref vector[0], ref row, product.Length), product.Length);
            }
        }

        // The lane of the title's own bias is not part of the system.
        product[FactorMatrix.TitleBias] = 0;
    }
}

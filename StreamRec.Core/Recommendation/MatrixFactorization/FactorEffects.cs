using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>The effects of one user's ratings under matrix factorisation; see <see cref="RidgeSystem"/>.</summary>
internal sealed class FactorEffects : IRatingEffects
{
    private readonly MatrixFactorizationModel model;
    private readonly RidgeSystem system;
    private readonly int[] titles;
    private readonly byte[] halfStars;

    public FactorEffects(MatrixFactorizationModel model, ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        this.model = model;
        this.titles = titles.ToArray();
        this.halfStars = halfStars.ToArray();
        system = new RidgeSystem(model, titles, halfStars);
    }

    public float Effects(int title, Span<float> effects)
    {
        var weights = system.WeightsFor(title);
        var vector = new float[model.Titles.Stride];
        vector[FactorMatrix.UserBias] = (float)weights[0];
        for (var lane = 1; lane < weights.Length; lane++)
        {
            vector[FactorMatrix.FirstFactor + lane - 1] = (float)weights[lane];
        }

        var sum = 0f;
        for (var rating = 0; rating < titles.Length; rating++)
        {
            effects[rating] = model.KnowsTitle(titles[rating])
                ? VectorKernel.Dot(ref vector[0], ref model.Titles.First(titles[rating]), vector.Length) * model.ResidualOf(titles[rating], halfStars[rating])
                : 0;
            sum += effects[rating];
        }

        return sum;
    }
}

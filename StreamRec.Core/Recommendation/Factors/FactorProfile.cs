using System.Runtime.InteropServices;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Factors;

/// <summary>A user as a vector of biases and factors.</summary>
/// <param name="model">The model whose titles are scored.</param>
/// <param name="vector">The user's row, laid out as in <see cref="FactorMatrix"/>.</param>
internal sealed class FactorProfile(FactorModel model, float[] vector) : IUserProfile
{
    /// <summary>The model whose titles are scored.</summary>
    public FactorModel Model => model;

    /// <summary>The user's row.</summary>
    public ReadOnlySpan<float> Vector => vector;

    public float Predict(int title) => model.KnowsTitle(title)
        ? RatingScale.Clamp(Score(title))
        : RatingScale.Clamp(model.Mean + vector[FactorMatrix.UserBias]);

    public void ScoreTitles(Span<float> scores)
    {
        ModelRows.RequireLength(scores, model.TitleCount);
        for (var title = 0; title < scores.Length; title++)
        {
            scores[title] = Score(title);
        }
    }

    private float Score(int title) =>
        model.Mean + VectorKernel.Dot(ref MemoryMarshal.GetArrayDataReference(vector), ref model.Titles.First(title), vector.Length);
}

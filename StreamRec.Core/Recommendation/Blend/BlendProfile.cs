using System.Buffers;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Blend;

/// <summary>A user as each part sees them. The parts' predictions are mixed as they are brought into the scale, which is how the weights were fitted.</summary>
internal sealed class BlendProfile(BlendModel model, IUserProfile[] parts, float bias, int ratings) : IUserProfile
{
    // Keeps the order of titles that all parts would give the highest score, far below what anybody sees.
    private const float ShareOfExcess = 1e-5f;

    public float Predict(int title)
    {
        var start = Start(title);
        var weights = WeightsOf(title);
        var score = start;
        for (var part = 0; part < parts.Length; part++)
        {
            score += weights[part] * (parts[part].Predict(title) - start);
        }

        return RatingScale.Clamp(score);
    }

    public void ScoreTitles(Span<float> scores)
    {
        ModelRows.RequireLength(scores, model.TitleCount);
        var rented = ArrayPool<float>.Shared.Rent(scores.Length);
        var own = rented.AsSpan(0, scores.Length);
        scores.Clear();
        for (var part = 0; part < parts.Length; part++)
        {
            parts[part].ScoreTitles(own);
            for (var title = 0; title < own.Length; title++)
            {
                var score = RatingScale.Clamp(own[title]);
                scores[title] += WeightsOf(title)[part] * (score - Start(title) + (ShareOfExcess * (own[title] - score)));
            }
        }

        for (var title = 0; title < scores.Length; title++)
        {
            scores[title] += Start(title);
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    private float Start(int title) => model.Biases.Mean + bias + model.Biases.TitleBias(title);

    private ReadOnlySpan<float> WeightsOf(int title) => model.Weights.Of(model.Weights.GroupOf(ratings, model.RatingsOf(title)));
}

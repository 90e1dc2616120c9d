using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Blend;

/// <summary>The effects of one user's ratings: those under each part that can name them, times the part's weight.</summary>
/// <param name="model">The blend.</param>
/// <param name="parts">The effects under each part; <see langword="null"/> for one that cannot name them.</param>
/// <param name="ratings">The number of the user's ratings.</param>
internal sealed class BlendEffects(BlendModel model, IRatingEffects?[] parts, int ratings) : IRatingEffects
{
    public float Effects(int title, Span<float> effects)
    {
        effects.Clear();
        var own = new float[effects.Length];
        var weights = model.Weights.Of(model.Weights.GroupOf(ratings, model.RatingsOf(title)));
        var sum = 0f;
        for (var part = 0; part < parts.Length; part++)
        {
            if (parts[part] is not { } known || !model.Parts[part].KnowsTitle(title))
            {
                continue;
            }

            sum += weights[part] * known.Effects(title, own);
            for (var rating = 0; rating < own.Length; rating++)
            {
                effects[rating] += weights[part] * own[rating];
            }
        }

        return sum;
    }
}

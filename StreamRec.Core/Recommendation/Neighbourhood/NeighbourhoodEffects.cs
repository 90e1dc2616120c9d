using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>The effects of one user's ratings: the terms of the model's sums, which are exact shares of what is added to the biases.</summary>
/// <param name="profile">The user, with their compared ratings.</param>
/// <param name="model">The user's model.</param>
/// <param name="places">The place of every rating, −1 for a title that is not compared.</param>
internal sealed class NeighbourhoodEffects(NeighbourhoodProfile profile, NeighbourhoodModel model, int[] places) : IRatingEffects
{
    public float Effects(int title, Span<float> effects)
    {
        effects.Clear();
        if (model.Titles.PlaceOf(title) is not (>= 0 and var target))
        {
            return 0;
        }

        profile.Effects(target, effects);

        // Behind one another so far; each belongs beside its own rating.
        var next = places.Length - 1;
        var sum = 0f;
        for (var compared = LastCompared(); compared >= 0; next--)
        {
            var isCompared = places[next] >= 0;
            effects[next] = isCompared ? effects[compared--] : 0;
            sum += effects[next];
        }

        effects[..(next + 1)].Clear();
        return sum;
    }

    private int LastCompared() => places.AsSpan().Length - places.AsSpan().Count(-1) - 1;
}

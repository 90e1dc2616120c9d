using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>Which choices speak for a title: with A as in <see cref="ImplicitSystem"/>, the choice of the title with vector v adds wᵀ A⁻¹ v to the preference for that with vector w (Hu, Koren and
/// Volinsky 2008, section 5). The preference has no unit; it is about 1 for a title that the model takes for chosen.</summary>
internal sealed class ImplicitEffects : IRatingEffects
{
    private readonly ImplicitModel model;
    private readonly int[] places;
    private readonly TiledMatrix inverse;

    public ImplicitEffects(ImplicitModel model, ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        this.model = model;
        places = new int[titles.Length];
        for (var rating = 0; rating < places.Length; rating++)
        {
            places[rating] = RatingScale.FromHalfStars(halfStars[rating]) >= model.From ? model.Titles.PlaceOf(titles[rating]) : -1;
        }

        inverse = model.System().Inverse(ChoiceTable.Of(titles, halfStars, model.Titles, model.From));
    }

    public float Effects(int title, Span<float> effects)
    {
        effects.Clear();
        if (model.Titles.PlaceOf(title) is not (>= 0 and var target))
        {
            return 0;
        }

        var vectors = model.Vectors;
        var weights = new float[vectors.Stride];
        ImplicitSystem.Multiply(inverse, vectors.Row(target), weights);
        var sum = 0f;
        for (var rating = 0; rating < places.Length; rating++)
        {
            effects[rating] = places[rating] < 0 ? 0 : RankingKernel.Dot(ref weights[0], ref vectors.First(places[rating]), vectors.Stride);
            sum += effects[rating];
        }

        return sum;
    }
}

using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>
/// Which choices speak for a title and which against it. The effects are those on the preference, which has no unit: it is 0 for a title that nothing speaks for and about 1 for one
/// that the model takes for chosen.
/// </summary>
internal sealed class EaseEffects : IRatingEffects
{
    private readonly EaseModel model;
    private readonly int[] places;

    public EaseEffects(EaseModel model, ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        this.model = model;
        places = new int[titles.Length];
        for (var rating = 0; rating < places.Length; rating++)
        {
            places[rating] = RatingScale.FromHalfStars(halfStars[rating]) >= model.From ? model.Titles.PlaceOf(titles[rating]) : -1;
        }
    }

    public float Effects(int title, Span<float> effects)
    {
        var target = model.Titles.PlaceOf(title);
        var sum = 0f;
        for (var rating = 0; rating < places.Length; rating++)
        {
            effects[rating] = target < 0 || places[rating] < 0 ? 0 : model.Weight(places[rating], target);
            sum += effects[rating];
        }

        return sum;
    }
}

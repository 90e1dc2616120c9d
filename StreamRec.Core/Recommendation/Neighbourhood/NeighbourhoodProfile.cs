using System.Buffers;
using System.Runtime.InteropServices;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>A user as the compared titles they rated, with what each rating says beyond the biases.</summary>
internal sealed class NeighbourhoodProfile(NeighbourhoodModel model, float bias, int[] places, float[] residuals) : IUserProfile
{
    private readonly float normalisation = NeighbourhoodTables.Normalisation(places.Length);

    public float Predict(int title)
    {
        var start = model.Biases.Mean + bias + model.Biases.TitleBias(title);
        return RatingScale.Clamp(model.Titles.PlaceOf(title) is >= 0 and var place ? start + Offset(place) : start);
    }

    public void ScoreTitles(Span<float> scores)
    {
        ModelRows.RequireLength(scores, model.TitleCount);
        var tables = model.Tables;
        var length = RowMatrix.PaddedLength(tables.Count);
        var rented = ArrayPool<float>.Shared.Rent(3 * length);
        rented.AsSpan(0, 3 * length).Clear();
        ref var products = ref MemoryMarshal.GetArrayDataReference(rented);
        for (var rating = 0; rating < places.Length; rating++)
        {
            NeighbourKernel.AddRating(
                ref products,
                ref rented[length],
                ref rented[2 * length],
                ref tables.Similarities.First(places[rating]),
                ref tables.Weights.First(places[rating]),
                ref tables.Constants.First(places[rating]),
                residuals[rating],
                length);
        }

        for (var title = 0; title < scores.Length; title++)
        {
            scores[title] = model.Biases.Mean + bias + model.Biases.TitleBias(title);
            if (model.Titles.PlaceOf(title) is >= 0 and var place)
            {
                scores[title] += (rented[place] / (rented[length + place] + tables.Damping)) + (normalisation * rented[(2 * length) + place]);
            }
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>By how many stars each compared rating moves a compared title; the sum is what is added to the biases.</summary>
    /// <param name="target">The title's place.</param>
    /// <param name="effects">Receives one value for each compared rating.</param>
    public void Effects(int target, Span<float> effects)
    {
        var tables = model.Tables;
        var total = tables.Damping;
        foreach (var place in places)
        {
            total += tables.Similarities[place, target];
        }

        for (var rating = 0; rating < places.Length; rating++)
        {
            var fitted = (tables.Weights[places[rating], target] * residuals[rating]) + tables.Constants[places[rating], target];
            effects[rating] = (tables.Similarities[places[rating], target] * residuals[rating] / total) + (normalisation * fitted);
        }
    }

    private float Offset(int target)
    {
        var tables = model.Tables;
        var sum = 0f;
        for (var rating = 0; rating < places.Length; rating++)
        {
            sum += (tables.Weights[places[rating], target] * residuals[rating]) + tables.Constants[places[rating], target];
        }

        return tables.SimilarityOffset(target, places, residuals) + (normalisation * sum);
    }
}

using System.Buffers;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>A user as the titles they chose. Somebody without choices has no preferences: their lists follow the biases.</summary>
internal sealed class RankingProfile(RankingModel model, float bias, int[] choices) : IUserProfile
{
    public float Predict(int title) => RatingScale.Clamp(Score(title));

    public void ScoreTitles(Span<float> scores)
    {
        ModelRows.RequireLength(scores, model.TitleCount);
        for (var title = 0; title < scores.Length; title++)
        {
            scores[title] = Score(title);
        }
    }

    public void RankTitles(Span<float> values)
    {
        ScoreTitles(values);
        if (choices.Length == 0)
        {
            return;
        }

        var length = RowMatrix.PaddedLength(model.Titles.Count);
        var rented = ArrayPool<float>.Shared.Rent(length);
        var preferences = rented.AsSpan(0, length);
        preferences.Clear();
        model.Prefer(choices, preferences);

        // Titles that are not ranked come after those that are, by their biases.
        var (lowest, highest) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (var preference in preferences[..model.Titles.Count])
        {
            lowest = Math.Min(lowest, preference);
        }

        foreach (var score in values)
        {
            highest = Math.Max(highest, score);
        }

        for (var title = 0; title < values.Length; title++)
        {
            values[title] = model.Titles.PlaceOf(title) is >= 0 and var place ? preferences[place] : lowest - 1 - (highest - values[title]);
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    private float Score(int title) => model.Biases.Mean + bias + model.Biases.TitleBias(title);
}

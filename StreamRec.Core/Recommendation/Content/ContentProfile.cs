using System.Buffers;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Content;

/// <summary>A user as the titles they rated, with what each rating says beyond their average.</summary>
internal sealed class ContentProfile(TfIdfIndex index, int[] titles, float[] residuals, float start, float shrinkage) : IUserProfile, IRatingEffects
{
    public float Predict(int title) => RatingScale.Clamp(start + Offset(title, []));

    public float Effects(int title, Span<float> effects) => Offset(title, effects);

    /// <summary>The rows of the titles they rated.</summary>
    public ReadOnlySpan<int> Titles => titles;

    /// <summary>By how many stars each of <see cref="Titles"/> was rated above their average.</summary>
    public ReadOnlySpan<float> Residuals => residuals;

    /// <summary>Their average rating in stars: the score of a title that is like none of theirs.</summary>
    public float Start => start;

    /// <summary>The similarity that must come together before residuals count for half.</summary>
    public float Shrinkage => shrinkage;

    public void ScoreTitles(Span<float> scores)
    {
        ModelRows.RequireLength(scores, index.DocumentCount);
        var rented = ArrayPool<float>.Shared.Rent(scores.Length + (2 * index.TermCount));
        var similarities = rented.AsSpan(0, scores.Length);
        var ratedWeights = rented.AsSpan(scores.Length, index.TermCount);
        var likedWeights = rented.AsSpan(scores.Length + index.TermCount, index.TermCount);
        rented.AsSpan(0, scores.Length + (2 * index.TermCount)).Clear();
        scores.Clear();
        SumWords(ratedWeights, likedWeights);
        for (var term = 0; term < ratedWeights.Length; term++)
        {
            if (ratedWeights[term] > 0)
            {
                AddWord(term, ratedWeights[term], likedWeights[term], similarities, scores);
            }
        }

        for (var rating = 0; rating < titles.Length; rating++)
        {
            var title = titles[rating];
            var own = index.TermsOf(title).IsEmpty ? 0 : 1;
            similarities[title] = Math.Max(0, similarities[title] - own);
            scores[title] -= residuals[rating] * own;
        }

        for (var title = 0; title < scores.Length; title++)
        {
            scores[title] = start + (similarities[title] > 0 ? scores[title] / (similarities[title] + shrinkage) : 0);
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    // Similarity is linear in the words' weights, so the sums over rated titles can be taken once for all titles.
    private void SumWords(Span<float> ratedWeights, Span<float> likedWeights)
    {
        for (var rating = 0; rating < titles.Length; rating++)
        {
            var terms = index.TermsOf(titles[rating]);
            var weights = index.WeightsOf(titles[rating]);
            for (var entry = 0; entry < terms.Length; entry++)
            {
                ratedWeights[terms[entry]] += weights[entry];
                likedWeights[terms[entry]] += weights[entry] * residuals[rating];
            }
        }
    }

    private void AddWord(int term, float rated, float liked, Span<float> similarities, Span<float> sums)
    {
        var documents = index.DocumentsWith(term);
        var weights = index.WeightsWith(term);
        for (var entry = 0; entry < documents.Length; entry++)
        {
            similarities[documents[entry]] += weights[entry] * rated;
            sums[documents[entry]] += weights[entry] * liked;
        }
    }

    private float Offset(int title, Span<float> effects)
    {
        if ((uint)title >= (uint)index.DocumentCount)
        {
            effects.Clear();
            return 0;
        }

        var (sum, total) = (0f, 0f);
        for (var rating = 0; rating < titles.Length; rating++)
        {
            var similarity = titles[rating] == title ? 0 : index.Similarity(title, titles[rating]);
            total += similarity;
            sum += similarity * residuals[rating];
            if (!effects.IsEmpty)
            {
                effects[rating] = similarity * residuals[rating];
            }
        }

        foreach (ref var effect in effects)
        {
            effect /= total + shrinkage;
        }

        return total > 0 ? sum / (total + shrinkage) : 0;
    }
}

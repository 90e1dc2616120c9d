using System.Buffers;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>Chooses the titles of one list: the best that the filters let through, with variety and without near-duplicates where that is asked for.</summary>
internal sealed class ListSelection
{
    private readonly PredictorData data;
    private readonly RecommendationQuery query;

    /// <summary>Checks the query.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public ListSelection(PredictorData data, RecommendationQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(query.Count, nameof(query));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.DiversityPool, nameof(query));
        if (query.Diversity is not (>= 0 and <= 1) || query.NearDuplicateSimilarity is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(query), "Diversity is 0 to 1, the similarity of near-duplicates above 0 and up to 1.");
        }

        this.data = data;
        this.query = query;
    }

    /// <summary>The title rows in the order of the list.</summary>
    public List<int> Select(AskedTaste asked)
    {
        var titles = data.Ratings.TitleCount;
        var rented = ArrayPool<float>.Shared.Rent(2 * titles);
        var values = rented.AsSpan(0, titles);
        asked.Answers.RankTitles(values, rented.AsSpan(titles, titles));
        foreach (var title in asked.Taste.Titles)
        {
            values[title] = float.NegativeInfinity;
        }

        var rows = Choose(values, asked.Taste);
        ArrayPool<float>.Shared.Return(rented);
        return rows;
    }

    private List<int> Choose(ReadOnlySpan<float> values, TasteProfile taste)
    {
        if (query is { Diversity: 0, ExcludeNearDuplicates: false })
        {
            return [.. Array.ConvertAll(Best(values, query.Count), each => each.Row)];
        }

        // Near-duplicates may use the candidates up: then more are looked at, so that the list is as long as it can be.
        for (var wanted = Math.Max(query.Count, query.DiversityPool); ; wanted = (int)Math.Min(2L * wanted, values.Length))
        {
            var candidates = Best(values, wanted);
            var picked = MarginalRelevance.Pick(candidates, query.Count, query.Diversity, data.Works.Likeness, Duplicates(taste));
            if (picked.Count == query.Count || candidates.Length < wanted || wanted >= values.Length)
            {
                return picked;
            }
        }
    }

    private (int Row, float Value)[] Best(ReadOnlySpan<float> values, int count)
    {
        var best = new TopRows(count);
        for (var title = 0; title < values.Length; title++)
        {
            if (best.Wants(values[title]) && !float.IsNegativeInfinity(values[title]) && (query.Accept is null || query.Accept(title)))
            {
                best.Add(title, values[title]);
            }
        }

        return best.Ranked();
    }

    private NearDuplicates? Duplicates(TasteProfile taste)
    {
        if (!query.ExcludeNearDuplicates)
        {
            return null;
        }

        var duplicates = new NearDuplicates(data.Works.Works, data.Works.Names, (float)query.NearDuplicateSimilarity);
        foreach (var title in taste.Titles)
        {
            duplicates.Add(title);
        }

        return duplicates;
    }
}

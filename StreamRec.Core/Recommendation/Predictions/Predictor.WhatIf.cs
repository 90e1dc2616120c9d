namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>What if a rating were another?</summary>
public sealed partial class Predictor
{
    /// <summary>Compares the list for some ratings with that for changed ones. Both are folded in, so that no change gives no difference.</summary>
    /// <param name="query">The list, for the ratings as they are.</param>
    /// <param name="changes">Ratings set and taken away.</param>
    /// <param name="titles">Title rows whose scores are compared whether they are listed or not.</param>
    /// <exception cref="ArgumentOutOfRangeException">A title row does not exist, or a score is not on the scale.</exception>
    public ListComparison WhatIf(RecommendationQuery query, IEnumerable<RatingChange> changes, params IReadOnlyList<int> titles)
    {
        ArgumentNullException.ThrowIfNull(query);
        var taste = (query.Taste ?? TasteOf(query.User)).FoldedIn();
        return Compare(query, taste, taste.With(changes), titles);
    }

    /// <summary>Compares the lists for two sets of ratings, both folded in.</summary>
    /// <param name="query">The list; its own ratings are not used.</param>
    /// <param name="before">The ratings as they were.</param>
    /// <param name="after">The ratings as they would be.</param>
    /// <param name="titles">Title rows whose scores are compared whether they are listed or not.</param>
    /// <exception cref="ArgumentOutOfRangeException">A title row does not exist.</exception>
    public ListComparison Compare(RecommendationQuery query, TasteProfile before, TasteProfile after, params IReadOnlyList<int> titles)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (was, becomes) = (before.FoldedIn(), after.FoldedIn());
        var (old, changed) = (Recommend(query with { Taste = was, Reasons = ReasonDepth.Score }), Recommend(query with { Taste = becomes }));
        var (oldPlaces, newPlaces) = (Places(old), Places(changed));
        int[] rows = [.. newPlaces.Keys.Union(oldPlaces.Keys).Union(titles)];
        var (scoresBefore, scoresAfter) = (Scores(was, rows), Scores(becomes, rows));
        return new ListComparison(
            old,
            changed,
            [.. rows.Select((row, each) => new TitleDifference(row, scoresBefore[each], scoresAfter[each], Place(oldPlaces, row), Place(newPlaces, row)))]);
    }

    private static OrderedDictionary<int, int> Places(RecommendationList list)
    {
        var places = new OrderedDictionary<int, int>(list.Titles.Count);
        foreach (var each in list.Titles)
        {
            places.Add(each.TitleRow, places.Count + 1);
        }

        return places;
    }

    private static int? Place(OrderedDictionary<int, int> places, int row) => places.TryGetValue(row, out var place) ? place : null;
}

using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Diagnosis;

namespace StreamRec.Core.Ingestion;

/// <summary>Asks of each source's ratings whether there is anything to learn from them: one source's title ids may be random and the other's genuine.</summary>
internal static class RatingDiagnosis
{
    /// <summary>The answers by the sources' keys.</summary>
    public static IReadOnlyDictionary<string, LearnabilityResult> Of(RatingTable ratings, UserDirectory users, CancellationToken cancellation)
    {
        var results = new Dictionary<string, LearnabilityResult>(StringComparer.Ordinal);
        for (var first = 0; first < users.Count;)
        {
            var source = users.SourceOf(first);
            var end = first;
            while (end < users.Count && users.SourceOf(end) == source)
            {
                end++;
            }

            results[source.Key()] = LearnabilityDiagnosis.Run(UsersOf(ratings, first, end), cancellation: cancellation);
            first = end;
        }

        return results;
    }

    private static RatingTable UsersOf(RatingTable ratings, int first, int end)
    {
        if (first == 0 && end == ratings.UserCount)
        {
            return ratings;
        }

        var (start, stop) = (ratings.UserStarts[first], ratings.UserStarts[end]);
        return new RatingTable(
            Array.ConvertAll(ratings.UserStarts[first..(end + 1)], each => each - start), ratings.Titles[start..stop], ratings.HalfStars[start..stop], [], ratings.TitleCount);
    }
}

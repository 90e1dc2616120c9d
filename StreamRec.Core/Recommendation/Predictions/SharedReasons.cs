using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Predictions;

/// <summary>What a title has in common with those a user liked, and how popular it is: what speaks for it beside the score.</summary>
internal sealed class SharedReasons(PredictorData data)
{
    // The best liked titles looked at, the people of each who count as its leading ones, and how much is named.
    private const int MostLiked = 50;
    private const int LeadingPeople = 12;
    private const int MostPeople = 3;
    private const int MostWords = 5;

    // Below, two texts have a word or two in common, as most do.
    private const float LeastSimilarity = 0.12f;

    // Popular is what more people rated than nine in ten of the titles that anybody rated.
    private const double PopularFrom = 0.9;

    /// <summary>Adds what there is to say.</summary>
    /// <param name="reasons">Receives the reasons.</param>
    /// <param name="taste">The user's ratings.</param>
    /// <param name="title">The title predicted.</param>
    /// <param name="threshold">The score in stars that counts as liking.</param>
    public void Add(List<Reason> reasons, TasteProfile taste, int title, double threshold)
    {
        var liked = LikedBy(taste, title, threshold);
        if (data.Works.Works is { Count: > 0 } works)
        {
            AddGenres(reasons, taste, works, liked, title);
            AddPeople(reasons, taste, works, liked, title);
        }

        AddWords(reasons, taste, liked, title);
        var ratings = data.TitleCounts[title];
        if (ratings > 0 && data.ShareBelow(ratings) is var share and >= PopularFrom)
        {
            reasons.Add(new Reason(ReasonKind.Popular) { TitleRow = title, Count = ratings, Share = share });
        }
    }

    // The places of the best liked ratings.
    private static List<int> LikedBy(TasteProfile taste, int title, double threshold)
    {
        var liked = new List<int>();
        for (var halfStars = RatingScale.Steps; halfStars > 0 && RatingScale.FromHalfStars((byte)halfStars) >= threshold; halfStars--)
        {
            for (var rating = 0; rating < taste.Count && liked.Count < MostLiked; rating++)
            {
                if (taste.HalfStars[rating] == halfStars && taste.Titles[rating] != title)
                {
                    liked.Add(rating);
                }
            }
        }

        return liked;
    }

    private static void AddGenres(List<Reason> reasons, TasteProfile taste, IReadOnlyList<Work> works, List<int> liked, int title)
    {
        var shared = new List<(string Genre, int Titles)>();
        foreach (var genre in works[title].Genres)
        {
            var titles = liked.Count(rating => works[taste.Titles[rating]].Genres.Contains(genre, StringComparer.Ordinal));
            if (titles > 0)
            {
                shared.Add((genre, titles));
            }
        }

        if (shared.Count > 0)
        {
            var genres = shared.OrderByDescending(each => each.Titles).Select(each => each.Genre).ToList();
            var count = liked.Count(rating => works[taste.Titles[rating]].Genres.Any(genres.Contains));
            reasons.Add(new Reason(ReasonKind.SharesGenres) { Terms = genres, Count = count });
        }
    }

    // The liked title with most of the people; the better liked of two.
    private static void AddPeople(List<Reason> reasons, TasteProfile taste, IReadOnlyList<Work> works, List<int> liked, int title)
    {
        var people = Leading(works[title]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (best, most) = (-1, 0);
        foreach (var rating in people.Count > 0 ? liked : [])
        {
            var shared = Leading(works[taste.Titles[rating]]).Count(people.Contains);
            if (shared > most)
            {
                (best, most) = (rating, shared);
            }
        }

        if (best >= 0)
        {
            var names = Leading(works[taste.Titles[best]]).Where(people.Contains).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostPeople);
            reasons.Add(Rated(ReasonKind.SharesPeople, taste, best) with { Terms = [.. names] });
        }
    }

    private void AddWords(List<Reason> reasons, TasteProfile taste, List<int> liked, int title)
    {
        var (best, closest) = (-1, LeastSimilarity);
        foreach (var rating in liked)
        {
            var similarity = data.Content.Index.Similarity(title, taste.Titles[rating]);
            if (similarity > closest)
            {
                (best, closest) = (rating, similarity);
            }
        }

        if (best >= 0 && !reasons.Exists(reason => reason.Kind == ReasonKind.RatedSharesContent && reason.TitleRow == taste.Titles[best]))
        {
            var terms = data.Content.Index.SharedTerms(title, taste.Titles[best], MostWords);
            reasons.Add(Rated(ReasonKind.SharesWords, taste, best) with { Similarity = closest, Terms = terms });
        }
    }

    private static IEnumerable<string> Leading(Work work) => work.Directors.Concat(work.Cast.Take(LeadingPeople)).Where(PeopleIndex.HasLetter);

    private static Reason Rated(ReasonKind kind, TasteProfile taste, int rating) =>
        new(kind) { TitleRow = taste.Titles[rating], Rating = RatingScale.FromHalfStars(taste.HalfStars[rating]) };
}

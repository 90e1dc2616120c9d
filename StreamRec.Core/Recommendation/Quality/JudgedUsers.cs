using System.Runtime.InteropServices;
using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Quality;

/// <summary>The users whose lists are judged, and which titles are relevant to each: those they rated high in the test part.</summary>
internal sealed class JudgedUsers
{
    /// <summary>Picks users with at least one relevant title; a sample by seed when there are very many.</summary>
    public JudgedUsers(RatingTable test, RankingOptions options, int seed)
    {
        var users = new List<int>();
        for (var user = 0; user < test.UserCount; user++)
        {
            if (HasRelevant(test.HalfStarsOf(user), options.RelevantFrom))
            {
                users.Add(user);
            }
        }

        if (users.Count > options.MostUsers)
        {
            SeededRandom.Shuffle(CollectionsMarshal.AsSpan(users), SeededRandom.Mix(seed, 0x52414E4B));
            users.RemoveRange(options.MostUsers, users.Count - options.MostUsers);
            users.Sort();
        }

        Rows = [.. users];
        Relevant = Array.ConvertAll(Rows, user => RelevantTo(test, user, options.RelevantFrom));
    }

    /// <summary>The users' rows, ascending.</summary>
    public int[] Rows { get; }

    /// <summary>The relevant title rows of each.</summary>
    public HashSet<int>[] Relevant { get; }

    private static bool HasRelevant(ReadOnlySpan<byte> halfStars, double from)
    {
        foreach (var score in halfStars)
        {
            if (RatingScale.FromHalfStars(score) >= from)
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<int> RelevantTo(RatingTable test, int user, double from)
    {
        var relevant = new HashSet<int>();
        var titles = test.TitlesOf(user);
        for (var rating = 0; rating < titles.Length; rating++)
        {
            if (RatingScale.FromHalfStars(test.HalfStarsOf(user)[rating]) >= from)
            {
                relevant.Add(titles[rating]);
            }
        }

        return relevant;
    }
}

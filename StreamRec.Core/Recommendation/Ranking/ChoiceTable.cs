using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.DenseMatrices;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>Which of the ranked titles each user chose, as places in compressed rows.</summary>
/// <param name="Starts">Offset of each user's first choice; one more entry than there are users.</param>
/// <param name="Places">The choices' places.</param>
internal sealed record ChoiceTable(int[] Starts, int[] Places)
{
    /// <summary>The number of users.</summary>
    public int UserCount => Starts.Length - 1;

    /// <summary>The places a user chose.</summary>
    public ReadOnlySpan<int> Of(int user) => Places.AsSpan(Starts[user]..Starts[user + 1]);

    /// <summary>Takes the ratings from a score on for choices.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="titles">The ranked titles.</param>
    /// <param name="from">The score in stars from which a rating is a choice.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ChoiceTable Of(RatingTable ratings, ComparedTitles titles, double from, CancellationToken cancellation)
    {
        var starts = new int[ratings.UserCount + 1];
        var (places, count) = (new int[ratings.Count], 0);
        for (var user = 0; user < ratings.UserCount; user++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var place in Of(ratings.TitlesOf(user), ratings.HalfStarsOf(user), titles, from))
            {
                places[count++] = place;
            }

            starts[user + 1] = count;
        }

        return new ChoiceTable(starts, places[..count]);
    }

    /// <summary>One user's choices, each once.</summary>
    public static int[] Of(ReadOnlySpan<int> rated, ReadOnlySpan<byte> halfStars, ComparedTitles titles, double from)
    {
        var places = new List<int>(rated.Length);
        for (var rating = 0; rating < rated.Length; rating++)
        {
            // Ratings are ordered by title, so those of one title follow each other.
            var place = titles.PlaceOf(rated[rating]);
            if (place >= 0 && RatingScale.FromHalfStars(halfStars[rating]) >= from && (places.Count == 0 || places[^1] != place))
            {
                places.Add(place);
            }
        }

        return [.. places];
    }

    /// <summary>The users who chose each place: offsets and users, ascending.</summary>
    /// <param name="places">The number of places.</param>
    /// <param name="cancellation">Ends the work.</param>
    public (int[] Starts, int[] Users) ByPlace(int places, CancellationToken cancellation)
    {
        var starts = new int[places + 1];
        foreach (var place in Places)
        {
            starts[place + 1]++;
        }

        for (var place = 0; place < places; place++)
        {
            starts[place + 1] += starts[place];
        }

        var next = starts[..places];
        var users = new int[Places.Length];
        for (var user = 0; user < UserCount; user++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var place in Of(user))
            {
                users[next[place]++] = user;
            }
        }

        return (starts, users);
    }

    /// <summary>Whether the offsets and places can be what they say; asked of what was read from a file.</summary>
    public bool HangsTogether(int places)
    {
        for (var user = 0; user < UserCount; user++)
        {
            if (Starts[user] > Starts[user + 1])
            {
                return false;
            }
        }

        return Starts[0] == 0 && Starts[^1] == Places.Length && !Places.AsSpan().ContainsAnyExceptInRange(0, places - 1);
    }

    /// <summary>The choices of other users; −1 gives a user without any.</summary>
    public ChoiceTable Pick(ReadOnlySpan<int> oldUsers)
    {
        var starts = new int[oldUsers.Length + 1];
        var places = new List<int>(Places.Length);
        for (var user = 0; user < oldUsers.Length; user++)
        {
            if (oldUsers[user] >= 0)
            {
                places.AddRange(Of(oldUsers[user]));
            }

            starts[user + 1] = places.Count;
        }

        return new ChoiceTable(starts, [.. places]);
    }
}

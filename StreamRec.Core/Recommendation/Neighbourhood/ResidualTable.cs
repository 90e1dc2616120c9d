using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.DenseMatrices;

namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>What ratings say beyond the biases, by user, for the titles that are compared.</summary>
/// <param name="Starts">Offset of each user's first residual; one more entry than there are users.</param>
/// <param name="Places">The compared title of each residual.</param>
/// <param name="Values">Stars beyond mean, user bias and title bias.</param>
internal sealed record ResidualTable(int[] Starts, int[] Places, float[] Values)
{
    /// <summary>The number of users.</summary>
    public int UserCount => Starts.Length - 1;

    /// <summary>The places of a user's residuals.</summary>
    public ReadOnlySpan<int> PlacesOf(int user) => Places.AsSpan(Starts[user]..Starts[user + 1]);

    /// <summary>A user's residuals.</summary>
    public ReadOnlySpan<float> ValuesOf(int user) => Values.AsSpan(Starts[user]..Starts[user + 1]);

    /// <summary>Takes the biases off all ratings.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="biases">Biases over the same rows.</param>
    /// <param name="titles">Which titles are compared.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ResidualTable Of(RatingTable ratings, BiasModel biases, ComparedTitles titles, CancellationToken cancellation)
    {
        var starts = new int[ratings.UserCount + 1];
        var (places, values, count) = (new int[ratings.Count], new float[ratings.Count], 0);
        for (var user = 0; user < ratings.UserCount; user++)
        {
            cancellation.ThrowIfCancellationRequested();
            var rated = ratings.TitlesOf(user);
            var scores = ratings.HalfStarsOf(user);
            for (var rating = 0; rating < rated.Length; rating++)
            {
                if (titles.PlaceOf(rated[rating]) is >= 0 and var place)
                {
                    places[count] = place;
                    values[count++] = Residual(biases, biases.UserBias(user), rated[rating], scores[rating]);
                }
            }

            starts[user + 1] = count;
        }

        return new ResidualTable(starts, places[..count], values[..count]);
    }

    /// <summary>What one rating says beyond the biases, in stars.</summary>
    public static float Residual(BiasModel biases, float userBias, int title, byte halfStars) =>
        RatingScale.FromHalfStars(halfStars) - biases.Mean - userBias - biases.TitleBias(title);

    /// <summary>The same residuals ordered by title: offsets, users and values.</summary>
    /// <param name="places">The number of compared titles.</param>
    /// <param name="step">Users whose row is a multiple of it take part.</param>
    /// <param name="cancellation">Ends the work.</param>
    public (int[] Starts, int[] Users, float[] Values) ByPlace(int places, int step, CancellationToken cancellation)
    {
        var starts = new int[places + 1];
        for (var user = 0; user < UserCount; user += step)
        {
            foreach (var place in PlacesOf(user))
            {
                starts[place + 1]++;
            }
        }

        for (var place = 0; place < places; place++)
        {
            starts[place + 1] += starts[place];
        }

        var next = starts[..places];
        var (users, values) = (new int[starts[places]], new float[starts[places]]);
        for (var user = 0; user < UserCount; user += step)
        {
            cancellation.ThrowIfCancellationRequested();
            var rated = PlacesOf(user);
            for (var index = 0; index < rated.Length; index++)
            {
                var at = next[rated[index]]++;
                users[at] = user;
                values[at] = ValuesOf(user)[index];
            }
        }

        return (starts, users, values);
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

    /// <summary>The residuals of other users; −1 gives a user without any.</summary>
    public ResidualTable Pick(ReadOnlySpan<int> oldUsers)
    {
        var starts = new int[oldUsers.Length + 1];
        var (places, values) = (new List<int>(Places.Length), new List<float>(Places.Length));
        for (var user = 0; user < oldUsers.Length; user++)
        {
            if (oldUsers[user] >= 0)
            {
                places.AddRange(PlacesOf(oldUsers[user]));
                values.AddRange(ValuesOf(oldUsers[user]));
            }

            starts[user + 1] = places.Count;
        }

        return new ResidualTable(starts, [.. places], [.. values]);
    }
}

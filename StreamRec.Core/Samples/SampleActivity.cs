namespace StreamRec.Core.Samples;

/// <summary>How many ratings each user gives: at least five, log-normally spread, personas as they say, and exactly the wanted total.</summary>
internal static class SampleActivity
{
    /// <summary>The fewest ratings of a user.</summary>
    public const int Minimum = 5;

    private const double Spread = 1.05;

    /// <summary>Counts by user, index 0 for user 1.</summary>
    /// <param name="options">Valid numbers.</param>
    /// <param name="ratedTitles">How many titles can be rated at all.</param>
    /// <param name="token">Stops the counting.</param>
    public static int[] Counts(SampleWorldOptions options, int ratedTitles, CancellationToken token)
    {
        var random = new SampleRandom(options.Seed, SampleStream.Activity);
        var most = Math.Max(Minimum, ratedTitles / 2);
        var counts = new int[options.Users];
        var weights = new double[options.Users];
        var left = options.Ratings;
        for (var user = 0; user < counts.Length; user++)
        {
            if (user % 65_536 == 0)
            {
                token.ThrowIfCancellationRequested();
            }

            var persona = user < SamplePersona.All.Count;
            counts[user] = persona ? Math.Min(SamplePersona.All[user].RatingCount, options.Titles / 4) : Minimum;
            weights[user] = persona ? 0 : Math.Exp(Spread * random.NextNormal());
            left -= counts[user];
        }

        Share(counts, weights, left, most, token);
        return counts;
    }

    private static void Share(int[] counts, double[] weights, long left, int most, CancellationToken token)
    {
        var dealt = long.MaxValue;
        while (left > 0 && dealt > 0)
        {
            token.ThrowIfCancellationRequested();
            dealt = 0;
            var total = weights.Sum();
            for (var user = 0; user < counts.Length && total > 0; user++)
            {
                var share = (int)Math.Min((long)(left * (weights[user] / total)), most - counts[user]);
                if (weights[user] > 0 && share > 0)
                {
                    counts[user] += share;
                    dealt += share;
                }
                else if (counts[user] >= most)
                {
                    weights[user] = 0;
                }
            }

            left -= dealt;
        }

        // What rounding left over goes one by one to whoever has room.
        for (var user = SamplePersona.All.Count; left > 0; user = user + 1 < counts.Length ? user + 1 : SamplePersona.All.Count)
        {
            if (counts[user] < most)
            {
                counts[user]++;
                left--;
            }
        }
    }
}

using StreamRec.Core.Ratings;
using StreamRec.Core.Threading;

namespace StreamRec.Benchmarks.Data;

/// <summary>
/// Ratings made up in memory: mean 3.5 + user bias + title bias + 8 hidden tastes + noise of 0.7 stars, rounded to half stars; popular titles are rated
/// more often. The noise and the rounding are the floor for any model's error.
/// </summary>
internal static class LowRankRatings
{
    private const int Tastes = 8;
    private const double Noise = 0.7;

    /// <summary>Makes a table; the same for the same numbers.</summary>
    public static RatingTable Make(int users, int titles, int ratings)
    {
        var titleBiases = new double[titles];
        var titleTastes = new double[titles * Tastes];
        var random = new Random(1);
        for (var title = 0; title < titles; title++)
        {
            titleBiases[title] = 0.35 * Normal(random);
            for (var taste = 0; taste < Tastes; taste++)
            {
                titleTastes[(title * Tastes) + taste] = 0.4 * Normal(random);
            }
        }

        var starts = new int[users + 1];
        for (var user = 0; user <= users; user++)
        {
            starts[user] = (int)((long)ratings * user / users);
        }

        var rated = new int[ratings];
        var scores = new byte[ratings];
        const int Portion = 1000;
        WorkerThreads.ForEach(WorkerThreads.DefaultCount, (users + Portion - 1) / Portion, portion =>
        {
            for (var user = portion * Portion; user < Math.Min(users, (portion + 1) * Portion); user++)
            {
                Fill(user, rated.AsSpan(starts[user]..starts[user + 1]), scores.AsSpan(starts[user]), titles, titleBiases, titleTastes);
            }
        });
        return new RatingTable(starts, rated, scores, [], titles);
    }

    private static void Fill(int user, Span<int> rated, Span<byte> scores, int titles, double[] titleBiases, double[] titleTastes)
    {
        var random = new Random(user + 7);
        var bias = 0.4 * Normal(random);
        Span<double> tastes = stackalloc double[Tastes];
        foreach (ref var taste in tastes)
        {
            taste = Normal(random);
        }

        var chosen = new HashSet<int>(rated.Length);
        while (chosen.Count < rated.Length)
        {
            var draw = random.NextDouble();
            chosen.Add((int)(draw * draw * titles));
        }

        var place = 0;
        foreach (var title in chosen.Order())
        {
            var score = 3.5 + bias + titleBiases[title] + (Noise * Normal(random));
            for (var taste = 0; taste < Tastes; taste++)
            {
                score += tastes[taste] * titleTastes[(title * Tastes) + taste];
            }

            rated[place] = title;
            scores[place++] = (byte)Math.Clamp(Math.Round(score * 2), 1, 10);
        }
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

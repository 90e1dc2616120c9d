namespace StreamRec.Core.Samples;

/// <summary>What the movies data set knows of a film in numbers; 0 stands for what it does not know.</summary>
/// <param name="Budget">In dollars.</param>
/// <param name="Revenue">In dollars.</param>
/// <param name="Popularity">Without a unit.</param>
/// <param name="Votes">Number of votes.</param>
/// <param name="MeanVote">Mean vote, 1 to 10; 0 without votes.</param>
/// <param name="Released">The day of release, or <see langword="null"/>.</param>
internal sealed record SampleFilmNumbers(long Budget, long Revenue, double Popularity, int Votes, double MeanVote, DateOnly? Released)
{
    /// <summary>From how many votes on a mean vote is told.</summary>
    public const int VoteMinimum = 2_000;

    private const long TinyBudget = 8;

    /// <summary>A film's numbers, the same for the same seed.</summary>
    public static SampleFilmNumbers Of(SampleWork work, long seed)
    {
        // Fame drives votes, money and popularity together, as it does in the real file.
        var random = new SampleRandom(seed, SampleStream.FilmNumbers, work.Number);
        var fame = random.NextNormal();
        var votes = (int)Math.Exp(4.6 + (1.9 * fame));
        var mean = Math.Clamp(6.1 + (1.6 * SampleRatingModel.Quality(work, seed)) + (0.3 * random.NextNormal()), 1, 9.6);
        return new SampleFilmNumbers(
            Budget: random.Chance(0.45) ? 0 : RoundTo((long)Math.Exp(15.8 + (0.7 * fame) + (0.8 * random.NextNormal())), 100_000),
            Revenue: random.Chance(0.45) ? 0 : (long)Math.Exp(15.9 + (1.3 * fame) + (0.9 * random.NextNormal())),
            Popularity: Math.Exp(1.1 + (0.9 * fame)),
            Votes: votes,
            MeanVote: votes == 0 ? 0 : mean,
            Released: new DateOnly(work.ReleaseYear, random.Between(1, 12), random.Between(1, 28)));
    }

    /// <summary>
    /// The numbers of all films, with one film on each border that the questions know: exactly the votes from which on a mean is told, a budget
    /// of a few dollars beside a real revenue, and no date.
    /// </summary>
    public static SampleFilmNumbers[] OfAll(IReadOnlyList<SampleWork> films, long seed)
    {
        var numbers = films.Select(film => Of(film, seed)).ToArray();
        Change(numbers, each => Math.Abs(each.Votes - VoteMinimum), each => each with { Votes = VoteMinimum });
        Change(numbers, each => each.Revenue == 0 || each.Budget == 0 ? long.MaxValue : each.Budget, each => each with { Budget = TinyBudget, Revenue = Math.Max(each.Revenue, 100_000) });
        Change(numbers, each => each.Votes, each => each with { Released = null });
        return numbers;
    }

    // The first of those that are nearest.
    private static void Change(SampleFilmNumbers[] numbers, Func<SampleFilmNumbers, long> distance, Func<SampleFilmNumbers, SampleFilmNumbers> change)
    {
        var nearest = Array.IndexOf(numbers, numbers.MinBy(distance));
        if (nearest >= 0)
        {
            numbers[nearest] = change(numbers[nearest]);
        }
    }

    private static long RoundTo(long value, long step) => Math.Max(step, value / step * step);
}

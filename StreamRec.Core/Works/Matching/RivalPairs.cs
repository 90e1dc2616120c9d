using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works.Matching;

/// <summary>
/// Turns odds into confidence. A title has at most one partner in another source, so all its candidates there share one probability: the
/// more another candidate has, the less is left.
/// </summary>
internal sealed class RivalPairs
{
    // However much more popular one namesake is, it is at most so many times as likely.
    private const double MostByPopularity = 1_000;

    private readonly IReadOnlyList<Title> titles;
    private readonly Candidate[] pairs;
    private readonly double[] odds;
    private readonly IReadOnlyList<double>? popularity;
    private readonly int[] starts;
    private readonly int[] pairsOfTitles;

    /// <summary>Files the pairs by their titles.</summary>
    public RivalPairs(IReadOnlyList<Title> titles, Candidate[] pairs, double[] odds, IReadOnlyList<double>? popularity)
    {
        this.titles = titles;
        this.pairs = pairs;
        this.odds = odds;
        this.popularity = popularity;
        starts = new int[titles.Count + 1];
        foreach (var pair in pairs)
        {
            starts[pair.First + 1]++;
            starts[pair.Second + 1]++;
        }

        for (var row = 0; row < titles.Count; row++)
        {
            starts[row + 1] += starts[row];
        }

        pairsOfTitles = new int[pairs.Length * 2];
        var next = starts.AsSpan(0, titles.Count).ToArray();
        for (var index = 0; index < pairs.Length; index++)
        {
            pairsOfTitles[next[pairs[index].First]++] = index;
            pairsOfTitles[next[pairs[index].Second]++] = index;
        }
    }

    /// <summary>The probability of a pair, beside its rivals.</summary>
    public double Confidence(int index)
    {
        var (first, second) = (pairs[index].First, pairs[index].Second);
        if (titles[first].Platform == titles[second].Platform)
        {
            return odds[index] / (1 + odds[index]);
        }

        return odds[index] / (1 + odds[index] + RivalsOf(index, first, second) + RivalsOf(index, second, first));
    }

    // Other titles of the source of "partner" that "row" may belong to.
    private double RivalsOf(int index, int row, int partner)
    {
        var sum = 0.0;
        for (var place = starts[row]; place < starts[row + 1]; place++)
        {
            var other = pairsOfTitles[place];
            var rival = pairs[other].First == row ? pairs[other].Second : pairs[other].First;
            if (other != index && titles[rival].Platform == titles[partner].Platform && !RepeatedEntry.Is(titles[rival], titles[partner]))
            {
                sum += odds[other] * PopularityRatio(row, rival, partner);
            }
        }

        return sum;
    }

    // Popularity decides between namesakes of the same year only; it is no evidence of its own.
    private double PopularityRatio(int row, int rival, int partner)
    {
        if (popularity is null || Distance(row, rival) != Distance(row, partner))
        {
            return 1;
        }

        return Math.Clamp((popularity[rival] + 1) / (popularity[partner] + 1), 1 / MostByPopularity, MostByPopularity);
    }

    private int? Distance(int row, int other) => titles[row].ReleaseYear - titles[other].ReleaseYear is { } years ? Math.Abs(years) : null;
}

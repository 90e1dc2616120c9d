namespace StreamRec.Core.Tuning;

/// <summary>
/// Successive halving (Jamieson and Talwalkar 2016, algorithm 1, with a reduction of η instead of 2): in round k of K, ⌊n/ηᵏ⌋ candidates get the share ηᵏ⁻ᴷ⁺¹ of the full
/// effort; the best of a round go into the next.
/// </summary>
internal sealed class HalvingPlan
{
    private readonly int[] sizes;
    private readonly double[] shares;

    private HalvingPlan(int[] sizes, double[] shares) => (this.sizes, this.shares) = (sizes, shares);

    /// <summary>Rounds in all.</summary>
    public int Rounds => sizes.Length;

    /// <summary>Trials in all rounds together.</summary>
    public int Trials => sizes.Sum();

    /// <summary>Every candidate once with the full effort.</summary>
    public static HalvingPlan OneRound(int candidates) => new([candidates], [1]);

    /// <summary>As many rounds as fit between the smallest share and 1, and not more than leave a candidate for the last.</summary>
    public static HalvingPlan Of(int candidates, int reduction, double smallestShare)
    {
        var (sizes, shares) = (new List<int>(), new List<double>());
        var (size, share) = (candidates, 1.0);
        while (size >= 1 && share >= smallestShare * (1 - 1e-9))
        {
            sizes.Add(size);
            shares.Insert(0, share);
            size /= reduction;
            share /= reduction;
        }

        return new HalvingPlan([.. sizes], [.. shares]);
    }

    /// <summary>Which candidate gets which share next.</summary>
    /// <param name="outcomes">How the trials before ended, in order of their numbers.</param>
    /// <returns>The round from 0, the candidate and its share, or <see langword="null"/> when there is none left that is worth it.</returns>
    public (int Round, int Candidate, double Share)? Next(IReadOnlyList<TrialOutcome> outcomes)
    {
        // Those of the round, best first; those that were given up or failed are out.
        var candidates = Enumerable.Range(0, sizes[0]).ToArray();
        var begin = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var size = Math.Min(sizes[round], candidates.Length);
            if (outcomes.Count - begin < size)
            {
                return (round, candidates[outcomes.Count - begin], shares[round]);
            }

            var first = begin;
            candidates =
            [
                .. Enumerable.Range(0, size)
                    .Where(index => outcomes[first + index].Error is not null)
                    .OrderBy(index => outcomes[first + index].Error)
                    .ThenBy(index => candidates[index])
                    .Select(index => candidates[index]),
            ];
            begin += size;
        }

        return null;
    }
}

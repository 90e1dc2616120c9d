using StreamRec.Core.Catalog;

namespace StreamRec.Core.Works.Matching;

/// <summary>
/// How much of one source another source has, estimated from the data: the share of the smaller one's titles that meet a title of the same
/// name and year there. It is what a pair's odds start from: nearly all MovieLens films are in The Movies Dataset, few of a platform's are.
/// </summary>
internal sealed class Coverage
{
    private static readonly int Sources = Platform.All.Count;
    private readonly double[] shares = new double[Sources * Sources * 2];

    /// <summary>Estimates it.</summary>
    /// <param name="features">The titles.</param>
    /// <param name="pairs">The candidates, by rows.</param>
    public Coverage(TitleFeatures features, Candidate[] pairs)
    {
        var sizes = new int[Sources * 2];
        for (var row = 0; row < features.Source.Length; row++)
        {
            sizes[(features.Source[row] * 2) + (features.IsSeries[row] ? 1 : 0)]++;
        }

        for (var first = 0; first < Sources; first++)
        {
            for (var second = first; second < Sources; second++)
            {
                for (var type = 0; type < 2; type++)
                {
                    Estimate(features, pairs, first, second, type, Math.Min(sizes[(first * 2) + type], sizes[(second * 2) + type]));
                }
            }
        }
    }

    /// <summary>The share of the smaller source's titles that the other has.</summary>
    public double Of(int source, int otherSource, bool series) =>
        shares[Place(Math.Min(source, otherSource), Math.Max(source, otherSource), series ? 1 : 0)];

    private static int Place(int first, int second, int type) => (((first * Sources) + second) * 2) + type;

    private void Estimate(TitleFeatures features, Candidate[] pairs, int first, int second, int type, int size)
    {
        int met = 0, before = -1;
        foreach (var pair in pairs)
        {
            if (features.Source[pair.First] == first && features.Source[pair.Second] == second && features.IsSeries[pair.First] == (type == 1)
                && pair.Name == NameAgreement.Same && features.Year[pair.First] == features.Year[pair.Second] && pair.First != before)
            {
                met++;
                before = pair.First;
            }
        }

        // One more that meets and one more that does not: a small source says little (Laplace's rule of succession).
        shares[Place(first, second, type)] = Math.Clamp((Math.Min(met, size) + 1.0) / (size + 2), MatchWeights.LowestCoverage, MatchWeights.HighestCoverage);
    }
}

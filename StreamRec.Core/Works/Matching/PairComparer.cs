using System.Numerics;

namespace StreamRec.Core.Works.Matching;

/// <summary>Compares two titles: what agrees, and what it weighs.</summary>
internal sealed class PairComparer(TitleFeatures features, Coverage coverage)
{
    /// <summary>What speaks for and against a pair.</summary>
    public MatchEvidence Evidence(Candidate pair)
    {
        var (first, second) = (pair.First, pair.Second);
        return new MatchEvidence
        {
            Name = pair.Name,
            YearDifference = Difference(features.Year[first], features.Year[second]),
            Directors = CompareDirectors(first, second),
            Cast = Compare(features.Cast[first], features.Cast[second]),
            GenreOverlap = GenreOverlap(features.Genres[first], features.Genres[second]),
            LengthDifference = Difference(features.Length[first], features.Length[second]),
            Namesakes = pair.Namesakes,
        };
    }

    /// <summary>The odds that a pair is one film or series, before other candidates are looked at.</summary>
    public double Odds(Candidate pair)
    {
        var (first, second) = (pair.First, pair.Second);
        var series = features.IsSeries[first];
        var expected = coverage.Of(features.Source[first], features.Source[second], series);
        var weight = Math.Log(expected / MatchWeights.ExpectedNamesakes(pair.Namesakes)) + MatchWeights.Name(pair.Name);
        if (Difference(features.Year[first], features.Year[second]) is { } years)
        {
            weight += MatchWeights.Years(Math.Abs(years), series, pair.Name);
        }

        weight += MatchWeights.People(CompareDirectors(first, second), Compare(features.Cast[first], features.Cast[second]));
        if (GenreOverlap(features.Genres[first], features.Genres[second]) is { } overlap)
        {
            weight += MatchWeights.Genres(overlap);
        }

        // Seasons grow with the years, and a platform may have some of them only.
        if (!series && Difference(features.Length[first], features.Length[second]) is not null)
        {
            weight += MatchWeights.Minutes(features.Length[first], features.Length[second]);
        }

        return Math.Exp(weight);
    }

    private static int? Difference(int first, int second) => first == TitleFeatures.Unknown || second == TitleFeatures.Unknown ? null : second - first;

    private static PeopleAgreement Compare(ulong[] first, ulong[] second) => new(PersonKeys.CountShared(first, second), first.Length, second.Length);

    private PeopleAgreement CompareDirectors(int first, int second)
    {
        var whole = Compare(features.Directors[first], features.Directors[second]);
        return whole.IsKnown && whole.Shared == 0
            ? whole with { Alike = PersonKeys.CountShared(features.DirectorLastNames[first], features.DirectorLastNames[second]) }
            : whole;
    }

    private static double? GenreOverlap(uint first, uint second) =>
        first == 0 || second == 0 ? null : (double)BitOperations.PopCount(first & second) / Math.Min(BitOperations.PopCount(first), BitOperations.PopCount(second));
}

namespace StreamRec.Core.Works.Matching;

/// <summary>
/// The weights of the evidence: natural logarithms of m / u, where m is the probability of an observation for two entries of one film or
/// series and u that for different ones of the same name (Fellegi &amp; Sunter 1969, "A Theory for Record Linkage", JASA 64, eqs. 3 to 5).
/// Where each number comes from stands in <c>docs/matching.md</c>.
/// </summary>
internal static class MatchWeights
{
    /// <summary>The share of one source's titles that another has, at least and at most: one that the data suggests is not certain.</summary>
    public const double LowestCoverage = 0.02, HighestCoverage = 0.98;

    private const double UnseenNamesakes = 0.09;
    private const double UnseenForEachSeen = 0.32;
    private const double SubtitleInAnotherYear = -3;
    private const double DirectorsAgree = 5;
    private const double DirectorsAlike = 1.5;
    private const double DirectorsDiffer = -4.5;
    private const double CastsAgree = 5;
    private const double OneActorAgrees = 2;
    private const double LongCastsDiffer = -3;
    private const double ShortCastsDiffer = -1.2;
    private const double PeopleMost = 7;
    private const int LongCast = 3;

    /// <summary>How many other titles of a name to expect in a source beside the one at hand: names that many have, still more have.</summary>
    /// <param name="namesakes">How many titles of a source are seen to have it.</param>
    public static double ExpectedNamesakes(int namesakes) => UnseenNamesakes + (UnseenForEachSeen * (namesakes - 1));

    /// <summary>Release years so many years apart. Sequels share the name without its subtitle and come in other years.</summary>
    public static double Years(int apart, bool series, NameAgreement name) =>
        (series ? YearsOfSeries(apart) : YearsOfFilms(apart)) + (apart > 0 && name == NameAgreement.Subtitle ? SubtitleInAnotherYear : 0);

    /// <summary>How the names agree, beyond how common the name is.</summary>
    public static double Name(NameAgreement agreement) => agreement switch
    {
        NameAgreement.Same => 0,
        NameAgreement.Original => -0.2,
        NameAgreement.Alternative => -1,
        _ => -3.2,
    };

    /// <summary>Directors and cast together; they depend on each other, so their sum has a bound.</summary>
    public static double People(PeopleAgreement directors, PeopleAgreement cast) => Math.Min(PeopleMost, Directors(directors) + Cast(cast));

    /// <summary>Genres in common.</summary>
    public static double Genres(double overlap) => overlap > 0 ? 0.6 : -2.2;

    /// <summary>Lengths of two films in minutes.</summary>
    public static double Minutes(int first, int second)
    {
        var apart = Math.Abs(first - second);
        var share = (double)apart / Math.Max(first, second);
        return apart <= 2 ? 1.7 : apart <= 5 ? 1.2 : share <= 0.1 ? -0.5 : share <= 0.25 ? -2 : -3;
    }

    private static double YearsOfFilms(int apart) => apart switch { 0 => 3.9, 1 => 1.4, 2 => -1.3, 3 => -2.2, 4 => -3, _ => -4 };

    // The year of a series is that of its first season on one platform, of its latest on another.
    private static double YearsOfSeries(int apart) => apart switch { 0 => 3.5, 1 => 2.8, <= 5 => 1.2, <= 10 => 0.5, _ => -1 };

    private static double Directors(PeopleAgreement directors) =>
        !directors.IsKnown ? 0 : directors.Shared > 0 ? DirectorsAgree : directors.Alike > 0 ? DirectorsAlike : DirectorsDiffer;

    private static double Cast(PeopleAgreement cast)
    {
        if (!cast.IsKnown)
        {
            return 0;
        }

        var shorter = Math.Min(cast.First, cast.Second);
        return cast.Shared switch
        {
            0 => shorter >= LongCast ? LongCastsDiffer : ShortCastsDiffer,
            1 when shorter > 2 => OneActorAgrees,
            _ => CastsAgree,
        };
    }
}

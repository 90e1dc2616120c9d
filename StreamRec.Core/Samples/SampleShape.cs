namespace StreamRec.Core.Samples;

/// <summary>Plain numbers of a work: years, lengths, cast sizes, maturity, drawn after the real catalogs.</summary>
internal static class SampleShape
{
    /// <summary>Mostly the last ten years, with a long tail back to 1938.</summary>
    public static int ReleaseYear(SampleRandom random, int lastYear)
    {
        var age = random.Chance(0.75) ? -5 * Math.Log(1 - random.NextUniform()) : -22 * Math.Log(1 - random.NextUniform());
        return Math.Max(lastYear - (int)age, 1938 + random.Next(20));
    }

    /// <summary>Minutes of a film.</summary>
    public static int Minutes(SampleRandom random, SampleGenre genre)
    {
        var (mean, spread) = genre switch
        {
            SampleGenre.Family => (86, 10),
            SampleGenre.Documentary => (83, 16),
            SampleGenre.Horror => (93, 9),
            SampleGenre.History => (122, 19),
            SampleGenre.Reality => (64, 10),
            SampleGenre.Comedy => (97, 12),
            _ => (107, 16),
        };
        return Math.Clamp((int)(mean + (spread * random.NextNormal())), 42, 212);
    }

    /// <summary>Seasons of a series: most have one.</summary>
    public static int Seasons(SampleRandom random)
    {
        var seasons = 1;
        while (seasons < 17 && random.Chance(0.42))
        {
            seasons++;
        }

        return seasons;
    }

    /// <summary>How many people the cast names.</summary>
    public static int CastSize(SampleRandom random, SampleGenre genre) => genre switch
    {
        SampleGenre.Documentary => random.Between(1, 4),
        SampleGenre.Reality => random.Between(1, 5),
        _ => random.Between(3, 12),
    };

    /// <summary>0 for everybody to 4 for adults.</summary>
    public static int Maturity(SampleRandom random, SampleGenre genre) => genre switch
    {
        SampleGenre.Family => random.PickWeighted([6, 4]),
        SampleGenre.Horror => random.PickWeighted([0, 0, 2, 5, 5]),
        SampleGenre.Crime or SampleGenre.Thriller => random.PickWeighted([0, 0.5, 3, 5, 3]),
        SampleGenre.Action or SampleGenre.History => random.PickWeighted([0, 1, 5, 4, 2]),
        SampleGenre.ScienceFiction or SampleGenre.Fantasy => random.PickWeighted([0.5, 2, 6, 3, 1]),
        SampleGenre.Documentary or SampleGenre.Sports or SampleGenre.Music or SampleGenre.Reality => random.PickWeighted([3, 4, 4, 1, 0.3]),
        _ => random.PickWeighted([0.5, 2, 5, 3, 1.5]),
    };
}

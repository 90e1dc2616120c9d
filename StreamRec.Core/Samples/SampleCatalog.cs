namespace StreamRec.Core.Samples;

/// <summary>All titles of a sample world in catalog order, and the films that are on no platform.</summary>
internal sealed class SampleCatalog
{
    private const double SequelChance = 0.05;
    private const double SecondPlatformChance = 0.04;
    private const double NewArrivalChance = 0.12;

    private SampleCatalog(IReadOnlyList<SampleListing> listings, IReadOnlyList<SampleWork> films)
    {
        Listings = listings;
        Films = films;
    }

    /// <summary>The platforms' rows: amazon, disney, hulu, netflix, each by show number.</summary>
    public IReadOnlyList<SampleListing> Listings { get; }

    /// <summary>The films of the movies data set: half as many as film rows on the platforms, about four in five of them on a platform.</summary>
    public IReadOnlyList<SampleWork> Films { get; }

    /// <summary>Makes the catalog of a world.</summary>
    public static SampleCatalog Create(SampleWorldOptions options, CancellationToken token)
    {
        var random = new SampleRandom(options.Seed, SampleStream.Catalog);
        var workshop = new SampleWorkshop(random);
        var shares = PlatformProfile.Shares(options.Titles);
        var listings = new List<SampleListing>(options.Titles);
        for (var index = 0; index < shares.Length; index++)
        {
            AddPlatform(PlatformProfile.All[index], shares[index], listings, workshop, random, token);
        }

        return new SampleCatalog(listings, new SampleFilmChoice(listings, workshop, random, options.Seed).Choose());
    }

    private static void AddPlatform(
        PlatformProfile profile, int count, List<SampleListing> listings, SampleWorkshop workshop, SampleRandom random, CancellationToken token)
    {
        var earlier = listings.Count;
        var here = new HashSet<SampleWork>();
        var firsts = new List<SampleWork>();
        for (var number = 1; number <= count; number++)
        {
            token.ThrowIfCancellationRequested();
            var work = Shared(profile, listings, earlier, here, random)
                ?? (firsts.Count > 0 && random.Chance(SequelChance) ? workshop.MakeSequel(random.Pick(firsts)) : null)
                ?? NewWork(profile, workshop, random);
            if (work is { IsSeries: false, SequelOf: null, Genre: not (SampleGenre.Documentary or SampleGenre.Drama or SampleGenre.Reality) })
            {
                firsts.Add(work);
            }

            here.Add(work);
            listings.Add(new SampleListing(profile, number, work, work.ReleaseYear == 2021 && random.Chance(NewArrivalChance)));
        }
    }

    private static SampleWork NewWork(PlatformProfile profile, SampleWorkshop workshop, SampleRandom random)
    {
        var genre = (SampleGenre)random.PickWeighted(profile.GenreWeights);
        var isSeries = genre == SampleGenre.Reality || !random.Chance(profile.FilmShare);
        return workshop.Make(genre, isSeries, profile.MaximumMaturity);
    }

    /// <summary>A work of an earlier platform that is here too.</summary>
    private static SampleWork? Shared(
        PlatformProfile profile, List<SampleListing> listings, int earlier, HashSet<SampleWork> here, SampleRandom random)
    {
        if (earlier == 0 || !random.Chance(SecondPlatformChance))
        {
            return null;
        }

        var work = listings[random.Next(earlier)].Work;
        var fits = profile.GenreWeights[(int)work.Genre] > 0 && work.Maturity <= profile.MaximumMaturity;
        return fits && !here.Contains(work) ? work : null;
    }
}

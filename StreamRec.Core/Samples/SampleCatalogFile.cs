using System.Globalization;
using StreamRec.Core.Catalog;

namespace StreamRec.Core.Samples;

/// <summary>Writes one platform's catalog file, with the blanks and slips that the real files have.</summary>
internal sealed class SampleCatalogFile
{
    private static readonly Grammar Labels = Grammar.Load("labels");
    private static readonly Grammar Ages = Grammar.Load("ages");
    private static readonly string[] Header =
    [
        "show_id", "type", "title", "director", "cast", "country", "date_added", "release_year", "rating", "duration", "listed_in", "description",
    ];

    private readonly PlatformProfile profile;
    private readonly SampleRandom random;
    private int row;

    private SampleCatalogFile(PlatformProfile profile, long seed)
    {
        this.profile = profile;
        random = new SampleRandom(seed, SampleStream.Catalog, 1 + profile.Platform.Order);
    }

    /// <summary>Writes the platform's listings to a file.</summary>
    /// <returns>The number of data rows.</returns>
    public static long Write(string path, PlatformProfile profile, IEnumerable<SampleListing> listings, long seed, CancellationToken token)
    {
        var file = new SampleCatalogFile(profile, seed);
        using var writer = SampleCsv.Create(path, Header);
        foreach (var listing in listings)
        {
            token.ThrowIfCancellationRequested();
            writer.WriteRecord(file.Cells(listing));
        }

        return file.row;
    }

    private string[] Cells(SampleListing listing)
    {
        row++;
        var work = listing.Work;
        var duration = work.IsSeries ? Plural(work.Length, "Season") : string.Create(CultureInfo.InvariantCulture, $"{work.Length} min");
        var age = random.Chance(profile.BlankAge) ? "" : random.Pick(Ages.Alternatives(Key(work, "", "." + work.Maturity.ToString(CultureInfo.InvariantCulture))));
        if (!work.IsSeries && random.Chance(profile.MisplacedDuration))
        {
            (age, duration) = (duration, "");
        }
        else if (random.Chance(profile.BlankDuration))
        {
            duration = "";
        }

        return
        [
            $"s{listing.ShowNumber.ToString(CultureInfo.InvariantCulture)}",
            work.IsSeries ? "TV Show" : "Movie",
            work.Name,
            random.Chance(work.IsSeries ? profile.BlankSeriesDirector : profile.BlankFilmDirector) ? "" : string.Join(", ", work.Directors),
            random.Chance(profile.BlankCast) ? "" : string.Join(", ", work.Cast.Take(profile.LongestCast).Select(person => person.Name)),
            Country(work),
            DateAdded(listing),
            work.ReleaseYear.ToString(CultureInfo.InvariantCulture),
            age,
            duration,
            random.Pick(Labels.Alternatives(Key(work, SampleGenres.Key(work.Genre) + ".", ""))).Replace(";", ",", StringComparison.Ordinal),
            Description(work),
        ];
    }

    private string Key(SampleWork work, string before, string after) =>
        before + profile.Platform.Key + (work.IsSeries ? ".series" : ".film") + after;

    private static string Plural(int count, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");

    private string Country(SampleWork work)
    {
        if (random.Chance(profile.BlankCountry))
        {
            return "";
        }

        var countries = string.Join(", ", work.Countries);
        return random.Chance(0.001) ? countries + "," : countries;
    }

    private string DateAdded(SampleListing listing)
    {
        if (random.Chance(profile.BlankDate))
        {
            return "";
        }

        var last = new DateOnly(2021, 11, 26);
        var first = new DateOnly(Math.Max(2015, listing.Work.ReleaseYear), 1, 2);
        var days = last.DayNumber - first.DayNumber;
        var date = listing.IsNewArrival ? last.AddDays(-random.Next(20)) : first.AddDays((int)(days * Math.Sqrt(random.NextUniform())));
        var text = date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        return random.Chance(profile.LeadingBlankDate) ? " " + text : text;
    }

    private string Description(SampleWork work)
    {
        var story = work.Story;
        if (profile.Platform == Platform.Disney)
        {
            return story.Short;
        }

        if (profile.Platform == Platform.Netflix)
        {
            return random.Chance(0.35) ? $"{story.Logline} {story.Third}" : story.Logline;
        }

        // One description in two hundred has a line break inside its cell; the 40th row always, so that a small world shows it too.
        var gap = row == 40 || random.Chance(0.005) ? "\n" : " ";
        return random.NextUniform() switch
        {
            < 0.2 => story.Logline,
            < 0.6 => $"{story.Logline}{gap}{story.Second}",
            _ => $"{story.Logline}{gap}{story.Second} {story.Third}",
        };
    }
}

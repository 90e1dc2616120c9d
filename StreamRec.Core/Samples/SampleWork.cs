namespace StreamRec.Core.Samples;

/// <summary>A film or series of the sample world, wherever it can be watched.</summary>
internal sealed class SampleWork
{
    /// <summary>Position among all works, 0-based; names the work's stream of random numbers.</summary>
    public required int Number { get; init; }

    public required bool IsSeries { get; init; }

    public required SampleGenre Genre { get; init; }

    /// <summary>A second genre that colours tastes and labels, or <see langword="null"/>.</summary>
    public required SampleGenre? SecondGenre { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether the name is in the country's own language.</summary>
    public required bool HasNativeName { get; init; }

    public required IReadOnlyList<string> Directors { get; init; }

    public required IReadOnlyList<SamplePerson> Cast { get; init; }

    /// <summary>Countries of production, the main one first.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    public required int ReleaseYear { get; init; }

    /// <summary>0 for everybody to 4 for adults.</summary>
    public required int Maturity { get; init; }

    /// <summary>Minutes of a film, seasons of a series.</summary>
    public required int Length { get; init; }

    /// <summary>One line, the description, its second and its third sentence.</summary>
    public required SampleStory Story { get; init; }

    /// <summary>The person whom the description is about; sequels keep the hero.</summary>
    public required SamplePerson Hero { get; init; }

    /// <summary>The first film of the series of films this belongs to, or <see langword="null"/>.</summary>
    public SampleWork? SequelOf { get; init; }

    /// <summary>The same work under another name and year.</summary>
    public SampleWork Under(string name, bool isNative, int releaseYear) => Changed(name, isNative, releaseYear, Directors, Cast);

    /// <summary>The same work by other people.</summary>
    public SampleWork By(IReadOnlyList<string> directors, IReadOnlyList<SamplePerson> cast) => Changed(Name, HasNativeName, ReleaseYear, directors, cast);

    // Not a record: works are told apart by reference, in large sets.
    private SampleWork Changed(string name, bool isNative, int releaseYear, IReadOnlyList<string> directors, IReadOnlyList<SamplePerson> cast) => new()
    {
        Number = Number,
        IsSeries = IsSeries,
        Genre = Genre,
        SecondGenre = SecondGenre,
        Name = name,
        HasNativeName = isNative,
        Directors = directors,
        Cast = cast,
        Countries = Countries,
        ReleaseYear = releaseYear,
        Maturity = Maturity,
        Length = Length,
        Story = Story,
        Hero = Hero,
        SequelOf = SequelOf,
    };
}

/// <summary>What is told about a work.</summary>
/// <param name="Short">One short line.</param>
/// <param name="Logline">The first sentence.</param>
/// <param name="Second">A second sentence.</param>
/// <param name="Third">A closing remark.</param>
/// <param name="Tagline">A slogan.</param>
internal sealed record SampleStory(string Short, string Logline, string Second, string Third, string Tagline);

/// <summary>A work on a platform: one row of a catalog file.</summary>
/// <param name="Platform">Where.</param>
/// <param name="ShowNumber">Number on the platform, 1-based.</param>
/// <param name="Work">What.</param>
/// <param name="IsNewArrival">Nobody has rated it yet.</param>
internal sealed record SampleListing(PlatformProfile Platform, int ShowNumber, SampleWork Work, bool IsNewArrival)
{
    /// <summary>Platform letter and show id, such as <c>ns17</c>.</summary>
    public string Id { get; } = $"{Platform.Platform.Letter}s{ShowNumber}";
}

using StreamRec.Core.Catalog;

namespace StreamRec.Core.Samples;

/// <summary>What one platform's catalog looks like, after the real catalogs of 2021: its size, its mix, and how often cells are blank.</summary>
internal sealed class PlatformProfile
{
    public required Platform Platform { get; init; }

    public required string FileName { get; init; }

    /// <summary>Rows of the real catalog; the sample's titles are shared out in this proportion.</summary>
    public required int RealRows { get; init; }

    /// <summary>Share of films among the titles.</summary>
    public required double FilmShare { get; init; }

    /// <summary>Weight of each <see cref="SampleGenre"/>, in declared order.</summary>
    public required double[] GenreWeights { get; init; }

    /// <summary>Highest maturity on offer, 0 to 4.</summary>
    public int MaximumMaturity { get; init; } = 4;

    public required double BlankFilmDirector { get; init; }

    public required double BlankSeriesDirector { get; init; }

    public required double BlankCast { get; init; }

    public required double BlankCountry { get; init; }

    public required double BlankDate { get; init; }

    public required double BlankAge { get; init; }

    /// <summary>Share of films whose duration stands in the rating column.</summary>
    public double MisplacedDuration { get; init; }

    public double BlankDuration { get; init; }

    /// <summary>Share of dates with a blank in front.</summary>
    public double LeadingBlankDate { get; init; }

    public required int LongestCast { get; init; }

    /// <summary>The four platforms in catalog order.</summary>
    public static readonly IReadOnlyList<PlatformProfile> All =
    [
        new()
        {
            Platform = Platform.Amazon, FileName = "amazon_prime_titles.csv", RealRows = 9_668, FilmShare = 0.808, LongestCast = 9,
            // sf, fantasy, action, crime, thriller, drama, romance, comedy, horror, family, documentary, history, music, sports, reality
            GenreWeights = [5, 2, 12, 9, 11, 18, 8, 15, 9, 10, 10, 5, 4, 2, 2],
            BlankFilmDirector = 0.08, BlankSeriesDirector = 0.8, BlankCast = 0.128, BlankCountry = 0.93, BlankDate = 0.984, BlankAge = 0.035,
        },
        new()
        {
            Platform = Platform.Disney, FileName = "disney_plus_titles.csv", RealRows = 1_450, FilmShare = 0.726, LongestCast = 6, MaximumMaturity = 2,
            GenreWeights = [8, 12, 8, 1, 0, 3, 1, 9, 0, 36, 14, 4, 6, 4, 2],
            BlankFilmDirector = 0.07, BlankSeriesDirector = 0.95, BlankCast = 0.131, BlankCountry = 0.151, BlankDate = 0.002, BlankAge = 0.002,
        },
        new()
        {
            Platform = Platform.Hulu, FileName = "hulu_titles.csv", RealRows = 3_073, FilmShare = 0.483, LongestCast = 8,
            GenreWeights = [7, 4, 9, 9, 8, 15, 5, 14, 8, 6, 10, 4, 4, 4, 9],
            BlankFilmDirector = 0.998, BlankSeriesDirector = 1, BlankCast = 1, BlankCountry = 0.473, BlankDate = 0.009, BlankAge = 0.169,
            MisplacedDuration = 0.19, BlankDuration = 0.06,
        },
        new()
        {
            Platform = Platform.Netflix, FileName = "netflix_titles.csv", RealRows = 8_807, FilmShare = 0.696, LongestCast = 12,
            GenreWeights = [6, 5, 9, 9, 9, 18, 10, 15, 6, 9, 10, 4, 4, 3, 4],
            BlankFilmDirector = 0.03, BlankSeriesDirector = 0.91, BlankCast = 0.094, BlankCountry = 0.094, BlankDate = 0.001, BlankAge = 0.0005,
            MisplacedDuration = 0.004, LeadingBlankDate = 0.01,
        },
    ];

    /// <summary>Shares titles out over the platforms in proportion to the real catalogs; the rest goes to the last platform.</summary>
    public static int[] Shares(int titles)
    {
        var all = All.Sum(profile => profile.RealRows);
        var shares = new int[All.Count];
        for (var index = 0; index < shares.Length - 1; index++)
        {
            shares[index] = (int)((long)titles * All[index].RealRows / all);
        }

        shares[^1] = titles - shares.Sum();
        return shares;
    }
}

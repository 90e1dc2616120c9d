using StreamRec.Core.Catalog;

namespace StreamRec.Core.Questions;

/// <summary>How many titles one platform has.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Movies">Films.</param>
/// <param name="TvShows">Series.</param>
public sealed record PlatformCount(Platform Platform, int Movies, int TvShows)
{
    /// <summary>Films and series.</summary>
    public int Total => Movies + TvShows;
}

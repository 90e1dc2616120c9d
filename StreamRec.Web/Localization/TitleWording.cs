using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Web.Posters;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Localization;

/// <summary>A title's facts as the visitor reads them.</summary>
internal static class TitleWording
{
    /// <summary>Film or series.</summary>
    public static string Type(TitleType type) => type == TitleType.Movie ? TitleText.Movie : TitleText.TvShow;

    /// <summary>Minutes or seasons.</summary>
    public static string Duration(Duration duration) => duration.Unit == DurationUnit.Minutes
        ? Wording.Fill(TitleText.Minutes, duration.Value)
        : Wording.Count(duration.Value, TitleText.OneSeason, TitleText.Seasons);

    /// <summary>Year, type and length, as far as they are known.</summary>
    public static string Facts(Work work) => Facts(work.ReleaseYear, work.Type, work.Duration);

    /// <summary>Year, type and length, as far as they are known.</summary>
    public static string Facts(int? releaseYear, TitleType type, Duration? length)
    {
        var facts = new List<string>(3);
        if (releaseYear is { } year)
        {
            facts.Add(year.ToString(CultureInfo.InvariantCulture));
        }

        facts.Add(Type(type));
        if (length is { } duration)
        {
            facts.Add(Duration(duration));
        }

        return string.Join(" · ", facts);
    }

    /// <summary>The line at the foot of a poster: the first streaming platform, with the number of others; nothing where none streams.</summary>
    public static string Imprint(IReadOnlyList<Platform> platforms)
    {
        var streaming = platforms.Where(platform => platform.IsStreaming).ToList();
        return streaming.Count == 0 ? "" : streaming.Count == 1 ? streaming[0].Name : $"{streaming[0].Name} +{streaming.Count - 1}";
    }

    /// <summary>A number of ratings.</summary>
    public static string Ratings(long count) => Wording.Count(count, ControlsText.RatingsOne, ControlsText.RatingsMany);

    /// <summary>A score with one decimal.</summary>
    public static string Score(double score) => score.ToString("0.0", CultureInfo.CurrentCulture);

    /// <summary>A score of the scale's half steps, without a superfluous zero.</summary>
    public static string HalfStepScore(double score) => score.ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>Where it can be watched; else the sources that know it.</summary>
    public static string Sources(Work work) => Sources(work.Platforms);

    /// <summary>The streaming ones of some sources; where none streams, all of them.</summary>
    public static string Sources(IReadOnlyList<Platform> platforms) =>
        string.Join(" · ", (platforms.Any(platform => platform.IsStreaming) ? platforms.Where(platform => platform.IsStreaming) : platforms).Select(platform => platform.Name));

    /// <summary>The work's poster.</summary>
    public static PosterSubject Poster(Work work) => new(work.Name, work.Genres, work.ReleaseYear, Imprint(work.Platforms));
}

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

    /// <summary>A number of ratings.</summary>
    public static string Ratings(long count) => Wording.Count(count, ControlsText.RatingsOne, ControlsText.RatingsMany);

    /// <summary>A score with one decimal.</summary>
    public static string Score(double score) => score.ToString("0.0", CultureInfo.CurrentCulture);

    /// <summary>A score of the scale's half steps, without a superfluous zero.</summary>
    public static string HalfStepScore(double score) => score.ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>Where it can be watched; else the sources that know it.</summary>
    public static string Sources(Work work) => string.Join(" · ", (work.Streaming.Any() ? work.Streaming : work.Platforms).Select(platform => platform.Name));

    /// <summary>The work's poster.</summary>
    public static PosterSubject Poster(Work work) => new(work.Name, work.Titles[0].Genres, work.ReleaseYear, Sources(work));
}

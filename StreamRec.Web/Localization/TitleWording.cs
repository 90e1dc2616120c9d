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
    public static string Facts(Title title)
    {
        var facts = new List<string>(3);
        if (title.ReleaseYear is { } year)
        {
            facts.Add(year.ToString(CultureInfo.InvariantCulture));
        }

        facts.Add(Type(title.Type));
        if (title.Duration is { } duration)
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

    /// <summary>The title's poster.</summary>
    public static PosterSubject Poster(Title title) => new(title.Name, title.Genres, title.ReleaseYear, title.Platform.Name);
}

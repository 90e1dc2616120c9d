using StreamRec.Core.Parameters;

namespace StreamRec.Core.Catalog;

/// <summary>The words by which people and programs name platforms, types and units: one spelling out, any case and accents in.</summary>
public static class CatalogTerms
{
    /// <summary>The key of a film, as in the platforms' files.</summary>
    public const string Movie = "movie";

    /// <summary>The key of a series, as in the platforms' files.</summary>
    public const string TvShow = "tv show";

    /// <summary>The key of a length in minutes.</summary>
    public const string Minutes = "min";

    /// <summary>The key of a length in seasons.</summary>
    public const string Seasons = "season";

    /// <summary>The key of a type.</summary>
    public static string KeyOf(TitleType type) => type == TitleType.Movie ? Movie : TvShow;

    /// <summary>The key of a unit.</summary>
    public static string KeyOf(DurationUnit unit) => unit == DurationUnit.Minutes ? Minutes : Seasons;

    /// <summary>Reads a platform's key.</summary>
    /// <param name="parameterName">The parameter's name for the error.</param>
    /// <param name="text">What was given; <see langword="null"/> or blank means none.</param>
    /// <returns>The platform, or <see langword="null"/> when none was given.</returns>
    /// <exception cref="InvalidParameterException">There is no such platform.</exception>
    public static Platform? ReadPlatform(string parameterName, string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : Platform.Find(text) ?? throw new InvalidParameterException(parameterName, text, [.. Platform.All.Select(platform => platform.Key)]);

    /// <summary>Reads a type: <c>movie</c>, or <c>tv show</c> (also written <c>tvshow</c>, <c>tv-show</c> or <c>tv_show</c>).</summary>
    /// <param name="parameterName">The parameter's name for the error.</param>
    /// <param name="text">What was given; <see langword="null"/> or blank means none.</param>
    /// <returns>The type, or <see langword="null"/> when none was given.</returns>
    /// <exception cref="InvalidParameterException">There is no such type.</exception>
    public static TitleType? ReadType(string parameterName, string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : TextKey.Fold(text).Trim() switch
            {
                Movie => TitleType.Movie,
                TvShow or "tvshow" or "tv-show" or "tv_show" => TitleType.TvShow,
                _ => throw new InvalidParameterException(parameterName, text, [Movie, TvShow]),
            };

    /// <summary>Reads a unit: <c>min</c>, or <c>season</c> (also <c>seasons</c>).</summary>
    /// <param name="parameterName">The parameter's name for the error.</param>
    /// <param name="text">What was given; <see langword="null"/> or blank means minutes.</param>
    /// <exception cref="InvalidParameterException">There is no such unit.</exception>
    public static DurationUnit ReadDurationUnit(string parameterName, string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? DurationUnit.Minutes
            : TextKey.Fold(text).Trim() switch
            {
                Minutes => DurationUnit.Minutes,
                Seasons or "seasons" => DurationUnit.Seasons,
                _ => throw new InvalidParameterException(parameterName, text, [Minutes, Seasons]),
            };
}

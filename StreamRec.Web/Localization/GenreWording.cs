using StreamRec.Core.Catalog.Genres;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Localization;

/// <summary>Unified genres and age levels as the visitor reads them. The texts' names in the resources are the keys.</summary>
internal static class GenreWording
{
    /// <summary>A genre.</summary>
    public static string Of(Genre genre) => GenresText.ResourceManager.GetString(genre.Key, GenresText.Culture) ?? genre.Label;

    /// <summary>A genre by its key; a label that is none stays as it is.</summary>
    public static string OfGenre(string key) => UnifiedGenres.Find(key) is { } genre ? Of(genre) : key;

    /// <summary>An age level by its key; a rating that is none stays as it is.</summary>
    public static string OfAge(string key) => AgeRatings.Find(key) is { } level ? Of(level) : key.ToUpperInvariant();

    /// <summary>An age level.</summary>
    public static string Of(AgeLevel level) => AgeRatingsText.ResourceManager.GetString(level.Key, AgeRatingsText.Culture) ?? level.Label;
}

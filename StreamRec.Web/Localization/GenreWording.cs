using StreamRec.Core.Catalog.Genres;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Localization;

/// <summary>Unified genres and age levels as the visitor reads them. The texts' names in the resources are the keys.</summary>
internal static class GenreWording
{
    /// <summary>A genre.</summary>
    public static string Of(Genre genre) => GenresText.ResourceManager.GetString(genre.Key, GenresText.Culture) ?? genre.Label;

    /// <summary>An age level.</summary>
    public static string Of(AgeLevel level) => AgeRatingsText.ResourceManager.GetString(level.Key, AgeRatingsText.Culture) ?? level.Label;
}

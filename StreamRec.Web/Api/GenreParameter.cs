using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Genres;
using StreamRec.Core.Parameters;

namespace StreamRec.Web.Api;

/// <summary>Reads genres for a catalog of works, which has unified genres, or for a list of titles, which has the sources' labels: either may be given for both.</summary>
internal static class GenreParameter
{
    /// <summary>The values of the catalog's genre facet that are meant.</summary>
    /// <exception cref="InvalidParameterException">A text means no genre of the catalog.</exception>
    public static string[] Read(string name, string[]? texts, CatalogIndex catalog)
    {
        var genres = new List<string>();
        foreach (var text in ApiParameters.ReadMany(texts))
        {
            var meant = Meant(text, catalog);
            if (meant.Count == 0)
            {
                throw new InvalidParameterException(name, text, [.. catalog.ValuesOf(CatalogFilter.Genre).Order(StringComparer.OrdinalIgnoreCase)]);
            }

            genres.AddRange(meant);
        }

        return [.. genres.Distinct(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Meant(string text, CatalogIndex catalog)
    {
        if (catalog.Knows(CatalogFilter.Genre, text))
        {
            return [text];
        }

        return UnifiedGenres.Find(text) is { } genre
            ? [.. catalog.ValuesOf(CatalogFilter.Genre).Where(label => UnifiedGenres.Of(label).Contains(genre.Key, StringComparer.Ordinal))]
            : [.. UnifiedGenres.Of(text).Where(key => catalog.Knows(CatalogFilter.Genre, key))];
    }
}

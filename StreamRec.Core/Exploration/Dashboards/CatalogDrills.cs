using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Genres;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>Turns filters into queries of the catalog page.</summary>
internal static class CatalogDrills
{
    /// <summary>The query, and what it cannot say.</summary>
    public static CatalogDrill Of(ExplorationFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var leftOut = new List<ExplorationDimension>();
        var query = filter.Conditions.Aggregate(new CatalogQuery(), (query, condition) =>
        {
            if (Add(query, condition) is { } narrowed)
            {
                return narrowed;
            }

            leftOut.Add(condition.Dimension);
            return query;
        });
        return new CatalogDrill(query, leftOut);
    }

    private static CatalogQuery? Add(CatalogQuery query, ExplorationCondition condition) => condition.Dimension.Id switch
    {
        "platform" => query with { Platforms = [.. condition.Values.Select(Platform.Find).OfType<Platform>()] },
        "type" => query with { Types = [.. condition.Values.Select(value => CatalogTerms.ReadType("type", value)).OfType<TitleType>()] },
        "genre" => query with { Genres = condition.Values },
        "genre-group" => query with { GenreGroups = condition.Values },
        "country" => query with { Countries = condition.Values },
        "age" => query with { AgeRatings = condition.Values },
        "language" => query with { Languages = condition.Values },
        "film-genre" => query with { Genres = [.. condition.Values.SelectMany(UnifiedGenres.Of).Distinct(StringComparer.Ordinal)] },
        "year" => query with { YearFrom = End(condition.Low), YearTo = End(condition.High) },
        "title-word" or "description-word" when condition.Values.Count == 1 && query.Search.Length == 0 => query with { Search = condition.Values[0] },
        _ => null,
    };

    private static int? End(double year) => double.IsInfinity(year) ? null : (int)year;
}

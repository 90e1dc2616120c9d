using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Genres;
using StreamRec.Core.Exploration.Columns;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Core.Exploration.Dashboards;

/// <summary>The works of a catalog as rows, with what ratings and people are filtered by.</summary>
internal static class WorkColumns
{
    /// <summary>What works are filtered by.</summary>
    public static readonly IReadOnlyList<ExplorationDimension> All =
        [Dimensions.Platform, Dimensions.Type, Dimensions.Genre, Dimensions.GenreGroup, Dimensions.Country, Dimensions.AgeRating, Dimensions.Year, Dimensions.Work];

    /// <summary>Reads the columns.</summary>
    public static ColumnTable Of(IReadOnlyList<Work> works)
    {
        var table = new ColumnTable(works.Count);
        var platforms = Platform.All.Where(platform => works.Any(work => work.Platforms.Contains(platform))).Select(platform => platform.Key);
        AddChoice(Dimensions.Platform, work => [.. work.Platforms.Select(platform => platform.Key)], [.. platforms], key => Platform.Find(key)!.Name);
        AddChoice(Dimensions.Type, work => [CatalogTerms.KeyOf(work.Type)], [CatalogTerms.Movie, CatalogTerms.TvShow]);
        AddChoice(Dimensions.Genre, work => work.Genres);
        AddChoice(Dimensions.GenreGroup, work => work.GenreGroups, labelOf: key => key);
        AddChoice(Dimensions.Country, work => work.Countries, labelOf: key => key);
        AddChoice(Dimensions.AgeRating, work => work.AgeRating is null ? [] : [work.AgeRating], [.. AgeRatings.All.Select(level => level.Key)]);
        var names = works.ToDictionary(work => work.Id, work => work.Name, StringComparer.Ordinal);
        AddChoice(Dimensions.Work, work => [work.Id], labelOf: names.GetValueOrDefault);
        table.Add(Dimensions.Year, NumberColumn.Of(works.Count, row => works[row].ReleaseYear));
        return table;

        void AddChoice(ExplorationDimension dimension, Func<Work, IReadOnlyList<string>> valuesOf, IReadOnlyList<string>? scale = null, Func<string, string?>? labelOf = null) =>
            table.Add(dimension, ChoiceColumn.Of(works.Count, row => valuesOf(works[row]), scale, labelOf));
    }
}

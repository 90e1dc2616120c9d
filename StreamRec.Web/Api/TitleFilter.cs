using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;
using StreamRec.Core.Questions;

namespace StreamRec.Web.Api;

/// <summary>The part of a request that says which titles and in what order. Values of one filter are joined by "or", filters by "and".</summary>
internal class TitleFilter
{
    private static readonly (string Word, CatalogSort Value)[] Sorts =
    [
        ("relevance", CatalogSort.Relevance), ("title", CatalogSort.Title), ("year", CatalogSort.Year), ("most-rated", CatalogSort.MostRated),
        ("best-rated", CatalogSort.BestRated), ("most-voted", CatalogSort.MostVoted), ("best-voted", CatalogSort.BestVoted), ("duration", CatalogSort.Duration), ("date-added", CatalogSort.DateAdded),
    ];

    /// <summary>The words that <see cref="Sort"/> takes.</summary>
    public static IEnumerable<string> SortWords => Sorts.Select(sort => sort.Word);

    [Description("Words to look for; any case, with or without accents.")]
    [FromQuery(Name = "search")]
    public string? Search { get; init; }

    [Description("Platforms; may be given several times.")]
    [FromQuery(Name = "platform")]
    public string[]? Platforms { get; init; }

    [Description("Films, series or both; may be given several times.")]
    [FromQuery(Name = "type")]
    public string[]? Types { get; init; }

    [Description("Genres: keys of the unified list, such as science-fiction, or labels of the sources; may be given several times.")]
    [FromQuery(Name = "genre")]
    public string[]? Genres { get; init; }

    [Description("Countries of the catalog; may be given several times.")]
    [FromQuery(Name = "country")]
    public string[]? Countries { get; init; }

    [Description("Age ratings of the catalog; may be given several times.")]
    [FromQuery(Name = "ageRating")]
    public string[]? AgeRatings { get; init; }

    [Description("First year of release, inclusive.")]
    [FromQuery(Name = "yearFrom")]
    public string? YearFrom { get; init; }

    [Description("Last year of release, inclusive.")]
    [FromQuery(Name = "yearTo")]
    public string? YearTo { get; init; }

    [Description("Only titles that have ratings.")]
    [FromQuery(Name = "ratedOnly")]
    public string? RatedOnly { get; init; }

    [Description("What to order by; relevance is the best match first, or the most rated without a search.")]
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [Description("The direction; by default names ascend and all else descends.")]
    [FromQuery(Name = "direction")]
    public string? Direction { get; init; }

    /// <summary>Reads and checks the filter against a catalog.</summary>
    /// <exception cref="InvalidParameterException">A value is not accepted.</exception>
    public virtual CatalogQuery ToQuery(CatalogIndex catalog)
    {
        var (from, to) = (QuestionParameters.ReadYear("yearFrom", YearFrom), QuestionParameters.ReadYear("yearTo", YearTo));
        if (from > to)
        {
            throw new InvalidParameterException("yearTo", YearTo, [$"a year from {from} (yearFrom) to {QuestionParameters.LastYear}"]);
        }

        return new CatalogQuery
        {
            Search = Search ?? "",
            Platforms = [.. ApiParameters.ReadMany(Platforms).Select(text => CatalogTerms.ReadPlatform("platform", text)!)],
            Types = [.. ApiParameters.ReadMany(Types).Select(text => CatalogTerms.ReadType("type", text)!.Value)],
            Genres = GenreParameter.Read("genre", Genres, catalog),
            Countries = ReadLabels("country", Countries, catalog, CatalogFilter.Country),
            AgeRatings = ReadLabels("ageRating", AgeRatings, catalog, CatalogFilter.AgeRating),
            YearFrom = from,
            YearTo = to,
            RatedOnly = ApiParameters.ReadFlag("ratedOnly", RatedOnly),
            Sort = ApiParameters.ReadChoice("sort", Sort, CatalogSort.Relevance, Sorts),
            Descending = ApiParameters.ReadChoice<bool?>("direction", Direction, null, [("ascending", false), ("descending", true)]),
        };
    }

    protected static string[] ReadLabels(string name, string[]? texts, CatalogIndex catalog, CatalogFilter facet)
    {
        var labels = ApiParameters.ReadMany(texts);
        foreach (var label in labels)
        {
            if (!catalog.Knows(facet, label))
            {
                throw new InvalidParameterException(name, label, [.. catalog.ValuesOf(facet).Order(StringComparer.OrdinalIgnoreCase)]);
            }
        }

        return labels;
    }
}

/// <summary>The part of a request that says which page.</summary>
internal sealed class TitlePaging
{
    [Description("Which page, from 1.")]
    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    [Description("Titles on a page.")]
    [FromQuery(Name = "pageSize")]
    public string? PageSize { get; init; }
}

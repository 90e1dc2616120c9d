using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;

namespace StreamRec.Web.Api;

/// <summary>The part of a request that says which works: all that titles can be filtered by, and what only works have.</summary>
internal sealed class WorkFilter : TitleFilter
{
    [Description("Original languages as ISO 639-1 codes; may be given several times.")]
    [FromQuery(Name = "language")]
    public string[]? Languages { get; init; }

    [Description("Steps of length; may be given several times.")]
    [FromQuery(Name = "length")]
    public string[]? Lengths { get; init; }

    [Description("The least number of TMDB votes.")]
    [FromQuery(Name = "votes")]
    public string[]? Votes { get; init; }

    [Description("The least mean of TMDB votes, of 10.")]
    [FromQuery(Name = "score")]
    public string[]? Scores { get; init; }

    [Description("Genre groups of an earlier system, as a historical option; may be given several times.")]
    [FromQuery(Name = "group")]
    public string[]? Groups { get; init; }

    /// <inheritdoc />
    public override CatalogQuery ToQuery(CatalogIndex catalog) => base.ToQuery(catalog) with
    {
        Languages = ReadLabels("language", Languages, catalog, CatalogFilter.Language),
        Lengths = ReadSteps("length", Lengths, Bands.Lengths),
        Votes = ReadSteps("votes", Votes, Bands.Votes),
        Scores = ReadSteps("score", Scores, Bands.Scores),
        GenreGroups = ReadLabels("group", Groups, catalog, CatalogFilter.GenreGroup),
    };

    private static string[] ReadSteps(string name, string[]? texts, IReadOnlyList<string> steps)
    {
        var wanted = ApiParameters.ReadMany(texts);
        return Array.Find(wanted, text => !steps.Contains(text, StringComparer.OrdinalIgnoreCase)) is { } unknown
            ? throw new InvalidParameterException(name, unknown, steps)
            : wanted;
    }
}

using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Catalog;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Tastes;

/// <summary>Which list a visitor wants to see: filters and variety, as the address of a page holds them.</summary>
public sealed record ListChoice
{
    /// <summary>The filters.</summary>
    public RecommendationFilter Filter { get; init; } = new();

    /// <summary>0 to 1; see <see cref="RecommendationQuery.Diversity"/>.</summary>
    public double Diversity { get; init; }

    /// <summary>Whether near-duplicates are listed, too.</summary>
    public bool WithNearDuplicates { get; init; }

    /// <summary>Reads what an address says; values that make no sense are left out.</summary>
    internal static ListChoice Read(string[]? platforms, string[]? genres, string[]? types, string? yearFrom, string? yearTo, string? streamed, string? diversity, string? duplicates) => new()
    {
        Filter = new RecommendationFilter
        {
            Platforms = CatalogAddress.ReadPlatforms(platforms),
            Genres = CatalogAddress.ReadGenres(genres),
            Types = CatalogAddress.ReadTypes(types),
            YearFrom = ReadYear(yearFrom),
            YearTo = ReadYear(yearTo),
            StreamedOnly = streamed == "true",
        },
        Diversity = double.TryParse(diversity, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : 0,
        WithNearDuplicates = duplicates == "true",
    };

    /// <summary>Reads a year of release; <see langword="null"/> for what is none.</summary>
    internal static int? ReadYear(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1870 and <= 2100 ? year : null;

    /// <summary>Adds what differs from the plain list to an address.</summary>
    internal QueryText AddTo(QueryText address) => address
        .Add("platform", Filter.Platforms.Select(platform => platform.Key))
        .Add("genre", Filter.Genres)
        .Add("type", Filter.Types.Select(CatalogTerms.KeyOf))
        .Add("yearFrom", Filter.YearFrom)
        .Add("yearTo", Filter.YearTo)
        .Add("streamed", Filter.StreamedOnly ? "true" : null)
        .Add("diversity", Diversity > 0 ? Diversity : null)
        .Add("duplicates", WithNearDuplicates ? "true" : null);

    /// <summary>The question for the predictor.</summary>
    internal RecommendationQuery ToQuery(Workspace workspace, PredictionOptions options, TasteProfile taste, int count, double threshold) => new(taste.User, count, threshold)
    {
        Taste = taste,
        Accept = Filter.Over(workspace.Catalog),
        Diversity = Diversity,
        DiversityPool = options.DiversityPool,
        ExcludeNearDuplicates = !WithNearDuplicates,
        NearDuplicateSimilarity = options.NearDuplicateSimilarity,
        Reasons = ReasonDepth.Full,
    };
}

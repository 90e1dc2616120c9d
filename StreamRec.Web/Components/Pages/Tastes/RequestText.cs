using System.Text.Json;
using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Web.Components.Pages.Tastes;

/// <summary>Requests that a visitor can take along.</summary>
internal static class RequestText
{
    /// <summary>A request with a body as a line for curl.</summary>
    public static string Of(string address, object body) =>
        $"curl \"{address}\" -H \"Content-Type: application/json\" -d '{JsonSerializer.Serialize(body)}'";

    /// <summary>Ratings as a body has them.</summary>
    public static object Of(IEnumerable<RatingChange> ratings, CatalogIndex catalog) =>
        ratings.Select(rating => new { title = catalog.Works[rating.Title].Id, score = rating.Score });
}

using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>Addresses of dashboards: the page and everything that it is narrowed to, as the API writes it.</summary>
internal static class ExploreAddress
{
    /// <summary>The overview's path.</summary>
    public const string Path = "explore";

    /// <summary>A dashboard, narrowed.</summary>
    public static string Of(string id, ExplorationFilter? filter = null) => Join($"{Path}/{id}", filter?.ToString());

    /// <summary>A page of the rows behind a dashboard.</summary>
    public static string OfRows(string id, ExplorationFilter filter, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var number = page > 1 ? FormattableString.Invariant($"page={page}") : "";
        return Join($"{Path}/{id}/rows", string.Join('&', new[] { filter.ToString(), number }.Where(part => part.Length > 0)));
    }

    /// <summary>The parameters of an address that are part of a filter of a dashboard.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Conditions(string address, DashboardDefinition definition)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(address).Query);
        return query.Where(part => definition.Dimensions.Any(dimension => string.Equals(dimension.Id, part.Key, StringComparison.OrdinalIgnoreCase)))
            .Select(part => KeyValuePair.Create(part.Key, part.Value.ToString()));
    }

    private static string Join(string path, string? query) => string.IsNullOrEmpty(query) ? path : $"{path}?{query}";
}

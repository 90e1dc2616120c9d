using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>Addresses of dashboards: the page and everything that it is narrowed to, as the API writes it.</summary>
internal static class ExploreAddress
{
    /// <summary>The overview's path.</summary>
    public const string Path = "explore";

    /// <summary>A dashboard, narrowed.</summary>
    public static string Of(string id, ExplorationFilter? filter = null, ChartZooms? zooms = null) => Join($"{Path}/{id}", filter?.ToString(), zooms?.ToString());

    /// <summary>A page of the rows behind a dashboard.</summary>
    public static string OfRows(string id, ExplorationFilter filter, int page = 1, ChartZooms? zooms = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Join($"{Path}/{id}/rows", filter.ToString(), zooms?.ToString(), page > 1 ? FormattableString.Invariant($"page={page}") : null);
    }

    /// <summary>The parameters of an address that are part of a filter of a dashboard.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Conditions(string address, DashboardDefinition definition)
    {
        return Parameters(address).Where(part => definition.Dimensions.Any(dimension => string.Equals(dimension.Id, part.Key, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The parts of charts' axes that an address shows.</summary>
    /// <exception cref="Core.Parameters.InvalidParameterException">There is no such chart, or a range is none.</exception>
    public static ChartZooms Zooms(string address, DashboardDefinition definition) => ChartZooms.Parse(Parameters(address), definition);

    private static IEnumerable<KeyValuePair<string, string>> Parameters(string address) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(address).Query).Select(part => KeyValuePair.Create(part.Key, part.Value.ToString()));

    private static string Join(string path, params string?[] queries)
    {
        var query = string.Join('&', queries.Where(part => !string.IsNullOrEmpty(part)));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}

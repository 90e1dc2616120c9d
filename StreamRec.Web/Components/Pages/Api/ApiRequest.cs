using Microsoft.AspNetCore.WebUtilities;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Api;

/// <summary>The request that a visitor is putting together: a route, and the values of its parameters. The page's address holds both.</summary>
/// <param name="route">The route.</param>
public sealed class ApiRequest(ApiRoute route)
{
    /// <summary>The page's path.</summary>
    public const string Page = "api";

    /// <summary>The name under which the page's address holds the route.</summary>
    public const string RouteKey = "route";

    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);

    /// <summary>The route.</summary>
    public ApiRoute Route => route;

    /// <summary>The body's text, for routes that take one.</summary>
    public string? Body { get; set; } = route.Body;

    /// <summary>The values of a parameter.</summary>
    public IReadOnlyList<string> this[ApiParameter parameter]
    {
        get => values.GetValueOrDefault(parameter.Name, []);
        set => values[parameter.Name] = [.. value.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Trim())];
    }

    /// <summary>The address without the host, such as <c>/api/titles/ns1</c>. A value missing in the path is left as its name in braces.</summary>
    public string Address
    {
        get
        {
            var path = route.Path;
            foreach (var parameter in route.Parameters.Where(parameter => parameter.IsInPath && this[parameter].Count > 0))
            {
                path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(this[parameter][0]), StringComparison.Ordinal);
            }

            return Write(new QueryText(path), route.Parameters.Where(parameter => !parameter.IsInPath));
        }
    }

    /// <summary>The address of the page with this request on it.</summary>
    public string PageAddress => Write(new QueryText(Page).Add(RouteKey, route.Name), route.Parameters);

    /// <summary>Names of required parameters that have no value yet.</summary>
    public IEnumerable<string> Missing => route.Parameters.Where(parameter => parameter.IsRequired && this[parameter].Count == 0).Select(parameter => parameter.Name);

    /// <summary>The page's address for a route with its example.</summary>
    public static string PageAddressOf(ApiRoute route) => new QueryText(Page).Add(RouteKey, route.Name).ToString();

    /// <summary>Reads a request from the page's address; where that has none of the route's values, it is the example.</summary>
    public static ApiRequest Of(ApiRoute route, string address)
    {
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        var isExample = !route.Parameters.Any(parameter => query.ContainsKey(parameter.Name));
        var request = new ApiRequest(route);
        foreach (var parameter in route.Parameters)
        {
            request[parameter] = isExample ? parameter.Example : [.. query.GetValueOrDefault(parameter.Name).OfType<string>()];
        }

        return request;
    }

    private string Write(QueryText address, IEnumerable<ApiParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            address.Add(parameter.Name, this[parameter]);
        }

        return address.ToString();
    }
}

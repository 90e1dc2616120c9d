using Microsoft.AspNetCore.Components;

namespace StreamRec.Web.Components.Pages.Api;

/// <summary>The API for people: all routes, or one of them to try out. The address holds the route and the values of its parameters.</summary>
public sealed partial class ApiPage : ComponentBase
{
    private IReadOnlyList<ApiRoute> routes = [];
    private ApiRequest? request;
    private string? unknown;
    private string? kept;

    /// <summary>The name of the route; all routes are listed without it.</summary>
    [SupplyParameterFromQuery(Name = ApiRequest.RouteKey)]
    public string? RouteName { get; set; }

    [Inject]
    private ApiDirectory Directory { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        routes = await Directory.RoutesAsync();

        // What the page itself has just written there must not overwrite what is in its fields: an emptied one would be an example again.
        if (Navigation.Uri == kept)
        {
            return;
        }

        var route = routes.FirstOrDefault(each => string.Equals(each.Name, RouteName, StringComparison.OrdinalIgnoreCase));
        unknown = route is null && !string.IsNullOrWhiteSpace(RouteName) ? RouteName : null;
        request = route is null ? null : ApiRequest.Of(route, Navigation.Uri);
    }

    private void Keep()
    {
        kept = Navigation.ToAbsoluteUri(request!.PageAddress).ToString();
        Navigation.NavigateTo(request.PageAddress, replace: true);
    }
}

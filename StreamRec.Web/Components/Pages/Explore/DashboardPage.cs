using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using StreamRec.Core.Exploration;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>
/// A page about one dashboard. Which parameters its address may have depends on the dashboard, so they are no parameters of the component, and the
/// page has to listen for new addresses itself.
/// </summary>
public abstract class DashboardPage : WorkspacePage
{
    private string? path;

    /// <summary>The dashboard's name.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>Makes dashboards.</summary>
    [Inject]
    protected Explorer Explorer { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Navigation.LocationChanged += OnLocationChanged;
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        path = PathOf(Navigation.Uri);
        base.OnParametersSet();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Navigation.LocationChanged -= OnLocationChanged;
        }

        base.Dispose(disposing);
    }

    // Another path is another page's, or comes with new parameters.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs arguments)
    {
        if (PathOf(arguments.Location) == path)
        {
            RefreshLater();
        }
    }

    private static string PathOf(string address) => new Uri(address).AbsolutePath;
}

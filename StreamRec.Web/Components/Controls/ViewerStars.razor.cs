using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Me;
using StreamRec.Web.Localization;
using StreamRec.Web.Viewers;

namespace StreamRec.Web.Components.Controls;

/// <summary>What the visitor's profile says of a work: stars, watch-list, "not for me". Beside every work that is shown.</summary>
public sealed partial class ViewerStars : IDisposable
{
    private VisitorCulture? culture;
    private string? problem;

    /// <summary>The work.</summary>
    [Parameter, EditorRequired]
    public required Work Work { get; set; }

    /// <summary>Whether the work is what the page is about: the stars are large, and somebody without a profile is invited to start one.</summary>
    [Parameter]
    public bool Invites { get; set; }

    [Inject]
    private CurrentViewer Viewer { get; set; } = null!;

    [Inject]
    private IWorkspaceSource Source { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        culture = new VisitorCulture();
        Viewer.Changed += OnChanged;
    }

    /// <inheritdoc />
    public void Dispose() => Viewer.Changed -= OnChanged;

    private void OnChanged(object? sender, EventArgs arguments) => _ = InvokeAsync(() =>
    {
        culture?.Apply();
        StateHasChanged();
    });

    private async Task DoAsync(Func<Task> change) => problem = await ViewerWording.TryAsync(change);
}

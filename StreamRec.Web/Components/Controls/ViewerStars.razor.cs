using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Database;
using StreamRec.Core.Viewers;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Me;
using StreamRec.Web.Viewers;

namespace StreamRec.Web.Components.Controls;

/// <summary>What the visitor's profile says of a work: stars, watch-list, "not for me". Beside every work that is shown.</summary>
public sealed partial class ViewerStars : IDisposable
{
    private static readonly (Mark Mark, string Icon)[] Marks = [(Mark.WatchList, "bookmark"), (Mark.NotForMe, "ban")];

    private string? problem;

    /// <summary>The work.</summary>
    [Parameter, EditorRequired]
    public required Work Work { get; set; }

    [Inject]
    private CurrentViewer Viewer { get; set; } = null!;

    [Inject]
    private IWorkspaceSource Source { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized() => Viewer.Changed += OnChanged;

    /// <inheritdoc />
    public void Dispose() => Viewer.Changed -= OnChanged;

    private void OnChanged(object? sender, EventArgs arguments) => _ = InvokeAsync(StateHasChanged);

    private async Task DoAsync(Func<Task> change)
    {
        try
        {
            problem = null;
            await change();
        }
        catch (RefusedViewerException error)
        {
            problem = ViewerWording.Of(error);
        }
        catch (DatabaseException error)
        {
            problem = error.Message;
        }
    }
}

using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;

namespace StreamRec.Web.Studio;

/// <summary>
/// A page about the current workspace. It works out what it shows from the address alone (<see cref="Answer"/>), so refresh, Back and a shared link
/// give the same page, and does so again when an import or a training has replaced the workspace.
/// </summary>
public abstract class WorkspacePage : ComponentBase, IDisposable
{
    private VisitorCulture? culture;

    /// <summary>The data.</summary>
    [Inject]
    protected IWorkspaceSource Source { get; set; } = null!;

    /// <summary>The address.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The workspace this page answers from; <see langword="null"/> while there is none.</summary>
    protected Workspace? Workspace { get; private set; }

    /// <summary>Works out what the page shows. Runs on every change of the address and of the workspace; must be quick.</summary>
    protected abstract void Answer(Workspace workspace);

    /// <summary>Works out what the page shows while there is no workspace; nothing on most pages.</summary>
    protected virtual void AnswerWithout()
    {
    }

    /// <summary>The line under a poster: stars, mean and number of ratings; nothing for a work without ratings.</summary>
    protected RenderFragment? RatingLine(Work work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var ratings = Workspace!.Catalog.Ratings;
        return ratings.Counts[work.Row] == 0 ? null : builder =>
        {
            builder.OpenComponent<RatingLine>(0);
            builder.AddComponentParameter(1, nameof(Components.Controls.RatingLine.Mean), ratings.Means[work.Row]);
            builder.AddComponentParameter(2, nameof(Components.Controls.RatingLine.Count), ratings.Counts[work.Row]);
            builder.CloseComponent();
        };
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        culture = new VisitorCulture();
        Source.Changed += OnSourceChanged;
    }

    /// <inheritdoc />
    protected override void OnParametersSet() => Refresh();

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops listening for new workspaces.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Source.Changed -= OnSourceChanged;
        }
    }

    /// <summary>Answers anew and redraws, soon; from any thread.</summary>
    protected void RefreshLater() => _ = InvokeAsync(() =>
    {
        culture?.Apply();
        Refresh();
        StateHasChanged();
    });

    /// <summary>Answers anew from what is there now.</summary>
    private protected void Refresh()
    {
        Workspace = Source.Current;
        if (Workspace is not null)
        {
            Answer(Workspace);
        }
        else
        {
            AnswerWithout();
        }
    }

    private void OnSourceChanged(object? sender, EventArgs arguments)
    {
        // Progress alone is the banner's business.
        if (!ReferenceEquals(Workspace, Source.Current))
        {
            RefreshLater();
        }
    }
}

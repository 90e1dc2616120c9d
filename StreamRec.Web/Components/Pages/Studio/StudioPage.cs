using Microsoft.AspNetCore.Components;
using StreamRec.Core.Jobs;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Studio;

/// <summary>A page of the studio: about the current workspace, the models kept and the queue of long work. It draws itself again when any of them changes.</summary>
public abstract class StudioPage : WorkspacePage
{
    // One request to draw is under way at most: a browser that is slower than the queue's events skips some.
    private int isAsked;

    /// <summary>Trainings and studies that run, wait or have ended.</summary>
    [Inject]
    protected JobQueue Queue { get; set; } = null!;

    /// <summary>Where the active model is changed.</summary>
    [Inject]
    private protected ModelDesk Desk { get; set; } = null!;

    /// <summary>The trained models.</summary>
    [Inject]
    private protected ModelShelf Models { get; set; } = null!;

    /// <summary>The end of the program: whoever leaves a page has decided all the same, and only that stops a change that waits.</summary>
    [Inject]
    private protected IHostApplicationLifetime Lifetime { get; set; } = null!;

    /// <summary>What went wrong with the last thing somebody asked for; <see langword="null"/> when nothing did.</summary>
    protected string? Problem { get; set; }

    /// <summary>Whether the visitor may change anything.</summary>
    protected bool CanChange => Queue.IsOpen;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Queue.Changed += OnQueueChanged;
    }

    /// <summary>Changes something about models or snapshots and shows what stood in the way.</summary>
    private protected async Task<bool> TryAsync(Func<CancellationToken, Task> change)
    {
        try
        {
            await change(Lifetime.ApplicationStopping);
            Problem = null;
        }
        catch (Exception error) when (error is ModelException or RefusedSnapshotException or UnusableSnapshotException)
        {
            Problem = error.Message;
        }
        catch (OperationCanceledException)
        {
            // The program ends; nothing has changed.
        }

        Refresh();
        return Problem is null;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Queue.Changed -= OnQueueChanged;
        }

        base.Dispose(disposing);
    }

    private void OnQueueChanged(object? sender, EventArgs arguments)
    {
        if (Interlocked.Exchange(ref isAsked, 1) == 0)
        {
            _ = InvokeAsync(() =>
            {
                // Before anything is read, so that what changes from here on asks again.
                Volatile.Write(ref isAsked, 0);
                RefreshLater();
            });
        }
    }
}

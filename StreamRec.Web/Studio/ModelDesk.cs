using StreamRec.Core.Configuration;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Studio;

/// <summary>
/// Where people look at the trained models and change which one is active, from pages and the API: one change after the other, on a thread that may wait while an import holds the
/// data root. All open pages hear of each.
/// </summary>
internal sealed class ModelDesk(ModelRegistry registry, StreamRecOptions options) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Whether people may change anything here.</summary>
    public bool IsOpen => options.Studio.ChangesAllowed;

    /// <summary>Raised after each change, on some thread.</summary>
    public event EventHandler? Changed
    {
        add => registry.Changed += value;
        remove => registry.Changed -= value;
    }

    /// <summary>Every model that is kept.</summary>
    public ModelList List() => registry.List();

    /// <summary>One model, its file read through for damage; <see langword="null"/> when there is none.</summary>
    public RegisteredModel? Find(string id) => registry.Find(id);

    /// <summary>Makes a model the active one.</summary>
    /// <exception cref="ModelException">It cannot be; the message says why, and the active model stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; nothing has changed.</exception>
    public Task<RegisteredModel> ActivateAsync(string id, CancellationToken cancellation) => InTurnAsync(() => registry.Activate(id, cancellation), cancellation);

    /// <summary>Goes back to the model that was active before.</summary>
    /// <exception cref="ModelException">There is none; the active model stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; nothing has changed.</exception>
    public Task<RegisteredModel> BackAsync(CancellationToken cancellation) => InTurnAsync(() => registry.Back(cancellation), cancellation);

    /// <summary>Deletes a model.</summary>
    /// <exception cref="ModelException">There is none, or it is needed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; nothing has changed.</exception>
    public Task DeleteAsync(string id, SnapshotOrigin by, CancellationToken cancellation) => InTurnAsync(
        () =>
        {
            registry.Delete(id, new DeletionReason(by), cancellation);
            return true;
        },
        cancellation);

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    // However many click while an import is running, only one thread waits for it.
    private async Task<T> InTurnAsync<T>(Func<T> change, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await Task.Factory.StartNew(change, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            turn.Release();
        }
    }
}

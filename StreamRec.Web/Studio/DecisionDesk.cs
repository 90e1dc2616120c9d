using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Studio;

/// <summary>
/// Where people's decisions about titles come in, from pages and the API: one after the other, on a thread that may wait while an import holds
/// the data root. All open pages hear of each.
/// </summary>
internal sealed class DecisionDesk(IMatchDecisions store, StreamRecOptions options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Whether people may decide here.</summary>
    public bool IsOpen => options.Works.DecisionsAllowed;

    /// <summary>Raised after each decision, here or on another server, on some thread.</summary>
    public event EventHandler? Changed
    {
        add => store.Changed += value;
        remove => store.Changed -= value;
    }

    /// <summary>The pairs of a workspace with the decisions that hold now; with those that the workspace knows where they cannot be read.</summary>
    public MatchReview Review(Workspace workspace)
    {
        try
        {
            return new MatchReview(workspace, store.Read());
        }
        catch (Exception error) when (error is UnusableDecisionsException or IOException or UnauthorizedAccessException)
        {
            // The banner of every page says what is wrong.
            return new MatchReview(workspace, workspace.Matches.Decisions);
        }
    }

    /// <summary>Keeps a decision.</summary>
    /// <exception cref="UnusableDecisionsException">The decisions that are there cannot be read.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; nothing was decided.</exception>
    public Task DecideAsync(string first, string second, bool same, CancellationToken cancellation) =>
        InTurnAsync(() => { store.Decide(new MatchDecision(first, second, same, time.GetUtcNow()), cancellation); return true; }, cancellation);

    /// <summary>Takes a decision back.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="UnusableDecisionsException">The decisions that are there cannot be read.</exception>
    /// <exception cref="DatabaseException">The database is not to be had.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while waiting; the decision still holds.</exception>
    public Task<bool> WithdrawAsync(string first, string second, CancellationToken cancellation) =>
        InTurnAsync(() => store.Withdraw(first, second, cancellation), cancellation);

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    // However many click while an import is running, only one thread waits for it.
    private async Task<bool> InTurnAsync(Func<bool> change, CancellationToken cancellation)
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

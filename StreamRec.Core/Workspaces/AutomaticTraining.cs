using StreamRec.Core.Configuration;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Workspaces;

/// <summary>
/// The training that nobody asked for, on a thread of its own with low priority, so that the host goes on taking up what others import, train and switch to meanwhile. All members
/// are for the host's thread; what the training has to say is fetched from there.
/// </summary>
/// <param name="loader">Where the model goes.</param>
/// <param name="settings">What is trained.</param>
/// <param name="notice">Called, on the training's thread, when there is something new to fetch; must not do more than wake the host.</param>
internal sealed class AutomaticTraining(WorkspaceLoader loader, TrainingSettings settings, Action notice) : IDisposable
{
    private (string Snapshot, string Model) tried;
    private CancellationTokenSource? stopping;
    private Thread? thread;
    private double fraction;
    private string? problem;
    private volatile bool ended;

    /// <summary>Whether a training has begun and <see cref="TakeEnd"/> has not said yet that it ended.</summary>
    public bool IsRunning => thread is not null;

    /// <summary>How much of it is done, 0 to 1.</summary>
    public double Fraction => Volatile.Read(ref fraction);

    /// <summary>Begins to train where no model knows a workspace's ratings; stops what is no longer needed. What failed once is not tried again.</summary>
    /// <param name="workspace">What serves now.</param>
    /// <param name="isOnDuty">Whether it is this server's work; else another's.</param>
    public void Follow(Workspace workspace, bool isOnDuty)
    {
        var target = (workspace.Snapshot.Id, settings.Model);
        var isMissing = isOnDuty && settings.TrainWhenMissing && workspace.Ratings.Count > 0 && workspace.Model?.RatingsSha256 != workspace.Snapshot.RatingsSha256;
        if (IsRunning && (!isMissing || target != tried))
        {
            Stop();
            tried = default;
        }

        if (isMissing && target != tried)
        {
            tried = target;
            Begin(workspace);
        }
    }

    /// <summary>Fetches, once, that a training has ended.</summary>
    /// <param name="failure">Why it failed, or <see langword="null"/>.</param>
    public bool TakeEnd(out string? failure)
    {
        var hasEnded = IsRunning && ended;
        failure = hasEnded ? problem : null;
        if (hasEnded)
        {
            Stop();
        }

        return hasEnded;
    }

    /// <inheritdoc />
    public void Dispose() => Stop();

    private void Begin(Workspace workspace)
    {
        (ended, problem) = (false, null);
        Volatile.Write(ref fraction, 0);
        stopping = new CancellationTokenSource();
        var cancellation = stopping.Token;
        thread = new Thread(() => Train(workspace, cancellation)) { IsBackground = true, Name = "automatic training" };
        thread.Start();
    }

    private void Train(Workspace workspace, CancellationToken cancellation)
    {
        BackgroundPriority.EnterOnThisThread();
        try
        {
            ModelTrainer.Train(loader, workspace, TrainRequest.WithoutBeingAsked(settings), new TrainingFraction(Tell), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopped: there is nothing to say.
        }
        catch (Exception failure)
        {
            // Whatever it was, it must not end the process: what is loaded keeps answering, and people see what went wrong.
            problem = failure.Message;
        }

        ended = true;
        notice();
    }

    private void Tell(double done)
    {
        Volatile.Write(ref fraction, done);
        notice();
    }

    private void Stop()
    {
        stopping?.Cancel();
        thread?.Join();
        stopping?.Dispose();
        (thread, stopping) = (null, null);
    }
}

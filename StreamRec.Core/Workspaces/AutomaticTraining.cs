using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Threading;
using StreamRec.Core.Workspaces.Retraining;

namespace StreamRec.Core.Workspaces;

/// <summary>
/// The training that nobody asked for: of a first model where none knows the ratings, and of the model in use where enough of them are new to it. On a thread of its own with low priority, so that the host goes on taking up what others import, train and switch to meanwhile. All members
/// are for the host's thread; what the training has to say is fetched from there.
/// </summary>
/// <param name="loader">Where the model goes.</param>
/// <param name="options">What is trained, and when.</param>
/// <param name="duty">Whether this server may.</param>
/// <param name="tell">Receives, on the training's thread, each step.</param>
/// <param name="notice">Called, on the training's thread, when there is something new to fetch; must not do more than wake the host.</param>
internal sealed class AutomaticTraining(WorkspaceLoader loader, StreamRecOptions options, IDutyHolder duty, Action<RetrainingStep> tell, Action notice) : IDisposable
{
    private readonly TrainingSettings settings = options.Training;
    private readonly Retrainer retrainer = new(loader, options.Retraining, options.Training.Threads, tell);

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

    /// <summary>Begins to train where no model knows a workspace's ratings, or the one in use lacks some; stops what is no longer needed. What was tried once is not tried again.</summary>
    /// <param name="workspace">What answers.</param>
    /// <param name="isPlanned">Whether a plan asks for a new model; then a single new rating is enough, and it is tried again.</param>
    public void Follow(Workspace workspace, bool isPlanned = false)
    {
        var target = (workspace.Snapshot.Id, workspace.Model?.Id ?? settings.Model);
        var isMissing = workspace.Ratings.Count > 0 && workspace.Model is null && (settings.TrainWhenMissing || isPlanned);
        var isBehind = (options.Retraining.Enabled || isPlanned) && retrainer.IsDue(workspace);
        var isNeeded = (isMissing || isBehind) && duty.IsOnDuty;
        if (IsRunning && (!isNeeded || target != tried))
        {
            Stop();
            tried = default;
        }

        if (isNeeded && (target != tried || (isPlanned && !IsRunning)))
        {
            tried = target;
            Begin(workspace, isMissing ? cancellation => TrainFirst(workspace, cancellation) : cancellation => retrainer.Run(workspace, isPlanned, new TrainingFraction(Tell), cancellation));
        }
        else if (isPlanned && !isNeeded && duty.IsOnDuty)
        {
            tell(new RetrainingStep(RetrainingVerdict.TooFewNew, workspace.Snapshot.Id) { InUseId = workspace.Model?.Id, Needed = 1 });
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

    private void Begin(Workspace workspace, Action<CancellationToken> train)
    {
        (ended, problem) = (false, null);
        Volatile.Write(ref fraction, 0);
        stopping = new CancellationTokenSource();
        var cancellation = stopping.Token;
        thread = new Thread(() => Train(workspace, train, cancellation)) { IsBackground = true, Name = "automatic training" };
        thread.Start();
    }

    private void Train(Workspace workspace, Action<CancellationToken> train, CancellationToken cancellation)
    {
        BackgroundPriority.EnterOnThisThread();
        try
        {
            train(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopped: there is nothing to say.
        }
        catch (Exception failure)
        {
            // Whatever it was, it must not end the process: what is loaded keeps answering, and people see what went wrong.
            problem = failure.Message;
            tell(new RetrainingStep(RetrainingVerdict.Failed, workspace.Snapshot.Id) { InUseId = workspace.Model?.Id, Problem = failure.Message });
        }

        ended = true;
        notice();
    }

    private void TrainFirst(Workspace workspace, CancellationToken cancellation)
    {
        var model = ModelTrainer.Train(loader, workspace, TrainRequest.WithoutBeingAsked(settings), new TrainingFraction(Tell), cancellation);
        tell(new RetrainingStep(RetrainingVerdict.NoneKnew, workspace.Snapshot.Id) { ModelId = model.Id, Model = model.Model, Ratings = model.Ratings, Duration = TimeSpan.FromSeconds(model.TrainSeconds) });
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

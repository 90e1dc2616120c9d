using StreamRec.Core.Activity;
using StreamRec.Core.Database;
using StreamRec.Core.Jobs;
using StreamRec.Core.Workspaces;
using StreamRec.Core.Workspaces.Retraining;

namespace StreamRec.Core.Automation;

/// <summary>
/// Writes down what people do, by page, API or command: it listens to what the workspace and the queue of long work announce and looks what is new. Nobody who works knows of it. What came
/// while no server ran is found at the next start; each thing is written once, whoever sees it and however often.
/// </summary>
/// <param name="source">What answers.</param>
/// <param name="loader">Snapshots and models on disk.</param>
/// <param name="queue">Trainings and studies.</param>
/// <param name="journal">Where steps are written.</param>
/// <param name="duty">Whether this server writes down what all servers see.</param>
/// <param name="time">The clock.</param>
public sealed class ActivityObserver(IWorkspaceSource source, WorkspaceLoader loader, JobQueue queue, ActivityJournal journal, IDutyHolder duty, TimeProvider time) : IDisposable
{
    private readonly Lock gate = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private (string? Snapshot, DateTimeOffset Imported, string? Model, DateTimeOffset Trained)? answering;
    private long deletionsRead;
    private int asked;
    private bool isStopped;

    /// <summary>Begins to listen.</summary>
    public void Start()
    {
        source.Changed += OnChanged;
        queue.Changed += OnChanged;
        OnChanged(this, EventArgs.Empty);
    }

    /// <summary>Writes down a step of the trainings that nobody asked for; what is known of it is more than what is seen.</summary>
    public void OnStepped(object? sender, RetrainingStepEventArgs announcement)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        journal.Record(ObservedSteps.Of(announcement.Step, time.GetUtcNow()), replaces: true);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        source.Changed -= OnChanged;
        queue.Changed -= OnChanged;
        lock (gate)
        {
            isStopped = true;
        }
    }

    // Never on the thread of whoever announces: that one has work to do.
    private void OnChanged(object? sender, EventArgs arguments)
    {
        if (Interlocked.Exchange(ref asked, 1) == 0)
        {
            _ = Task.Run(Look);
        }
    }

    private void Look()
    {
        Volatile.Write(ref asked, 0);
        lock (gate)
        {
            if (!isStopped)
            {
                LookAtJobs();
                LookAtWorkspace();
                LookAtDeletions();
            }
        }
    }

    private void LookAtJobs()
    {
        foreach (var job in queue.Jobs.Where(job => job.HasEnded && seen.Add($"{job.Id} {job.Finished:O}")))
        {
            if (ObservedSteps.Of(job, loader.Models) is { } step)
            {
                // It knows more than what is seen of its model alone.
                journal.Record(step, replaces: step.ModelId is not null);
            }
        }
    }

    private void LookAtDeletions()
    {
        var length = loader.Deletions.Length;
        if (!duty.IsOnDuty || length == deletionsRead)
        {
            return;
        }

        foreach (var deletion in loader.Deletions.Latest(ActivityJournal.MostRemembered).Where(deletion => seen.Add($"deleted {deletion.SnapshotId}{deletion.ModelId}")))
        {
            journal.Record(ObservedSteps.Of(deletion));
        }

        deletionsRead = length;
    }

    private void LookAtWorkspace()
    {
        if (source.Current is not { } workspace || (answering is { } last && last.Snapshot == workspace.Snapshot.Id && last.Model == workspace.Model?.Id))
        {
            return;
        }

        var before = answering;
        answering = (workspace.Snapshot.Id, workspace.Snapshot.Created, workspace.Model?.Id, workspace.Model?.Created ?? default);
        if (!duty.IsOnDuty)
        {
            return;
        }

        foreach (var snapshot in loader.Snapshots.List().Where(snapshot => seen.Add(snapshot.Id)))
        {
            journal.Record(ObservedSteps.Of(snapshot));
        }

        foreach (var model in loader.Models.List().Where(model => seen.Add(model.Id)))
        {
            journal.Record(ObservedSteps.Of(model));
        }

        // What answers when the server starts is no news.
        if (before is { } old)
        {
            RecordSwitch(old, workspace);
        }
    }

    private void RecordSwitch((string? Snapshot, DateTimeOffset Imported, string? Model, DateTimeOffset Trained) old, Workspace now)
    {
        var when = time.GetUtcNow();
        if (old.Snapshot != now.Snapshot.Id)
        {
            journal.Record(new ActivityEvent(
                $"answers-{now.Snapshot.Id}-{when.Ticks}", when, ActivityKind.Switch, ActivityOutcome.Done, now.Snapshot.Created < old.Imported ? ActivityCause.SnapshotAnswersAgain : ActivityCause.SnapshotAnswers)
            {
                SnapshotId = now.Snapshot.Id,
            });
        }

        if (old.Model != now.Model?.Id)
        {
            journal.Record(new ActivityEvent(
                $"answers-{now.Model?.Id ?? "none"}-{when.Ticks}", when, ActivityKind.Switch, ActivityOutcome.Done, now.Model is null ? ActivityCause.NoModelAnswers : ActivityCause.ModelAnswers)
            {
                Values = now.Model is { } model ? [model.Model] : [],
                SnapshotId = now.Snapshot.Id,
                ModelId = now.Model?.Id,
            });
        }
    }
}

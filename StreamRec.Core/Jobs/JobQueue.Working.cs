using StreamRec.Core.Threading;

namespace StreamRec.Core.Jobs;

/// <summary>What the queue's own threads do, and how each change is kept and shown.</summary>
public sealed partial class JobQueue
{
    private void Work()
    {
        BackgroundPriority.EnterOnThisThread();
        while (Take() is { } entry)
        {
            Do(entry);
        }
    }

    private JobEntry? Take()
    {
        lock (gate)
        {
            JobEntry? next;
            while ((next = stopping || ownership is null || !group.IsOnDuty ? null : table.Waiting.FirstOrDefault()) is null)
            {
                if (stopping)
                {
                    return null;
                }

                Monitor.Wait(gate);
            }

            next.Stopping = new CancellationTokenSource();
            next.Job = next.Job with { State = JobState.Running, Started = time.GetUtcNow() };
            KeepIfPossible(next.Job);
            Publish();
            return next;
        }
    }

    private void Do(JobEntry entry)
    {
        var request = entry.Job.Request;
        var curve = new LearningCurve(options.CurvePoints);
        var context = new JobContext(
            entry.Job.Id,
            (fraction, stage) => Change(entry, job => Told(job, Math.Clamp(fraction, 0, 1), stage)),
            point => Change(entry, job =>
            {
                curve.Add(point);
                return job with { Curve = curve.Points };
            }),
            entry.Stopping!.Token);
        try
        {
            var result = KindFor(request).Run(request, context);
            Finish(entry, JobState.Done, job => job with { ResultId = result, Fraction = 1 });
        }
        catch (OperationCanceledException) when (context.Cancellation.IsCancellationRequested)
        {
            Finish(entry, entry.IsCancelled ? JobState.Cancelled : JobState.Interrupted, job => job);
        }
        catch (Exception failure)
        {
            // Whatever it was, the queue goes on with the next, and people see what went wrong.
            Finish(entry, JobState.Failed, job => job with { Problem = failure.Message });
        }
    }

    // Straight on from what has been done: good enough for epochs of equal length, and it mends itself.
    private Job Told(Job job, double fraction, JobStage stage) => job with
    {
        Fraction = fraction,
        Stage = stage,
        TimeLeft = fraction > 0 && time.GetUtcNow() - job.Started is { } passed ? passed * ((1 - fraction) / fraction) : null,
    };

    private void Change(JobEntry entry, Func<Job, Job> change)
    {
        lock (gate)
        {
            entry.Job = change(entry.Job);
            hasProgress = IsShared;
            Publish();
        }
    }

    private void Finish(JobEntry entry, JobState state, Func<Job, Job> change)
    {
        lock (gate)
        {
            entry.Stopping?.Dispose();
            entry.Stopping = null;
            entry.Job = change(entry.Job);
            End(entry, state);
        }
    }

    private void End(JobEntry entry, JobState state)
    {
        entry.Job = entry.Job with { State = state, Finished = time.GetUtcNow(), TimeLeft = null, IsStopping = false };
        KeepIfPossible(entry.Job);
        foreach (var old in table.Beyond(options.KeptJobs))
        {
            Forget(old);
        }

        Publish();
    }

    private bool Stop(string id)
    {
        if (table.Find(id) is not { Job.HasEnded: false } entry || ownership is null)
        {
            return false;
        }

        if (entry.Stopping is { } running)
        {
            (entry.Job, entry.IsCancelled) = (entry.Job with { IsStopping = true }, true);
            running.Cancel();
            Publish();
        }
        else
        {
            End(entry, JobState.Cancelled);
        }

        return true;
    }

    private void Forget(JobEntry entry)
    {
        table.Remove(entry);
        try
        {
            store.Delete(entry.Job.Id);
            TellOf(entry.Job.Id);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It comes back with the next start, no more.
        }
    }

    private void Keep(Job job)
    {
        try
        {
            store.Write(job);
            TellOf(job.Id);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RefusedJobException(JobRefusal.NotStored, $"The work was not queued, because it could not be written down: {failure.Message}", failure);
        }
    }

    private void KeepIfPossible(Job job)
    {
        try
        {
            store.Write(job);
            TellOf(job.Id);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk must not stop the work; after a restart the job would be shown as it was before.
        }
    }

    private Job Published(string id)
    {
        Monitor.PulseAll(gate);
        Publish();
        return Find(id)!;
    }

    private void Publish()
    {
        Volatile.Write(ref listed, table.ToList());
        announcer.Notice();
    }

    private IDisposable? TryOwn()
    {
        try
        {
            return store.TryOwn();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A data root that cannot be written to is served, only no work is taken.
            return null;
        }
    }

    private void RequireOpen()
    {
        if (!options.ChangesAllowed)
        {
            throw new RefusedJobException(JobRefusal.NotAllowed, "This server shows models and work but changes none: its setting StreamRec:Studio:ChangesAllowed is false.");
        }
    }

    private void RequireRoom()
    {
        if (stopping || (ownership is null && !RunsElsewhere))
        {
            throw new RefusedJobException(
                JobRefusal.RunElsewhere, "This server takes no work now: another one works on the same data root, the data root cannot be written to, or the server is stopping.");
        }

        if (table.Unended >= options.MaximumQueuedJobs + options.ConcurrentJobs)
        {
            throw new RefusedJobException(
                JobRefusal.Full, $"{table.Unended} pieces of work wait or run already, as many as this server takes. Wait until one has ended, or cancel one.");
        }
    }

    private IJobKind KindFor(JobRequest request) =>
        kinds.FirstOrDefault(kind => kind.RequestType == request.GetType()) ?? throw new ArgumentException($"This queue does no {request.GetType().Name}.", nameof(request));
}

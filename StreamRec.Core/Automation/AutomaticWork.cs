using StreamRec.Core.Activity;
using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Threading;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Automation;

/// <summary>What the server does by the clock, on one thread of its own with low priority: it looks at the watched folder, and keeps to the plans.</summary>
/// <param name="watch">The watched folder.</param>
/// <param name="options">How often it is looked at, and the plans.</param>
/// <param name="host">Told when there is a new snapshot, and when a plan asks for a new model.</param>
/// <param name="journal">Where it is written that a plan's time came.</param>
/// <param name="duty">Whether this server may.</param>
/// <param name="time">The clock.</param>
public sealed class AutomaticWork(FolderWatch watch, StreamRecOptions options, WorkspaceHost host, ActivityJournal journal, IDutyHolder duty, TimeProvider time) : IDisposable
{
    // A clock that is set, or a machine that slept, is noticed within this.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly AutoResetEvent wake = new(initialState: false);
    private PlannedTask[] plans = PlannedTask.Of(options.Schedule, time);
    private Thread? thread;
    private ITimer? timer;
    private bool isAsked;

    /// <summary>Raised when somebody asks for what another server is on duty for.</summary>
    public event EventHandler? AskedOffDuty;

    /// <summary>The plans, each with its next time.</summary>
    public IReadOnlyList<PlannedTask> Plans => Volatile.Read(ref plans);

    /// <summary>Begins, unless it has begun.</summary>
    public void Start()
    {
        if (thread is null)
        {
            timer = time.CreateTimer(_ => wake.Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            thread = new Thread(Run) { IsBackground = true, Name = "automatic work" };
            thread.Start();
        }
    }

    /// <summary>Looks at the watched folder now; what has just been copied there is still given its time.</summary>
    public void LookNow()
    {
        if (!duty.IsOnDuty)
        {
            AskedOffDuty?.Invoke(this, EventArgs.Empty);
            return;
        }

        Volatile.Write(ref isAsked, value: true);
        wake.Set();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (stopping.IsCancellationRequested)
        {
            return;
        }

        stopping.Cancel();
        thread?.Join();
        timer?.Dispose();
        wake.Dispose();
    }

    private void Run()
    {
        BackgroundPriority.EnterOnThisThread();
        WaitHandle[] either = [stopping.Token.WaitHandle, wake];
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                if (options.Watch.IntervalSeconds > 0 || Interlocked.Exchange(ref isAsked, false) || watch.State.Files.Count > 0)
                {
                    LookAtFolder();
                }

                KeepToPlans(stopping.Token);
                timer!.Change(Pause(), Timeout.InfiniteTimeSpan);
                WaitHandle.WaitAny(either);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    /// <summary>Does what is due by plan.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal void KeepToPlans(CancellationToken cancellation)
    {
        for (var place = 0; place < plans.Length; place++)
        {
            var now = time.GetUtcNow();
            if (plans[place] is var plan && plan.Next <= now)
            {
                Volatile.Write(ref plans, [.. plans[..place], plan.After(time), .. plans[(place + 1)..]]);
                if (duty.IsOnDuty)
                {
                    journal.Record(new ActivityEvent($"plan-{place}-{plan.Next.UtcTicks}", now, ActivityKind.Schedule, ActivityOutcome.Done, ActivityCause.PlannedTime)
                    {
                        Values = [$"{plan.Timetable}: {plan.Task.Do}"],
                        File = plan.Task.Folder.Length > 0 ? plan.Task.Folder : null,
                    });
                    Do(plan.Task, cancellation);
                }
            }
        }
    }

    private void Do(ScheduledTask task, CancellationToken cancellation)
    {
        if (task.Do != ScheduledWork.Retrain)
        {
            if (task.Folder.Length == 0)
            {
                LookAtFolder();
            }
            else if (watch.Import(task, cancellation) is not null)
            {
                host.Look();
            }
        }

        if (task.Do != ScheduledWork.Import)
        {
            host.Retrain();
        }
    }

    private void LookAtFolder()
    {
        if (watch.Look(stopping.Token) is not null)
        {
            host.Look();
        }
    }

    // What lies there is looked at again as soon as it may be complete.
    private TimeSpan Pause()
    {
        var pause = options.Watch.IntervalSeconds > 0 ? TimeSpan.FromSeconds(options.Watch.IntervalSeconds) : LongestPause;
        pause = watch.State.Files.Count > 0 ? Shorter(pause, TimeSpan.FromSeconds(Math.Max(1, options.Watch.StableSeconds))) : pause;

        // What went wrong once, such as a full disk, mends itself slowly, and an import of millions of ratings is much to try in vain.
        pause = watch.State.Problem is null ? pause : LongestPause;
        foreach (var plan in plans)
        {
            pause = Shorter(pause, plan.Next - time.GetUtcNow());
        }

        return pause < TimeSpan.Zero ? TimeSpan.Zero : Shorter(pause, LongestPause);
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;
}

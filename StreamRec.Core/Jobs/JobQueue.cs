using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using StreamRec.Core.Configuration;
using StreamRec.Core.Database;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Jobs;

/// <summary>
/// Does long work one after the other, on threads of its own with low priority, first come first served. What it was given is kept in the data root, so that browser and
/// server may go and come back: what waited goes on, what ran says that it was interrupted. Safe for any number of threads.
/// </summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a queue of work, not a collection; that is what people call it.")]
public sealed partial class JobQueue : IDisposable
{
    private readonly object gate = new();
    private readonly StudioOptions options;
    private readonly IReadOnlyList<IJobKind> kinds;
    private readonly TimeProvider time;
    private readonly JobStore store;
    private readonly JobTable table;
    private readonly List<Thread> workers = [];
    private readonly ChangeAnnouncer announcer;
    private IDisposable? ownership;
    private bool stopping;
    private Job[] listed;

    /// <summary>Reads what a data root holds; nothing runs before <see cref="Start"/> or the first <see cref="Submit"/>.</summary>
    /// <param name="root">The data root.</param>
    /// <param name="options">Limits, and whether anything may be changed.</param>
    /// <param name="kinds">The kinds of work it can do.</param>
    /// <param name="time">The clock.</param>
    /// <param name="group">The servers that share the queue; the one on duty does the work. <see langword="null"/> where there is one only.</param>
    public JobQueue(DataRoot root, StudioOptions options, IReadOnlyList<IJobKind> kinds, TimeProvider time, ServerGroup? group = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.options, this.kinds, this.time, this.group) = (options, kinds, time, group ?? ServerGroup.Alone());
        store = new JobStore(root, kinds);
        table = new JobTable(options.ConcurrentJobs == 1);
        announcer = new ChangeAnnouncer(() => Changed?.Invoke(this, EventArgs.Empty));
        foreach (var job in store.Read())
        {
            table.Add(job);
        }

        listed = table.ToList();
        Join();
    }

    /// <summary>Raised on a thread of its own, at most a few times a second, when <see cref="Jobs"/> has changed.</summary>
    public event EventHandler? Changed;

    /// <summary>Whether people may submit, stop and remove work here.</summary>
    public bool IsOpen => options.ChangesAllowed;

    /// <summary>What runs, what waits in its order, and what has ended, the latest first.</summary>
    public IReadOnlyList<Job> Jobs => Volatile.Read(ref listed);

    /// <summary>The job of an id, or <see langword="null"/>.</summary>
    public Job? Find(string id) => Array.Find(Volatile.Read(ref listed), job => string.Equals(job.Id, id, StringComparison.Ordinal));

    /// <summary>The name of a request's kind, such as <c>train</c>.</summary>
    public string KindOf(JobRequest request) => KindFor(request).Name;

    /// <summary>Queues work.</summary>
    /// <returns>The job as it was queued.</returns>
    /// <exception cref="RefusedJobException">The server takes no work, or no more.</exception>
    /// <exception cref="Parameters.InvalidParameterException">A value of the request is not accepted.</exception>
    /// <exception cref="Recommendation.ModelException">The request names a model or setting that there is not.</exception>
    public Job Submit(JobRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RequireOpen();
        KindFor(request).Check(request);
        Start();
        lock (gate)
        {
            RequireRoom();
            var now = time.GetUtcNow();
            var id = now.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + "-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));
            var job = new Job(id, request, now);
            Keep(job);
            table.Add(job);
            return Published(id);
        }
    }

    /// <summary>Queues again, under its old id, what ended without a result; a kind that can goes on where it stopped.</summary>
    /// <returns>The job as it was queued; <see langword="null"/> when there is none, or it has not ended, or it has a result.</returns>
    /// <exception cref="RefusedJobException">The server takes no work, or no more.</exception>
    public Job? Repeat(string id)
    {
        RequireOpen();
        Start();
        lock (gate)
        {
            if (table.Find(id) is not { Job.CanBeRepeated: true } entry)
            {
                return null;
            }

            RequireRoom();
            var job = new Job(id, entry.Job.Request, entry.Job.Created) { Queued = time.GetUtcNow() };
            Keep(job);
            (entry.Job, entry.IsCancelled) = (job, false);
            return Published(id);
        }
    }

    /// <summary>Stops work: at once while it waits, within about 200 ms while it runs.</summary>
    /// <returns>Whether there was anything to stop.</returns>
    /// <exception cref="RefusedJobException">The server takes no changes.</exception>
    public bool Cancel(string id)
    {
        RequireOpen();
        lock (gate)
        {
            if (!RunsElsewhere)
            {
                return Stop(id);
            }

            if (table.Find(id) is not { Job.HasEnded: false } entry)
            {
                return false;
            }

            group.Tell(Topic, $"{StopWord} {id}");
            entry.Job = entry.Job with { IsStopping = true };
            Publish();
            return true;
        }
    }

    /// <summary>Forgets work that has ended; its result stays.</summary>
    /// <returns>Whether there was any.</returns>
    /// <exception cref="RefusedJobException">The server takes no changes.</exception>
    public bool Remove(string id)
    {
        RequireOpen();
        Start();
        lock (gate)
        {
            if (table.Find(id) is not { Job.HasEnded: true } entry || (ownership is null && !RunsElsewhere))
            {
                return false;
            }

            Forget(entry);
            Publish();
            return true;
        }
    }

    /// <summary>Begins to work, unless it has begun, or another server works on this data root.</summary>
    public void Start()
    {
        lock (gate)
        {
            if (stopping || ownership is not null || !group.IsOnDuty || (ownership = TryOwn()) is null)
            {
                return;
            }

            if (IsShared)
            {
                // What others have written down meanwhile.
                table.Replace(store.Read());
                Publish();
            }

            foreach (var entry in table.Entries.Where(entry => entry.Job.State == JobState.Running).ToList())
            {
                End(entry, JobState.Interrupted);
            }

            // They are there already where the duty comes back.
            Monitor.PulseAll(gate);
            for (var worker = workers.Count; worker < options.ConcurrentJobs; worker++)
            {
                var thread = new Thread(Work) { IsBackground = true, Name = "job worker" };
                workers.Add(thread);
                thread.Start();
            }
        }
    }

    /// <summary>Stops what runs and waits until it has stopped; what waits is done after the next start.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (stopping)
            {
                return;
            }

            stopping = true;
            Leave();
            foreach (var entry in table.Entries)
            {
                entry.Stopping?.Cancel();
            }

            Monitor.PulseAll(gate);
        }

        workers.ForEach(worker => worker.Join());
        announcer.Dispose();
        ownership?.Dispose();
    }
}

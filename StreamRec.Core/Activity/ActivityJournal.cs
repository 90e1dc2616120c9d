using StreamRec.Core.Database;

namespace StreamRec.Core.Activity;

/// <summary>
/// Writes steps down without anybody waiting for it, and finds them again. While the database is not to be had the work goes on: the latest steps are remembered here and written when it is
/// there again. Safe for any number of threads.
/// </summary>
public sealed class ActivityJournal : IAsyncDisposable
{
    /// <summary>How many steps are remembered while the database is not to be had, the latest.</summary>
    public const int MostRemembered = 1_000;

    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly CancellationTokenSource stopping = new();
    private readonly IDatabase database;
    private readonly ActivityStore store;
    private readonly ITimer retry;
    private readonly List<RecordedStep> waiting = [];
    private readonly LinkedList<ActivityEvent> remembered = [];
    private Task pump = Task.CompletedTask;
    private bool isPumping;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="database">Where steps are kept.</param>
    /// <param name="kept">How many are kept, the latest.</param>
    /// <param name="time">The clock.</param>
    public ActivityJournal(IDatabase database, int kept, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(time);
        this.database = database;
        store = new ActivityStore(database, kept);
        retry = time.CreateTimer(_ => Pump(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        database.Announced += OnAnnounced;
    }

    /// <summary>Raised when there are more steps, here or on another server; on any thread.</summary>
    public event EventHandler? Changed;

    /// <summary>Writes a step down, soon.</summary>
    /// <param name="step">The step.</param>
    /// <param name="replaces">Whether it takes the place of one with the same id; else the first one stays.</param>
    public void Record(ActivityEvent step, bool replaces = false)
    {
        ArgumentNullException.ThrowIfNull(step);
        lock (gate)
        {
            Add(new RecordedStep(step, replaces));
        }

        Pump();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>A page of steps; while the database is not to be had, of those that are remembered here.</summary>
    public async Task<ActivityList> FindAsync(ActivityQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        try
        {
            await WriteWaitingAsync(cancellation).ConfigureAwait(false);
            return await store.FindAsync(query, cancellation).ConfigureAwait(false);
        }
        catch (DatabaseException error)
        {
            lock (gate)
            {
                var found = remembered.Where(query.Accepts).OrderByDescending(each => each.When).ToList();
                return new ActivityList(found.Count, [.. found.Skip((query.Page - 1) * query.PageSize).Take(query.PageSize)], error.Message);
            }
        }
    }

    /// <summary>Stops writing; what has been recorded is written first where the database takes it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
        {
            return;
        }

        database.Announced -= OnAnnounced;
        await pump.ConfigureAwait(false);
        await stopping.CancelAsync().ConfigureAwait(false);
        await retry.DisposeAsync().ConfigureAwait(false);
        writing.Dispose();
    }

    private void Add(RecordedStep step)
    {
        waiting.Add(step);
        var same = remembered.FirstOrDefault(each => each.Id == step.Step.Id);
        if (same is null || step.Replaces)
        {
            if (same is not null)
            {
                remembered.Remove(same);
            }

            remembered.AddFirst(step.Step);
        }

        if (waiting.Count > MostRemembered)
        {
            waiting.RemoveAt(0);
        }

        if (remembered.Count > MostRemembered)
        {
            remembered.RemoveLast();
        }
    }

    private void Pump()
    {
        lock (gate)
        {
            if (!isPumping && waiting.Count > 0 && !stopping.IsCancellationRequested)
            {
                isPumping = true;
                pump = Task.Run(PumpAsync, CancellationToken.None);
            }
        }
    }

    private async Task PumpAsync()
    {
        try
        {
            do
            {
                await WriteWaitingAsync(stopping.Token).ConfigureAwait(false);
            }
            while (!HasEndedPumping(always: false));
        }
        catch (Exception error) when (error is DatabaseException or OperationCanceledException)
        {
            // Said where steps are shown; whoever recorded one goes on.
            HasEndedPumping(always: true);
            retry.Change(RetryInterval, Timeout.InfiniteTimeSpan);
        }
    }

    // What was recorded in the last moment is either seen here or begins to pump anew.
    private bool HasEndedPumping(bool always)
    {
        lock (gate)
        {
            isPumping = !always && waiting.Count > 0;
            return !isPumping;
        }
    }

    private async Task WriteWaitingAsync(CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            for (var batch = Waiting(); batch.Count > 0; batch = Waiting())
            {
                await store.WriteAsync(batch, cancellation).ConfigureAwait(false);
                lock (gate)
                {
                    waiting.RemoveAll(batch.Contains);
                }
            }
        }
        finally
        {
            writing.Release();
        }
    }

    private List<RecordedStep> Waiting()
    {
        lock (gate)
        {
            return [.. waiting];
        }
    }

    private void OnAnnounced(object? sender, AnnouncementEventArgs announcement)
    {
        // Nothing said: the database is there again, and anything may have happened meanwhile.
        if (announcement.Topic.Length == 0)
        {
            Pump();
        }

        if (announcement.Topic is "" or ActivityStore.Topic)
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }
}

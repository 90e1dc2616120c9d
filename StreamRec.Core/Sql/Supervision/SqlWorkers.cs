using StreamRec.Core.Configuration;
using StreamRec.Core.Sql.Protocol;

namespace StreamRec.Core.Sql.Supervision;

/// <summary>The processes that query: so many at the same time and no more; one without work is kept for a while.</summary>
internal sealed class SqlWorkers : IDisposable
{
    private readonly SqlOptions options;
    private readonly SqlWorkerCommand command;
    private readonly string folder;
    private readonly SemaphoreSlim places;
    private readonly Lock changing = new();
    private readonly List<(SqlWorkerProcess Worker, SqlSetup Setup, long Since)> idle = [];
    private readonly HashSet<SqlWorkerProcess> all = [];
    private readonly Timer cleaning;
    private bool isDisposed;

    /// <summary>Makes the pool, empty.</summary>
    public SqlWorkers(SqlOptions options, SqlWorkerCommand command, string folder)
    {
        (this.options, this.command, this.folder) = (options, command, Path.Combine(folder, "empty"));
        places = new SemaphoreSlim(options.Workers);
        cleaning = new Timer(_ => EndIdle(TimeSpan.FromSeconds(options.KeptSeconds)), state: null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));
    }

    /// <summary>The numbers in the system of those that are running.</summary>
    public IReadOnlyCollection<int> Processes
    {
        get
        {
            lock (changing)
            {
                return [.. all.Select(worker => worker.Id)];
            }
        }
    }

    /// <summary>Waits for a place and takes a process, a new one where none of this kind is idle.</summary>
    /// <exception cref="SqlRefusedException">None becomes free in time, or none can be started.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<RentedWorker> RentAsync(SqlSetup setup, CancellationToken cancellation)
    {
        if (!await places.WaitAsync(TimeSpan.FromSeconds(options.MaximumWaitSeconds), cancellation))
        {
            throw new SqlRefusedException(SqlRefusal.Busy, $"{options.Workers} queries are running, as many as may. Try again in a moment.");
        }

        try
        {
            return new RentedWorker(this, setup, TakeIdle(setup) ?? await StartAsync(setup, cancellation));
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        cleaning.Dispose();
        lock (changing)
        {
            isDisposed = true;
            idle.Clear();
            foreach (var worker in all)
            {
                worker.Dispose();
            }

            all.Clear();
        }
    }

    private async Task<SqlWorkerProcess> StartAsync(SqlSetup setup, CancellationToken cancellation)
    {
        var worker = await SqlWorkerProcess.StartAsync(command, folder, setup, cancellation);
        lock (changing)
        {
            if (!isDisposed)
            {
                all.Add(worker);
                return worker;
            }
        }

        worker.Dispose();
        throw new SqlRefusedException(SqlRefusal.Unavailable, "The server is being stopped.");
    }

    private SqlWorkerProcess? TakeIdle(SqlSetup setup)
    {
        lock (changing)
        {
            // Those for an older snapshot, and those that somebody has ended meanwhile, are of no more use.
            foreach (var (worker, _, _) in idle.Where(each => !ReferenceEquals(each.Setup, setup) || each.Worker.HasExited).ToList())
            {
                End(worker);
            }

            if (idle.Count == 0)
            {
                return null;
            }

            var taken = idle[^1].Worker;
            idle.RemoveAt(idle.Count - 1);
            return taken;
        }
    }

    private void EndIdle(TimeSpan age)
    {
        lock (changing)
        {
            foreach (var (worker, _, _) in idle.Where(each => Environment.TickCount64 - each.Since >= age.TotalMilliseconds).ToList())
            {
                End(worker);
            }
        }
    }

    private void GiveBack(SqlWorkerProcess worker, SqlSetup setup)
    {
        lock (changing)
        {
            if (worker.IsUsable && !isDisposed)
            {
                idle.Add((worker, setup, Environment.TickCount64));
            }
            else
            {
                End(worker);
            }
        }

        places.Release();
    }

    private void End(SqlWorkerProcess worker)
    {
        idle.RemoveAll(each => each.Worker == worker);
        all.Remove(worker);
        worker.Dispose();
    }

    /// <summary>A process in use; disposing gives it back.</summary>
    internal readonly struct RentedWorker(SqlWorkers workers, SqlSetup setup, SqlWorkerProcess worker) : IDisposable
    {
        /// <summary>The process.</summary>
        public SqlWorkerProcess Worker => worker;

        /// <inheritdoc />
        public void Dispose() => workers.GiveBack(worker, setup);
    }
}

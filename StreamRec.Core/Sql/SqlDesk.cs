using System.Collections.Concurrent;
using System.Diagnostics;
using StreamRec.Core.Configuration;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Sql.Protocol;
using StreamRec.Core.Sql.Supervision;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Sql;

/// <summary>
/// Answers SQL about the current snapshot, each query in a process of its own that can reach nothing else: see <c>docs/sql.md</c>. Takes one query of a visitor at a time and a bounded number
/// of them altogether, stops what takes too long or too much, and keeps a record.
/// </summary>
public sealed class SqlDesk : IDisposable
{
    // A system that is busy gives less processor time than a query's threads could take.
    private const int OtherProcessorSeconds = 5;

    private readonly SqlOptions options;
    private readonly IWorkspaceSource source;
    private readonly SqlWorkers workers;
    private readonly SqlRecord record;
    private readonly SqlMaterial material;
    private readonly ConcurrentDictionary<string, byte> visitors = new(StringComparer.Ordinal);

    /// <summary>Makes the desk; no process is started yet.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="store">The snapshots.</param>
    /// <param name="source">What answers now.</param>
    /// <param name="command">How processes are started.</param>
    /// <param name="time">The clock of the record.</param>
    public SqlDesk(SqlOptions options, SnapshotStore store, IWorkspaceSource source, SqlWorkerCommand command, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(store);
        this.options = options;
        this.source = source;
        material = new SqlMaterial(store, options);
        workers = new SqlWorkers(options, command, material.Folder);
        record = new SqlRecord(store.Root, options.RecordBytes, time);
    }

    /// <summary>What can be asked now; starts a process where there is none, so that the first query need not wait for it.</summary>
    /// <exception cref="SqlRefusedException">There is no snapshot, or no process can be started.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<SqlSchema> DescribeAsync(CancellationToken cancellation)
    {
        var workspace = Current();
        using var held = workspace.Hold();
        var setup = await PrepareAsync(workspace, cancellation);
        using var rented = await workers.RentAsync(setup, cancellation);
        return new SqlSchema(workspace.Snapshot.Id, rented.Worker.Ready.Views, rented.Worker.Ready.Protections);
    }

    /// <summary>Answers a query.</summary>
    /// <param name="question">The query.</param>
    /// <param name="sink">Gets the answer.</param>
    /// <param name="cancellation">Stops it within 200 ms.</param>
    /// <exception cref="SqlRefusedException">It was not answered, or not to its end; the message says why.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<SqlOutcome> AskAsync(SqlQuestion question, ISqlSink sink, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(sink);
        Check(question);
        if (!visitors.TryAdd(question.Visitor, 0))
        {
            throw new SqlRefusedException(SqlRefusal.OneAtATime, "Your query before this one is still running. Wait for it, or stop it.");
        }

        try
        {
            var workspace = Current();
            using var held = workspace.Hold();
            var setup = await PrepareAsync(workspace, cancellation);
            using var rented = await workers.RentAsync(setup, cancellation);
            return await AskAsync(rented.Worker, question, workspace.Snapshot.Id, sink, cancellation);
        }
        finally
        {
            visitors.TryRemove(question.Visitor, out _);
        }
    }

    /// <summary>The numbers in the system of the processes that are running.</summary>
    internal IReadOnlyCollection<int> Processes => workers.Processes;

    /// <summary>Ends all processes.</summary>
    public void Dispose()
    {
        workers.Dispose();
        material.Dispose();
    }

    private async Task<SqlOutcome> AskAsync(SqlWorkerProcess worker, SqlQuestion question, string snapshot, ISqlSink sink, CancellationToken cancellation)
    {
        var id = Note(question, snapshot);
        var start = Stopwatch.GetTimestamp();
        double Seconds() => Stopwatch.GetElapsedTime(start).TotalSeconds;
        try
        {
            var order = new SqlOrder(question.Sql, question.Rows, question.Bytes, (options.TimeLimitSeconds * (options.Threads + 1)) + OtherProcessorSeconds);
            var end = await worker.AskAsync(order, sink, TimeSpan.FromSeconds(options.TimeLimitSeconds), cancellation);
            var seconds = Seconds();
            record.End(id, question, "answered", reason: null, end.Rows, end.IsTruncated, seconds, worker.PeakMemoryBytes);
            return new SqlOutcome(end.Rows, end.IsTruncated, seconds, snapshot);
        }
        catch (SqlRefusedException refusal)
        {
            record.End(id, question, $"refused: {refusal.Refusal}", refusal.Message, rows: null, isTruncated: null, Seconds(), worker.PeakMemoryBytes);
            throw;
        }
        catch (OperationCanceledException)
        {
            record.End(id, question, "stopped", reason: null, rows: null, isTruncated: null, Seconds(), worker.PeakMemoryBytes);
            throw;
        }
        catch (Exception failure)
        {
            record.End(id, question, "failed", failure.Message, rows: null, isTruncated: null, Seconds(), worker.PeakMemoryBytes);
            throw;
        }
    }

    private async Task<SqlSetup> PrepareAsync(Workspace workspace, CancellationToken cancellation)
    {
        try
        {
            return await Task.Run(() => material.For(workspace), cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DuckDbException)
        {
            throw new SqlRefusedException(SqlRefusal.Unavailable, $"The tables cannot be made ready: {error.Message}");
        }
    }

    private string Note(SqlQuestion question, string snapshot)
    {
        try
        {
            return record.Begin(question, snapshot);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SqlRefusedException(SqlRefusal.Unavailable, $"The query cannot be recorded, so it is not run: {error.Message}");
        }
    }

    private void Check(SqlQuestion question)
    {
        if (string.IsNullOrWhiteSpace(question.Sql))
        {
            throw new SqlRefusedException(SqlRefusal.Wrong, "There is no query.");
        }

        if (question.Sql.Length > options.MaximumLength)
        {
            throw new SqlRefusedException(SqlRefusal.TooLong, $"The query has {question.Sql.Length} characters; {options.MaximumLength} are taken.");
        }

        if (question.Sql.Contains('\0', StringComparison.Ordinal))
        {
            throw new SqlRefusedException(SqlRefusal.Wrong, "A NUL character cannot stand in a query.", question.Sql.IndexOf('\0', StringComparison.Ordinal));
        }
    }

    private Workspace Current() => source.Current ?? throw new SqlRefusedException(SqlRefusal.NotReady, "There is no snapshot to ask yet.");
}

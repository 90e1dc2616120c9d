using System.Diagnostics;
using System.Text;
using StreamRec.Core.Sql.Protocol;

namespace StreamRec.Core.Sql.Supervision;

/// <summary>A process that queries, from the server's side: started, asked one thing at a time, watched, and ended when it does not obey.</summary>
internal sealed class SqlWorkerProcess : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private const int KeptLastWords = 2_000;

    private readonly Process process;
    private readonly Lock writing = new();
    private readonly StringBuilder lastWords = new();
    private readonly SqlSetup setup;

    private SqlWorkerProcess(Process process, SqlSetup setup)
    {
        this.process = process;
        this.setup = setup;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>What it can be asked, and what protects from it.</summary>
    public SqlReady Ready { get; private set; } = new([], []);

    /// <summary>Its number in the system.</summary>
    public int Id => process.Id;

    /// <summary>Whether it can take another query.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>The most memory it has been seen to take, in bytes.</summary>
    public long PeakMemoryBytes { get; private set; }

    /// <summary>The memory it takes now, in bytes.</summary>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    public long ReadMemory()
    {
        process.Refresh();
        var bytes = process.WorkingSet64;
        PeakMemoryBytes = Math.Max(PeakMemoryBytes, bytes);
        return bytes;
    }

    /// <summary>What it may take: what the engine may, and the rest of the process.</summary>
    public long MemoryBytes => setup.MemoryBytes;

    /// <summary>Starts one.</summary>
    /// <exception cref="SqlRefusedException">It cannot be started, or does not come up.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async Task<SqlWorkerProcess> StartAsync(SqlWorkerCommand command, string folder, SqlSetup setup, CancellationToken cancellation)
    {
        Process started;
        try
        {
            Directory.CreateDirectory(folder);
            started = Process.Start(command.StartIn(folder))!;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or IOException or UnauthorizedAccessException)
        {
            throw new SqlRefusedException(SqlRefusal.Unavailable, $"No process for queries can be started: {error.Message}");
        }

        var worker = new SqlWorkerProcess(started, setup);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(StartLimit);
            await using var ending = limit.Token.Register(worker.Kill);
            worker.Send(SqlFrameKind.Setup, setup, SqlJson.Default.SqlSetup);
            var (kind, content) = await SqlFrames.ReadAsync(started.StandardOutput.BaseStream);
            cancellation.ThrowIfCancellationRequested();
            worker.Ready = kind == SqlFrameKind.Ready ? SqlFrames.Message(content, SqlJson.Default.SqlReady) : throw worker.Crash();
            return worker;
        }
        catch (Exception error)
        {
            worker.Dispose();
            throw error is IOException or InvalidDataException ? worker.Crash() : error;
        }
    }

    /// <summary>Asks it.</summary>
    /// <param name="order">The query.</param>
    /// <param name="sink">Gets the answer.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellation">Stops it within 200 ms, with its process if need be.</param>
    /// <exception cref="SqlRefusedException">The query failed, took too long or too much, or ended the process.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<SqlEnd> AskAsync(SqlOrder order, ISqlSink sink, TimeSpan limit, CancellationToken cancellation)
    {
        using var watch = new QueryWatch(this, limit, cancellation);
        try
        {
            Send(SqlFrameKind.Query, order, SqlJson.Default.SqlOrder);
            watch.Begin();
            IReadOnlyList<SqlColumn> columns = [];
            while (true)
            {
                var (kind, content) = await SqlFrames.ReadAsync(process.StandardOutput.BaseStream);
                switch (kind)
                {
                    case SqlFrameKind.Header:
                        columns = SqlFrames.Message(content, SqlJson.Default.SqlHeader).Columns;
                        sink.Begin(columns);
                        break;
                    case SqlFrameKind.Batch:
                        sink.Add(SqlBatch.Read(content, columns));
                        break;
                    case SqlFrameKind.End:
                        return SqlFrames.Message(content, SqlJson.Default.SqlEnd);
                    case SqlFrameKind.Problem:
                        var problem = SqlFrames.Message(content, SqlJson.Default.SqlProblem);

                        throw watch.Reason() ?? Refusal(problem);
                    default:
                        throw watch.Reason() ?? Crash();
                }
            }
        }
        catch (InvalidDataException error)
        {
            IsUsable = false;
            throw new SqlRefusedException(SqlRefusal.Crashed, $"The process of the query sent nonsense and was ended: {error.Message}");
        }
        catch (IOException) when (HasEnded)
        {
            throw watch.Reason() ?? Crash();
        }
        catch (Exception error) when (error is not SqlRefusedException and not OperationCanceledException)
        {
            // Whoever takes the rows cannot: the rest of them would be taken for the answer to the next query.
            IsUsable = false;
            throw;
        }
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private bool HasEnded
    {
        get
        {
            // The pipe ends a moment before the process does.
            var ended = process.WaitForExit(QueryWatch.Grace);
            IsUsable &= !ended;
            return ended;
        }
    }

    internal void Kill()
    {
        IsUsable = false;
        try
        {
            process.Kill();
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }

    internal void SendCancel()
    {
        try
        {
            lock (writing)
            {
                SqlFrames.Write(process.StandardInput.BaseStream, SqlFrameKind.Cancel, []);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private SqlRefusedException Refusal(SqlProblem problem)
    {
        if (problem.Refusal != SqlRefusal.MemoryLimit)
        {
            return new SqlRefusedException(problem.Refusal, problem.Message, problem.Position);
        }

        // What is short of memory may have lost more than the query; and the engine's own advice is to change settings, which nobody can here.
        IsUsable = false;
        return QueryWatch.TooMuchMemory(setup.MemoryBytes);
    }

    private SqlRefusedException Crash()
    {
        IsUsable = false;
        var words = HasEnded ? $" (exit code {process.ExitCode})" : "";
        string last;
        lock (lastWords)
        {
            last = lastWords.ToString().Trim();
        }

        // Bad news of the engine from below the runtime are mostly about memory.
        return last.Contains("bad_alloc", StringComparison.Ordinal) || last.Contains("OutOfMemory", StringComparison.Ordinal) || last.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
            ? QueryWatch.TooMuchMemory(setup.MemoryBytes)
            : new SqlRefusedException(SqlRefusal.Crashed, $"The process of the query ended without an answer{words}; the next query gets a new one.{(last.Length > 0 ? " " + last.Split('\n')[0] : "")}");
    }

    private void Send<T>(SqlFrameKind kind, T message, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        lock (writing)
        {
            SqlFrames.Write(process.StandardInput.BaseStream, kind, message, type);
        }
    }

    private void Keep(string? line)
    {
        lock (lastWords)
        {
            if (line is not null && lastWords.Length < KeptLastWords)
            {
                lastWords.AppendLine(line);
            }
        }
    }
}

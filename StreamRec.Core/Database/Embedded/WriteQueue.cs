using System.Collections.Concurrent;
using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Database.Embedded;

/// <summary>The one writer: all that wait become one transaction; if it fails, each is tried alone, so that nobody pays for another's mistake.</summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MostTogether = 256;

    private readonly BlockingCollection<PendingWrite> waiting = [];
    private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly EmbeddedFile file;
    private readonly Action<IReadOnlyList<AnnouncementEventArgs>> tell;
    private StatementCache? statements;

    public WriteQueue(EmbeddedFile file, Action<IReadOnlyList<AnnouncementEventArgs>> tell)
    {
        this.file = file;
        this.tell = tell;
        new Thread(Run) { IsBackground = true, Name = "store writer" }.Start();
    }

    /// <summary>Puts a write at the end.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public void Add(PendingWrite write)
    {
        try
        {
            waiting.Add(write);
        }
        catch (InvalidOperationException error)
        {
            throw new ObjectDisposedException("The store is closed.", error);
        }
    }

    /// <summary>Takes no more, and waits until all that were taken are done.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.CompleteAdding();
        await finished.Task.ConfigureAwait(false);
        waiting.Dispose();
    }

    private void Run()
    {
        var together = new List<PendingWrite>();
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            together.Clear();
            together.Add(first);
            while (together.Count < MostTogether && waiting.TryTake(out var next))
            {
                together.Add(next);
            }

            if (TryWrite(together) is { } error)
            {
                RetryAlone(together, error);
            }
        }

        LetGo();
        finished.SetResult();
    }

    private void RetryAlone(List<PendingWrite> writes, Exception error)
    {
        if (writes.Count == 1)
        {
            writes[0].Fail(error);
            return;
        }

        foreach (var write in writes)
        {
            if (TryWrite([write]) is { } own)
            {
                write.Fail(own);
            }
        }
    }

    private Exception? TryWrite(List<PendingWrite> writes)
    {
        IReadOnlyList<AnnouncementEventArgs> announcements;
        try
        {
            announcements = Commit(writes);
        }
        catch (DuckDbException error)
        {
            // Whether the engine still takes anything cannot be asked, so it is opened again: it happens rarely and costs milliseconds.
            LetGo();
            file.Reopen();
            return file.Failure(error);
        }
#pragma warning disable CA1031 // The writer serves everybody: whatever a piece of work throws is its caller's, who gets it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LetGo();
            return error;
        }

        foreach (var write in writes)
        {
            write.Succeed();
        }

        tell(announcements);
        return null;
    }

    // The connection stays from one transaction to the next with its statements parsed and planned, which take longer than to run.
    private IReadOnlyList<AnnouncementEventArgs> Commit(List<PendingWrite> writes)
    {
        statements ??= new StatementCache(file.Connect());
        var session = new EmbeddedSession(statements);
        session.Execute("begin transaction");
        foreach (var write in writes)
        {
            write.Do(session);
        }

        session.Execute("commit");
        return session.Announcements;
    }

    // Closing a connection rolls back what it has not committed.
    private void LetGo()
    {
        statements?.Dispose();
        statements = null;
    }
}

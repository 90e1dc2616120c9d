namespace StreamRec.Core.Database.Embedded;

/// <summary>
/// A DuckDB file. Writes go through one thread, which makes one transaction of all that wait (a group commit), so that many small writes share the wait for the disk; each is acknowledged
/// when the transaction is in the file's log and the log is on the disk. Reads take connections of their own and wait for nobody.
/// </summary>
public sealed class EmbeddedDatabase : IDatabase
{
    private readonly EmbeddedFile file;
    private readonly WriteQueue queue;

    // Each transaction's announcements are told after those of the one before.
    private Task telling = Task.CompletedTask;

    private EmbeddedDatabase(EmbeddedFile file)
    {
        this.file = file;
        queue = new WriteQueue(file, Tell);
    }

    /// <inheritdoc />
    public event EventHandler<AnnouncementEventArgs>? Announced;

    /// <inheritdoc />
    public string Description => file.Path;

    /// <summary>Opens the file, makes it where there is none, and brings its tables up to date.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <exception cref="DatabaseException">The file cannot be opened: another server has it open, it is damaged, or of a newer version.</exception>
    public static async Task<EmbeddedDatabase> OpenAsync(string path)
    {
        var database = new EmbeddedDatabase(EmbeddedFile.Open(path));
        try
        {
            await database.WriteAsync(Schema.Migrate).ConfigureAwait(false);
            return database;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc />
    public Task<T> WriteAsync<T>(Func<IDatabaseSession, T> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var pending = new PendingWrite<T>(work);
        queue.Add(pending);
        return pending.Done.WaitAsync(cancellation);
    }

    /// <inheritdoc />
    public Task<T> ReadAsync<T>(Func<IDatabaseSession, T> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Task.Run(() => file.Read(work), cancellation);
    }

    /// <summary>Finishes the writes that wait, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await queue.DisposeAsync().ConfigureAwait(false);
        file.Dispose();
    }

    // Only the writer's thread comes here; a listener that takes its time must not keep it waiting.
    private void Tell(IReadOnlyList<AnnouncementEventArgs> announcements)
    {
        if (announcements.Count > 0 && Announced is { } listeners)
        {
            telling = telling.ContinueWith(
                _ =>
                {
                    foreach (var announcement in announcements)
                    {
                        listeners(this, announcement);
                    }
                },
                TaskScheduler.Default);
        }
    }
}

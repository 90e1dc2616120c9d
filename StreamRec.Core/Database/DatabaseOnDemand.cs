using StreamRec.Core.Storage;

namespace StreamRec.Core.Database;

/// <summary>
/// The database of the settings, opened when first used. While it is not to be had everything else goes on: whoever needs it gets the reason at once, and it is tried again after
/// <see cref="Pause"/>.
/// </summary>
/// <param name="options">Which database.</param>
/// <param name="root">The data root.</param>
/// <param name="clock">The time.</param>
public sealed class DatabaseOnDemand(DatabaseOptions options, DataRoot root, TimeProvider clock) : IDatabase
{
    /// <summary>How long a failure is remembered.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim opening = new(1, 1);
    private IDatabase? opened;
    private DatabaseException? failure;
    private long failedAt;
    private bool isClosed;

    /// <inheritdoc />
    public event EventHandler<AnnouncementEventArgs>? Announced;

    /// <inheritdoc />
    public string Description => opened?.Description ?? PlaceOf(options, root);

    /// <summary>Why the database was not to be had when it was last tried, or <see langword="null"/>.</summary>
    public string? Problem => failure?.Message;

    /// <summary>Where the database of the settings is, as far as they say: opens nothing, and holds no password.</summary>
    public static string PlaceOf(DatabaseOptions options, DataRoot root)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(root);
        return options.IsShared ? "PostgreSQL" : root.StoreFile;
    }

    /// <inheritdoc />
    public async Task<T> WriteAsync<T>(Func<IDatabaseSession, T> work, CancellationToken cancellation = default) =>
        await (await OpenAsync(cancellation).ConfigureAwait(false)).WriteAsync(work, cancellation).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<T> ReadAsync<T>(Func<IDatabaseSession, T> work, CancellationToken cancellation = default) =>
        await (await OpenAsync(cancellation).ConfigureAwait(false)).ReadAsync(work, cancellation).ConfigureAwait(false);

    /// <summary>Opens the database where it is not open yet.</summary>
    /// <exception cref="DatabaseException">It is not to be had.</exception>
    public async Task<IDatabase> OpenAsync(CancellationToken cancellation = default)
    {
        if (opened is { } open)
        {
            return open;
        }

        await opening.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (opened is not null)
            {
                return opened;
            }

            if (isClosed)
            {
                throw new DatabaseException("The store is closed: the server stops.");
            }

            if (failure is not null && clock.GetElapsedTime(failedAt) < Pause)
            {
                throw new DatabaseException(failure.Message, failure);
            }

            opened = await DatabaseOpener.OpenAsync(options, root).ConfigureAwait(false);
            opened.Announced += (_, announcement) => Announced?.Invoke(this, announcement);
            if (failure is not null)
            {
                // Whoever was told that it is not to be had looks again.
                failure = null;
                _ = Task.Run(() => Announced?.Invoke(this, new AnnouncementEventArgs("", "")), CancellationToken.None);
            }

            return opened;
        }
        catch (DatabaseException error)
        {
            (failure, failedAt) = (error, clock.GetTimestamp());
            throw;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Closes the database for good; more than once does no harm.</summary>
    public async ValueTask DisposeAsync()
    {
        await opening.WaitAsync().ConfigureAwait(false);
        try
        {
            isClosed = true;
            if (Interlocked.Exchange(ref opened, null) is { } open)
            {
                await open.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            opening.Release();
        }
    }
}

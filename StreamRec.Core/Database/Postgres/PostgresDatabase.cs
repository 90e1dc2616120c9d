using System.Data;
using Npgsql;

namespace StreamRec.Core.Database.Postgres;

/// <summary>
/// PostgreSQL, for several web servers. Every write is a serializable transaction: where two servers get in each other's way, one is done again. What is announced travels with the
/// transaction (<c>NOTIFY</c>), so nobody hears of what was not kept.
/// </summary>
public sealed class PostgresDatabase : IDatabase
{
    private const int MostTries = 10;

    // Any number will do, as long as every server takes the same.
    private const long MigrationLock = 50_801_221;

    private readonly NpgsqlDataSource source;
    private readonly PostgresListener listener;

    private PostgresDatabase(NpgsqlDataSource source, string description)
    {
        this.source = source;
        Description = description;
        listener = new PostgresListener(source, announcement => Announced?.Invoke(this, announcement));
    }

    /// <inheritdoc />
    public event EventHandler<AnnouncementEventArgs>? Announced;

    /// <inheritdoc />
    public string Description { get; }

    /// <summary>Connects, and brings the tables up to date; when several servers start at once, one does it and the others wait.</summary>
    /// <param name="connectionString">As Npgsql takes it, such as <c>Host=…;Database=…;Username=…;Password=…</c>.</param>
    /// <exception cref="DatabaseException">The text is no connection string, the server does not answer or refuses, or a newer version made the tables.</exception>
    public static async Task<PostgresDatabase> OpenAsync(string connectionString)
    {
        var database = Create(connectionString);
        try
        {
            await Task.Run(database.Migrate).ConfigureAwait(false);
            await database.listener.StartAsync().ConfigureAwait(false);
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
        return Task.Run(() => Write(work), CancellationToken.None).WaitAsync(cancellation);
    }

    /// <inheritdoc />
    public Task<T> ReadAsync<T>(Func<IDatabaseSession, T> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Task.Run(() => Run(work, IsolationLevel.RepeatableRead), cancellation);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await listener.DisposeAsync().ConfigureAwait(false);
        await source.DisposeAsync().ConfigureAwait(false);
    }

    private static PostgresDatabase Create(string connectionString)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString);
            return new PostgresDatabase(NpgsqlDataSource.Create(connectionString), $"PostgreSQL {settings.Host}:{settings.Port}/{settings.Database}");
        }
        catch (ArgumentException error)
        {
            // The text may hold a password, so it is not repeated.
            throw new DatabaseException($"StreamRec:Database:Postgres is not a connection string such as 'Host=localhost;Database=streamrec;Username=streamrec;Password=…': {error.Message}", error);
        }
    }

    // Whoever had to wait for the lock must see what the one before has made, which a serializable transaction would not.
    private int Migrate() => Run(
        session =>
        {
            session.Query("select pg_advisory_xact_lock($1)", MigrationLock);
            return Schema.Migrate(session);
        },
        IsolationLevel.ReadCommitted);

    private T Write<T>(Func<IDatabaseSession, T> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return Run(work, IsolationLevel.Serializable);
            }
            catch (DatabaseException error) when (tries < MostTries && IsConflict(error.InnerException))
            {
                // Somebody else was quicker; on what they left it is done again.
            }
        }
    }

    private T Run<T>(Func<IDatabaseSession, T> work, IsolationLevel isolation)
    {
        try
        {
            using var connection = source.OpenConnection();
            using var transaction = connection.BeginTransaction(isolation);
            var result = work(new PostgresSession(connection));
            transaction.Commit();
            return result;
        }
        catch (NpgsqlException error)
        {
            throw new DatabaseException($"{Description}: {error.Message}", error);
        }
    }

    private static bool IsConflict(Exception? error) => error is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
    };
}

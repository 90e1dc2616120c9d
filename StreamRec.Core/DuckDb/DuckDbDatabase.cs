namespace StreamRec.Core.DuckDb;

/// <summary>An embedded database, in memory or in a file. Safe to use from several threads; each takes a connection of its own.</summary>
public sealed class DuckDbDatabase : IDisposable
{
    private readonly DatabaseHandle handle;
    private readonly bool locked;

    private DuckDbDatabase(DatabaseHandle handle, bool locked)
    {
        this.handle = handle;
        this.locked = locked;
    }

    /// <summary>The engine's version, such as <c>v1.5.5</c>.</summary>
    /// <exception cref="DllNotFoundException">The library is not there; the message says what to do.</exception>
    public static unsafe string Version => DuckDbText.Read(NativeMethods.LibraryVersion()) ?? "";

    /// <summary>Opens an empty database in memory; it is gone when this object and its connections are disposed.</summary>
    /// <exception cref="DuckDbException">An option is not accepted.</exception>
    /// <exception cref="DllNotFoundException">The library is not there; the message says what to do.</exception>
    public static DuckDbDatabase OpenInMemory(DuckDbOptions? options = null) => Open(":memory:", options ?? new DuckDbOptions());

    /// <summary>Opens a database file, made when it is not there (unless read-only).</summary>
    /// <inheritdoc cref="OpenInMemory" path="/exception" />
    public static DuckDbDatabase Open(string path, DuckDbOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        var database = new DuckDbDatabase(OpenHandle(path, options), options.LockConfiguration);
        try
        {
            using var connection = database.Connect();
            foreach (var statement in options.OpeningStatements()) connection.Execute(statement);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens a connection. Connections outlive the database object: the memory is freed with the last of them.</summary>
    /// <exception cref="DuckDbException">The engine refused.</exception>
    public DuckDbConnection Connect()
    {
        if (NativeMethods.Connect(handle, out var connection) != NativeState.Success)
        {
            connection.Dispose();
            throw new DuckDbException("DuckDB cannot open a connection.");
        }

        return new DuckDbConnection(connection, locked);
    }

    /// <summary>Gives the database up; it is closed when its last connection, statement and result are disposed.</summary>
    public void Dispose() => handle.Dispose();

    private static unsafe DatabaseHandle OpenHandle(string path, DuckDbOptions options)
    {
        NativeMethods.CreateConfig(out var config);
        using (config)
        {
            foreach (var (name, value) in options.Settings())
            {
                if (NativeMethods.SetConfig(config, name, value) != NativeState.Success)
                {
                    throw new DuckDbException($"DuckDB does not accept '{value}' for its option {name}.");
                }
            }

            if (NativeMethods.OpenExtended(path, out var database, config, out var error) != NativeState.Success)
            {
                database.Dispose();
                var message = DuckDbText.Read(error) ?? $"DuckDB cannot open '{path}'.";
                NativeMethods.Free(error);
                throw new DuckDbException(message);
            }

            return database;
        }
    }
}

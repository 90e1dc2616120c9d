using StreamRec.Core.DuckDb;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Database.Embedded;

/// <summary>
/// The open file. After an error of the disk the engine takes nothing more until it is opened again; that is done before the next use, so that a disk that was full for a while leaves
/// nothing behind.
/// </summary>
internal sealed class EmbeddedFile : IDisposable
{
    private static readonly DuckDbOptions Options = new() { Threads = 1, MemoryLimit = 256L << 20, ExternalAccess = false };

    private readonly Lock opening = new();

    // Nobody may still read from the old opening of the file when there is a new one: each has a view of its own of what is in the log.
    private readonly ReaderWriterLockSlim reading = new();
    private DuckDbDatabase? database;

    private EmbeddedFile(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens it.</summary>
    /// <exception cref="DatabaseException">It cannot be opened.</exception>
    public static EmbeddedFile Open(string path)
    {
        OutputFolder.Create(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        var file = new EmbeddedFile(path);
        file.Connect().Dispose();
        return file;
    }

    /// <summary>A connection.</summary>
    /// <exception cref="DatabaseException">The file cannot be opened.</exception>
    public DuckDbConnection Connect()
    {
        lock (opening)
        {
            try
            {
                database ??= DuckDbDatabase.Open(Path, Options);
                return database.Connect();
            }
            catch (DuckDbException error)
            {
                throw new DatabaseException(
                    $"The store {Path} cannot be opened: {error.Message} One server at a time can use it; for several, set StreamRec:Database:Postgres to a connection string.", error);
            }
        }
    }

    /// <summary>Reads in a transaction of its own.</summary>
    public T Read<T>(Func<IDatabaseSession, T> work)
    {
        reading.EnterReadLock();
        try
        {
            using var statements = new StatementCache(Connect());
            var session = new EmbeddedSession(statements);
            session.Execute("begin transaction read only");
            var result = work(session);
            session.Execute("commit");
            return result;
        }
        catch (DuckDbException error)
        {
            throw Failure(error);
        }
        finally
        {
            reading.ExitReadLock();
        }
    }

    /// <summary>Lets go of the file, so that the next use opens it again.</summary>
    public void Reopen()
    {
        reading.EnterWriteLock();
        try
        {
            database?.Dispose();
            database = null;
        }
        finally
        {
            reading.ExitWriteLock();
        }
    }

    /// <summary>The engine's error in words of the store.</summary>
    public DatabaseException Failure(DuckDbException error) => new($"The store {Path} could not be used: {error.Message}", error);

    /// <inheritdoc />
    public void Dispose()
    {
        Reopen();
        reading.Dispose();
    }
}

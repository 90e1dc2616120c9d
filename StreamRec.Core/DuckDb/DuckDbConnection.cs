namespace StreamRec.Core.DuckDb;

/// <summary>
/// A connection to a database: its own transaction and settings. One thread at a time uses it; only cancelling comes from another.
/// Values are bound to the <c>?</c> of a statement in order; see <see cref="DuckDbStatement.Bind"/> for what can be bound.
/// </summary>
public sealed class DuckDbConnection : IDisposable
{
    private bool progressSettled;

    internal DuckDbConnection(ConnectionHandle handle, bool locked)
    {
        Handle = handle;
        progressSettled = locked;
    }

    internal ConnectionHandle Handle { get; }

    /// <summary>Opens an in-memory database with a single connection; disposing the connection closes it.</summary>
    /// <inheritdoc cref="DuckDbDatabase.OpenInMemory" path="/exception" />
    public static DuckDbConnection OpenInMemory(DuckDbOptions? options = null)
    {
        using var database = DuckDbDatabase.OpenInMemory(options);
        return database.Connect();
    }

    /// <summary>Parses and plans one statement, to be run any number of times.</summary>
    /// <exception cref="DuckDbException">The statement is wrong, or the text holds more than one.</exception>
    public DuckDbStatement Prepare(string sql)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        return new DuckDbStatement(this, sql);
    }

    /// <summary>Runs a statement that changes something.</summary>
    /// <returns>The number of rows changed, 0 for statements that change none.</returns>
    /// <exception cref="DuckDbException">The engine's message.</exception>
    public long Execute(string sql, params object?[] values) => Execute(sql, values, progress: null, CancellationToken.None);

    /// <summary>Runs a statement that changes something, with progress (0 to 1) and cancel.</summary>
    /// <inheritdoc cref="Execute(string, object?[])" />
    /// <exception cref="OperationCanceledException">Cancelled; an open transaction is to be rolled back.</exception>
    public long Execute(string sql, object?[] values, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using var result = Query(sql, values, progress, cancellationToken);
        return result.RowsChanged;
    }

    /// <summary>Runs a statement; the whole result is in memory when this returns.</summary>
    /// <inheritdoc cref="Execute(string, object?[])" path="/exception" />
    public DuckDbResult Query(string sql, params object?[] values) => Query(sql, values, progress: null, CancellationToken.None);

    /// <summary>Runs a statement with progress (0 to 1) and cancel; the whole result is in memory when this returns.</summary>
    /// <inheritdoc cref="Execute(string, object?[], IProgress{double}, CancellationToken)" path="/exception" />
    public DuckDbResult Query(string sql, object?[] values, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        using var statement = Prepare(sql);
        statement.BindAll(values);
        return statement.Execute(progress, cancellationToken);
    }

    /// <summary>
    /// Runs a statement whose result is computed while it is read: little memory, however long it is. Until it is disposed the connection
    /// serves nothing else.
    /// </summary>
    /// <inheritdoc cref="Execute(string, object?[])" path="/exception" />
    public DuckDbResult QueryStreaming(string sql, params object?[] values)
    {
        using var statement = Prepare(sql);
        statement.BindAll(values);
        return statement.ExecuteStreaming();
    }

    /// <summary>The first column of the first row.</summary>
    /// <typeparam name="T">What the value is converted to; a nullable type where it may be null.</typeparam>
    /// <exception cref="InvalidOperationException">There is no row, or a null where <typeparamref name="T"/> has none.</exception>
    /// <inheritdoc cref="Execute(string, object?[])" path="/exception" />
    public T Scalar<T>(string sql, params object?[] values)
    {
        using var result = Query(sql, values);
        foreach (var row in result.Rows())
        {
            return row.Get<T>(0);
        }

        throw new InvalidOperationException("The statement gave no row.");
    }

    /// <summary>Starts a bulk append to a table.</summary>
    /// <exception cref="DuckDbException">There is no such table.</exception>
    public DuckDbAppender CreateAppender(string table, string? schema = null) => new(this, schema, table);

    /// <summary>
    /// Makes a function of ours callable in statements, for bulk work inside the engine: it gets whole columns and runs on the engine's own
    /// threads, several at a time. It lives as long as the database.
    /// </summary>
    /// <param name="name">The name to call it by.</param>
    /// <param name="parameters">The types of what it takes.</param>
    /// <param name="result">The type of what it gives.</param>
    /// <param name="body">Fills a value for every row; an exception ends the statement with its message.</param>
    /// <exception cref="DuckDbException">The engine refused.</exception>
    public void RegisterFunction(string name, IReadOnlyList<DuckDbType> parameters, DuckDbType result, DuckDbFunctionBody body) =>
        DuckDbFunction.Register(this, name, parameters, result, body);

    /// <summary>Closes the connection; an open transaction is rolled back.</summary>
    public void Dispose() => Handle.Dispose();

    /// <summary>Switches the engine's meter on, without its own output; only when first wanted, as it is three statements.</summary>
    internal void EnableProgress()
    {
        if (progressSettled) return;
        progressSettled = true;
        Execute("set enable_progress_bar = true");
        Execute("set enable_progress_bar_print = false");
        Execute("set progress_bar_time = 0");
    }
}

namespace StreamRec.Core.DuckDb;

/// <summary>A prepared statement with the values bound to it.</summary>
public sealed class DuckDbStatement : IDisposable
{
    private readonly DuckDbConnection connection;
    private readonly StatementHandle handle;

    internal unsafe DuckDbStatement(DuckDbConnection connection, string sql)
    {
        this.connection = connection;
        if (sql.Contains('\0', StringComparison.Ordinal)) throw new ArgumentException("A NUL character cannot stand in a statement.", nameof(sql));
        if (NativeMethods.Prepare(connection.Handle, sql, out handle) == NativeState.Success) return;
        var message = handle.IsInvalid ? null : DuckDbText.Read(NativeMethods.PrepareError(handle));
        handle.Dispose();
        throw new DuckDbException(message ?? "DuckDB cannot prepare the statement.");
    }

    /// <summary>How many values the statement takes.</summary>
    public int ParameterCount => (int)NativeMethods.ParameterCount(handle);

    /// <summary>What the statement does.</summary>
    public DuckDbStatementKind Kind => NativeMethods.StatementKind(handle);

    /// <summary>The columns of what the statement will give, known before it runs.</summary>
    public unsafe IReadOnlyList<DuckDbColumnInfo> Columns
    {
        get
        {
            var columns = new DuckDbColumnInfo[NativeMethods.PreparedColumnCount(handle)];
            for (var index = 0; index < columns.Length; index++)
            {
                using var type = NativeMethods.PreparedColumnType(handle, (ulong)index);
                var name = NativeMethods.PreparedColumnName(handle, (ulong)index);
                columns[index] = new DuckDbColumnInfo(DuckDbText.Read(name) ?? "", DuckDbType.Of(type));
                NativeMethods.Free(name);
            }

            return columns;
        }
    }

    /// <summary>
    /// Binds a value: <see langword="null"/>, <see cref="bool"/>, any integer, <see cref="float"/>, <see cref="double"/>, <see cref="decimal"/>,
    /// <see cref="string"/>, <see cref="DateOnly"/>, <see cref="DateTime"/> (its clock reading), <see cref="DateTimeOffset"/> (as UTC),
    /// <see cref="byte"/> arrays, or a list of texts or of integers.
    /// </summary>
    /// <param name="index">Which parameter, from 1.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">A value of another type.</exception>
    /// <exception cref="DuckDbException">There is no such parameter.</exception>
    public void Bind(int index, object? value)
    {
        using var native = ValueFactory.Create(value);
        if (NativeMethods.BindValue(handle, (ulong)index, native) != NativeState.Success) throw Failure($"The statement has no parameter {index}.");
    }

    /// <summary>Binds all values in order.</summary>
    /// <exception cref="ArgumentException">Not as many as the statement takes, or a value of a type that cannot be bound.</exception>
    public void BindAll(params ReadOnlySpan<object?> values)
    {
        var expected = ParameterCount;
        if (values.Length != expected) throw new ArgumentException($"The statement takes {expected} values, {values.Length} were given.", nameof(values));
        for (var index = 0; index < values.Length; index++)
        {
            Bind(index + 1, values[index]);
        }
    }

    /// <summary>Runs the statement; the whole result is in memory when this returns.</summary>
    /// <param name="progress">Told how far the engine is, 0 to 1, rising, from the calling thread.</param>
    /// <param name="cancellationToken">Stops the engine; takes effect well within 200 ms.</param>
    /// <exception cref="DuckDbException">The engine's message.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public DuckDbResult Execute(IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Run(streaming: false, progress, cancellationToken);

    /// <summary>
    /// Runs the statement so that the result is computed while it is read. Pass the token for the reading to
    /// <see cref="DuckDbResult.Chunks"/>.
    /// </summary>
    /// <inheritdoc cref="Execute" path="/exception" />
    public DuckDbResult ExecuteStreaming(CancellationToken cancellationToken = default) => Run(streaming: true, progress: null, cancellationToken);

    /// <summary>Frees the statement; results already made stay.</summary>
    public void Dispose() => handle.Dispose();

    private unsafe DuckDbResult Run(bool streaming, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (progress is not null) connection.EnableProgress();
        var state = streaming
            ? NativeMethods.PendingPreparedStreaming(handle, out var pending)
            : NativeMethods.PendingPrepared(handle, out pending);
        using (pending)
        {
            if (state != NativeState.Success) throw new DuckDbException(DuckDbText.Read(NativeMethods.PendingError(pending)) ?? "DuckDB cannot start the statement.");

            // Starting a statement clears an earlier interrupt, so only from here on can one take effect.
            using var interruption = Interruption.On(connection.Handle, cancellationToken);
            if (progress is not null) PendingExecution.RunWithProgress(connection.Handle, pending, progress, cancellationToken);
            var result = new ResultHandle();
            if (NativeMethods.ExecutePending(pending, result) == NativeState.Success)
            {
                progress?.Report(1);
                return new DuckDbResult(connection, result);
            }

            var message = DuckDbText.Read(NativeMethods.ResultError(result)) ?? DuckDbText.Read(NativeMethods.PendingError(pending));
            result.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            throw Interruption.Failure(message ?? "DuckDB cannot run the statement.");
        }
    }

    private unsafe DuckDbException Failure(string otherwise) => new(DuckDbText.Read(NativeMethods.PrepareError(handle)) ?? otherwise);
}

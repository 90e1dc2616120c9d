namespace StreamRec.Core.DuckDb;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
public sealed record DuckDbColumnInfo(string Name, DuckDbType Type);

/// <summary>What a statement gave, read once from front to end: chunk by chunk (<see cref="Chunks"/>) or row by row (<see cref="Rows"/>).</summary>
public sealed class DuckDbResult : IDisposable
{
    private readonly DuckDbConnection connection;
    private readonly ResultHandle handle;

    internal unsafe DuckDbResult(DuckDbConnection connection, ResultHandle handle)
    {
        this.connection = connection;
        this.handle = handle;
        var columns = new DuckDbColumnInfo[NativeMethods.ColumnCount(handle)];
        for (var index = 0; index < columns.Length; index++)
        {
            using var type = NativeMethods.ColumnLogicalType(handle, (ulong)index);
            columns[index] = new DuckDbColumnInfo(DuckDbText.Read(NativeMethods.ColumnName(handle, (ulong)index)) ?? "", DuckDbType.Of(type));
        }

        Columns = columns;
    }

    /// <summary>The columns in order.</summary>
    public IReadOnlyList<DuckDbColumnInfo> Columns { get; }

    /// <summary>How many rows the statement inserted, updated or deleted.</summary>
    public long RowsChanged => (long)NativeMethods.RowsChanged(handle);

    /// <summary>
    /// The chunks in order. Each is disposed when the next is asked for: nothing read from it as a span may be kept.
    /// </summary>
    /// <exception cref="DuckDbException">A streaming result failed on the way; the engine's message.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IEnumerable<DuckDbChunk> Chunks(CancellationToken cancellationToken = default)
    {
        while (FetchChunk(cancellationToken) is { } chunk)
        {
            using (chunk)
            {
                yield return chunk;
            }
        }
    }

    /// <summary>The rows in order, each a copy: convenient for small results.</summary>
    /// <inheritdoc cref="Chunks" path="/exception" />
    public IEnumerable<DuckDbRow> Rows(CancellationToken cancellationToken = default)
    {
        foreach (var chunk in Chunks(cancellationToken))
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                yield return DuckDbRow.Read(this, chunk, row);
            }
        }
    }

    /// <summary>The next chunk, for the caller to dispose; <see langword="null"/> at the end.</summary>
    /// <inheritdoc cref="Chunks" path="/exception" />
    public DuckDbChunk? FetchChunk(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var interruption = Interruption.On(connection.Handle, cancellationToken);
        var chunk = FetchHandle(out var error);
        if (!chunk.IsInvalid) return new DuckDbChunk(chunk, Columns);
        chunk.Dispose();
        if (error is null) return null;
        cancellationToken.ThrowIfCancellationRequested();
        throw Interruption.Failure(error);
    }

    /// <summary>Frees the result; a streaming one is stopped.</summary>
    public void Dispose() => handle.Dispose();

    // The structure goes over by value, so the runtime does not hold the handle for us.
    private unsafe ChunkHandle FetchHandle(out string? error)
    {
        var held = false;
        try
        {
            handle.DangerousAddRef(ref held);
            var chunk = NativeMethods.FetchChunk(*(NativeResult*)handle.DangerousGetHandle());
            error = chunk.IsInvalid && DuckDbText.Read(NativeMethods.ResultError(handle)) is { Length: > 0 } message ? message : null;
            return chunk;
        }
        finally
        {
            if (held) handle.DangerousRelease();
        }
    }
}

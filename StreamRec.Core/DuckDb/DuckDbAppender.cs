namespace StreamRec.Core.DuckDb;

/// <summary>
/// Appends rows to a table in bulk: fill the columns of a chunk, <see cref="Append"/> it, again; then <see cref="Complete"/>. Disposing
/// without completing gives up the rows that the engine has not written yet.
/// </summary>
public sealed class DuckDbAppender : IDisposable
{
    private readonly AppenderHandle handle;
    private readonly ChunkHandle chunk;
    private readonly DuckDbType[] types;

    internal DuckDbAppender(DuckDbConnection connection, string? schema, string table)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        var created = NativeMethods.CreateAppender(connection.Handle, catalog: null, schema, table, out handle);
        if (created != NativeState.Success)
        {
            using (handle)
            {
                throw Failure($"DuckDB cannot append to '{table}'.");
            }
        }

        types = new DuckDbType[NativeMethods.AppenderColumnCount(handle)];
        chunk = CreateChunk();
        Capacity = (int)NativeMethods.VectorSize();
    }

    /// <summary>How many rows a chunk holds.</summary>
    public int Capacity { get; }

    /// <summary>How many columns the table has.</summary>
    public int ColumnCount => types.Length;

    /// <summary>A column of the chunk being filled, in the order of the table's columns, from 0.</summary>
    public DuckDbAppenderColumn Column(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, types.Length);
        return new DuckDbAppenderColumn(NativeMethods.ChunkVector(chunk, (ulong)index), types[index], Capacity);
    }

    /// <summary>Hands the first rows of the chunk to the engine and empties it.</summary>
    /// <param name="rows">How many rows were filled, 0 to <see cref="Capacity"/>.</param>
    /// <exception cref="DuckDbException">The engine's message.</exception>
    public void Append(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, Capacity);
        NativeMethods.SetChunkSize(chunk, (ulong)rows);
        if (NativeMethods.AppendDataChunk(handle, chunk) != NativeState.Success) throw Failure("DuckDB cannot append the rows.");
        NativeMethods.ResetDataChunk(chunk);
    }

    /// <summary>Writes what was appended; call it last.</summary>
    /// <exception cref="DuckDbException">A constraint of the table is broken; the engine's message.</exception>
    public void Complete()
    {
        if (NativeMethods.FlushAppender(handle) != NativeState.Success) throw Failure("DuckDB cannot write the appended rows.");
    }

    /// <summary>Frees the appender.</summary>
    public void Dispose()
    {
        chunk.Dispose();
        handle.Dispose();
    }

    private unsafe ChunkHandle CreateChunk()
    {
        var handles = new LogicalTypeHandle[types.Length];
        var pointers = new nint[types.Length];
        for (var index = 0; index < types.Length; index++)
        {
            handles[index] = NativeMethods.AppenderColumnType(handle, (ulong)index);
            pointers[index] = handles[index].DangerousGetHandle();
            types[index] = DuckDbType.Of(handles[index]);
        }

        ChunkHandle created;
        fixed (nint* start = pointers)
        {
            created = NativeMethods.CreateDataChunk(start, (ulong)pointers.Length);
        }

        foreach (var type in handles) type.Dispose();
        return created;
    }

    private unsafe DuckDbException Failure(string otherwise)
    {
        if (handle.IsInvalid) return new DuckDbException(otherwise);
        using var error = NativeMethods.AppenderError(handle);
        return new DuckDbException(DuckDbText.Read(NativeMethods.ErrorMessage(error)) is { Length: > 0 } message ? message : otherwise);
    }
}

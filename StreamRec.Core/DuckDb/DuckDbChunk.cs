namespace StreamRec.Core.DuckDb;

/// <summary>Up to 2,048 rows of a result, as one vector for each column, in the engine's memory until disposed.</summary>
public sealed class DuckDbChunk : IDisposable
{
    private readonly ChunkHandle handle;
    private readonly IReadOnlyList<DuckDbColumnInfo> columns;

    internal DuckDbChunk(ChunkHandle handle, IReadOnlyList<DuckDbColumnInfo> columns)
    {
        this.handle = handle;
        this.columns = columns;
        RowCount = (int)NativeMethods.ChunkSize(handle);
    }

    /// <summary>How many rows.</summary>
    public int RowCount { get; }

    /// <summary>How many columns.</summary>
    public int ColumnCount => columns.Count;

    /// <summary>A column's vector. It and its spans are good until the chunk is disposed.</summary>
    /// <param name="index">Which column, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="ObjectDisposedException">The chunk is disposed.</exception>
    public DuckDbColumn Column(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, columns.Count);
        return new DuckDbColumn(NativeMethods.ChunkVector(handle, (ulong)index), columns[index].Type, RowCount);
    }

    /// <summary>Frees the vectors.</summary>
    public void Dispose() => handle.Dispose();
}

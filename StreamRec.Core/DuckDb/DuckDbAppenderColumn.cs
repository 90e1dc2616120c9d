using System.Text;

namespace StreamRec.Core.DuckDb;

/// <summary>A column of the chunk that an appender is filling, written in place.</summary>
public readonly unsafe ref struct DuckDbAppenderColumn
{
    private readonly nint vector;
    private readonly int capacity;

    internal DuckDbAppenderColumn(nint vector, DuckDbType type, int capacity)
    {
        this.vector = vector;
        this.capacity = capacity;
        Type = type;
    }

    /// <summary>The column's type.</summary>
    public DuckDbType Type { get; }

    /// <summary>The values to write, as many as the chunk holds. Texts go through <see cref="SetText(int, ReadOnlySpan{byte})"/>.</summary>
    /// <typeparam name="T">A type of the same size, as in <see cref="DuckDbColumn.Values{T}"/>.</typeparam>
    /// <exception cref="InvalidOperationException">The size is another, or the column holds texts or lists.</exception>
    public Span<T> Values<T>()
        where T : unmanaged
    {
        if (sizeof(T) != Type.Size || Type.Storage is DuckDbTypeId.Varchar or DuckDbTypeId.Blob or DuckDbTypeId.List)
        {
            throw new InvalidOperationException($"A column of type {Type.Id} cannot be filled with {typeof(T).Name} values.");
        }

        return new Span<T>(NativeMethods.VectorData(vector), capacity);
    }

    /// <summary>Writes a text, UTF-8; the engine copies it.</summary>
    /// <exception cref="InvalidOperationException">The column holds no texts.</exception>
    public void SetText(int row, ReadOnlySpan<byte> utf8)
    {
        Check(row);
        if (Type.Storage is not (DuckDbTypeId.Varchar or DuckDbTypeId.Blob)) throw new InvalidOperationException($"A column of type {Type.Id} holds no text.");
        fixed (byte* start = utf8)
        {
            byte nothing = 0;
            NativeMethods.AssignText(vector, (ulong)row, start is null ? &nothing : start, (ulong)utf8.Length);
        }
    }

    /// <summary>Writes a text, or a null.</summary>
    /// <inheritdoc cref="SetText(int, ReadOnlySpan{byte})" path="/exception" />
    public void SetText(int row, string? text)
    {
        if (text is null) SetNull(row);
        else SetText(row, Encoding.UTF8.GetBytes(text).AsSpan());
    }

    /// <summary>Makes a row's value null.</summary>
    public void SetNull(int row)
    {
        Check(row);
        NativeMethods.EnsureValidityWritable(vector);
        NativeMethods.VectorValidity(vector)[row >> 6] &= ~(1UL << (row & 63));
    }

    private void Check(int row)
    {
        if ((uint)row >= (uint)capacity) throw new ArgumentOutOfRangeException(nameof(row), row, "There is no such row in the chunk.");
    }
}

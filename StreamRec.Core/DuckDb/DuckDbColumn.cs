using System.Runtime.CompilerServices;
using System.Text;

namespace StreamRec.Core.DuckDb;

/// <summary>Where a row's list lies among the items of a list column.</summary>
/// <param name="Offset">The first item.</param>
/// <param name="Length">How many.</param>
public readonly record struct DuckDbListEntry(ulong Offset, ulong Length);

/// <summary>
/// One column of a chunk, read in place. Good while the chunk is not disposed. Rows count from 0; a row's value means nothing where
/// <see cref="IsNull"/>.
/// </summary>
public readonly unsafe ref struct DuckDbColumn
{
    private readonly nint vector;
    private readonly byte* data;
    private readonly ulong* validity;

    internal DuckDbColumn(nint vector, DuckDbType type, int count)
    {
        this.vector = vector;
        Type = type;
        Count = count;
        data = NativeMethods.VectorData(vector);
        validity = NativeMethods.VectorValidity(vector);
    }

    /// <summary>The column's type.</summary>
    public DuckDbType Type { get; }

    /// <summary>How many values.</summary>
    public int Count { get; }

    /// <summary>Whether there may be nulls; when not, <see cref="IsNull"/> need not be asked.</summary>
    public bool MayHaveNulls => validity is not null;

    /// <summary>One bit for each row, lowest first, set where there is a value; empty when every row has one.</summary>
    public ReadOnlySpan<ulong> Validity => validity is null ? [] : new ReadOnlySpan<ulong>(validity, (Count + 63) / 64);

    /// <summary>Whether a row has no value.</summary>
    public bool IsNull(int row)
    {
        Check(row);
        return validity is not null && (validity[row >> 6] & (1UL << (row & 63))) == 0;
    }

    /// <summary>All values where they lie.</summary>
    /// <typeparam name="T">A type of the same size: <see cref="int"/> for a date (days since 1970), <see cref="long"/> for a timestamp, and so on.</typeparam>
    /// <exception cref="InvalidOperationException">The size is another.</exception>
    public ReadOnlySpan<T> Values<T>()
        where T : unmanaged
    {
        if (sizeof(T) != Type.Size)
        {
            throw new InvalidOperationException($"A column of type {Type.Id} has values of {Type.Size} bytes; they cannot be read as {typeof(T).Name}.");
        }

        return new ReadOnlySpan<T>(data, Count);
    }

    /// <summary>The bytes of a text or blob where they lie.</summary>
    /// <exception cref="InvalidOperationException">The column holds neither.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Utf8(int row)
    {
        Check(row);
        if (Type.Storage is not (DuckDbTypeId.Varchar or DuckDbTypeId.Blob)) ThrowNoText();
        var text = (NativeString*)data + row;
        return text->Length <= NativeString.InlinedLimit
            ? new ReadOnlySpan<byte>(&text->InlinedStart, (int)text->Length)
            : new ReadOnlySpan<byte>((void*)text->Pointer, (int)text->Length);
    }

    /// <summary>A row's text; <see langword="null"/> where there is none.</summary>
    public string? Text(int row) => IsNull(row) ? null : Encoding.UTF8.GetString(Utf8(row));

    /// <summary>Where each row's list lies in <see cref="Items"/>.</summary>
    public ReadOnlySpan<DuckDbListEntry> Lists => Type.Id == DuckDbTypeId.List ? Values<DuckDbListEntry>() : throw NotAList();

    /// <summary>The items of all lists of a list column, one after another.</summary>
    public DuckDbColumn Items => Type.Id == DuckDbTypeId.List
        ? new DuckDbColumn(NativeMethods.ListVectorChild(vector), Type.ItemType!, (int)NativeMethods.ListVectorSize(vector))
        : throw NotAList();

    /// <summary>A row's value as a .NET object; <see langword="null"/> where there is none.</summary>
    /// <exception cref="NotSupportedException">The type has no reader yet; cast the column in the statement.</exception>
    public object? Value(int row) => ColumnReader.Read(this, row);

    private void Check(int row)
    {
        if ((uint)row >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(row), row, "There is no such row in the chunk.");
    }

    private void ThrowNoText() => throw new InvalidOperationException($"A column of type {Type.Id} holds no text.");

    private InvalidOperationException NotAList() => new($"A column of type {Type.Id} holds no lists.");
}

using System.Runtime.InteropServices;

namespace StreamRec.Core.DuckDb;

/// <summary>The engine's <c>duckdb_result</c>: five retired fields, then the pointer that counts.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    public ulong RetiredColumnCount;
    public ulong RetiredRowCount;
    public ulong RetiredRowsChanged;
    public nint RetiredColumns;
    public nint RetiredErrorMessage;
    public nint Data;
}

/// <summary>The engine's <c>duckdb_string_t</c>: up to 12 bytes lie in the value itself, longer texts behind a pointer.</summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct NativeString
{
    [FieldOffset(0)]
    public uint Length;

    [FieldOffset(4)]
    public byte InlinedStart;

    [FieldOffset(8)]
    public nint Pointer;

    public const int InlinedLimit = 12;
}

/// <summary>The engine's <c>duckdb_hugeint</c>: 128 bits, two's complement.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeHugeInt
{
    public ulong Lower;
    public long Upper;

    public readonly Int128 Value => new((ulong)Upper, Lower);

    public static NativeHugeInt Of(Int128 value) => new() { Lower = (ulong)value, Upper = (long)(value >> 64) };
}

/// <summary>The engine's <c>duckdb_decimal</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeDecimal
{
    public byte Width;
    public byte Scale;
    public NativeHugeInt Value;
}

/// <summary>The engine's <c>duckdb_query_progress_type</c>; the share is in percent, negative while unknown.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeQueryProgress
{
    public double Percentage;
    public ulong RowsProcessed;
    public ulong RowsToProcess;
}

/// <summary>The engine's <c>duckdb_state</c>.</summary>
internal enum NativeState
{
    Success = 0,
    Error = 1,
}

/// <summary>The engine's <c>duckdb_pending_state</c>.</summary>
internal enum NativePendingState
{
    ResultReady = 0,
    ResultNotReady = 1,
    Error = 2,
    NoTasksAvailable = 3,
}

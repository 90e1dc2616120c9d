using System.Runtime.InteropServices;

namespace StreamRec.Core.DuckDb;

/// <summary>A column's type with what is needed to read it.</summary>
public sealed class DuckDbType
{
    private DuckDbType(DuckDbTypeId id) => Id = id;

    /// <summary>The kind of type.</summary>
    public DuckDbTypeId Id { get; }

    /// <summary>Digits after the point of a <see cref="DuckDbTypeId.Decimal"/>.</summary>
    public int Scale { get; private init; }

    /// <summary>The texts of an <see cref="DuckDbTypeId.Enum"/>, by number.</summary>
    public IReadOnlyList<string> EnumTexts { get; private init; } = [];

    /// <summary>The type of the items of a <see cref="DuckDbTypeId.List"/>.</summary>
    public DuckDbType? ItemType { get; private init; }

    /// <summary>How each value lies in memory; differs from <see cref="Id"/> for decimals and enums.</summary>
    public DuckDbTypeId Storage { get; private init; }

    /// <summary>Bytes of one value in a vector; 0 for types that have no plain values.</summary>
    public int Size => Storage switch
    {
        DuckDbTypeId.Boolean or DuckDbTypeId.TinyInt or DuckDbTypeId.UTinyInt => 1,
        DuckDbTypeId.SmallInt or DuckDbTypeId.USmallInt => 2,
        DuckDbTypeId.Integer or DuckDbTypeId.UInteger or DuckDbTypeId.Float or DuckDbTypeId.Date => 4,
        DuckDbTypeId.BigInt or DuckDbTypeId.UBigInt or DuckDbTypeId.Double or DuckDbTypeId.Time or DuckDbTypeId.TimeWithZone
            or DuckDbTypeId.Timestamp or DuckDbTypeId.TimestampSeconds or DuckDbTypeId.TimestampMilliseconds
            or DuckDbTypeId.TimestampNanoseconds or DuckDbTypeId.TimestampWithZone => 8,
        DuckDbTypeId.HugeInt or DuckDbTypeId.UHugeInt or DuckDbTypeId.Uuid or DuckDbTypeId.Interval or DuckDbTypeId.Varchar
            or DuckDbTypeId.Blob or DuckDbTypeId.List => 16,
        _ => 0,
    };

    /// <summary>A type without parameters of its own.</summary>
    public static DuckDbType Plain(DuckDbTypeId id) => new(id) { Storage = id };

    /// <summary>An enum of the given texts, numbered from 0.</summary>
    public static DuckDbType EnumOf(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var storage = texts.Count <= byte.MaxValue + 1 ? DuckDbTypeId.UTinyInt : texts.Count <= ushort.MaxValue + 1 ? DuckDbTypeId.USmallInt : DuckDbTypeId.UInteger;
        return new DuckDbType(DuckDbTypeId.Enum) { Storage = storage, EnumTexts = texts };
    }

    /// <summary>The engine's own description of a type made by <see cref="Plain"/> or <see cref="EnumOf"/>.</summary>
    internal unsafe LogicalTypeHandle ToNative()
    {
        if (Id != DuckDbTypeId.Enum) return NativeMethods.CreateLogicalType(Id);
        var pointers = new nint[EnumTexts.Count];
        try
        {
            for (var index = 0; index < pointers.Length; index++) pointers[index] = Marshal.StringToCoTaskMemUTF8(EnumTexts[index]);
            fixed (nint* start = pointers)
            {
                return NativeMethods.CreateEnumType((byte**)start, (ulong)pointers.Length);
            }
        }
        finally
        {
            foreach (var pointer in pointers) Marshal.FreeCoTaskMem(pointer);
        }
    }

    internal static unsafe DuckDbType Of(LogicalTypeHandle handle)
    {
        var id = NativeMethods.TypeId(handle);
        switch (id)
        {
            case DuckDbTypeId.Decimal:
                return new DuckDbType(id) { Storage = NativeMethods.DecimalStorage(handle), Scale = NativeMethods.DecimalScale(handle) };
            case DuckDbTypeId.Enum:
                var texts = new string[NativeMethods.EnumSize(handle)];
                for (var index = 0; index < texts.Length; index++)
                {
                    var text = NativeMethods.EnumValue(handle, (ulong)index);
                    texts[index] = DuckDbText.Read(text) ?? "";
                    NativeMethods.Free(text);
                }

                return new DuckDbType(id) { Storage = NativeMethods.EnumStorage(handle), EnumTexts = texts };
            case DuckDbTypeId.List:
                using (var item = NativeMethods.ListChildType(handle))
                {
                    return new DuckDbType(id) { Storage = id, ItemType = Of(item) };
                }

            default:
                return new DuckDbType(id) { Storage = id };
        }
    }
}

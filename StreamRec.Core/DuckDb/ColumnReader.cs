namespace StreamRec.Core.DuckDb;

/// <summary>Reads single values as .NET objects.</summary>
internal static class ColumnReader
{
    public static object? Read(DuckDbColumn column, int row)
    {
        if (column.IsNull(row)) return null;
        return column.Type.Id switch
        {
            DuckDbTypeId.Boolean => column.Values<byte>()[row] != 0,
            DuckDbTypeId.TinyInt => column.Values<sbyte>()[row],
            DuckDbTypeId.SmallInt => column.Values<short>()[row],
            DuckDbTypeId.Integer => column.Values<int>()[row],
            DuckDbTypeId.BigInt => column.Values<long>()[row],
            DuckDbTypeId.UTinyInt => column.Values<byte>()[row],
            DuckDbTypeId.USmallInt => column.Values<ushort>()[row],
            DuckDbTypeId.UInteger => column.Values<uint>()[row],
            DuckDbTypeId.UBigInt => column.Values<ulong>()[row],
            DuckDbTypeId.Float => column.Values<float>()[row],
            DuckDbTypeId.Double => column.Values<double>()[row],
            DuckDbTypeId.HugeInt => column.Values<NativeHugeInt>()[row].Value,
            DuckDbTypeId.UHugeInt => column.Values<UInt128>()[row],
            DuckDbTypeId.Decimal => ScaleDown(Integer(column, row), column.Type.Scale),
            DuckDbTypeId.Date => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(column.Values<int>()[row]),
            DuckDbTypeId.Time => new TimeOnly(column.Values<long>()[row] * TimeSpan.TicksPerMicrosecond),
            DuckDbTypeId.Timestamp => DateTime.SpecifyKind(DateTime.UnixEpoch, DateTimeKind.Unspecified).AddTicks(column.Values<long>()[row] * TimeSpan.TicksPerMicrosecond),
            DuckDbTypeId.TimestampWithZone => DateTime.UnixEpoch.AddTicks(column.Values<long>()[row] * TimeSpan.TicksPerMicrosecond),
            DuckDbTypeId.TimestampSeconds => DateTime.UnixEpoch.AddSeconds(column.Values<long>()[row]),
            DuckDbTypeId.TimestampMilliseconds => DateTime.UnixEpoch.AddMilliseconds(column.Values<long>()[row]),
            DuckDbTypeId.TimestampNanoseconds => DateTime.UnixEpoch.AddTicks(column.Values<long>()[row] / TimeSpan.NanosecondsPerTick),
            DuckDbTypeId.Varchar => column.Text(row),
            DuckDbTypeId.Blob => column.Utf8(row).ToArray(),
            DuckDbTypeId.Enum => column.Type.EnumTexts[(int)Integer(column, row)],
            DuckDbTypeId.List => ReadList(column, row),
            _ => throw new NotSupportedException($"Values of type {column.Type.Id} cannot be read one by one; cast the column in the statement."),
        };
    }

    private static object?[] ReadList(DuckDbColumn column, int row)
    {
        var entry = column.Lists[row];
        var items = column.Items;
        var values = new object?[entry.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = Read(items, (int)entry.Offset + index);
        }

        return values;
    }

    // Decimals and enums are stored in the smallest integer that holds them.
    private static Int128 Integer(DuckDbColumn column, int row) => column.Type.Storage switch
    {
        DuckDbTypeId.UTinyInt => column.Values<byte>()[row],
        DuckDbTypeId.USmallInt => column.Values<ushort>()[row],
        DuckDbTypeId.UInteger => column.Values<uint>()[row],
        DuckDbTypeId.SmallInt => column.Values<short>()[row],
        DuckDbTypeId.Integer => column.Values<int>()[row],
        DuckDbTypeId.BigInt => column.Values<long>()[row],
        _ => column.Values<NativeHugeInt>()[row].Value,
    };

    private static decimal ScaleDown(Int128 digits, int scale)
    {
        var power = Int128.One;
        for (var step = 0; step < scale; step++) power *= 10;
        var (whole, rest) = Int128.DivRem(digits, power);
        return (decimal)whole + ((decimal)rest / (decimal)power);
    }
}

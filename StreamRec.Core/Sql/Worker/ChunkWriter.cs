using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Sql.Protocol;

namespace StreamRec.Core.Sql.Worker;

/// <summary>Writes the engine's chunks as <see cref="SqlBatch"/> reads them.</summary>
/// <param name="columns">The columns.</param>
internal sealed class ChunkWriter(IReadOnlyList<SqlColumn> columns)
{
    // A batch ends when it has so many bytes; a row that makes it longer than a frame may be is as good as none.
    private const long EnoughBytes = 8 << 20;
    private const long MostBytes = SqlFrames.MaximumBytes - (1 << 20);
    private const long MicrosecondsOfSecond = 1_000_000;

    private readonly ArrayBufferWriter<byte> target = new();

    /// <summary>How many of a chunk's rows, from one on, make the next batch: as many as still fit into so many rows and bytes, which are taken off, and into one frame.</summary>
    public int Fitting(DuckDbChunk chunk, int first, ref long rows, ref long bytes)
    {
        var fitting = 0;
        var batch = 0L;
        while (first + fitting < chunk.RowCount && rows > 0 && batch < EnoughBytes)
        {
            var size = SizeOf(chunk, first + fitting);
            if (size > bytes || batch + size > MostBytes)
            {
                break;
            }

            (rows, bytes, batch) = (rows - 1, bytes - size, batch + size);
            fitting++;
        }

        return fitting;
    }

    /// <summary>Some rows of a chunk; good until the next call.</summary>
    public ReadOnlySpan<byte> Write(DuckDbChunk chunk, int first, int rows)
    {
        target.ResetWrittenCount();
        WriteInt(rows);
        for (var index = 0; index < columns.Count; index++)
        {
            var column = chunk.Column(index);
            for (var row = first; row < first + rows; row++)
            {
                WriteByte(column.IsNull(row) ? (byte)1 : (byte)0);
            }

            for (var row = first; row < first + rows; row++)
            {
                WriteValue(column, columns[index].Kind, row);
            }
        }

        return target.WrittenSpan;
    }

    private long SizeOf(DuckDbChunk chunk, int row)
    {
        var size = 0L;
        for (var index = 0; index < columns.Count; index++)
        {
            var column = chunk.Column(index);
            size += sizeof(long) + 1 + (column.Type.Storage == DuckDbTypeId.Varchar && !column.IsNull(row) ? column.Utf8(row).Length : 0);
        }

        return size;
    }

    private void WriteValue(DuckDbColumn column, SqlValueKind kind, int row)
    {
        var isNull = column.IsNull(row);
        switch (kind)
        {
            case SqlValueKind.Flag:
                WriteByte(isNull ? (byte)0 : column.Values<byte>()[row]);
                break;
            case SqlValueKind.Whole:
                WriteLong(isNull ? 0 : Convert.ToInt64(column.Value(row), CultureInfo.InvariantCulture));
                break;
            case SqlValueKind.Number:
                WriteDouble(isNull ? 0 : NumberOf(column, row));
                break;
            case SqlValueKind.Day:
                WriteLong(isNull ? 0 : column.Values<int>()[row]);
                break;
            case SqlValueKind.Moment:
                WriteLong(isNull ? 0 : Microseconds(column.Type.Id, column.Values<long>()[row]));
                break;
            case SqlValueKind.Text when column.Type.Storage == DuckDbTypeId.Varchar:
                WriteText(isNull ? default : column.Utf8(row));
                break;
            default:
                WriteText(isNull ? default : Encoding.UTF8.GetBytes(Convert.ToString(column.Value(row), CultureInfo.InvariantCulture) ?? ""));
                break;
        }
    }

    // The shortest digits of a 32-bit number, not those of its 64-bit neighbour: 3.7 stays 3.7.
    private static double NumberOf(DuckDbColumn column, int row) => column.Type.Id == DuckDbTypeId.Float
        ? double.Parse(column.Values<float>()[row].ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : column.Values<double>()[row];

    // What lies beyond the range of microseconds is shown at its end.
    private static long Microseconds(DuckDbTypeId type, long value) => type switch
    {
        DuckDbTypeId.TimestampSeconds => (long)Int128.Clamp((Int128)value * MicrosecondsOfSecond, long.MinValue, long.MaxValue),
        DuckDbTypeId.TimestampMilliseconds => (long)Int128.Clamp((Int128)value * 1_000, long.MinValue, long.MaxValue),
        DuckDbTypeId.TimestampNanoseconds => value / 1_000,
        _ => value,
    };

    private void WriteByte(byte value)
    {
        target.GetSpan(1)[0] = value;
        target.Advance(1);
    }

    private void WriteInt(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target.GetSpan(sizeof(int)), value);
        target.Advance(sizeof(int));
    }

    private void WriteLong(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(target.GetSpan(sizeof(long)), value);
        target.Advance(sizeof(long));
    }

    private void WriteDouble(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(target.GetSpan(sizeof(double)), value);
        target.Advance(sizeof(double));
    }

    private void WriteText(ReadOnlySpan<byte> utf8)
    {
        WriteInt(utf8.Length);
        target.Write(utf8);
    }
}

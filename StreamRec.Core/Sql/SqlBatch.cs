using System.Buffers.Binary;
using System.Text;

namespace StreamRec.Core.Sql;

/// <summary>Some rows of an answer, by columns.</summary>
public sealed class SqlBatch
{
    private SqlBatch(int count, IReadOnlyList<SqlVector> columns) => (Count, Columns) = (count, columns);

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>A vector for each column.</summary>
    public IReadOnlyList<SqlVector> Columns { get; }

    /// <summary>
    /// Reads what a process has sent: the number of rows, then for each column a byte for each row (1: no value) and the values: a byte, eight bytes, or for texts their length and their
    /// bytes (UTF-8). Little end first.
    /// </summary>
    /// <exception cref="InvalidDataException">The bytes are no rows of these columns.</exception>
    internal static SqlBatch Read(ReadOnlySpan<byte> bytes, IReadOnlyList<SqlColumn> columns)
    {
        try
        {
            var rows = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            bytes = bytes[sizeof(int)..];
            var vectors = new SqlVector[columns.Count];
            for (var column = 0; column < vectors.Length; column++)
            {
                vectors[column] = SqlVector.Read(ref bytes, columns[column].Kind, rows);
            }

            return bytes.IsEmpty ? new SqlBatch(rows, vectors) : throw new InvalidDataException("Rows are longer than their columns.");
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new InvalidDataException("Rows are shorter than their columns.", error);
        }
    }
}

/// <summary>The values of one column in some rows.</summary>
public sealed class SqlVector
{
    private readonly bool[] missing;
    private readonly long[] wholes;
    private readonly double[] numbers;
    private readonly string[] texts;

    private SqlVector(SqlValueKind kind, int rows)
    {
        Kind = kind;
        missing = new bool[rows];
        wholes = kind is SqlValueKind.Whole or SqlValueKind.Day or SqlValueKind.Moment or SqlValueKind.Flag ? new long[rows] : [];
        numbers = kind == SqlValueKind.Number ? new double[rows] : [];
        texts = kind is SqlValueKind.Text or SqlValueKind.Exact ? new string[rows] : [];
    }

    /// <summary>How the values are held.</summary>
    public SqlValueKind Kind { get; }

    /// <summary>Whether a row has no value.</summary>
    public bool IsNull(int row) => missing[row];

    /// <summary>A whole number; 0 or 1 for a flag; days since 1970; microseconds since 1970.</summary>
    public long Whole(int row) => wholes[row];

    /// <summary>A number.</summary>
    public double Number(int row) => numbers[row];

    /// <summary>A text.</summary>
    public string Text(int row) => texts[row];

    internal static SqlVector Read(ref ReadOnlySpan<byte> bytes, SqlValueKind kind, int rows)
    {
        if (rows < 0 || rows > bytes.Length)
        {
            throw new InvalidDataException("Rows are shorter than their columns.");
        }

        var vector = new SqlVector(kind, rows);
        for (var row = 0; row < rows; row++)
        {
            vector.missing[row] = bytes[row] != 0;
        }

        bytes = bytes[rows..];
        for (var row = 0; row < rows; row++)
        {
            vector.ReadValue(ref bytes, row);
        }

        return vector;
    }

    private void ReadValue(ref ReadOnlySpan<byte> bytes, int row)
    {
        switch (Kind)
        {
            case SqlValueKind.Flag:
                wholes[row] = bytes[..1][0];
                bytes = bytes[1..];
                break;
            case SqlValueKind.Number:
                numbers[row] = BinaryPrimitives.ReadDoubleLittleEndian(bytes);
                bytes = bytes[sizeof(double)..];
                break;
            case SqlValueKind.Text or SqlValueKind.Exact:
                var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
                texts[row] = Encoding.UTF8.GetString(bytes.Slice(sizeof(int), length));
                bytes = bytes[(sizeof(int) + length)..];
                break;
            default:
                wholes[row] = BinaryPrimitives.ReadInt64LittleEndian(bytes);
                bytes = bytes[sizeof(long)..];
                break;
        }
    }
}

using System.ComponentModel;
using StreamRec.Core.Configuration;
using StreamRec.Core.Sql;

namespace StreamRec.Web.Api;

/// <summary>A query.</summary>
internal sealed record SqlRequest(
    [property: Description("The query: one statement that reads. Required.")] string? Sql,
    [property: Description("json, csv or parquet; when left out, what the header Accept says, else json.")] string? Format,
    [property: Description("Rows of a JSON answer at most; the server's own limit when left out.")] int? Rows);

/// <summary>A column of an answer.</summary>
internal sealed record SqlColumnResponse(string Name, [property: Description("DuckDB's name of its type.")] string Type);

/// <summary>An answer.</summary>
internal sealed record SqlAnswerResponse(
    [property: Description("The snapshot that was asked.")] string Snapshot,
    IReadOnlyList<SqlColumnResponse> Columns,
    [property: Description("One list for each row: numbers, texts, true or false, null. Whole numbers beyond 2^53, decimals of more than 15 digits, dates, lists and structures are texts.")] IReadOnlyList<IReadOnlyList<object?>> Rows,
    [property: Description("Whether there are more rows than are given.")] bool Truncated,
    double Seconds)
{
    // Beyond, programs that read numbers as floating point lose digits.
    private const long LargestExactNumber = 1L << 53;
    private const int MostExactDigits = 15;

    /// <summary>The same of the core's.</summary>
    public static SqlAnswerResponse Of(SqlTable table, SqlOutcome outcome) => new(
        outcome.Snapshot,
        [.. table.Columns.Select(column => new SqlColumnResponse(column.Name, column.Type))],
        [.. Enumerable.Range(0, table.Count).Select(row => (IReadOnlyList<object?>)[.. table.Columns.Select((_, column) => ValueOf(table.Cell(row, column)))])],
        outcome.IsTruncated,
        Math.Round(outcome.Seconds, 4));

    private static object? ValueOf((SqlVector Vector, int Row) cell)
    {
        var (vector, row) = cell;
        if (vector.IsNull(row))
        {
            return null;
        }

        return vector.Kind switch
        {
            SqlValueKind.Flag => vector.Whole(row) != 0,
            SqlValueKind.Whole when Int128.Abs(vector.Whole(row)) <= LargestExactNumber => vector.Whole(row),
            SqlValueKind.Number when double.IsFinite(vector.Number(row)) => vector.Number(row),
            SqlValueKind.Exact when vector.Text(row).Length <= MostExactDigits => SqlCells.Number(vector, row),
            _ => SqlCells.Text(vector, row),
        };
    }
}

/// <summary>A table that can be queried.</summary>
internal sealed record SqlViewResponse(string Name, IReadOnlyList<SqlColumnResponse> Columns);

/// <summary>Something that keeps a query from what is not its own.</summary>
internal sealed record SqlProtectionResponse(
    [property: Description("engine, process, limits, files or calls; docs/sql.md tells what each is.")] string Kind,
    [property: Description("Whether it is on, as the process found by trying.")] bool On);

/// <summary>What can be queried.</summary>
internal sealed record SqlSchemaResponse(
    string Snapshot,
    IReadOnlyList<SqlViewResponse> Tables,
    IReadOnlyList<SqlProtectionResponse> Protections,
    [property: Description("Seconds after which a query is stopped.")] int TimeLimitSeconds,
    [property: Description("Bytes of memory that a query may take.")] long MemoryLimitBytes,
    [property: Description("Rows of a JSON answer at most.")] int Rows,
    [property: Description("Rows of a file at most.")] int ExportRows)
{
    /// <summary>The same of the core's.</summary>
    public static SqlSchemaResponse Of(SqlSchema schema, SqlOptions options) => new(
        schema.Snapshot,
        [.. schema.Views.Select(view => new SqlViewResponse(view.Name, [.. view.Columns.Select(column => new SqlColumnResponse(column.Name, column.Type))]))],
        [.. schema.Protections.Select(protection => new SqlProtectionResponse(protection.Kind.ToString().ToLowerInvariant(), protection.IsOn))],
        options.TimeLimitSeconds,
        options.MemoryLimitBytes,
        options.Rows,
        options.ExportRows);
}

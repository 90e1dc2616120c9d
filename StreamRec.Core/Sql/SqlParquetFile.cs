using System.Text;
using StreamRec.Core.Exports;

namespace StreamRec.Core.Sql;

/// <summary>
/// Writes an answer to a Parquet file as it comes. Whole numbers have 64 bits, decimals and longer whole numbers become numbers with a floating point, days and moments stay what they are; of
/// several columns with one name the later ones get a number. Call <see cref="Complete"/> last.
/// </summary>
/// <param name="path">The file.</param>
public sealed class SqlParquetFile(string path) : ISqlSink, IDisposable
{
    private StreamedTable? table;

    /// <inheritdoc />
    public void Begin(IReadOnlyList<SqlColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        table = new StreamedTable(path, [.. columns.Select(column => ColumnOf(column.Kind, NameOf(column.Name, taken)))]);
    }

    /// <inheritdoc />
    public void Add(SqlBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        for (var row = 0; row < batch.Count; row++)
        {
            for (var column = 0; column < batch.Columns.Count; column++)
            {
                Set(column, batch.Columns[column], row);
            }

            table!.EndRow();
        }
    }

    /// <summary>Writes the file.</summary>
    /// <param name="cancellation">Stops within 200 ms; then there is no file.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void Complete(CancellationToken cancellation = default) => table!.Complete(cancellation);

    /// <inheritdoc />
    public void Dispose() => table?.Dispose();

    private static StreamedColumn ColumnOf(SqlValueKind kind, string name) => kind switch
    {
        SqlValueKind.Flag => StreamedColumn.OfFlags(name),
        SqlValueKind.Whole => StreamedColumn.OfLongNumbers(name),
        SqlValueKind.Number or SqlValueKind.Exact => StreamedColumn.OfExactNumbers(name),
        SqlValueKind.Day => StreamedColumn.OfDays(name),
        SqlValueKind.Moment => StreamedColumn.OfMoments(name),
        _ => StreamedColumn.OfTexts(name),
    };

    private static string NameOf(string name, HashSet<string> taken)
    {
        var stem = name.Length == 0 ? "column" : name.Replace("\0", "", StringComparison.Ordinal);
        var free = stem;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = $"{stem}_{number}";
        }

        return free;
    }

    private void Set(int column, SqlVector vector, int row)
    {
        if (vector.IsNull(row))
        {
            table!.SetNothing(column);
            return;
        }

        switch (vector.Kind)
        {
            case SqlValueKind.Flag:
                table!.Set(column, vector.Whole(row) != 0);
                break;
            case SqlValueKind.Whole or SqlValueKind.Moment:
                table!.Set(column, vector.Whole(row));
                break;
            case SqlValueKind.Day:
                table!.Set(column, (int)vector.Whole(row));
                break;
            case SqlValueKind.Number or SqlValueKind.Exact:
                table!.Set(column, SqlCells.Number(vector, row));
                break;
            default:
                table!.Set(column, Encoding.UTF8.GetBytes(vector.Text(row)));
                break;
        }
    }
}

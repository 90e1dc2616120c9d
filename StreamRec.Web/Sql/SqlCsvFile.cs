using System.Text;
using StreamRec.Core.Sql;
using StreamRec.Web.Browser;

namespace StreamRec.Web.Sql;

/// <summary>Writes an answer to a CSV file as it comes; cells that a spreadsheet would take for a formula begin with an apostrophe.</summary>
internal sealed class SqlCsvFile(string path) : ISqlSink, IDisposable
{
    private readonly StreamWriter writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    private readonly StringBuilder text = new();

    /// <inheritdoc />
    public void Begin(IReadOnlyList<SqlColumn> columns)
    {
        CsvText.AppendRow(text, [.. columns.Select(column => column.Name)]);
        Flush();
    }

    /// <inheritdoc />
    public void Add(SqlBatch batch)
    {
        var cells = new string[batch.Columns.Count];
        for (var row = 0; row < batch.Count; row++)
        {
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = SqlCells.Text(batch.Columns[column], row) ?? "";
            }

            CsvText.AppendRow(text, cells);
        }

        Flush();
    }

    /// <summary>Writes what is left.</summary>
    public void Dispose() => writer.Dispose();

    private void Flush()
    {
        writer.Write(text);
        text.Clear();
    }
}

using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ingestion.Tables;

namespace StreamRec.Core.Ingestion.Films;

/// <summary>A file of The Movies Dataset, CSV or Parquet, read row by row: the files are too large to hold.</summary>
internal sealed class FilmTable : IDisposable
{
    private readonly InputFile file;
    private readonly CsvStream? csv;
    private readonly CancellationToken cancellation;

    /// <summary>Opens a file.</summary>
    /// <exception cref="UnusableInputException">It is damaged.</exception>
    public FilmTable(InputFile file, ImportOptions options, CancellationToken cancellation)
    {
        this.file = file;
        this.cancellation = cancellation;
        csv = ParquetTable.IsParquet(file.Path) ? null : new CsvStream(file, options, cancellation);
        Header = csv?.Header ?? ParquetTable.Header(file);
    }

    /// <summary>A row whose cells are looked at and left again.</summary>
    public delegate void CellReader(SourceRow place, ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third);

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Data rows read so far, those that a quote swallowed included.</summary>
    public long RowsRead { get; private set; }

    /// <summary>The rows with their cells, also where those are fewer or more than the columns.</summary>
    /// <exception cref="UnusableInputException">The file is damaged, or a cell is longer than <see cref="ImportOptions.MaximumCellLength"/> allows.</exception>
    public IEnumerable<SourceRow> Rows()
    {
        if (csv is null)
        {
            foreach (var row in ParquetTable.Rows(file, Header.Count, cancellation))
            {
                RowsRead++;
                yield return row;
            }

            yield break;
        }

        while (csv.Read())
        {
            var row = csv.Problem is { } problem
                ? new SourceRow(csv.Row, csv.Line, [], problem) { Lines = csv.Lines }
                : new SourceRow(csv.Row, csv.Line, csv.Cells(), null);
            RowsRead += row.Lines;
            yield return row;
        }
    }

    /// <summary>Shows three cells of each row to a reader, without making texts of them; rows of the wrong length come with a problem.</summary>
    /// <inheritdoc cref="Rows" path="/exception" />
    public void ForEach(int first, int second, int third, CellReader reader)
    {
        if (csv is null)
        {
            foreach (var row in Rows())
            {
                reader(row, row.Cells[first], row.Cells[second], row.Cells[third]);
            }

            return;
        }

        while (csv.Read())
        {
            var problem = csv.Problem ?? (csv.FieldCount == Header.Count ? null : WrongLength(csv.FieldCount));
            var place = new SourceRow(csv.Row, csv.Line, [], problem) { Lines = csv.Problem is null ? 1 : csv.Lines };
            RowsRead += place.Lines;
            if (problem is null)
            {
                reader(place, csv.Text(first), csv.Text(second), csv.Text(third));
            }
            else
            {
                reader(place, [], [], []);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => csv?.Dispose();

    private string WrongLength(int fields) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fields} fields where {Header.Count} are expected.");
}

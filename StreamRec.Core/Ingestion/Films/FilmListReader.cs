using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion.Films;

/// <summary>Applies the rules of a film list, row by row: what cannot be a film is rejected, and each film is kept once.</summary>
internal sealed class FilmListReader
{
    private readonly FilmColumns columns;
    private readonly string file;
    private readonly ReportBuilder report;
    private readonly FilmRowReader rows;
    private readonly List<FilmRecord?> films = [];
    private readonly Dictionary<int, int> places = [];
    private readonly long[] blanks;

    public FilmListReader(FilmColumns columns, string file, ImportOptions options, ReportBuilder report, NestedCells nested)
    {
        this.columns = columns;
        this.file = file;
        this.report = report;
        rows = new FilmRowReader(columns, file, options, report, nested);
        blanks = new long[columns.Header.Count];
    }

    /// <summary>Blank cells by column, before any rule; the halves of a joined record count as the one they are.</summary>
    public IReadOnlyDictionary<string, long> BlankCells =>
        Enumerable.Range(0, blanks.Length)
            .Where(column => blanks[column] > 0)
            .ToDictionary(column => columns.Header[column], column => blanks[column], StringComparer.OrdinalIgnoreCase);

    /// <summary>The films in the order of their kept rows.</summary>
    public IReadOnlyList<FilmRecord> Films => [.. films.OfType<FilmRecord>()];

    /// <summary>Takes one row.</summary>
    public void Add(SourceRow row)
    {
        if (row.Problem is { } unreadable)
        {
            Reject(row, null, unreadable);
            report.CountRejectedRows(file, row.Lines - 1);
            return;
        }

        CountBlanks(row.Cells);
        if (!FilmValues.TryReadId(columns.Cell(row.Cells, "id"), out var number))
        {
            Reject(row, "id", $"\"{Shorten(columns.Cell(row.Cells, "id"))}\" is not a film number.");
        }
        else if (string.IsNullOrWhiteSpace(columns.Cell(row.Cells, "title")))
        {
            Reject(row, "title", "a title is needed.");
        }
        else
        {
            Keep(rows.Read(row, number));
        }
    }

    /// <summary>A text short enough for a message.</summary>
    internal static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private void Keep(FilmRecord film)
    {
        if (places.TryGetValue(film.Number, out var earlier))
        {
            report.Touch(ImportRule.RepeatedFilms, Platform.Tmdb.Key);
            if (!(film.Facts.Popularity > (films[earlier]!.Facts.Popularity ?? -1)))
            {
                return;
            }

            films[earlier] = null;
        }

        places[film.Number] = films.Count;
        films.Add(film);
    }

    private void CountBlanks(IReadOnlyList<string> cells)
    {
        for (var column = 0; column < blanks.Length; column++)
        {
            blanks[column] += string.IsNullOrWhiteSpace(cells[column]) ? 1 : 0;
        }
    }

    private void Reject(SourceRow row, string? field, string problem) =>
        report.Reject(new Rejection(file, row.Row, row.Line, field, problem, RejectionKind.Row));
}

using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion.Derived;

/// <summary>
/// Counts what an earlier system (S4) published as its result: <c>merged_data6.csv</c>, one row a film with a combined score and four genre flags.
/// The file is damaged (its titles slipped against its ids), so nothing of it is taken over; what it says is compared with the films instead.
/// </summary>
internal sealed class CombinedScoreReader
{
    private static readonly string[] Columns = ["id", "title", "score_final", "Drama", "Comedy", "Horror", "Romance"];
    private const int FirstFlag = 3;

    private readonly int[] positions;
    private readonly string file;
    private readonly ReportBuilder report;
    private readonly Dictionary<string, string> filmNames;
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly long[] flags = new long[Columns.Length];
    private readonly long[] flagsOncePerId = new long[Columns.Length];
    private long accepted, blankTitles, otherTitles, unknownFilms;

    /// <summary>Starts counting.</summary>
    /// <param name="header">The file's columns; see <see cref="LooksLike"/>.</param>
    /// <param name="file">The file as the person named it.</param>
    /// <param name="titles">The titles of the new snapshot, among them the films of The Movies Dataset.</param>
    /// <param name="report">Told of rows that cannot be used.</param>
    /// <exception cref="UnusableInputException">There are no films to compare with.</exception>
    public CombinedScoreReader(IReadOnlyList<string> header, string file, IReadOnlyList<TitleRecord> titles, ReportBuilder report)
    {
        positions = [.. Columns.Select(name => header.ToList().FindIndex(column => string.Equals(column, name, StringComparison.OrdinalIgnoreCase)))];
        this.file = file;
        this.report = report;
        filmNames = titles.Where(title => title.Platform == Platform.Tmdb).ToDictionary(title => title.ShowId, title => TextKey.Fold(title.Name), StringComparer.Ordinal);
        if (filmNames.Count == 0)
        {
            throw new UnusableInputException(
                "this is the published result of an earlier system, of which only figures are kept. Import it together with the films of The Movies Dataset, or with --append to a snapshot that has them.",
                file);
        }
    }

    /// <summary>Data rows seen.</summary>
    public long Rows { get; private set; }

    /// <summary>What was counted, by name.</summary>
    public IReadOnlyDictionary<string, long> Figures
    {
        get
        {
            var figures = new Dictionary<string, long>(StringComparer.Ordinal) { ["rows"] = accepted, ["distinctIds"] = ids.Count, ["repeatedIds"] = accepted - ids.Count };
            for (var flag = FirstFlag; flag < Columns.Length; flag++)
            {
                figures[Columns[flag]] = flags[flag];
                figures[Columns[flag] + "OncePerId"] = flagsOncePerId[flag];
            }

            figures["blankTitles"] = blankTitles;
            figures["otherFilmsTitle"] = otherTitles;
            figures["unknownFilms"] = unknownFilms;
            return figures;
        }
    }

    /// <summary>Whether a header is that of this file.</summary>
    public static bool LooksLike(IReadOnlyList<string> header) => Array.TrueForAll(Columns, name => header.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Takes one row.</summary>
    public void Add(SourceRow row)
    {
        Rows += row.Lines;
        if (row.Problem is { } unreadable)
        {
            Reject(row, null, unreadable);
            report.CountRejectedRows(file, row.Lines - 1);
            return;
        }

        var id = row.Cells[positions[0]].Trim();
        if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            Reject(row, "id", "a TMDB number is needed.");
            return;
        }

        if (!double.TryParse(row.Cells[positions[2]], NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            Reject(row, "score_final", "a number is needed.");
            return;
        }

        for (var flag = FirstFlag; flag < Columns.Length; flag++)
        {
            if (row.Cells[positions[flag]].Trim() is not ("0" or "1"))
            {
                Reject(row, Columns[flag], "0 or 1 is needed.");
                return;
            }
        }

        Count(row, id);
    }

    private void Count(SourceRow row, string id)
    {
        accepted++;
        var isFirst = ids.Add(id);
        for (var flag = FirstFlag; flag < Columns.Length; flag++)
        {
            if (row.Cells[positions[flag]].Trim() is "1")
            {
                flags[flag]++;
                flagsOncePerId[flag] += isFirst ? 1 : 0;
            }
        }

        var title = TextKey.Fold(row.Cells[positions[1]]);
        blankTitles += title.Length == 0 ? 1 : 0;
        if (!filmNames.TryGetValue(id, out var name))
        {
            unknownFilms++;
        }
        else if (!string.Equals(title, name, StringComparison.Ordinal))
        {
            otherTitles++;
        }
    }

    private void Reject(SourceRow row, string? field, string problem) =>
        report.Reject(new Rejection(file, row.Row, row.Line, field, problem, RejectionKind.Row));
}

using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Ingestion.Derived;

/// <summary>Reads files that others have derived from the catalogs and their ratings.</summary>
internal sealed class DerivedReading(ImportOptions options, ReportBuilder report, CancellationToken cancellation)
{
    /// <summary>Reads a catalog with one mean score a title.</summary>
    /// <param name="file">The file.</param>
    /// <param name="withTitles">Whether its titles are taken over, too.</param>
    /// <returns>The titles by platform (none when they are not asked for), and the scores.</returns>
    /// <exception cref="UnusableInputException">The file cannot be read.</exception>
    public (IReadOnlyDictionary<Platform, IReadOnlyCollection<TitleRecord>> Titles, GivenScores Scores) ReadScored(InputFile file, bool withTitles)
    {
        var (header, rows, encoding) = SourceTable.Open(file, options, cancellation);
        var columns = ScoredCatalogColumns.Find(header);
        var reader = new ScoredCatalogReader(columns, file.DisplayName, withTitles, options, report);
        foreach (var row in rows)
        {
            reader.Add(row);
        }

        var note = withTitles
            ? $"A derived catalog, its texts as they are there (lower-cased): titles, and one mean score each ({columns.ScoreName})."
            : $"Only the mean score of each title ({columns.ScoreName}) was taken: the titles are those of the platforms' own catalogs.";
        var about = Describe(file, "scored-catalog", note, encoding) with { Source = "scores", RowsRead = reader.Rows, BlankCells = reader.BlankCells };
        return (reader.Titles, new GivenScores(about, reader.Scores));
    }

    /// <summary>Counts the published combined scores of an earlier system, and compares them with the films.</summary>
    /// <param name="file">The published file.</param>
    /// <param name="titles">The titles to compare with.</param>
    /// <exception cref="UnusableInputException">There are no films among them, or the file cannot be used.</exception>
    public void CompareCombinedScores(InputFile file, IReadOnlyList<TitleRecord> titles)
    {
        var (header, rows, encoding) = SourceTable.Open(file, options, cancellation);
        var reader = new CombinedScoreReader(header, file.DisplayName, titles, report);
        foreach (var row in rows)
        {
            reader.Add(row);
        }

        const string Note = "A published result, for comparison only: nothing of it was taken over.";
        report.Close(Describe(file, "combined-scores", Note, encoding) with { Source = Platform.Tmdb.Key, RowsRead = reader.Rows, Figures = reader.Figures });
    }

    private static FileReport Describe(InputFile file, string kind, string note, string encoding) =>
        new(file.DisplayName, kind, encoding is "UTF-8" or "Parquet" ? note : $"{note} Read as {encoding}.")
        {
            Bytes = new FileInfo(file.Path).Length,
            Sha256 = Checksum.OfFile(file.Path),
        };
}

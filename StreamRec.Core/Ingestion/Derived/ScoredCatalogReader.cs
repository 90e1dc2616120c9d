using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion.Platforms;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion.Derived;

/// <summary>Reads a catalog with one mean score a title, row by row: always the scores, and the titles too where no other catalog has them.</summary>
internal sealed class ScoredCatalogReader
{
    private readonly ScoredCatalogColumns columns;
    private readonly string file;
    private readonly ReportBuilder report;
    private readonly Dictionary<string, double> scores = new(StringComparer.Ordinal);
    private readonly Dictionary<Platform, PlatformCatalogReader> readers = [];

    /// <summary>Starts reading.</summary>
    /// <param name="columns">The file's columns.</param>
    /// <param name="file">The file as the person named it.</param>
    /// <param name="withTitles">Whether the titles are read too.</param>
    /// <param name="options">The limits on titles.</param>
    /// <param name="report">Told of everything that is not taken over.</param>
    public ScoredCatalogReader(ScoredCatalogColumns columns, string file, bool withTitles, ImportOptions options, ReportBuilder report)
    {
        this.columns = columns;
        this.file = file;
        this.report = report;
        if (withTitles)
        {
            readers = Platform.Streaming.ToDictionary(platform => platform, platform => new PlatformCatalogReader(platform, columns.Platform, file, options, report));
        }
    }

    /// <summary>Data rows seen.</summary>
    public long Rows { get; private set; }

    /// <summary>The mean score of each title in stars, by id.</summary>
    public IReadOnlyDictionary<string, double> Scores => scores;

    /// <summary>The titles by platform; none when they are not read.</summary>
    public IReadOnlyDictionary<Platform, IReadOnlyCollection<TitleRecord>> Titles =>
        readers.Where(each => each.Value.Titles.Count > 0).ToDictionary(each => each.Key, each => each.Value.Titles);

    /// <summary>Blank cells by column, where the titles are read.</summary>
    public IReadOnlyDictionary<string, long> BlankCells => readers.Values
        .SelectMany(reader => reader.BlankCells)
        .GroupBy(each => each.Key, StringComparer.Ordinal)
        .ToDictionary(column => column.Key, column => column.Sum(each => each.Value), StringComparer.Ordinal);

    /// <summary>Takes one row.</summary>
    public void Add(SourceRow row)
    {
        Rows += row.Lines;
        if (row.Problem is { } unreadable)
        {
            Reject(row, null, unreadable, RejectionKind.Row);
            report.CountRejectedRows(file, row.Lines - 1);
            return;
        }

        var id = TextKey.Of(columns.Id(row.Cells));
        if (id.Length < 2 || Platform.Streaming.FirstOrDefault(each => id.StartsWith(each.Letter, StringComparison.Ordinal)) is not { } platform)
        {
            Reject(row, "id", "an id is needed: the letter of one of the four platforms and its show id, such as as1.", RejectionKind.Row);
            return;
        }

        var text = columns.Score(row.Cells);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) || score is not (>= 0 and <= 5))
        {
            Reject(row, columns.ScoreName, $"\"{(text.Length > 40 ? text[..40] + "…" : text)}\" is not a mean score from 0 to 5.", RejectionKind.Value);
        }
        else if (!scores.TryAdd(id, score) && scores[id] != score)
        {
            Reject(row, columns.ScoreName, $"{id} stands in an earlier row with another score.", RejectionKind.Value);
        }

        readers.GetValueOrDefault(platform)?.Add(row with { Cells = columns.AsPlatformRow(row.Cells) });
    }

    private void Reject(SourceRow row, string? field, string problem, RejectionKind kind) =>
        report.Reject(new Rejection(file, row.Row, row.Line, field, problem, kind));
}

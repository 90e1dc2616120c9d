using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion.MovieLens;

/// <summary>Makes titles of the rows of a MovieLens film list.</summary>
internal sealed class MovieLensCatalogReader(string file, ImportOptions options, ReportBuilder report)
{
    private readonly Dictionary<string, TitleRecord> byId = new(StringComparer.Ordinal);

    /// <summary>Data rows seen.</summary>
    public long Rows { get; private set; }

    /// <summary>The films of the accepted rows.</summary>
    public IReadOnlyCollection<TitleRecord> Titles => byId.Values;

    /// <summary>Takes one row: movie number, title, genres.</summary>
    public void Add(SourceRow row)
    {
        Rows += row.Lines;
        if (row.Problem is { } unreadable)
        {
            Reject(row, null, unreadable);
            report.CountRejectedRows(file, row.Lines - 1);
            return;
        }

        if (!int.TryParse(row.Cells[0].AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            Reject(row, "movieId", $"\"{row.Cells[0]}\" is not a movie number.");
            return;
        }

        var title = MovieLensTitle.Read(row.Cells[1]);
        if (title.Name.Length == 0)
        {
            Reject(row, "title", "a title is needed.");
            return;
        }

        Count(title, row.Cells[2]);
        var record = new TitleRecord
        {
            Platform = Platform.MovieLens,
            ShowId = number.ToString(CultureInfo.InvariantCulture),
            Type = TitleType.Movie,
            Name = title.Name,
            TitleAsGiven = row.Cells[1],
            ListedInAsGiven = row.Cells[2].Length > 0 ? row.Cells[2] : null,
            Genres = Genres(row.Cells[2]),
            ReleaseYear = title.Year is { } year && year >= options.EarliestReleaseYear && year <= options.LatestReleaseYear ? year : null,
        };
        if (!byId.TryAdd(record.Id, record))
        {
            Reject(row, "movieId", $"{number} stands in an earlier row.");
        }
    }

    /// <summary>Joins the numbers of IMDb and TMDB to the films.</summary>
    /// <param name="links">Rows of <c>movieId,imdbId,tmdbId</c>.</param>
    /// <param name="linksFile">The links file's name, for messages.</param>
    public (long Rows, long Unknown) Link(IEnumerable<SourceRow> links, string linksFile)
    {
        long rows = 0, unknown = 0;
        foreach (var row in links)
        {
            rows += row.Lines;
            if (row.Problem is { } problem)
            {
                report.Reject(new Rejection(linksFile, row.Row, row.Line, null, problem, RejectionKind.Row));
                report.CountRejectedRows(linksFile, row.Lines - 1);
            }
            else if (byId.TryGetValue(Platform.MovieLens.Letter + row.Cells[0].Trim(), out var film))
            {
                byId[film.Id] = film with { ImdbId = Given(row.Cells[1]), TmdbId = Given(row.Cells[2]) };
                report.Touch(ImportRule.Linked, Platform.MovieLens.Key);
            }
            else
            {
                unknown++;
            }
        }

        return (rows, unknown);
    }

    private static string? Given(string cell) => string.IsNullOrWhiteSpace(cell) ? null : cell.Trim();

    private static string[] Genres(string cell) =>
        cell is "(no genres listed)" ? [] : cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Count(MovieLensTitle title, string genres)
    {
        report.Touch(ImportRule.YearFromTitle, Platform.MovieLens.Key, title.Year is null ? 0 : 1);
        report.Touch(ImportRule.ArticleInFront, Platform.MovieLens.Key, title.ArticleMoved ? 1 : 0);
        report.Touch(ImportRule.NoGenres, Platform.MovieLens.Key, genres is "(no genres listed)" ? 1 : 0);
    }

    private void Reject(SourceRow row, string? field, string problem) =>
        report.Reject(new Rejection(file, row.Row, row.Line, field, problem, RejectionKind.Row));
}

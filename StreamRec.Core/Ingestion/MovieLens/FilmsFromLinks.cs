using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion.MovieLens;

/// <summary>
/// Makes MovieLens titles of linked films of The Movies Dataset: its folder brings MovieLens ratings and links, but no MovieLens film list.
/// </summary>
/// <param name="films">The films by TMDB number.</param>
/// <param name="report">Told what happened to the rows.</param>
internal sealed class FilmsFromLinks(IReadOnlyDictionary<string, TitleRecord> films, ReportBuilder report)
{
    private readonly Dictionary<string, TitleRecord> byId = new(StringComparer.Ordinal);

    /// <summary>The titles made.</summary>
    public IReadOnlyCollection<TitleRecord> Titles => byId.Values;

    /// <summary>Makes titles of rows of <c>movieId,imdbId,tmdbId</c>.</summary>
    /// <param name="links">The rows.</param>
    /// <param name="linksFile">The file's name, for messages.</param>
    /// <returns>The rows read, and those that name no film that is there.</returns>
    public (long Rows, long Unknown) Make(IEnumerable<SourceRow> links, string linksFile)
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
            else if (!int.TryParse(row.Cells[0].AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                report.Reject(new Rejection(linksFile, row.Row, row.Line, "movieId", $"\"{row.Cells[0]}\" is not a movie number.", RejectionKind.Row));
            }
            else if (films.TryGetValue(TmdbNumber(row.Cells[2]), out var film))
            {
                Add(number, film, row.Cells[1].Trim());
            }
            else
            {
                unknown++;
            }
        }

        return (rows, unknown);
    }

    private void Add(int number, TitleRecord film, string imdbId)
    {
        var title = new TitleRecord
        {
            Platform = Platform.MovieLens,
            ShowId = number.ToString(CultureInfo.InvariantCulture),
            Type = TitleType.Movie,
            Name = film.Name,
            TitleAsGiven = film.TitleAsGiven,
            OriginalName = film.OriginalName,
            Language = film.Language,
            ListedInAsGiven = film.ListedInAsGiven,
            Genres = film.Genres,
            ReleaseYear = film.ReleaseYear,
            ImdbId = imdbId.Length > 0 ? imdbId : film.ImdbId,
            TmdbId = film.TmdbId,
        };
        if (byId.TryAdd(title.Id, title))
        {
            report.Touch(ImportRule.FilmsFromLinks, Platform.MovieLens.Key);
        }
    }

    // Some copies write the numbers as 862.0.
    private static string TmdbNumber(string cell) => cell.Trim() is var text && text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
}

using System.Globalization;
using System.Text;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ingestion.Tables;

namespace StreamRec.Core.Ingestion.MovieLens;

/// <summary>
/// Reads the three layouts of MovieLens film lists as rows of three cells: movie number, title, genres separated by <c>|</c>.
/// </summary>
internal static class MovieLensRows
{
    /// <summary>The genres of <c>u.item</c> in the order of its nineteen flags.</summary>
    private static readonly string[] ItemGenres =
    [
        "unknown", "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary", "Drama", "Fantasy",
        "Film-Noir", "Horror", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western",
    ];

    private const int ItemColumns = 24;
    private const int FirstFlag = 5;

    /// <summary>Reads a film list of a known layout.</summary>
    public static IEnumerable<SourceRow> Read(TextContent content, InputFile file, FileKind kind, ImportOptions options, CancellationToken cancellation) => kind switch
    {
        FileKind.MovieLensMoviesCsv => CsvTable.Rows(content, file, options, CsvTable.Header(content.Utf8).Count, ',', hasHeader: true, cancellation),
        FileKind.MovieLensItems => Items(CsvTable.Rows(content, file, options, ItemColumns, '|', hasHeader: false, cancellation)),
        FileKind.MovieLensMoviesDat => DoubleColons(Encoding.UTF8.GetString(content.Utf8.Span), cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a MovieLens film list"),
    };

    private static IEnumerable<SourceRow> Items(IEnumerable<SourceRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Problem is not null)
            {
                yield return row;
                continue;
            }

            var genres = string.Join('|', ItemGenres.Where((genre, position) => position > 0 && string.Equals(row.Cells[FirstFlag + position], "1", StringComparison.Ordinal)));
            yield return row with { Cells = [row.Cells[0], row.Cells[1], genres] };
        }
    }

    private static IEnumerable<SourceRow> DoubleColons(string text, CancellationToken cancellation)
    {
        var number = 0L;
        foreach (var line in text.Split('\n'))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var cells = line.TrimEnd('\r').Split("::");
            yield return cells.Length == 3
                ? new SourceRow(number, number, cells, null)
                : new SourceRow(number, number, [], string.Create(CultureInfo.InvariantCulture, $"{cells.Length} fields where movieId::title::genres are expected."));
        }
    }
}

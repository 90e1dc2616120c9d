using System.Globalization;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Ingestion.Derived;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ingestion.Platforms;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Ratings;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Intake;

/// <summary>Looks at the beginning of a file: what it is, its columns and first rows. Never fails: what cannot be read is said.</summary>
internal sealed class FileInspector(ImportOptions options, int rows)
{
    private const int MostColumns = 60;
    private const int LongestCell = 120;

    /// <summary>Looks at a file.</summary>
    public ReviewedFile Inspect(InputFile file, CancellationToken cancellation)
    {
        var about = new ReviewedFile(file.DisplayName, FileReasons.Unknown, FileReasons.Of(FileReasons.Unknown)) { Path = file.Path, Bytes = new FileInfo(file.Path).Length };
        try
        {
            return ParquetTable.IsParquet(file.Path) ? OfParquet(about, file) : OfText(about, file, cancellation);
        }
        catch (Exception problem) when (problem is UnusableInputException or RatingFileException or DuckDbException or IOException or UnauthorizedAccessException)
        {
            return About(about, FileReasons.Unreadable) with { Note = problem.Message };
        }
    }

    private ReviewedFile OfParquet(ReviewedFile about, InputFile file)
    {
        var header = ParquetTable.Header(file);
        var ratings = RatingLayoutRecognizer.RecognizeFile(file.Path);
        var kind = TitlesParquetReader.LooksLike(header) ? "exported-titles"
            : FilmsParquetReader.LooksLike(header) ? "exported-films"
            : SnapshotMatches.LooksLike(header) ? FileReasons.Skipped
            : UserAttributes.LooksLike(header) ? "users"
            : ScoredCatalogColumns.LooksLike(header) ? "scored-catalog"
            : PlatformColumns.LooksLike(header) ? "platform-catalog"
            : FileRecognizer.RecognizeFilms(header) is { } film ? KindOf(film)
            : ratings is not null ? FileReasons.Ratings : FileReasons.Unknown;
        using var connection = DuckDbConnection.OpenInMemory();
        using var result = connection.Query(string.Create(CultureInfo.InvariantCulture, $"SELECT CAST(COLUMNS(*) AS VARCHAR) FROM read_parquet(?) LIMIT {rows}"), file.Path);
        var first = result.Rows().Select(row => Enumerable.Range(0, header.Count).Select(column => row[column] as string ?? "").ToArray()).ToList();
        return About(about, kind, SourceOf(kind, file, ratings)) with { ColumnCount = header.Count, Columns = Cut(header), Preview = [.. first.Select(Cut)] };
    }

    private ReviewedFile OfText(ReviewedFile about, InputFile file, CancellationToken cancellation)
    {
        var start = FileStart.Read(file);
        if (start.Length == 0)
        {
            return About(about, FileReasons.Empty);
        }

        var recognition = FileRecognizer.Recognize(file, start);
        var ratings = recognition.Kind == FileKind.Unknown ? RatingLayoutRecognizer.Recognize(start.AsSpan(0, Math.Min(start.Length, RatingLayoutRecognizer.SampleLength))) : null;
        var kind = ratings is not null ? FileReasons.Ratings : KindOf(recognition.Kind);
        var known = About(about, kind, SourceOf(kind, file, ratings)) with { Note = ratings?.Problem ?? recognition.Note };
        if (kind == FileReasons.Skipped)
        {
            return known;
        }

        var (columns, first) = new FirstRows(start, options, rows).Read(file, recognition.Kind, ratings, cancellation);
        return known with { ColumnCount = columns.Count, Columns = Cut(columns), Preview = [.. first.Select(Cut)] };
    }

    private static ReviewedFile About(ReviewedFile about, string kind, string? source = null) => about with { Kind = kind, Reason = FileReasons.Of(kind), Source = source };

    private static string? SourceOf(string kind, InputFile file, RatingLayout? ratings) => kind switch
    {
        "platform-catalog" => PlatformRecognizer.FromName(file.PlainName)?.Key,
        FileReasons.Ratings => ratings?.Source.Key(),
        _ => null,
    };

    private static string KindOf(FileKind kind) => kind switch
    {
        FileKind.PlatformCatalog => "platform-catalog",
        FileKind.MovieLensMoviesCsv or FileKind.MovieLensMoviesDat or FileKind.MovieLensItems => "movielens-films",
        FileKind.MovieLensLinks => "movielens-links",
        FileKind.MovieLensUsers => "users",
        FileKind.ScoredCatalog => "scored-catalog",
        FileKind.CombinedScores => "combined-scores",
        FileKind.FilmList => "film-list",
        FileKind.FilmCredits => "film-credits",
        FileKind.FilmKeywords => "film-keywords",
        FileKind.ExportedFilms => "exported-films",
        FileKind.Unknown => FileReasons.Unknown,
        _ => FileReasons.Skipped,
    };

    private static string[] Cut(IReadOnlyList<string> cells) => [.. cells.Take(MostColumns).Select(cell => cell.Length > LongestCell ? cell[..LongestCell] + "…" : cell)];
}

using System.Text;
using StreamRec.Core.Ingestion.Derived;
using StreamRec.Core.Ingestion.Films;
using StreamRec.Core.Ingestion.MovieLens;
using StreamRec.Core.Ingestion.Platforms;
using StreamRec.Core.Ingestion.Tables;
using StreamRec.Core.Samples;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion.Files;

/// <summary>What recognition found out about a file.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Note">Why it is not imported, for <see cref="FileKind.KnownButUnused"/> and <see cref="FileKind.Unknown"/>.</param>
internal sealed record Recognition(FileKind Kind, string Note = "");

/// <summary>Recognises catalog files, and files of the known data sets that are not imported, by their content.</summary>
internal static class FileRecognizer
{
    private static readonly (string[] Columns, string Note)[] UnusedTables =
    [
        (["userId", "movieId", "tag"], "MovieLens tags are not imported."),
    ];

    private static readonly string[] Documents = ["readme", "license", "licence", "manifest", "u.genre", "u.info", "u.occupation", "tags.dat"];

    /// <summary>Recognises a file by its first bytes; the ratings layouts are tried by the caller before.</summary>
    public static Recognition Recognize(InputFile file, ReadOnlySpan<byte> start)
    {
        // The end of the window may cut a record or a character in two: recognition looks at the first line only.
        var firstLine = FirstLine(start);
        var header = CsvTable.Header(firstLine);
        if (TitlesParquetReader.LooksLike(header) || FilmsParquetReader.LooksLike(header))
        {
            return new Recognition(FileKind.ExportedTitles, "this is a snapshot exported as CSV, which has lost what was a list and what was missing. Export it as Parquet and import that.");
        }

        if (ScoredCatalogColumns.LooksLike(header))
        {
            return new Recognition(FileKind.ScoredCatalog);
        }

        if (CombinedScoreReader.LooksLike(header))
        {
            return new Recognition(FileKind.CombinedScores);
        }

        if (PlatformColumns.LooksLike(header))
        {
            return new Recognition(FileKind.PlatformCatalog);
        }

        if (Has(header, "movieId", "title", "genres"))
        {
            return new Recognition(FileKind.MovieLensMoviesCsv);
        }

        if (Has(header, "movieId", "imdbId", "tmdbId"))
        {
            return new Recognition(FileKind.MovieLensLinks);
        }

        if (RecognizeFilms(header) is { } kind)
        {
            return new Recognition(kind);
        }

        foreach (var (columns, note) in UnusedTables)
        {
            if (Has(header, columns))
            {
                return new Recognition(FileKind.KnownButUnused, note);
            }
        }

        if (file.PlainName is SampleWorldWriter.DescriptionFileName && start.IndexOf("\"noiseStandardDeviation\""u8) >= 0)
        {
            return new Recognition(FileKind.SampleDescription, "The description of a made-up sample world.");
        }

        var text = Encoding.Latin1.GetString(firstLine);
        if (MovieLensUserRows.FileNames.Contains(file.PlainName, StringComparer.Ordinal))
        {
            return new Recognition(FileKind.MovieLensUsers);
        }

        if (Documents.Any(name => file.PlainName.StartsWith(name, StringComparison.Ordinal)) || file.PlainName.EndsWith(".md", StringComparison.Ordinal))
        {
            return new Recognition(FileKind.KnownButUnused, "A file that describes the data, not data.");
        }

        if (text.Split("::") is { Length: 3 } films && IsNumber(films[0]) && !IsNumber(films[1]))
        {
            return new Recognition(FileKind.MovieLensMoviesDat);
        }

        return text.Split('|') is { Length: 24 } items && IsNumber(items[0])
            ? new Recognition(FileKind.MovieLensItems)
            : new Recognition(FileKind.Unknown, "Its content is none that can be imported.");
    }

    /// <summary>Which file of The Movies Dataset has these columns, or <see langword="null"/>.</summary>
    public static FileKind? RecognizeFilms(IReadOnlyList<string> header)
    {
        if (FilmColumns.LooksLike(header))
        {
            return FileKind.FilmList;
        }

        if (Has(header, "cast", "crew") && (Has(header, "id") || Has(header, "movie_id")))
        {
            return FileKind.FilmCredits;
        }

        return Has(header, "id", "keywords") ? FileKind.FilmKeywords : null;
    }

    private static byte[] FirstLine(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(Encoding.Unicode.Preamble) || start.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            var encoding = start[0] == 0xff ? Encoding.Unicode : Encoding.BigEndianUnicode;
            start = Encoding.UTF8.GetBytes(encoding.GetString(start[2..]));
        }

        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            start = start[Encoding.UTF8.Preamble.Length..];
        }

        var end = start.IndexOfAny((byte)'\n', (byte)'\r');
        return (end < 0 ? start : start[..end]).ToArray();
    }

    private static bool Has(IReadOnlyList<string> header, params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (!header.Contains(column, StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}

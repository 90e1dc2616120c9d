using Microsoft.Net.Http.Headers;
using StreamRec.Core.Parameters;

namespace StreamRec.Web.Sql;

/// <summary>How an answer is given.</summary>
internal enum SqlFormat
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary>CSV.</summary>
    Csv,

    /// <summary>Parquet.</summary>
    Parquet,
}

/// <summary>The words of the formats.</summary>
internal static class SqlFormats
{
    /// <summary>The media type of Parquet.</summary>
    public const string ParquetMedia = "application/vnd.apache.parquet";

    /// <summary>The media type of CSV.</summary>
    public const string CsvMedia = "text/csv";

    private static readonly string[] Words = ["json", "csv", "parquet"];

    /// <summary>The format that a word names, else the first one that a client accepts, else JSON.</summary>
    /// <exception cref="InvalidParameterException">The word names none.</exception>
    public static SqlFormat Choose(string? word, IEnumerable<MediaTypeHeaderValue> accepted)
    {
        if (word is not null)
        {
            var place = Array.FindIndex(Words, each => string.Equals(each, word.Trim(), StringComparison.OrdinalIgnoreCase));
            return place >= 0 ? (SqlFormat)place : throw new InvalidParameterException("format", word, Words);
        }

        foreach (var media in accepted.OrderByDescending(media => media.Quality ?? 1))
        {
            switch (media.MediaType.Value?.ToUpperInvariant())
            {
                case "TEXT/CSV":
                    return SqlFormat.Csv;
                case "APPLICATION/VND.APACHE.PARQUET":
                    return SqlFormat.Parquet;
                case "APPLICATION/JSON":
                    return SqlFormat.Json;
            }
        }

        return SqlFormat.Json;
    }

    /// <summary>A format's media type.</summary>
    public static string MediaOf(SqlFormat format) => format switch
    {
        SqlFormat.Csv => CsvMedia + ";charset=utf-8",
        SqlFormat.Parquet => ParquetMedia,
        _ => "application/json",
    };

    /// <summary>The ending of a file's name.</summary>
    public static string EndingOf(SqlFormat format) => "." + Words[(int)format];
}

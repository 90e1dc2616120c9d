using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using StreamRec.Core.Catalog;
using StreamRec.Core.Viewers;
using StreamRec.Web.Api;

namespace StreamRec.Web.Viewers;

/// <summary>All that is kept of a profile, as files that its owner takes along.</summary>
internal static class ViewerFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The columns of the table.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["title", "name", "score", "mark", "time"];

    /// <summary>A row for each rating, then one for each mark.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(ViewerRecord record, CatalogIndex? catalog)
    {
        ArgumentNullException.ThrowIfNull(record);
        foreach (var rating in record.Ratings)
        {
            yield return Row(rating.TitleId, rating.Score.ToString(CultureInfo.InvariantCulture), "", rating.Rated);
        }

        foreach (var mark in record.Marks)
        {
            yield return Row(mark.TitleId, "", ViewerWords.Of(mark.Mark), mark.Marked);
        }

        IReadOnlyList<string> Row(string title, string score, string mark, DateTimeOffset time) =>
            [title, catalog?.Find(title)?.Name ?? "", score, mark, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)];
    }

    /// <summary>The same as the API answers it, in UTF-8.</summary>
    public static byte[] Json(ViewerRecord record, CatalogIndex? catalog) => JsonSerializer.SerializeToUtf8Bytes(ViewerRecordResponse.Of(record, catalog), Options);
}

using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Web.Browser;

namespace StreamRec.Web.Api;

/// <summary>A list of titles as a table for spreadsheets; several values in one cell are joined by a comma, as in the platforms' own files.</summary>
internal static class TitleCsv
{
    private static readonly string[] Headings =
    [
        "id", "platform", "type", "title", "director", "cast", "country", "date_added", "release_year", "rating", "duration_int", "duration_type",
        "listed_in", "description", "rating_count", "mean_score",
    ];

    /// <summary>Writes the table.</summary>
    public static byte[] Write(IReadOnlyList<Title> titles, RatingStatistics ratings) => CsvText.Write(Headings, titles.Select(title => Row(title, ratings)));

    private static string[] Row(Title title, RatingStatistics ratings) =>
    [
        title.Id,
        title.Platform.Key,
        CatalogTerms.KeyOf(title.Type),
        title.Name,
        string.Join(", ", title.Directors),
        string.Join(", ", title.Cast),
        string.Join(", ", title.Countries),
        title.DateAdded?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        title.ReleaseYear?.ToString(CultureInfo.InvariantCulture) ?? "",
        title.AgeRating ?? "",
        title.Duration?.Value.ToString(CultureInfo.InvariantCulture) ?? "",
        title.Duration is { } duration ? CatalogTerms.KeyOf(duration.Unit) : "",
        string.Join(", ", title.Genres),
        title.Description,
        ratings.Counts[title.Row].ToString(CultureInfo.InvariantCulture),
        ratings.Counts[title.Row] == 0 ? "" : ratings.Means[title.Row].ToString("0.####", CultureInfo.InvariantCulture),
    ];
}

using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exports;
using StreamRec.Web.Browser;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>The rows behind a dashboard to take away, all of them: columns are named as in the snapshot's own files.</summary>
/// <param name="files">The visitor's browser.</param>
public sealed class RowFiles(BrowserFiles files)
{
    private static readonly string[] Headings = ["id", "title", "type", "release_year", "platforms", "genres", "countries", "age_rating", "duration", "duration_type", "count"];

    /// <summary>Saves them as CSV, with what they were narrowed to below.</summary>
    /// <param name="name">What they are; becomes the file name.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="source">Where they come from.</param>
    internal Task SaveCsvAsync(string name, ExploredRows rows, ExportSource source) =>
        files.SaveTableAsync(name, Headings, [.. rows.Items.Select(Cells), .. source.Lines.Select(line => (IReadOnlyList<string>)[line, .. Headings.Skip(1).Select(_ => "")])]);

    /// <summary>Saves them as Parquet.</summary>
    /// <inheritdoc cref="SaveCsvAsync" path="/param" />
    internal Task SaveParquetAsync(string name, ExploredRows rows, ExportSource source) => files.SaveFileAsync(DashboardFiles.ParquetName(name), DashboardFiles.ParquetType, Parquet(rows, source));

    /// <summary>The Parquet file.</summary>
    internal static byte[] Parquet(ExploredRows rows, ExportSource source)
    {
        var items = rows.Items;
        return ParquetTable.Write(
            [
                ParquetColumn.Of("id", [.. items.Select(IdOf)]),
                ParquetColumn.Of("title", [.. items.Select(row => row.Work.Name)]),
                ParquetColumn.Of("type", [.. items.Select(row => CatalogTerms.KeyOf(row.Work.Type))]),
                ParquetColumn.Of("release_year", [.. items.Select(row => row.Work.ReleaseYear)]),
                ParquetColumn.Of("platforms", [.. items.Select(PlatformsOf)]),
                ParquetColumn.Of("genres", [.. items.Select(row => string.Join(", ", row.Work.Genres))]),
                ParquetColumn.Of("countries", [.. items.Select(row => string.Join(", ", row.Work.Countries))]),
                ParquetColumn.Of("age_rating", [.. items.Select(row => row.Work.AgeRating)]),
                ParquetColumn.Of("duration", [.. items.Select(row => row.Work.Duration?.Value)]),
                ParquetColumn.Of("duration_type", [.. items.Select(UnitOf)]),
                ParquetColumn.Of("count", [.. items.Select(row => (int?)row.Count)]),
            ],
            source.Facts);
    }

    private static IReadOnlyList<string> Cells(ExploredRow row) =>
    [
        IdOf(row),
        row.Work.Name,
        CatalogTerms.KeyOf(row.Work.Type),
        row.Work.ReleaseYear?.ToString(CultureInfo.InvariantCulture) ?? "",
        PlatformsOf(row),
        string.Join(", ", row.Work.Genres),
        string.Join(", ", row.Work.Countries),
        row.Work.AgeRating ?? "",
        row.Work.Duration?.Value.ToString(CultureInfo.InvariantCulture) ?? "",
        UnitOf(row) ?? "",
        row.Count.ToString(CultureInfo.InvariantCulture),
    ];

    private static string IdOf(ExploredRow row) => row.Title?.Id ?? row.Work.Id;

    private static string PlatformsOf(ExploredRow row) => row.Title?.Platform.Key ?? string.Join(", ", row.Work.Platforms.Select(platform => platform.Key));

    private static string? UnitOf(ExploredRow row) => row.Work.Duration is { } duration ? CatalogTerms.KeyOf(duration.Unit) : null;
}

using System.Globalization;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exports;
using StreamRec.Web.Browser;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>A dashboard to take away: its numbers as one table, or all of it as one document.</summary>
/// <param name="files">The visitor's browser.</param>
public sealed class DashboardFiles(BrowserFiles files)
{
    /// <summary>The media type of Parquet files.</summary>
    internal const string ParquetType = "application/vnd.apache.parquet";

    /// <summary>Saves every number of every chart, one a line, with what it was narrowed to below.</summary>
    internal Task SaveDataAsync(Dashboard dashboard, ExportSource source)
    {
        IReadOnlyList<string> headings = [ExploreText.FileChart, ExploreText.FileCategory, ExploreText.FileSeries, ExploreText.FileValue];
        var lines = Numbers(dashboard).Select(number => (IReadOnlyList<string>)[number.Chart, number.Category, number.Series, Written(number.Value)]);
        return files.SaveTableAsync(ExploreWording.Dashboard(dashboard.Id), headings, [.. lines, .. source.Lines.Select(line => (IReadOnlyList<string>)[line, "", "", ""])]);
    }

    /// <summary>Saves the same as Parquet: besides the words the keys, which are the same in every language.</summary>
    internal Task SaveParquetAsync(Dashboard dashboard, ExportSource source) =>
        files.SaveFileAsync(ParquetName(ExploreWording.Dashboard(dashboard.Id)), ParquetType, Parquet(dashboard, source));

    /// <summary>Saves a document that needs nothing beside it: key figures, and each chart as a picture and as a table.</summary>
    internal Task SaveDocumentAsync(
        Dashboard dashboard, IReadOnlyList<DashboardSection> sections, IReadOnlyDictionary<string, ChartModel?> models, ExportSource source) =>
        files.SaveDocumentAsync(ExploreWording.Dashboard(dashboard.Id), DashboardDocument.Write(dashboard, sections, models, source.Lines));

    /// <summary>The name of a Parquet file.</summary>
    internal static string ParquetName(string name) => Path.ChangeExtension(CsvText.FileName(name), ".parquet");

    /// <summary>The Parquet file.</summary>
    internal static byte[] Parquet(Dashboard dashboard, ExportSource source)
    {
        var numbers = Numbers(dashboard).ToList();
        return ParquetTable.Write(
            [
                ParquetColumn.Of("chart_id", [.. numbers.Select(number => number.ChartKey)]),
                ParquetColumn.Of("chart", [.. numbers.Select(number => number.Chart)]),
                ParquetColumn.Of("category_id", [.. numbers.Select(number => number.CategoryKey)]),
                ParquetColumn.Of("category", [.. numbers.Select(number => number.Category)]),
                ParquetColumn.Of("series_id", [.. numbers.Select(number => number.SeriesKey)]),
                ParquetColumn.Of("series", [.. numbers.Select(number => number.Series)]),
                ParquetColumn.Of("value", [.. numbers.Select(number => number.Value)]),
            ],
            source.Facts);
    }

    private static IEnumerable<Number> Numbers(Dashboard dashboard)
    {
        foreach (var figure in dashboard.Figures)
        {
            yield return new Number(null, ExploreText.Figures, figure.Id, ExploreWording.Figure(figure.Id), null, "", figure.Value ?? double.NaN);
        }

        foreach (var chart in dashboard.Charts)
        {
            var title = ExploreWording.Chart(dashboard.Id, chart.Id);
            foreach (var series in chart.Series)
            {
                for (var place = 0; place < series.Values.Length; place++)
                {
                    var category = place < chart.Categories.Count ? chart.Categories[place] : null;
                    yield return new Number(
                        chart.Id, title, category?.Key, category is null ? "" : ExploreWording.Category(chart, category), series.Key, ExploreWording.Series(chart, series), series.Values[place]);
                }
            }
        }
    }

    private static string Written(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";

    private sealed record Number(string? ChartKey, string Chart, string? CategoryKey, string Category, string? SeriesKey, string Series, double Value);
}

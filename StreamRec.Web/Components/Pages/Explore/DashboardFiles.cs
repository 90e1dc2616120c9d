using System.Globalization;
using StreamRec.Core.Exploration;
using StreamRec.Web.Browser;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>A dashboard to take away: its numbers as one table, or all of it as one document.</summary>
/// <param name="files">The visitor's browser.</param>
public sealed class DashboardFiles(BrowserFiles files)
{
    /// <summary>Saves every number of every chart, one a line, with what it was narrowed to below.</summary>
    internal Task SaveDataAsync(Dashboard dashboard, IReadOnlyList<string> footnotes)
    {
        IReadOnlyList<string> headings = [ExploreText.FileChart, ExploreText.FileCategory, ExploreText.FileSeries, ExploreText.FileValue];
        return files.SaveTableAsync(ExploreWording.Dashboard(dashboard.Id), headings, [.. Lines(dashboard), .. footnotes.Select(note => (IReadOnlyList<string>)[note, "", "", ""])]);
    }

    /// <summary>Saves a document that needs nothing beside it: key figures, and each chart as a picture and as a table.</summary>
    internal Task SaveDocumentAsync(
        Dashboard dashboard, IReadOnlyList<DashboardSection> sections, IReadOnlyDictionary<string, ChartModel?> models, IReadOnlyList<string> footnotes) =>
        files.SaveDocumentAsync(ExploreWording.Dashboard(dashboard.Id), DashboardDocument.Write(dashboard, sections, models, footnotes));

    private static IEnumerable<IReadOnlyList<string>> Lines(Dashboard dashboard)
    {
        foreach (var figure in dashboard.Figures)
        {
            yield return [ExploreText.Figures, ExploreWording.Figure(figure.Id), "", Number(figure.Value ?? double.NaN)];
        }

        foreach (var chart in dashboard.Charts)
        {
            var title = ExploreWording.Chart(dashboard.Id, chart.Id);
            foreach (var series in chart.Series)
            {
                for (var place = 0; place < series.Values.Length; place++)
                {
                    yield return [title, place < chart.Categories.Count ? ExploreWording.Category(chart, chart.Categories[place]) : "", ExploreWording.Series(chart, series), Number(series.Values[place])];
                }
            }
        }
    }

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";
}

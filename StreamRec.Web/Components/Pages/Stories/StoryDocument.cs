using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using StreamRec.Core.Exploration.Stories;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Stories;

/// <summary>
/// A story as one HTML file without scripts, which prints one slide a page. The browser puts each drawing where <c>&lt;figure data-chart="title"&gt;</c> stands
/// before it saves the file.
/// </summary>
internal static class StoryDocument
{
    // A table that is read beside its picture; the CSV file of the chart has every row.
    private const int MostRows = 30;

    private const string Style =
        "@page{size:landscape;margin:1.5cm}:root{color-scheme:light}body{max-width:70rem;margin:0 auto;padding:0 1rem;font:18px/1.5 system-ui,sans-serif;color:#1c1917}" +
        "section{min-height:100vh;padding:2rem 0;box-sizing:border-box;break-after:page;break-inside:avoid}h1,h2{font-size:2.4rem;line-height:1.15;margin:.5rem 0;letter-spacing:-.02em}" +
        "figure{margin:1rem 0}figure img{max-width:100%;max-height:62vh;height:auto}table{border-collapse:collapse;font-size:.8rem}th,td{padding:.2rem .6rem;border-bottom:1px solid #e5ddd2;text-align:start}" +
        "td{text-align:end}.note{color:#5b534a;font-size:.8rem}.sample{color:#962d0b;font-weight:600}@media print{section{min-height:0}details{display:none}}";

    /// <summary>Writes the document.</summary>
    public static string Write(Story story, SnapshotManifest snapshot)
    {
        var title = StoryWording.Story(story.Id);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{Languages.Current}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        html.Append(CultureInfo.InvariantCulture, $"<title>{Encode(title)} · StreamRec</title><style>{Style}</style></head>\n<body>\n<section>\n<p class=\"note\">StreamRec · {Encode(StoryText.Title)}</p>\n<h1>{Encode(title)}</h1>\n<p>{Encode(StoryWording.About(story.Id))}</p>\n<ol>\n");
        foreach (var step in story.Steps)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{Encode(StoryWording.Headline(story.Id, step.Finding))}</li>\n");
        }

        html.Append("</ol>\n");
        if (snapshot.IsSample)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"sample\">{Encode(StoryText.Sample)}</p>\n");
        }

        var time = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encode(Wording.Fill(StoryText.FileTime, time))}</p>\n</section>\n");
        foreach (var step in story.Steps)
        {
            Append(html, story.Id, step, snapshot);
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, string story, StoryStep step, SnapshotManifest snapshot)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Encode(StoryWording.Headline(story, step.Finding))}</h2>\n<p>{Encode(StoryWording.Sentence(story, step.Finding))}</p>\n");
        if (StoryDrawing.Model(story, step) is { } model)
        {
            html.Append(CultureInfo.InvariantCulture, $"<figure data-chart=\"{Encode(model.Title)}\"></figure>\n<details><summary>{Encode(ChartText.ShowTable)}</summary><table><thead><tr>");
            html.Append(string.Concat(ChartTable.Headings(model).Select(heading => $"<th scope=\"col\">{Encode(heading)}</th>"))).Append("</tr></thead><tbody>\n");
            foreach (var row in model.Rows(CultureInfo.CurrentCulture).Take(MostRows))
            {
                html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Encode(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{Encode(cell)}</td>"))}</tr>\n");
            }

            html.Append("</tbody></table></details>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encode(StoryWording.Source(snapshot, story, step))}</p>\n</section>\n");
    }

    private static string Encode(string text) => HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(text);
}

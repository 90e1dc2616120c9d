using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using StreamRec.Core.Exploration;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>
/// A dashboard as one HTML file without scripts. Where a drawing goes stands <c>&lt;figure data-chart="title"&gt;</c>: the browser, which has the drawings, puts
/// them in before it saves the file.
/// </summary>
internal static class DashboardDocument
{
    // A table that nobody would print to its end; the CSV file has every row.
    private const int MostRows = 60;

    // Pictures are made once, for paper; in the dark their brightness is turned round and their hues stay. Its own few rules instead of the pages' style sheets: the file is read by itself, in light or dark, and printed on white paper.
    private const string Style =
        ":root{color-scheme:light dark;--paper:#fff;--ink:#1c1917;--soft:#5b534a;--line:#e5ddd2}" +
        "@media screen and (prefers-color-scheme:dark){:root{--paper:#1c1917;--ink:#f6f1ea;--soft:#bcb2a6;--line:#342f2b}figure img{filter:invert(.89) hue-rotate(180deg)}}" +
        "body{max-width:70rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}h1,h2,h3{line-height:1.2}" +
        "dl{display:flex;flex-wrap:wrap;gap:1rem 2rem}dt{font-size:.8rem;color:var(--soft)}dd{margin:0;font-size:1.5rem;font-weight:700}article{margin:2rem 0}" +
        "figure{margin:0}figure img{max-width:100%;height:auto}details{max-width:100%;overflow-x:auto}table{border-collapse:collapse;font-size:.85rem}" +
        "th,td{padding:.2rem .6rem;border-bottom:1px solid var(--line);text-align:start}td{text-align:end}.note{color:var(--soft)}" +
        "@page{margin:14mm}@media print{:root{color-scheme:light}body{max-width:none;margin:0;padding:0;font-size:10pt}h2{break-after:avoid}article{break-inside:avoid;margin:0 0 8mm}" +
        "figure img{max-height:200mm}details:not([open]){display:none}details[open]{break-inside:auto}}";

    /// <summary>Writes the document.</summary>
    public static string Write(Dashboard dashboard, IReadOnlyList<DashboardSection> sections, IReadOnlyDictionary<string, ChartModel?> models, IReadOnlyList<string> footnotes)
    {
        var title = ExploreWording.Dashboard(dashboard.Id);
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{Languages.Current}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        html.Append(CultureInfo.InvariantCulture, $"<title>{Encode(title)} · StreamRec</title><style>{Style}</style></head>\n<body>\n<h1>{Encode(title)}</h1>\n<p>{Encode(ExploreWording.Found(dashboard))}</p>\n");
        foreach (var note in footnotes)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encode(note)}</p>\n");
        }

        html.Append("<dl>\n");
        foreach (var figure in dashboard.Figures)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div><dd>{Encode(figure.Value is { } value ? FigureText.WithUnit(figure.Unit, value) : "–")}</dd><dt>{Encode(ExploreWording.Figure(figure.Id))}</dt></div>\n");
        }

        html.Append("</dl>\n");
        foreach (var section in sections)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(ExploreWording.Section(section.Id))}</h2>\n");
            foreach (var model in section.Charts.Select(chart => models.GetValueOrDefault(chart)).OfType<ChartModel>())
            {
                Append(html, model);
            }
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder html, ChartModel model)
    {
        html.Append(CultureInfo.InvariantCulture, $"<article>\n<h3>{Encode(model.Title)}</h3>\n<p>{Encode(model.Summary)}</p>\n");
        if (model.Subtitle is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encode(model.Subtitle)}</p>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"<figure data-chart=\"{Encode(model.Title)}\"></figure>\n<details><summary>{Encode(ChartText.ShowTable)}</summary><table><thead><tr>");
        foreach (var heading in ChartTable.Headings(model))
        {
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Encode(heading)}</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (var row in model.Rows(CultureInfo.CurrentCulture).Take(MostRows))
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Encode(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{Encode(cell)}</td>"))}</tr>\n");
        }

        html.Append("</tbody></table></details>\n</article>\n");
    }

    private static string Encode(string text) => HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(text);
}

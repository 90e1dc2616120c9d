using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Parameters;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>The rows behind a dashboard as it is narrowed: each leads to its title's page, all of them to the catalog.</summary>
public sealed partial class ExploreRowsPage : DashboardPage
{
    private const int RowsOfPage = 25;

    private DashboardDefinition? definition;
    private ExplorationFilter filter = ExplorationFilter.Empty;
    private ChartZooms zooms = ChartZooms.None;
    private CatalogDrill drill = new(new CatalogQuery(), []);
    private ExploredRows? rows;
    private string? problem;

    [Inject]
    private RowFiles Files { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    private int PageCount => (int)Math.Ceiling(rows!.Total / (double)rows.PageSize);

    private TableModel Table => new(
        Wording.Fill(ExploreText.RowsFound, rows!.Total),
        [new TableColumn(ExploreText.ColumnTitle), new TableColumn(CatalogText.Year, IsNumber: true), new TableColumn(CatalogText.Type), new TableColumn(CatalogText.Platform), new TableColumn(ExploreWording.Text("RowCount", Id), IsNumber: true)],
        [.. rows.Items.Select(Row)]);

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        definition = Explorer.Definitions.FirstOrDefault(each => string.Equals(each.Id, Id, StringComparison.OrdinalIgnoreCase));
        if (definition is null)
        {
            return;
        }

        try
        {
            filter = Explorer.ReadFilter(workspace, definition.Id, ExploreAddress.Conditions(Navigation.Uri, definition));
            zooms = ExploreAddress.Zooms(Navigation.Uri, definition);
            var page = int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1;
            rows = Explorer.Rows(workspace, definition.Id, filter, page, RowsOfPage);
            drill = Explorer.ToCatalog(filter);
            problem = null;
        }
        catch (InvalidParameterException error)
        {
            problem = error.Message;
        }
    }

    private static TableCell[] Row(ExploredRow row) =>
    [
        new TableCell(row.Work.Name, $"titles/{Uri.EscapeDataString(row.Work.Id)}"),
        new TableCell(row.Work.ReleaseYear?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new TableCell(row.Work.Type == TitleType.Movie ? TitleText.Movie : TitleText.TvShow),
        new TableCell(row.Title?.Platform.Name ?? string.Join(", ", row.Work.Platforms.Select(platform => platform.Name))),
        new TableCell(row.Count.ToString("N0", CultureInfo.CurrentCulture), Raw: row.Count.ToString(CultureInfo.InvariantCulture)),
    ];

    private Task SaveCsvAsync() => SaveAsync(Files.SaveCsvAsync);

    private Task SaveParquetAsync() => SaveAsync(Files.SaveParquetAsync);

    // A page shows a few of them; a file has all that the settings let out.
    private Task SaveAsync(Func<string, ExploredRows, ExportSource, Task> save)
    {
        var all = Explorer.RowsForFile(Workspace!, definition!.Id, filter);
        var source = new ExportSource(ExploreWording.Filters(filter, LabelOf), ExploreAddress.OfRows(definition.Id, filter), Workspace!.Snapshot.Id, Time.GetUtcNow())
        {
            Cut = all.Items.Count < all.Total ? (all.Items.Count, all.Total) : null,
        };
        return save(Wording.Fill(ExploreText.RowsTitle, ExploreWording.Dashboard(definition.Id)), all, source);
    }

    private string? LabelOf(ExplorationDimension dimension, string key) =>
        Workspace is null ? null : Explorer.ChoicesOf(Workspace, definition!.Id, dimension).FirstOrDefault(value => value.Key == key)?.Label;
}

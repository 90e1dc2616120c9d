using Microsoft.Playwright;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Web.Components.Pages.Explore;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Browser;

/// <summary>What a dashboard gives to take away, besides CSV and HTML (<see cref="ExploreTests"/>): Parquet, rows and pictures.</summary>
public sealed class ExploreFileTests(BrowserProgram program) : BrowserTest(program)
{
    private const string Netflix = "platform=netflix";

    private readonly Explorer explorer = new();

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Export_Parquet_HasTheNumbersAndSaysWhatWasFiltered(string language)
    {
        var page = await VisitAsync("/explore/catalog?" + Netflix, new Visitor(language));
        await page.Locator("figure.chart").First.WaitForAsync();

        using var file = await SaveAsync(page, ExploreText.ExportParquet, ".parquet");

        using var connection = DuckDbConnection.OpenInMemory();
        Assert.Equal(Rows, connection.Scalar<double>("select value from read_parquet(?) where chart_id is null and category_id = 'titles'", file.Path));
        Assert.Equal(Wording.Fill(ExploreText.FileFilters, $"{ExploreText.DimensionPlatform}: Netflix"), Fact(connection, file.Path, "filters"));
        Assert.Equal("explore/catalog?" + Netflix, Fact(connection, file.Path, "address"));
        Assert.Equal(Program.Workspace.Snapshot.Id, Fact(connection, file.Path, "snapshot"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Rows_CsvAndParquet_HaveAllRowsNotThePageOfThem(string language)
    {
        var page = await VisitAsync("/explore/catalog/rows?" + Netflix, new Visitor(language));
        var all = explorer.RowsForFile(Program.Workspace, "catalog", Filter);

        var (_, lines) = await page.DownloadAsync(page.Button(ExploreText.RowsCsv));
        Assert.StartsWith("id,title,type,release_year,", lines[0], StringComparison.Ordinal);
        Assert.Equal(all.Items.Select(row => row.Title!.Id), lines.Skip(1).Take(all.Total).Select(line => line.Split(',')[0]));
        Assert.StartsWith(Wording.Fill(ExploreText.FileSnapshot, Program.Workspace.Snapshot.Id), lines[^2], StringComparison.Ordinal);

        using var file = await SaveAsync(page, ExploreText.RowsParquet, ".parquet");
        using var connection = DuckDbConnection.OpenInMemory();
        Assert.Equal(all.Total, connection.Scalar<long>("select count(*) from read_parquet(?)", file.Path));
        Assert.Equal(Program.Workspace.Snapshot.Id, Fact(connection, file.Path, "snapshot"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Export_Pictures_ArePictures(string language)
    {
        var page = await VisitAsync("/explore/catalog", new Visitor(language));
        var chart = page.GetByRole(AriaRole.Figure, new() { Name = ExploreWording.Chart("catalog", "platforms"), Exact = true });
        await chart.Locator("svg .bars .point path").First.WaitForAsync();

        foreach (var (button, extension, start) in new[] { (ChartText.DownloadPng, ".png", "\u0089PNG"), (ChartText.DownloadSvg, ".svg", "<svg") })
        {
            await chart.GetByRole(AriaRole.Button, new() { Name = ChartText.More }).ClickAsync();
            using var file = await SaveAsync(page, button, extension);
            Assert.StartsWith(start, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        }
    }

    private static ExplorationFilter Filter => ExplorationFilter.Parse(Netflix, Explorer.Find("catalog").Dimensions);

    private double Rows => explorer.Explore(Program.Workspace, new DashboardRequest("catalog") { Filter = Filter, Charts = [] }).Rows;

    private static string Fact(DuckDbConnection connection, string path, string name) =>
        connection.Scalar<string>("select decode(value) from parquet_kv_metadata(?) where decode(key) = ?", path, name);

    private static async Task<SavedFile> SaveAsync(IPage page, string button, string extension)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Button(button).ClickAsync());
        Assert.EndsWith(extension, download.SuggestedFilename, StringComparison.Ordinal);
        var file = new SavedFile(extension);
        await download.SaveAsAsync(file.Path);
        return file;
    }

    private sealed class SavedFile(string extension) : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public string Path => System.IO.Path.Combine(folder.Path, "file" + extension);

        public void Dispose() => folder.Dispose();
    }
}

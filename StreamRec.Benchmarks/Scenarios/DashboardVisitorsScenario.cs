using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Exploration;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Tests.Browser;
using StreamRec.Web.Hosting;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>
/// A dashboard as its visitors meet it: from the click on its tab until every chart on the screen is drawn, in a real browser that has been there before; and what a visitor who keeps
/// one open costs the server, as the growth of what its garbage collector cannot free.
/// </summary>
internal sealed class DashboardVisitorsScenario : IScenario
{
    private const int Visitors = 16;

    private const string AllDrawn =
        """
        () => {
          const seen = [...document.querySelectorAll('figure.chart .canvas')].filter(canvas => canvas.getBoundingClientRect().top < innerHeight);
          return seen.length > 0 && seen.every(canvas => canvas.querySelector('.main-svg'));
        }
        """;

    private static readonly BrowserNewPageOptions Screen = new() { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } };

    private string dataRoot = "";

    public string Name => "dashboard-visitors";

    public string Goal => "a dashboard usable after the click, in a warm browser: 1 s; memory of one open dashboard on the server: 1.5 MB";

    public void Prepare(ScenarioContext context)
    {
        _ = Browser();
        dataRoot = context.FreshFolder(Name);
        string[] paths = [ScenarioContext.Shared("data/platforms"), ScenarioContext.Shared("data/tmdb/movies_dataset.rebuilt.csv.gz"), ScenarioContext.Shared("data/movielens/ml-latest-small")];
        new Importer(new SnapshotStore(new DataRoot(dataRoot)), new ImportOptions(), TimeProvider.System).Import(new ImportRequest(paths));
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context) => MeasureAsync().GetAwaiter().GetResult();

    private static string Browser() => InstalledBrowser.Find() ?? throw new ScenarioUnavailableException(InstalledBrowser.Absent);

    private async Task<IReadOnlyList<Figure>> MeasureAsync()
    {
        await using var application = StreamRecApplication.Build(["--StreamRec:DataRoot", dataRoot, "--StreamRec:Training:TrainWhenMissing", "false"], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        await application.StartAsync();
        var address = application.Urls.First();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Browser(), Args = InstalledBrowser.Arguments });
        var times = await ClickThroughAsync(browser, address);
        var memory = await VisitAsync(browser, address);
        return [new Figure("usable, median", times[times.Count / 2], "ms"), new Figure("usable, slowest", times[^1], "ms"), new Figure("memory of a visitor", memory, "MB")];
    }

    private static async Task<List<double>> ClickThroughAsync(IBrowser browser, string address)
    {
        var page = await browser.NewPageAsync(Screen);
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            foreach (var dashboard in Explorer.Definitions)
            {
                await page.GotoAsync($"{address}/explore", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
                var started = Stopwatch.GetTimestamp();
                await page.Locator($".tabs a[href$='explore/{dashboard.Id}']").ClickAsync();
                await page.WaitForFunctionAsync(AllDrawn);
                if (round > 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }

        await page.CloseAsync();
        times.Sort();
        return times;
    }

    // The first visitors also pay for what all share.
    private static async Task<double> VisitAsync(IBrowser browser, string address)
    {
        var pages = new List<IPage>();
        async Task OpenAsync(int count)
        {
            for (var visitor = 0; visitor < count; visitor++)
            {
                var page = await browser.NewPageAsync(Screen);
                await page.GotoAsync($"{address}/explore/{Explorer.Definitions[visitor % Explorer.Definitions.Count].Id}");
                await page.WaitForFunctionAsync(AllDrawn, null, new PageWaitForFunctionOptions { PollingInterval = 100 });
                pages.Add(page);
            }
        }

        await OpenAsync(Explorer.Definitions.Count);
        var before = Held();
        await OpenAsync(Visitors);
        var megabytes = (Held() - before) / 1e6 / Visitors;
        foreach (var page in pages)
        {
            await page.CloseAsync();
        }

        return megabytes;
    }

    private static long Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using StreamRec.Tests.Browser;
using StreamRec.Tests.Database;
using StreamRec.Tests.Ingestion;
using StreamRec.Tests.Workspaces;
using static Microsoft.Playwright.Assertions;

namespace StreamRec.Tests.Servers;

/// <summary>Two servers in processes of their own, on one real PostgreSQL and one data root, behind a reverse proxy. Times are told, not asserted.</summary>
[Collection(PostgresTests.Name)]
public sealed class TwoServersTests(PostgresServer postgres, ITestOutputHelper output) : IAsyncLifetime
{
    private const float PatienceMilliseconds = 60_000;

    private readonly TrainedWorld world = new();
    private readonly TemporaryFolder folder = new();
    private readonly List<IAsyncDisposable> opened = [];
    private string connection = "";
    private ServerProcess? one;
    private ServerProcess? other;
    private StickyProxy? proxy;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Dictionary<string, string> Settings => new(StringComparer.Ordinal) { ["StreamRec__Database__Postgres"] = connection };

    private string DataRoot => world.Options.DataRoot;

    private ServerProcess One => one!;

    private ServerProcess Other => other!;

    public async ValueTask InitializeAsync()
    {
        connection = await postgres.NewDatabaseAsync();
        one = await ServerProcess.StartAsync(DataRoot, Settings);
        opened.Add(one);
        await one.UntilAsync("/api/status", status => IsOnDuty(status) && status.GetProperty("model").ValueKind == JsonValueKind.Object);
        other = await ServerProcess.StartAsync(DataRoot, Settings);
        opened.Add(other);
        await other.UntilAsync("/api/status", status => status.GetProperty("model").ValueKind == JsonValueKind.Object);
        proxy = await StickyProxy.StartAsync(one.Client.BaseAddress!, other.Client.BaseAddress!);
        opened.Add(proxy);
    }

    [Fact]
    public async Task Rate_OnOneServer_MovesTheListOnTheOtherInApiAndBrowser()
    {
        var viewer = await StartProfileAsync();
        var list = $"/api/viewers/{viewer}/recommendations?count=10";
        var before = await TitlesAsync(list);
        await RateAsync(One, viewer, before[0], 5);
        var after = await TitlesAsync(list);
        Assert.DoesNotContain(before[0], after);

        Assert.SkipWhen(InstalledBrowser.Find() is null, InstalledBrowser.Absent);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Find(), Args = InstalledBrowser.Arguments });

        // The page comes from one server and its circuit runs on the other, which has to read what the first has signed: the keys are shared.
        var context = await browser.NewContextAsync(new() { BaseURL = proxy!.Address.AbsoluteUri, Locale = "en" });
        await context.AddCookiesAsync([new() { Name = StickyProxy.Cookie, Value = "01", Url = proxy.Address.AbsoluteUri }, new() { Name = "streamrec-viewer", Value = viewer, Url = proxy.Address.AbsoluteUri }]);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/me");
        await page.Locator("main[data-interactive]").WaitForAsync(new() { Timeout = PatienceMilliseconds });
        await Expect(page.Locator(".mine .count")).ToHaveTextAsync("1", new() { Timeout = PatienceMilliseconds });

        var watch = Stopwatch.StartNew();
        await RateAsync(One, viewer, after[0], 4.5);
        await Expect(page.Locator(".mine .count")).ToHaveTextAsync("2", new() { Timeout = PatienceMilliseconds });
        output.WriteLine($"a rating on one server to the list of a browser on the other: {watch.ElapsedMilliseconds} ms");
        Assert.DoesNotContain(await NameAsync(after[0]), await page.Locator("ol.recommended > li p.name").AllInnerTextsAsync());
    }

    [Fact]
    public async Task ImportSwitchWorkAndKill_OnTwoServers_AreTakenUpAndGoOn()
    {
        var viewer = await StartProfileAsync();
        await RateAsync(One, viewer, "ns1", 5);

        var first = Id(await One.UntilAsync("/api/status", _ => true), "snapshot");
        var catalog = folder.Write(Path.Combine("more", "netflix_titles.csv"), ImportFixture.CatalogHeader + ImportFixture.Row("s90001", "Brought by a command"));
        await ProgramProcess.RunAsync(Settings, "import", catalog, "--append", "--data-root", DataRoot);
        var watch = Stopwatch.StartNew();
        var status = await One.UntilAsync("/api/status", answer => Id(answer, "snapshot") != first);
        await Other.UntilAsync("/api/status", answer => Id(answer, "snapshot") == Id(status, "snapshot"));
        output.WriteLine($"an import by a command to both servers: {watch.ElapsedMilliseconds} ms after the command had ended");

        var before = Id(await One.UntilAsync("/api/status", answer => answer.GetProperty("model").ValueKind == JsonValueKind.Object), "model");
        var trained = await TrainAsync(Other);
        await One.UntilAsync("/api/status", answer => Id(answer, "model") == trained);
        watch.Restart();
        using (var back = await Other.Client.PostAsync("/api/models/back", null, Cancellation))
        {
            Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        }

        await One.UntilAsync("/api/status", answer => Id(answer, "model") == before);
        output.WriteLine($"a model switched on one server to the other: {watch.ElapsedMilliseconds} ms");

        Assert.False(IsOnDuty(await Other.UntilAsync("/api/status", _ => true)));
        watch.Restart();
        await One.KillAsync();
        await Other.UntilAsync("/api/status", IsOnDuty);
        output.WriteLine($"a killed server to the other on duty: {watch.ElapsedMilliseconds} ms");
        using var visitor = new HttpClient { BaseAddress = proxy!.Address };
        var kept = await visitor.GetFromJsonAsync<JsonElement>($"/api/viewers/{viewer}", Cancellation);
        Assert.Equal(1, kept.GetProperty("ratings").GetArrayLength());
        await TrainAsync(Other);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var each in Enumerable.Reverse(opened))
        {
            await each.DisposeAsync();
        }

        folder.Dispose();
        world.Dispose();
    }

    private static bool IsOnDuty(JsonElement status) => status.GetProperty("store").GetProperty("onDuty").GetBoolean();

    private static string? Id(JsonElement status, string what) => status.GetProperty(what) is { ValueKind: JsonValueKind.Object } found ? found.GetProperty("id").GetString() : null;

    private static async Task RateAsync(ServerProcess server, string viewer, string title, double score)
    {
        using var answer = await server.Client.PutAsJsonAsync($"/api/viewers/{viewer}/ratings/{title}", new { score }, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<string> TrainAsync(ServerProcess server)
    {
        using var answer = await server.Client.PostAsJsonAsync("/api/jobs", new { model = "bias", activate = true }, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, text);
        var id = JsonDocument.Parse(text).RootElement.GetProperty("id").GetString();
        var done = await server.UntilAsync($"/api/jobs/{id}", job => job.GetProperty("state").GetString() is "done" or "failed");
        return done.GetProperty("resultId").GetString()!;
    }

    private async Task<string> StartProfileAsync()
    {
        using var answer = await One.Client.PostAsJsonAsync("/api/viewers", new { name = "Ada" }, Cancellation);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("id").GetString()!;
    }

    private async Task<string> NameAsync(string title) => (await Other.Client.GetFromJsonAsync<JsonElement>($"/api/titles/{title}", Cancellation)).GetProperty("title").GetString()!;

    private async Task<List<string>> TitlesAsync(string path) =>
        [.. (await Other.Client.GetFromJsonAsync<JsonElement>(path, Cancellation)).GetProperty("titles").EnumerateArray().Select(title => title.GetProperty("id").GetString()!)];
}

using System.Text.Json;
using StreamRec.Web.Commands;

namespace StreamRec.Tests.Commands;

/// <summary>The command <c>study</c> as a script uses it, on one small imported world.</summary>
public sealed class StudyCommandTests(StudyCommandTests.World world) : IClassFixture<StudyCommandTests.World>
{
    /// <summary>A data root with a sample world.</summary>
    public sealed class World : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        public string Studies => Path.Combine(folder.Path, "data", "studies");

        public async ValueTask InitializeAsync()
        {
            var files = Path.Combine(folder.Path, "world");
            Assert.Equal(0, (await RunAsync(["sample", "--out", files, "--titles", "300", "--users", "200", "--ratings", "8000"], CancellationToken.None)).Code);
            Assert.Equal(0, (await RunAsync(["import", files], CancellationToken.None)).Code);
        }

        public async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, CancellationToken cancellation)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var code = await StreamRecCommands.RunAsync([.. arguments, "--data-root", Path.Combine(folder.Path, "data")], output, error, cancellation);
            return (code, output.ToString(), error.ToString());
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task Factors_ThenShowAndList_TellTheSame()
    {
        var made = await RunJsonAsync("study", "factors", "--model", "mf", "--factors", "1", "2", "--set", "epochs=3", "--test-share", "0.2");
        var id = made.GetProperty("id").GetString()!;

        Assert.Equal(("factors", "done", 2), (made.GetProperty("request").GetProperty("kind").GetString(), made.GetProperty("state").GetString(), made.GetProperty("points").GetArrayLength()));
        Assert.Equal(made.GetRawText(), (await RunJsonAsync("study", "show", id)).GetRawText());
        Assert.Contains((await RunJsonAsync("study", "list")).GetProperty("studies").EnumerateArray(), study => study.GetProperty("id").GetString() == id);

        var (_, text, _) = await RunAsync("study", "show", id);
        Assert.Contains("published 0.9495", text, StringComparison.Ordinal);
        Assert.Contains("train --model mf --set epochs=3 --set factors=", text, StringComparison.Ordinal);
        var (_, csv, _) = await RunAsync("study", "show", id, "--csv");
        Assert.StartsWith("number,model,state", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tune_WithItsOptions_AsksForThatSearch()
    {
        var made = await RunJsonAsync(
            "study", "tune", "--model", "bias", "--method", "grid", "--space", "user-damping=1..10:log:2", "--space", "sweeps=1,2", "--test-share", "0.2", "--no-early-stopping", "--seconds", "600", "--seed", "4");

        Assert.Equal(4, made.GetProperty("points").GetArrayLength());
        Assert.Equal("grid", made.GetProperty("request").GetProperty("tuning").GetProperty("method").GetString());
        Assert.Equal(JsonValueKind.Null, made.GetProperty("request").GetProperty("tuning").GetProperty("earlyStopping").ValueKind);
        Assert.Equal(4, made.GetProperty("request").GetProperty("seed").GetInt32());
    }

    [Fact]
    public async Task Compare_ModelsWithSettings_UsesThem()
    {
        var made = await RunJsonAsync("study", "compare", "--model", "bias", "--model", "mf:factors=2,epochs=3", "--folds", "2");
        Assert.Equal(["bias", "mf"], made.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("model").GetString()));
        Assert.Equal("2", made.GetProperty("points")[1].GetProperty("parameters").GetProperty("factors").GetString());
    }

    [Fact]
    public async Task Run_Stopped_Gives130AndSaysHowToGoOn()
    {
        Directory.CreateDirectory(world.Studies);
        using var source = new CancellationTokenSource();
        using var watcher = new FileSystemWatcher(world.Studies, "*.json");
        watcher.Renamed += (_, _) => source.Cancel();
        watcher.Created += (_, _) => source.Cancel();
        watcher.EnableRaisingEvents = true;

        var (code, _, error) = await world.RunAsync(["study", "cross-validate", "--model", "mf", "--set", "epochs=1000", "--set", "factors=64", "--folds", "20"], source.Token);

        Assert.Equal(130, code);
        Assert.Matches("Stopped after 0 of 1 points, which are kept. Go on with: study resume [0-9a-f-]+", error);
    }

    [Theory]
    [InlineData("from 2 to 100", "cross-validate", "--model", "bias", "--folds", "1")]
    [InlineData("two models or more", "compare", "--model", "bias")]
    [InlineData("from 1 to 1022", "tune", "--model", "mf", "--space", "factors=0..8")]
    [InlineData("grid, random, halving", "tune", "--method", "luck")]
    [InlineData("no factors to sweep", "factors", "--model", "bias")]
    [InlineData("above 0 and below 1", "shares", "--model", "bias", "--shares", "1.5")]
    [InlineData("no study", "show", "20260101-000000-abcdef")]
    [InlineData("no study", "resume", "../somewhere")]
    public async Task Run_UnusableArguments_Gives2AndSaysWhatIsAccepted(string accepted, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(["study", .. arguments]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(accepted, error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> RunJsonAsync(params string[] arguments)
    {
        var (code, output, error) = await RunAsync([.. arguments, "--json"]);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => world.RunAsync(arguments, TestContext.Current.CancellationToken);
}

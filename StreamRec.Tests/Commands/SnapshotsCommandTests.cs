using System.Text.Json;
using StreamRec.Core.Timeline;
using StreamRec.Tests.Api;
using StreamRec.Tests.Workspaces;
using StreamRec.Web.Commands;

namespace StreamRec.Tests.Commands;

public sealed class SnapshotsCommandTests : IDisposable
{
    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Snapshots_UseAndDelete_SwitchAndSaySo()
    {
        var first = Current;
        world.ImportRatings(2);
        world.ImportRatings(3);

        Assert.Equal(first, (await RunJsonAsync("--use", first)).Text("current"));
        var middle = world.Loader.Snapshots.List()[1].Id;
        var left = await RunJsonAsync("--delete", middle);

        Assert.Equal(2, left.GetProperty("snapshots").GetArrayLength());
        Assert.Equal("unknown", left.GetProperty("snapshots")[0].Text("importedBy"));
    }

    [Fact]
    public async Task Snapshots_Changes_ListsThemForPeopleToo()
    {
        var before = Current;
        var after = world.ImportTitles();

        Assert.Equal(1, (await RunJsonAsync("--changes", after)).GetProperty("titles").GetProperty("added").Number("total"));
        var (code, output, _) = await RunAsync("--changes", before, "--since", after);

        Assert.Equal(0, code);
        Assert.Contains("1 gone", output, StringComparison.Ordinal);
        Assert.Contains("  - ns1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snapshots_CleanWithoutARule_IsExitCodeTwo()
    {
        var (code, _, error) = await RunAsync("--clean");

        Assert.Equal(2, code);
        Assert.Contains("Retention", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--delete", "20260101-000000-abcdef")]
    [InlineData("--delete", "current")]
    [InlineData("--changes", "20260101-000000-abcdef")]
    [InlineData("--clean", "--use", "x")]
    [InlineData("--since", "x")]
    [InlineData("--dry-run")]
    public async Task Snapshots_WhatCannotBe_IsExitCodeTwoAndNothingChanges(params string[] arguments)
    {
        world.ImportRatings(2);
        var before = new SnapshotHistory(world.Loader).List();

        var (code, _, error) = await RunAsync([.. arguments.Select(argument => argument == "current" ? Current : argument)]);

        Assert.Equal((2, false), (code, string.IsNullOrWhiteSpace(error)));
        Assert.Equal(before.CurrentId, Current);
        Assert.Equal(before.Snapshots.Count, world.Loader.Snapshots.List().Count);
    }

    private string Current => world.Loader.Snapshots.CurrentId!;

    private async Task<JsonElement> RunJsonAsync(params string[] arguments)
    {
        var (code, output, error) = await RunAsync([.. arguments, "--json"]);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await StreamRecCommands.RunAsync(["snapshots", .. arguments, "--data-root", world.Options.DataRoot], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}

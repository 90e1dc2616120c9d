using System.Text.Json;
using StreamRec.Tests.Api;
using StreamRec.Tests.Workspaces;
using StreamRec.Web.Commands;

namespace StreamRec.Tests.Commands;

public sealed class ModelsCommandTests : IDisposable
{
    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Models_UseBackAndDelete_SwitchAndSaySo()
    {
        var (first, second) = (world.Train().Id, world.Train("mf").Id);

        Assert.Equal(second, (await RunJsonAsync()).Text("active"));
        Assert.Equal(first, (await RunJsonAsync("--use", first)).Text("active"));
        Assert.Equal(second, (await RunJsonAsync("--back")).Text("active"));
        Assert.Equal(1, (await RunJsonAsync("--delete", first)).GetProperty("models").GetArrayLength());
    }

    [Fact]
    public async Task Train_KeepActive_StoresTheModelWithItsNoteOnly()
    {
        var active = world.Train().Id;

        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] arguments = ["train", "--model", "mean", "--note", " to compare ", "--keep-active", "--data-root", world.Options.DataRoot];
        Assert.Equal(0, await StreamRecCommands.RunAsync(arguments, output, error));

        Assert.Contains("the active one stays", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(active, world.Loader.Models.ActiveId);
        Assert.Equal("to compare", Assert.Single(world.Loader.Models.List(), model => model.Id != active).Note);
    }

    [Theory]
    [InlineData("--use", "20260101-000000-abcdef")]
    [InlineData("--delete", "20260101-000000-abcdef")]
    [InlineData("--back", "--use", "x")]
    [InlineData("--back")]
    public async Task Models_WhatCannotBe_IsExitCodeTwoAndNothingChanges(params string[] arguments)
    {
        var active = world.Train().Id;

        var (code, _, error) = await RunAsync(arguments);

        Assert.Equal((2, false), (code, string.IsNullOrWhiteSpace(error)));
        Assert.Equal(active, world.Loader.Models.ActiveId);
    }

    [Fact]
    public async Task Models_ActiveOneDamaged_SaysWhichServesInItsPlace()
    {
        var (first, second) = (world.Train().Id, world.Train("mf").Id);
        world.Flip(second);

        var (code, output, _) = await RunAsync();

        Assert.Equal(0, code);
        Assert.Contains($"* {second}", output, StringComparison.Ordinal);
        Assert.Contains($"+ {first}", output, StringComparison.Ordinal);
        Assert.Contains($"Model {second} is damaged", output, StringComparison.Ordinal);
    }

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
        var code = await StreamRecCommands.RunAsync(["models", .. arguments, "--data-root", world.Options.DataRoot], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}

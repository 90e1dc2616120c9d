using System.Net;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Api;

/// <summary>Keeping and cleaning up over the API.</summary>
public sealed class RetentionApiTests : IDisposable
{
    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Clean_OneMarked_DeletesTheOthersAndLeavesIt()
    {
        var first = world.Loader.Snapshots.CurrentId!;
        var (second, third, fourth) = (world.ImportTitles(), world.ImportTitles(), world.ImportTitles());
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Retention:KeptSnapshots", "1");

        Assert.True((await program.SendAsync(HttpMethod.Put, $"/api/snapshots/{first}/keep")).GetProperty("kept").GetBoolean());
        var run = await program.SendAsync(HttpMethod.Post, "/api/snapshots/clean");

        var step = Assert.Single(run.GetProperty("steps").EnumerateArray());
        Assert.Equal((second, "snapshot"), (step.Text("id"), step.Text("kind")));
        Assert.Equal([fourth, third, first], run.GetProperty("snapshots").EnumerateArray().Select(id => id.GetString()!));

        Assert.False((await program.SendAsync(HttpMethod.Delete, $"/api/snapshots/{first}/keep")).GetProperty("kept").GetBoolean());
        run = await program.SendAsync(HttpMethod.Post, "/api/snapshots/clean");
        Assert.Equal(first, Assert.Single(run.GetProperty("steps").EnumerateArray()).Text("id"));
    }

    [Fact]
    public async Task Keep_AModel_IsLeftByTheRuleAndUnknownOnesAreNotFound()
    {
        var (old, active) = (world.Train(activate: false).Id, world.Train(seed: 2).Id);
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Retention:KeptModels", "1");

        await program.SendAsync(HttpMethod.Put, $"/api/models/{old}/keep");
        Assert.Empty((await program.SendAsync(HttpMethod.Post, "/api/snapshots/clean")).GetProperty("steps").EnumerateArray());
        await program.SendAsync(HttpMethod.Delete, $"/api/models/{old}/keep");
        Assert.Equal(old, Assert.Single((await program.SendAsync(HttpMethod.Post, "/api/snapshots/clean")).GetProperty("steps").EnumerateArray()).Text("id"));

        Assert.Equal(active, (await program.SendAsync(HttpMethod.Put, "/api/models/active/keep")).Text("id"));
        await program.SendAsync(HttpMethod.Put, $"/api/models/{old}/keep", HttpStatusCode.NotFound);
        await program.SendAsync(HttpMethod.Put, $"/api/snapshots/{old}/keep", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Change_NotAllowed_IsForbidden()
    {
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Studio:ChangesAllowed", "false");

        await program.SendAsync(HttpMethod.Post, "/api/snapshots/clean", HttpStatusCode.Forbidden);
        await program.SendAsync(HttpMethod.Put, "/api/snapshots/current/keep", HttpStatusCode.Forbidden);
        await program.SendAsync(HttpMethod.Delete, "/api/models/active/keep", HttpStatusCode.Forbidden);
    }
}

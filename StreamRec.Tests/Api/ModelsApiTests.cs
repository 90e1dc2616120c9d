using System.Collections.Concurrent;
using System.Net;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Api;

public sealed class ModelsApiTests : IDisposable
{
    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Get_Models_SaysWhatEachIsAndWhichIsActive()
    {
        var (first, second) = (world.Train().Id, world.Train("mf").Id);
        await using var program = await StudioProgram.StartAsync(world);

        var list = await program.GetAsync("/api/models");

        Assert.Equal((second, second, first), (list.Text("active"), list.Text("serving"), list.Text("before")));
        var newest = list.GetProperty("models")[0];
        Assert.Equal((second, "mf", true, true), (newest.Text("id"), newest.Text("model"), newest.GetProperty("isActive").GetBoolean(), newest.GetProperty("serves").GetBoolean()));
        Assert.Equal(4, newest.GetProperty("baselines").GetArrayLength());
        Assert.Equal(first, (await program.GetAsync($"/api/models/{first}")).Text("id"));
        await program.SendAsync(HttpMethod.Get, "/api/models/..%2Factive", HttpStatusCode.NotFound);
        var trainers = (await program.GetAsync("/api/models/trainers")).GetProperty("trainers");
        Assert.Contains("bias", trainers.EnumerateArray().Select(trainer => trainer.Text("name")));
        var comparison = await program.GetAsync($"/api/models/comparison?id={first}&id={second}");
        Assert.Equal(2, comparison.GetProperty("models").GetArrayLength());
        Assert.Equal(0, comparison.GetProperty("doubts").GetArrayLength());
        var status = (await program.GetAsync("/api/status")).GetProperty("models");
        Assert.Equal((2, 0), (status.Number("count"), status.Number("damaged")));
    }

    [Fact]
    public async Task Activate_WhileRequestsRun_EachIsAnsweredByOneModel()
    {
        var (bias, factors) = (world.Train().Id, world.Train("mf").Id);
        await using var program = await StudioProgram.StartAsync(world);
        var answers = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        using var enough = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                var answer = await program.GetAsync("/api/predictions?user=3&title=ns5");
                answers.AddOrUpdate($"{answer.Text("source")} {answer.GetProperty("score")} {answer.GetProperty("standardDeviation")} {answer.GetProperty("probability")}", 1, (_, count) => count + 1);
            }
        })).ToArray();

        for (var turn = 0; turn < 10; turn++)
        {
            foreach (var id in new[] { bias, factors })
            {
                Assert.True((await program.SendAsync(HttpMethod.Post, $"/api/models/{id}/activate")).GetProperty("isActive").GetBoolean());
                await program.UntilAsync(source => source.Current!.Model!.Id == id);
            }
        }

        await enough.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(2, answers.Count);
        Assert.Equal(["bias", "matrix-factorization"], answers.Keys.Select(answer => answer.Split(' ')[0]).Order());
    }

    [Fact]
    public async Task Back_AfterSwitching_ServesTheModelBeforeAndThenHasNowhereToGo()
    {
        var (first, second) = (world.Train().Id, world.Train("mf").Id);
        await using var program = await StudioProgram.StartAsync(world);

        var back = await program.SendAsync(HttpMethod.Post, "/api/models/back");

        Assert.Equal((true, first), (back.GetProperty("switched").GetBoolean(), back.GetProperty("model").Text("id")));
        await program.UntilAsync(source => source.Current!.Model!.Id == first);
        Assert.False((await program.SendAsync(HttpMethod.Post, "/api/models/back")).GetProperty("switched").GetBoolean());
        Assert.True((await program.SendAsync(HttpMethod.Delete, $"/api/models/{second}")).GetProperty("deleted").GetBoolean());
        Assert.False((await program.SendAsync(HttpMethod.Delete, $"/api/models/{second}")).GetProperty("deleted").GetBoolean());
        Assert.Contains("active", (await program.SendAsync(HttpMethod.Delete, $"/api/models/{first}", HttpStatusCode.Conflict)).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ActiveModelDamaged_StatusNamesItAndWhichServesInstead()
    {
        var (first, second) = (world.Train().Id, world.Train("mf").Id);
        world.Flip(second);
        await using var program = await StudioProgram.StartAsync(world);

        var status = await program.GetAsync("/api/status");

        Assert.Equal(first, status.GetProperty("model").Text("id"));
        Assert.Contains(second, status.Text("problem"), StringComparison.Ordinal);
        Assert.Contains($"{first} (bias) serves instead", status.Text("problem"), StringComparison.Ordinal);
        Assert.Equal(1, status.GetProperty("models").Number("damaged"));
        Assert.Contains("damaged", (await program.GetAsync($"/api/models/{second}")).Text("problem"), StringComparison.Ordinal);
        await program.SendAsync(HttpMethod.Delete, $"/api/models/{first}", HttpStatusCode.Conflict);

        await program.SendAsync(HttpMethod.Post, $"/api/models/{first}/activate");
        await program.UntilAsync(source => source.State.Problem is null);
        Assert.Contains("damaged", (await program.SendAsync(HttpMethod.Post, $"/api/models/{second}/activate", HttpStatusCode.Conflict)).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_NotAllowed_IsForbiddenAndTheListStays()
    {
        var id = world.Train().Id;
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Studio:ChangesAllowed", "false");

        await program.SendAsync(HttpMethod.Post, $"/api/models/{id}/activate", HttpStatusCode.Forbidden);
        await program.SendAsync(HttpMethod.Post, "/api/models/back", HttpStatusCode.Forbidden);
        await program.SendAsync(HttpMethod.Delete, $"/api/models/{id}", HttpStatusCode.Forbidden);
        await program.SendAsync(HttpMethod.Post, "/api/jobs", HttpStatusCode.Forbidden, """{ "model": "bias" }""");
        await program.SendAsync(HttpMethod.Delete, "/api/jobs/20260101-000000-abcdef", HttpStatusCode.Forbidden);
        Assert.Equal(id, (await program.GetAsync("/api/models")).Text("active"));
    }

    [Fact]
    public async Task Activate_WhileAnImportGoesOn_IsAnsweredWithRetryLater()
    {
        var (first, second) = (world.Train().Id, world.Train("mf").Id);
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Api:MaximumWaitSeconds", "1");
        using (world.Loader.Snapshots.Root.LockForWriting())
        {
            await program.SendAsync(HttpMethod.Post, $"/api/models/{first}/activate", HttpStatusCode.ServiceUnavailable);
        }

        Assert.Equal(second, world.Loader.Models.ActiveId);
    }
}

using System.Net;
using StreamRec.Core.Jobs;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Api;

public sealed class JobsApiTests : IDisposable
{
    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Submit_Training_TrainsAndSwitchesToTheModel()
    {
        await using var program = await StudioProgram.StartAsync(world);

        var job = await program.SendAsync(HttpMethod.Post, "/api/jobs", HttpStatusCode.Accepted, """{ "model": "mf", "settings": { "factors": 4, "epochs": "6" }, "seed": 5, "note": " my model " }""");
        var done = await program.UntilAsync(job.Text("id")!, JobState.Done);

        Assert.Equal("train", job.Text("kind"));
        Assert.Equal("mf", job.GetProperty("request").Text("model"));
        await program.UntilAsync(source => source.Current!.Model?.Id == done.ResultId);
        var model = await program.GetAsync($"/api/models/{done.ResultId}");
        Assert.Equal(("my model", "4", "6", 5), (model.Text("note"), model.GetProperty("parameters").Text("factors"), model.GetProperty("parameters").Text("epochs"), model.Number("seed")));
        var kept = await program.GetAsync("/api/jobs/latest");
        Assert.Equal(("done", done.ResultId), (kept.Text("state"), kept.Text("resultId")));
        Assert.Equal(Enumerable.Range(1, 6), kept.GetProperty("curve").EnumerateArray().Select(point => point.Number("epoch")));
        Assert.All(kept.GetProperty("curve").EnumerateArray(), point => Assert.False(point.IsNull("validationError")));
        Assert.Equal(1, (await program.GetAsync("/api/jobs")).GetProperty("jobs").GetArrayLength());
    }

    [Fact]
    public async Task Submit_NotToBeActivated_LeavesTheActiveModel()
    {
        var active = world.Train().Id;
        await using var program = await StudioProgram.StartAsync(world);

        var job = await program.SendAsync(HttpMethod.Post, "/api/jobs", HttpStatusCode.Accepted, """{ "model": "bias", "activate": false }""");
        await program.UntilAsync(job.Text("id")!, JobState.Done);

        Assert.Equal((active, 2), ((await program.GetAsync("/api/models")).Text("active"), world.Loader.Models.List().Count));
    }

    [Fact]
    public async Task Cancel_LongTraining_StopsItAndTheActiveModelStays()
    {
        var active = world.Train().Id;
        await using var program = await StudioProgram.StartAsync(world);
        var id = (await program.SendAsync(HttpMethod.Post, "/api/jobs", HttpStatusCode.Accepted, """{ "model": "bayes", "settings": { "iterations": 100000 } }""")).Text("id")!;
        await program.UntilAsync(id, JobState.Running);

        Assert.True((await program.SendAsync(HttpMethod.Delete, $"/api/jobs/{id}")).GetProperty("stopped").GetBoolean());

        await program.UntilAsync(id, JobState.Cancelled);
        Assert.Equal(active, Assert.Single(world.Loader.Models.List()).Id);
        Assert.True((await program.SendAsync(HttpMethod.Delete, $"/api/jobs/{id}")).GetProperty("removed").GetBoolean());
        await program.SendAsync(HttpMethod.Get, $"/api/jobs/{id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Submit_WhatIsNotAccepted_NamesItAndWhatIs()
    {
        await using var program = await StudioProgram.StartAsync(world);
        foreach (var (body, parameter, accepted) in new[]
        {
            ("""{ "model": "oracle" }""", "model", "bias"),
            ("""{ "model": "mf", "settings": { "factors": 0 } }""", "factors", "a whole number from 1"),
            ("""{ "model": "mf", "settings": { "factors": "many" } }""", "factors", "a whole number from 1"),
            ("""{ "model": "mf", "settings": { "factors": null } }""", "factors", "a whole number from 1"),
            ("""{ "model": "mf", "settings": { "depth": 3 } }""", "settings", "factors"),
            ("""{ "model": "mf", "threads": -1 }""", "threads", "a whole number from 0"),
        })
        {
            var problem = await program.SendAsync(HttpMethod.Post, "/api/jobs", HttpStatusCode.BadRequest, body);

            Assert.Equal(parameter, problem.Text("parameter"));
            Assert.Contains(problem.Texts("accepted"), each => each.StartsWith(accepted, StringComparison.Ordinal));
        }

        Assert.Empty(program.Queue.Jobs);
    }

    [Theory]
    [InlineData("""{ "modle": "bias" }""", "modle")]
    [InlineData("""{ "model": 5 }""", "model")]
    [InlineData("""{ "model": "mf", "seed": 1.5 }""", "seed")]
    [InlineData("{", "body")]
    [InlineData("", "body")]
    [InlineData("null", "body")]
    public async Task Submit_BodyOfAnotherKind_NamesTheField(string body, string parameter)
    {
        await using var program = await StudioProgram.StartAsync(world);

        Assert.Equal(parameter, (await program.SendAsync(HttpMethod.Post, "/api/jobs", HttpStatusCode.BadRequest, body)).Text("parameter"));

        Assert.Empty(program.Queue.Jobs);
    }

    [Fact]
    public async Task Submit_MoreThanMayWait_IsAnsweredWithRetryLater()
    {
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Studio:MaximumQueuedJobs", "0");
        const string Long = """{ "model": "bayes", "settings": { "iterations": 100000 } }""";
        await program.SendAsync(HttpMethod.Post, "/api/jobs", HttpStatusCode.Accepted, Long);

        Assert.Contains("as many as this server takes", (await program.SendAsync(HttpMethod.Post, "/api/jobs", HttpStatusCode.ServiceUnavailable, Long)).Text("detail"), StringComparison.Ordinal);
    }
}

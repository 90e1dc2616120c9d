using System.Net;
using StreamRec.Core.Jobs;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Api;

public sealed class StudiesApiTests : IDisposable
{
    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Submit_Comparison_IsMadeKeptAndRemoved()
    {
        await using var program = await StudioProgram.StartAsync(world);

        var job = await program.SendAsync(
            HttpMethod.Post, "/api/studies", HttpStatusCode.Accepted, """{ "kind": "compare", "models": [{ "name": "mean" }, { "name": "bias", "settings": { "sweeps": 2 } }], "testShare": 0.2, "seed": 4 }""");
        var id = (await program.UntilAsync(job.Text("id")!, JobState.Done)).ResultId!;

        var study = await program.GetAsync($"/api/studies/{id}");
        Assert.Equal(("compare", "done", 4, 2), (study.Text("kind"), study.Text("state"), study.Number("seed"), study.Number("made")));
        Assert.Equal(["mean", "bias"], study.GetProperty("points").EnumerateArray().Select(point => point.Text("model")!));
        Assert.Equal("2", study.GetProperty("points")[1].GetProperty("parameters").Text("sweeps"));
        Assert.InRange(study.GetProperty("points")[1].GetProperty("mean").GetProperty("rmse").GetDouble(), 0.1, 2);
        Assert.Equal(1, study.Number("best"));
        Assert.Equal(id, (await program.GetAsync("/api/studies/latest")).Text("id"));
        Assert.Equal(id, Assert.Single((await program.GetAsync("/api/studies")).GetProperty("studies").EnumerateArray()).Text("id"));
        Assert.False((await program.SendAsync(HttpMethod.Post, $"/api/jobs/{id}/repeat")).GetProperty("queued").GetBoolean());

        Assert.True((await program.SendAsync(HttpMethod.Delete, $"/api/studies/{id}")).GetProperty("removed").GetBoolean());
        await program.SendAsync(HttpMethod.Get, $"/api/studies/{id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Repeat_CancelledStudy_GoesOnUnderTheSameId()
    {
        await using var program = await StudioProgram.StartAsync(world);
        var id = (await program.SendAsync(
            HttpMethod.Post, "/api/studies", HttpStatusCode.Accepted, """{ "kind": "cross-validate", "models": [{ "name": "bayes", "settings": { "iterations": 100000 } }], "folds": 2 }""")).Text("id")!;
        await program.UntilAsync(id, JobState.Running);
        await program.SendAsync(HttpMethod.Delete, $"/api/jobs/{id}");
        await program.UntilAsync(id, JobState.Cancelled);

        Assert.Equal(id, (await program.SendAsync(HttpMethod.Post, $"/api/jobs/{id}/repeat")).GetProperty("job").Text("id"));

        await program.UntilAsync(id, JobState.Running);
        await program.SendAsync(HttpMethod.Delete, $"/api/jobs/{id}");
        await program.UntilAsync(id, JobState.Cancelled);
    }

    [Fact]
    public async Task Submit_WhatIsNotAccepted_SaysWhatIs()
    {
        await using var program = await StudioProgram.StartAsync(world);
        foreach (var (body, named) in new[]
        {
            ("""{ }""", "kind is required"),
            ("""{ "kind": "guess" }""", "cross-validate"),
            ("""{ "kind": "compare", "models": [{ "name": "mf" }] }""", "two models or more"),
            ("""{ "kind": "factors", "models": [{ "name": "bias" }] }""", "no factors to sweep"),
            ("""{ "kind": "factors", "models": [{ "name": "oracle" }] }""", "known are mean, bias"),
            ("""{ "kind": "cross-validate", "folds": 1 }""", "a whole number from 2 to 100"),
            ("""{ "kind": "tune", "tuning": { "method": "luck" } }""", "grid, random, halving"),
            ("""{ "kind": "tune", "tuning": { "space": ["factors=8..2"] } }""", "factors=8..2"),
            ("""{ "kind": "tune", "folds": "many" }""", "folds"),
        })
        {
            var problem = await program.SendAsync(HttpMethod.Post, "/api/studies", HttpStatusCode.BadRequest, body);

            Assert.Contains(named, problem.Text("detail"), StringComparison.Ordinal);
        }

        Assert.Empty(program.Queue.Jobs);
    }

    [Fact]
    public async Task Delete_ServerThatChangesNothing_Refuses()
    {
        await using var program = await StudioProgram.StartAsync(world, "--StreamRec:Studio:ChangesAllowed", "false");

        await program.SendAsync(HttpMethod.Delete, "/api/studies/20260101-000000-abcdef", HttpStatusCode.Forbidden);
        await program.SendAsync(HttpMethod.Post, "/api/studies", HttpStatusCode.Forbidden, """{ "kind": "cross-validate" }""");
    }
}

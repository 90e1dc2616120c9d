using System.Net;
using StreamRec.Core.Workspaces;

namespace StreamRec.Tests.Api;

public sealed class StatusApiTests
{
    [Fact]
    public async Task Status_Ready_NamesSnapshotCountsAndVersions()
    {
        await using var program = new ApiProgram();
        await program.InitializeAsync();
        var status = await program.GetAsync("/api/status");
        Assert.True(status.GetProperty("ready").GetBoolean());
        Assert.Equal("ready", status.Text("phase"));
        var snapshot = status.GetProperty("snapshot");
        Assert.Equal(("20260101-000000-abcdef", 7, 3, 5), (snapshot.Text("id"), snapshot.Number("titles"), snapshot.Number("users"), snapshot.Number("ratings")));
        Assert.True(status.IsNull("model"));
        Assert.NotEmpty(status.GetProperty("versions").Text("program")!);
        Assert.Equal("ready", (await program.GetAsync("/healthz/ready")).Text("status"));
    }

    [Fact]
    public async Task Get_BeforeAnyDataIsReady_SaysWhatIsPreparedAndWhenToAskAgain()
    {
        await using var program = new ApiProgram();
        program.Source.Current = null;
        program.Source.State = new WorkspaceState(WorkspacePhase.ImportingSample, 0.25);
        await program.InitializeAsync();
        foreach (var address in new[] { "/api/titles", "/api/catalog/get_actor", "/api/predictions", "/healthz/ready" })
        {
            using var response = await program.SendAsync(address);
            Assert.Equal(TimeSpan.FromSeconds(2), response.Headers.RetryAfter?.Delta);
            var problem = await program.GetProblemAsync(address, HttpStatusCode.ServiceUnavailable);
            Assert.Equal(("importing-sample", 0.25), (problem.Text("phase"), problem.GetProperty("fraction").GetDouble()));
        }

        Assert.Equal("live", (await program.GetAsync("/healthz/live")).Text("status"));
        var status = await program.GetAsync("/api/status");
        Assert.False(status.GetProperty("ready").GetBoolean());
        Assert.True(status.IsNull("snapshot"));
    }

    [Fact]
    public async Task Get_UnknownRoute_IsAProblemNotAPage()
    {
        await using var program = new ApiProgram();
        await program.InitializeAsync();
        await program.GetProblemAsync("/api/no/such/route", HttpStatusCode.NotFound);
    }
}

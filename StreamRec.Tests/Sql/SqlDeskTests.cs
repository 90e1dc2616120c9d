using System.Diagnostics;
using System.Text.Json;
using StreamRec.Core.Configuration;
using StreamRec.Core.Sql;
using StreamRec.Core.Sql.Supervision;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Api;

namespace StreamRec.Tests.Sql;

public sealed class SqlDeskTests : IDisposable
{
    private readonly SqlWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Ask_Cancelled_StopsAndTheNextIsAnswered()
    {
        using var cancelling = new CancellationTokenSource();
        var asked = await world.BeginEndlessAsync(cancelling.Token);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal(["1"], await world.ValuesAsync("SELECT 1"));
        Assert.Contains("\"stopped\"", world.Record()[^3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_ProcessIsKilled_SaysSoAndTheNextGetsAnother()
    {
        var asked = await world.BeginEndlessAsync(CancellationToken.None);
        var before = world.Desk.Processes.Single();

        using (var process = Process.GetProcessById(before))
        {
            process.Kill();
        }

        Assert.Equal(SqlRefusal.Crashed, (await Assert.ThrowsAsync<SqlRefusedException>(() => asked)).Refusal);
        Assert.Equal(["1"], await world.ValuesAsync("SELECT 1"));
        Assert.DoesNotContain(before, world.Desk.Processes);
    }

    [Fact]
    public async Task Ask_IdleProcessIsKilled_StartsAnother()
    {
        await world.AskAsync("SELECT 1");
        using (var process = Process.GetProcessById(world.Desk.Processes.Single()))
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["1"], await world.ValuesAsync("SELECT 1"));
    }

    [Fact]
    public async Task Ask_TwoAtATime_SameVisitorAndFullHouseAreRefused()
    {
        using var busy = new SqlWorld(new SqlOptions { Workers = 1, MaximumWaitSeconds = 0, MemoryLimitBytes = 128 << 20 });
        using var cancelling = new CancellationTokenSource();
        var asked = await busy.BeginEndlessAsync(cancelling.Token);

        Assert.Equal(SqlRefusal.OneAtATime, (await busy.RefusalAsync("SELECT 1")).Refusal);
        var other = await Assert.ThrowsAsync<SqlRefusedException>(() => busy.Desk.AskAsync(new SqlQuestion("SELECT 1", "another", 1, 1_000), new SqlTable(), CancellationToken.None));
        Assert.Equal(SqlRefusal.Busy, other.Refusal);

        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal(["1"], await busy.ValuesAsync("SELECT 1"));
    }

    [Fact]
    public async Task Ask_NewSnapshot_IsSeenByTheNextQuery()
    {
        const string Sql = "SELECT list(score ORDER BY user_id, title_id) FROM ratings";
        var before = await world.ValuesAsync(Sql);
        var process = world.Desk.Processes.Single();

        world.ImportAnew();

        Assert.NotEqual(before, await world.ValuesAsync(Sql));
        Assert.NotEqual(process, world.Desk.Processes.Single());
    }

    [Fact]
    public async Task Record_QueriesThatWentWellAndNot_HaveTwoLinesEach()
    {
        await world.AskAsync("SELECT i FROM range(10) t(i)", rows: 3);
        await world.RefusalAsync("DROP VIEW titles");

        var lines = world.Record().Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(["begun", "answered", "begun", "refused: NotAllowed"], lines.Select(line => line.Text("event")));
        Assert.All(lines, line => Assert.Equal("tests", line.Text("visitor")));
        Assert.Equal("SELECT i FROM range(10) t(i)", lines[0].Text("sql"));
        Assert.Equal((3, true), (lines[1].GetProperty("rows").GetInt32(), lines[1].GetProperty("truncated").GetBoolean()));
        Assert.Equal(lines[0].Text("query"), lines[1].Text("query"));
        Assert.Contains("DROP", lines[3].Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_EndsTheProcess()
    {
        await world.AskAsync("SELECT 1");
        using var process = Process.GetProcessById(world.Desk.Processes.Single());

        world.Desk.Dispose();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.HasExited);
    }

    [Fact]
    public async Task Ask_ProgramIsNotThere_SaysSo()
    {
        using var desk = new SqlDesk(new SqlOptions(), new WorkspaceLoader(world.Root).Snapshots, new FixedWorkspace { Current = FixedWorkspace.Small() }, new SqlWorkerCommand("/no/such/program", []), TimeProvider.System);

        Assert.Equal(SqlRefusal.Unavailable, (await Assert.ThrowsAsync<SqlRefusedException>(() => desk.DescribeAsync(CancellationToken.None))).Refusal);
    }
}

using Npgsql;
using StreamRec.Core.Database;

namespace StreamRec.Tests.Database;

/// <summary>Duty and talk of several servers on a real PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class ServerGroupTests(PostgresServer server) : IAsyncLifetime
{
    private SharedServers? servers;

    private SharedServers Servers => servers!;

    public async ValueTask InitializeAsync() => servers = new SharedServers(await server.NewDatabaseAsync());

    [Fact]
    public async Task IsOnDuty_OneLeaves_AnotherTakesOver()
    {
        var (one, other) = await Servers.JoinTwoAsync();
        Assert.False(other.IsOnDuty);

        await one.DisposeAsync();

        await SharedServers.UntilOnDutyAsync(other);
        Assert.False(one.IsOnDuty);
    }

    [Fact]
    public async Task IsOnDuty_ConnectionLost_IsOffDutyAndAnotherTakesOver()
    {
        var (one, other) = await Servers.JoinTwoAsync();
        await using (var source = NpgsqlDataSource.Create(Servers.Connection))
        await using (var command = source.CreateCommand("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())"))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await SharedServers.UntilOnDutyAsync(one, isOn: false);
        await SharedServers.UntilOnDutyAsync(other);
        Assert.False(one.IsOnDuty);
    }

    [Fact]
    public async Task Tell_ToOthers_IsHeardByThemAndNotByOneself()
    {
        var (one, other) = await Servers.JoinTwoAsync();
        var heard = new TaskCompletionSource<string>();
        other.Heard += (_, news) => heard.TrySetResult($"{news.Topic}: {news.Text}");
        one.Heard += (_, news) => heard.TrySetResult($"echo {news.Topic}: {news.Text}");

        one.Tell("data", "two words");
        Assert.Equal("data: two words", await heard.Task);

        heard = new TaskCompletionSource<string>();
        await ServerGroup.TellAsync(one.Shared!, "data", "");
        Assert.EndsWith("data: ", await heard.Task, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_DatabaseThatIsNotToBeHad_IsNeverOnDutyAndTellsNobody()
    {
        var options = new DatabaseOptions { Postgres = "Host=127.0.0.1;Port=1;Database=x;Username=y" };
        await using var store = new DatabaseOnDemand(options, Servers.Root, TimeProvider.System);
        await using var group = ServerGroup.Join(options, store);

        group.Tell("data", "");

        Assert.False(group.IsOnDuty);
        await Assert.ThrowsAsync<DatabaseException>(() => ServerGroup.TellAsync(store, "data", ""));
    }

    [Fact]
    public async Task Join_EmbeddedStore_IsAloneAndAlwaysOnDuty()
    {
        await using var store = new DatabaseOnDemand(new DatabaseOptions(), Servers.Root, TimeProvider.System);
        await using var group = ServerGroup.Join(new DatabaseOptions(), store);

        Assert.True(group.IsOnDuty);
        Assert.Null(group.Shared);
        group.Tell("data", "");
    }

    public ValueTask DisposeAsync() => Servers.DisposeAsync();
}

using Npgsql;
using StreamRec.Core.Database;
using StreamRec.Core.Database.Postgres;

namespace StreamRec.Tests.Database;

/// <summary>The contract on a real PostgreSQL, and what only several servers have.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresDatabaseTests(PostgresServer server) : DatabaseContract
{
    private string? connection;

    [Fact]
    public async Task Announce_OnOneServer_IsHeardOnTheOther()
    {
        var one = await OpenAsync();
        var other = await OpenAsync();
        var heard = new TaskCompletionSource<string>();
        other.Announced += (_, announcement) => heard.TrySetResult(announcement.Text);
        await one.WriteAsync(session =>
        {
            session.Announce("viewer", "from afar");
            return true;
        });
        Assert.Equal("from afar", await heard.Task);
    }

    [Fact]
    public async Task OpenAsync_ManyServersAtOnce_MigrateOnce()
    {
        connection = await server.NewDatabaseAsync();
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync()));
        Assert.Equal(1, await all[0].ReadAsync(session => session.Query("select count(*) from schema_steps where step = 1")[0].Whole(0)));
    }

    [Fact]
    public async Task Announce_AfterTheListenersConnectionBroke_IsHeardAgain()
    {
        var database = await OpenAsync();
        var reconnected = new TaskCompletionSource();
        var heard = new TaskCompletionSource();
        database.Announced += (_, announcement) => (announcement.Topic == "viewer" ? heard : reconnected).TrySetResult();
        await using (var source = NpgsqlDataSource.Create(connection!))
        await using (var command = source.CreateCommand("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()"))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await reconnected.Task;
        await database.WriteAsync(session =>
        {
            session.Announce("viewer", "back");
            return true;
        });
        await heard.Task;
    }

    [Theory]
    [InlineData("no connection string", "connection string")]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=y;Password=secret", "127.0.0.1:1/x")]
    public async Task OpenAsync_Unusable_SaysWhyWithoutThePassword(string text, string expected)
    {
        var error = await Assert.ThrowsAsync<DatabaseException>(() => PostgresDatabase.OpenAsync(text));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    protected override async Task<IDatabase> OpenSameAsync() => await PostgresDatabase.OpenAsync(connection ??= await server.NewDatabaseAsync());
}

using StreamRec.Core.Database;
using StreamRec.Core.Database.Postgres;
using StreamRec.Core.Works;
using StreamRec.Tests.Database;

namespace StreamRec.Tests.Works;

/// <summary>Decisions in a real PostgreSQL, and what only a shared database has.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresMatchDecisionsTests(PostgresServer server) : MatchDecisionsContract
{
    private readonly List<IDatabase> opened = [];
    private string? connection;

    [Fact]
    public async Task Read_DecidedOnAnotherServer_IsSeenOnceAnnounced()
    {
        var (one, other) = (await OpenAsync(), await OpenAsync());
        Assert.Equal("", other.Stamp);
        var told = new SemaphoreSlim(0);
        other.Changed += (_, _) => told.Release();

        Decide(one, "ns1", "t1", same: true);
        await told.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(one.Read(), other.Read());
        Assert.Equal(one.Stamp, other.Stamp);
        Assert.False(File.Exists(Root.MatchDecisionsFile));
    }

    [Fact]
    public async Task Read_FileFromBefore_IsTakenOverOnce()
    {
        Decide(new FileMatchDecisions(Root), "ns1", "t1", same: true);
        Decide(new FileMatchDecisions(Root), "ns2", "t2", same: false);

        var decisions = await OpenAsync();
        Assert.Equal(new FileMatchDecisions(Root).Read(), decisions.Read());
        decisions.Withdraw("ns1", "t1", TestContext.Current.CancellationToken);
        Assert.Equal("ns2", Assert.Single((await OpenAsync()).Read()).FirstTitleId);
    }

    [Fact]
    public async Task Read_DatabaseGone_HasWhatWasReadLastAndSaysSoToWhoeverComesNew()
    {
        var database = await DatabaseAsync();
        var decisions = MatchDecisions.Of(Root, database);
        Decide(decisions, "ns1", "t1", same: true);
        var (known, stamp) = (decisions.Read(), decisions.Stamp);
        await using var away = new DatabaseOnDemand(new DatabaseOptions { Postgres = "Host=127.0.0.1;Port=1;Database=x;Username=y" }, Root, TimeProvider.System);
        var fresh = MatchDecisions.Of(Root, away);

        opened.Remove(database);
        await database.DisposeAsync();
        Assert.Equal(known, decisions.Read());
        Assert.Equal(stamp, decisions.Stamp);
        Assert.Throws<UnusableDecisionsException>(fresh.Read);
        Assert.NotEqual("", fresh.Stamp);
        Assert.Throws<DatabaseException>(() => Decide(fresh, "ns1", "t1", same: true));
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var database in opened)
        {
            await database.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    protected override async Task<IMatchDecisions> OpenAsync() => MatchDecisions.Of(Root, await DatabaseAsync());

    private async Task<IDatabase> DatabaseAsync()
    {
        var database = await PostgresDatabase.OpenAsync(connection ??= await server.NewDatabaseAsync());
        opened.Add(database);
        return database;
    }
}

using StreamRec.Core.Database;

namespace StreamRec.Tests.Database;

/// <summary>What every database does, whichever it is.</summary>
public abstract class DatabaseContract : IAsyncDisposable
{
    private readonly List<IDatabase> opened = [];

    [Fact]
    public async Task WriteAsync_Values_AreReadBackAsTheyWere()
    {
        var database = await OpenAsync();
        var moment = new DateTimeOffset(2026, 2, 3, 4, 5, 6, 789, TimeSpan.FromHours(2));
        await MakeTableAsync(database, "create table things (name varchar, number double precision, whole bigint, moment timestamp, truth boolean)");
        await database.WriteAsync(session => session.Execute("insert into things values ($1, $2, $3, $4, $5)", "ñ 'quoted' 片", 3.5, 1L << 40, moment, true));
        await database.WriteAsync(session => session.Execute("insert into things (name) values ($1)", (string?)null));
        var rows = await database.ReadAsync(session => session.Query("select name, number, whole, moment, truth from things order by whole nulls last"));
        Assert.Equal(2, rows.Count);
        Assert.Equal("ñ 'quoted' 片", rows[0].Text(0));
        Assert.Equal(3.5, rows[0].Number(1));
        Assert.Equal(1L << 40, rows[0].Whole(2));
        Assert.Equal(moment, rows[0].Time(3));
        Assert.True(rows[0].Truth(4));
        Assert.True(rows[1].IsNull(0));
    }

    [Fact]
    public async Task WriteAsync_WorkThatThrows_LeavesNothingAndDisturbsNobody()
    {
        var database = await OpenAsync();
        await MakeTableAsync(database, "create table things (name varchar primary key)");
        var good = Enumerable.Range(0, 20).Select(number => database.WriteAsync(session => session.Execute("insert into things values ($1)", $"good {number}"))).ToList();
        var bad = database.WriteAsync<int>(session =>
        {
            session.Execute("insert into things values ($1)", "bad");
            throw new InvalidOperationException("changed my mind");
        });
        var wrong = database.WriteAsync(session => session.Execute("insert into nowhere values (1)"));
        await Task.WhenAll(good);
        Assert.Equal("changed my mind", (await Assert.ThrowsAsync<InvalidOperationException>(() => bad)).Message);
        Assert.Contains("nowhere", (await Assert.ThrowsAsync<DatabaseException>(() => wrong)).Message, StringComparison.Ordinal);
        Assert.Equal(20, await CountAsync(database, "things"));
    }

    [Fact]
    public async Task WriteAsync_SameKeyManyTimesAtOnce_EachSeesTheOneBefore()
    {
        var database = await OpenAsync();
        await MakeTableAsync(database, "create table counters (name varchar primary key, value bigint not null)");
        await database.WriteAsync(session => session.Execute("insert into counters values ('a', 0)"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => database.WriteAsync(session =>
        {
            var before = session.Query("select value from counters where name = 'a'")[0].Whole(0);
            session.Execute("delete from counters where name = 'a'");
            return session.Execute("insert into counters values ('a', $1)", before + 1);
        })));
        Assert.Equal(8, await database.ReadAsync(session => session.Query("select value from counters")[0].Whole(0)));
    }

    [Fact]
    public async Task Announce_TransactionThatLasts_IsHeardAndOneThatFailsIsNot()
    {
        var database = await OpenAsync();
        var heard = new List<string>();
        var last = new TaskCompletionSource();
        database.Announced += (_, announcement) =>
        {
            lock (heard)
            {
                heard.Add($"{announcement.Topic}: {announcement.Text}");
            }

            if (announcement.Text == "last")
            {
                last.TrySetResult();
            }
        };
        await database.WriteAsync(session => Announcing(session, "first one"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync<bool>(session =>
        {
            session.Announce("viewer", "never");
            throw new InvalidOperationException();
        }));
        await database.WriteAsync(session => Announcing(session, "last"));
        await last.Task;
        Assert.Equal(["viewer: first one", "viewer: last"], heard);
    }

    [Fact]
    public async Task OpenAsync_Again_HasWhatWasWrittenAndNoNewSteps()
    {
        var database = await OpenAsync();
        await MakeTableAsync(database, "create table things (name varchar)");
        await database.WriteAsync(session => session.Execute("insert into things values ('kept')"));
        var steps = await CountAsync(database, "schema_steps");
        await CloseAsync(database);
        database = await OpenAsync();
        Assert.Equal(1, await CountAsync(database, "things"));
        Assert.Equal(steps, await CountAsync(database, "schema_steps"));
    }

    [Fact]
    public async Task OpenAsync_TablesOfANewerVersion_SaysSo()
    {
        var database = await OpenAsync();
        await database.WriteAsync(session => session.Execute("insert into schema_steps (step, applied) values (999, $1)", DateTimeOffset.UtcNow));
        await CloseAsync(database);
        Assert.Contains("newer version", (await Assert.ThrowsAsync<DatabaseException>(OpenAsync)).Message, StringComparison.Ordinal);
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var database in opened)
        {
            await database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the test's database; each time the same.</summary>
    protected abstract Task<IDatabase> OpenSameAsync();

    protected async Task<IDatabase> OpenAsync()
    {
        var database = await OpenSameAsync();
        opened.Add(database);
        return database;
    }

    protected async Task CloseAsync(IDatabase database)
    {
        opened.Remove(database);
        await database.DisposeAsync();
    }

    private static bool Announcing(IDatabaseSession session, string text)
    {
        session.Announce("viewer", text);
        return true;
    }

    private static Task<long> MakeTableAsync(IDatabase database, string sql) => database.WriteAsync(session => session.Execute(sql));

    private static Task<long> CountAsync(IDatabase database, string table) => database.ReadAsync(session => session.Query($"select count(*) from {table}")[0].Whole(0));
}

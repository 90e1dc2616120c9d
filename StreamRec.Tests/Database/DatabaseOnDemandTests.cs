using StreamRec.Core.Database;
using StreamRec.Core.Storage;
using StreamRec.Tests.Studies;

namespace StreamRec.Tests.Database;

/// <summary>A store that is not to be had for a while.</summary>
public sealed class DatabaseOnDemandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ManualTime clock = new();

    private DataRoot Root => new(folder.Path);

    [Fact]
    public async Task OpenAsync_AfterAFailure_IsTriedAgainAfterThePauseAndToldToAll()
    {
        await using var database = new DatabaseOnDemand(new DatabaseOptions(), Root, clock);
        await File.WriteAllTextAsync(Root.StoreFile, new string('x', 10_000), TestContext.Current.CancellationToken);
        var told = new TaskCompletionSource<string>();
        database.Announced += (_, announcement) => told.TrySetResult(announcement.Topic);

        await Assert.ThrowsAsync<DatabaseException>(() => database.OpenAsync());
        Assert.Contains(Root.StoreFile, database.Problem, StringComparison.Ordinal);
        File.Delete(Root.StoreFile);
        await Assert.ThrowsAsync<DatabaseException>(() => database.OpenAsync());

        clock.Advance(DatabaseOnDemand.Pause);
        Assert.Equal(1, await database.ReadAsync(session => session.Query("select 1")[0].Whole(0), TestContext.Current.CancellationToken));
        Assert.Null(database.Problem);
        Assert.Equal("", await told.Task);
    }

    [Fact]
    public async Task DisposeAsync_Twice_ClosesForGood()
    {
        var database = new DatabaseOnDemand(new DatabaseOptions(), Root, clock);
        await database.OpenAsync(TestContext.Current.CancellationToken);

        await database.DisposeAsync();
        await database.DisposeAsync();

        await Assert.ThrowsAsync<DatabaseException>(() => database.ReadAsync(session => session.Query("select 1")));
    }

    [Fact]
    public void Description_Unopened_NamesTheFileAndNoPassword()
    {
        Assert.Equal(Root.StoreFile, DatabaseOnDemand.PlaceOf(new DatabaseOptions(), Root));
        Assert.Equal("PostgreSQL", DatabaseOnDemand.PlaceOf(new DatabaseOptions { Postgres = "Host=db;Password=secret" }, Root));
    }

    public void Dispose() => folder.Dispose();
}

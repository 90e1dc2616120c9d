using StreamRec.Core.Database;
using StreamRec.Core.Database.Embedded;

namespace StreamRec.Tests.Database;

/// <summary>The contract on the embedded file, and what only a file has.</summary>
public sealed class EmbeddedDatabaseTests : DatabaseContract
{
    private readonly TemporaryFolder folder = new();

    private string FilePath => Path.Combine(folder.Path, "data", "store.duckdb");

    [Fact]
    public async Task OpenAsync_FileThatIsNoDatabase_NamesItAndLeavesItAsItIs()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        await File.WriteAllTextAsync(FilePath, new string('x', 10_000), TestContext.Current.CancellationToken);
        var error = await Assert.ThrowsAsync<DatabaseException>(() => EmbeddedDatabase.OpenAsync(FilePath));
        Assert.Contains(FilePath, error.Message, StringComparison.Ordinal);
        Assert.Equal(10_000, new FileInfo(FilePath).Length);
    }

    [Fact]
    public async Task DisposeAsync_WritesThatWait_AreDoneFirst()
    {
        var database = await EmbeddedDatabase.OpenAsync(FilePath);
        await database.WriteAsync(session => session.Execute("create table things (number integer)"));
        var writes = Enumerable.Range(0, 500).Select(number => database.WriteAsync(session => session.Execute("insert into things values ($1)", number))).ToList();
        await database.DisposeAsync();
        await Task.WhenAll(writes);
        await using var again = await EmbeddedDatabase.OpenAsync(FilePath);
        Assert.Equal(500, await again.ReadAsync(session => session.Query("select count(*) from things")[0].Whole(0)));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => database.WriteAsync(session => session.Execute("delete from things")));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    protected override async Task<IDatabase> OpenSameAsync() => await EmbeddedDatabase.OpenAsync(FilePath);
}

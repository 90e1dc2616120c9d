using StreamRec.Core.DuckDb;

namespace StreamRec.Tests.DuckDb;

/// <summary>Cancel, progress and options.</summary>
public sealed class DuckDbControlTests : IDisposable
{
    // Far longer than any test run, were it not cancelled.
    private const string Endless = "select sum(hash(a.i * b.i)) from range(1000000) a(i), range(1000000) b(i)";

    private readonly DuckDbConnection connection = DuckDbConnection.OpenInMemory();

    public void Dispose() => connection.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Query_CancelledFromAnotherThread_StopsAndTheConnectionStaysUsable(bool withProgress)
    {
        using var cancellation = new CancellationTokenSource(millisecondsDelay: 100);
        var progress = withProgress ? new Reports() : null;
        Assert.Throws<OperationCanceledException>(() => connection.Query(Endless, [], progress, cancellation.Token));
        Assert.Equal(1, connection.Scalar<int>("select 1"));
    }

    [Fact]
    public void Query_AlreadyCancelled_DoesNotStart()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => connection.Execute("create table never (a integer)", [], progress: null, cancellation.Token));
        Assert.Equal(0, connection.Scalar<long>("select count(*) from duckdb_tables()"));
    }

    [Fact]
    public void Chunks_CancelledWhileReading_Stops()
    {
        using var cancellation = new CancellationTokenSource();
        using var result = connection.QueryStreaming("select i from range(100000000) t(i)");
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var chunk in result.Chunks(cancellation.Token)) cancellation.Cancel();
        });
    }

    [Fact]
    public void Chunks_StreamCancelledWhileTheEngineWorks_Stops()
    {
        using var cancellation = new CancellationTokenSource(millisecondsDelay: 100);
        using var statement = connection.Prepare(Endless);
        Assert.Throws<OperationCanceledException>(() =>
        {
            using var result = statement.ExecuteStreaming(cancellation.Token);
            foreach (var chunk in result.Chunks(cancellation.Token)) Assert.Fail("The query cannot have ended.");
        });
    }

    [Fact]
    public void Query_WithProgress_RisesToOne()
    {
        var progress = new Reports();
        connection.Execute("create table numbers as select i from range(3000000) t(i)");
        using var result = connection.Query("select max(md5(md5(i::varchar))) from numbers", [], progress, CancellationToken.None);
        Assert.Equal(1, progress.Shares[^1]);
        Assert.True(progress.Shares.Count > 2, "There must be reports on the way.");
        Assert.Equal(progress.Shares.Order(), progress.Shares);
    }

    [Fact]
    public void Open_WithOptions_AppliesThem()
    {
        using var limited = DuckDbConnection.OpenInMemory(new DuckDbOptions { Threads = 2, MemoryLimit = 64 << 20, TemporaryFolder = "", PreserveInsertionOrder = false });
        Assert.Equal(2, limited.Scalar<long>("select current_setting('threads')"));
        Assert.Equal("64.0 MiB", limited.Scalar<string>("select current_setting('memory_limit')"));
        Assert.False(limited.Scalar<bool>("select current_setting('preserve_insertion_order')"));
        Assert.Contains("Out of Memory", Assert.Throws<DuckDbException>(() => limited.Execute("create table big as select i, hash(i)::varchar as h from range(20000000) t(i)")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_Locked_ReadsAllowedFoldersOnlyAndKeepsItsSettings()
    {
        var folder = Directory.CreateTempSubdirectory("streamrec it's");
        var outside = Path.GetTempFileName();
        try
        {
            var inside = Path.Combine(folder.FullName, "a.csv");
            File.WriteAllText(inside, "a\n1\n");
            using var locked = DuckDbConnection.OpenInMemory(new DuckDbOptions { ExternalAccess = false, AllowedFolders = [folder.FullName], LockConfiguration = true });
            Assert.Equal(1, locked.Scalar<long>("select count(*) from read_csv(?)", inside));
            Assert.Throws<DuckDbException>(() => locked.Scalar<long>("select count(*) from read_csv(?)", outside));
            Assert.Throws<DuckDbException>(() => locked.Execute("set threads = 1"));
        }
        finally
        {
            folder.Delete(recursive: true);
            File.Delete(outside);
        }
    }

    [Fact]
    public void Open_FileReadOnly_RefusesToWrite()
    {
        var folder = Directory.CreateTempSubdirectory("streamrec");
        try
        {
            var path = Path.Combine(folder.FullName, "store.duckdb");
            using (var database = DuckDbDatabase.Open(path, new DuckDbOptions()))
            using (var writer = database.Connect())
            {
                writer.Execute("create table kept as select 3 as n");
            }

            using var reopened = DuckDbDatabase.Open(path, new DuckDbOptions { ReadOnly = true });
            using var reader = reopened.Connect();
            Assert.Equal(3, reader.Scalar<int>("select n from kept"));
            Assert.Throws<DuckDbException>(() => reader.Execute("drop table kept"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Open_WrongOptionOrFile_SaysWhich()
    {
        Assert.Contains("Threads", Assert.Throws<DuckDbException>(() => DuckDbDatabase.OpenInMemory(new DuckDbOptions { Threads = 0 })).Message, StringComparison.Ordinal);
        var missing = Path.Combine(Path.GetTempPath(), "streamrec-no-such-folder", "x.duckdb");
        Assert.Contains("x.duckdb", Assert.Throws<DuckDbException>(() => DuckDbDatabase.Open(missing, new DuckDbOptions())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_LibraryMissing_NamesPlatformAndRemedy()
    {
        var exception = Assert.Throws<DllNotFoundException>(() => NativeLibraryLocator.Load("libnotthere.so", AppContext.BaseDirectory));
        Assert.Contains("libnotthere.so", exception.Message, StringComparison.Ordinal);
        Assert.Contains(System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, exception.Message, StringComparison.Ordinal);
        Assert.Contains("Node.js", exception.Message, StringComparison.Ordinal);
    }

    private sealed class Reports : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}

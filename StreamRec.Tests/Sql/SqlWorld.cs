using StreamRec.Core.Configuration;
using StreamRec.Core.Sql;
using StreamRec.Core.Sql.Supervision;
using StreamRec.Core.Storage;
using StreamRec.Tests.Api;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Sql;

/// <summary>A desk for SQL over a small imported world (20 titles of Netflix, 30 users), with real processes.</summary>
internal sealed class SqlWorld : IDisposable
{
    private readonly TrainedWorld world = new();
    private readonly FixedWorkspace source = new();

    public SqlWorld(SqlOptions? options = null)
    {
        Options = options ?? new SqlOptions { MemoryLimitBytes = 128 << 20, Workers = 1, TimeLimitSeconds = 60 };
        source.Current = world.Loader.LoadCurrent();
        Desk = new SqlDesk(Options, world.Loader.Snapshots, source, Command, TimeProvider.System);
    }

    /// <summary>How the tests start the program.</summary>
    public static SqlWorkerCommand Command => SqlWorkerCommand.For(Path.Combine(AppContext.BaseDirectory, "StreamRec.Web.dll"));

    public SqlOptions Options { get; }

    public SqlDesk Desk { get; }

    public DataRoot Root => world.Loader.Snapshots.Root;

    public string SnapshotFolder => world.Loader.Snapshots.FolderOf(source.Current!.Snapshot.Id);

    /// <summary>Asks as one visitor and gets the whole table.</summary>
    public async Task<(SqlTable Table, SqlOutcome Outcome)> AskAsync(string sql, int? rows = null, long? bytes = null, CancellationToken cancellation = default)
    {
        var table = new SqlTable();
        var question = new SqlQuestion(sql, "tests", rows ?? Options.Rows, bytes ?? Options.Bytes);
        return (table, await Desk.AskAsync(question, table, cancellation));
    }

    /// <summary>The values of an answer's rows as texts, <c>·</c> for none.</summary>
    public async Task<string[]> ValuesAsync(string sql)
    {
        var (table, _) = await AskAsync(sql);
        return [.. Enumerable.Range(0, table.Count).Select(row => string.Join(" | ", table.Columns.Select((_, column) => TextOf(table, row, column))))];
    }

    /// <summary>Why a query is refused.</summary>
    public async Task<SqlRefusedException> RefusalAsync(string sql) => await Assert.ThrowsAsync<SqlRefusedException>(() => AskAsync(sql));

    /// <summary>Asks something that never ends, and goes on as soon as it is being worked on.</summary>
    public async Task<Task> BeginEndlessAsync(CancellationToken cancellation, string visitor = "tests")
    {
        await Desk.DescribeAsync(TestContext.Current.CancellationToken);
        var before = Record().Length;
        var asked = Desk.AskAsync(new SqlQuestion(Endless, visitor, 1, 1_000), new SqlTable(), cancellation);
        while (Record().Length == before && !asked.IsCompleted)
        {
            await Task.Yield();
        }

        return asked;
    }

    /// <summary>Never ends, and takes no memory.</summary>
    public const string Endless = "SELECT count(*) FROM range(1000000000000) a(i) WHERE sin(i) > 2";

    /// <summary>The lines of the record.</summary>
    public string[] Record() => File.Exists(Root.SqlRecordFile) ? File.ReadAllLines(Root.SqlRecordFile) : [];

    /// <summary>Imports other ratings and shows them.</summary>
    public void ImportAnew()
    {
        world.ImportRatings(2);
        source.Current = world.Loader.LoadCurrent();
    }

    public void Dispose()
    {
        Desk.Dispose();
        world.Dispose();
    }

    private static string TextOf(SqlTable table, int row, int column)
    {
        var (vector, place) = table.Cell(row, column);
        return SqlCells.Text(vector, place) ?? "·";
    }
}

using System.Globalization;
using System.Text.Json;
using StreamRec.Core.Configuration;
using StreamRec.Core.Sql;

namespace StreamRec.Tests.Sql;

/// <summary>One world and its processes for all attempts.</summary>
public sealed class AbusedWorld : IDisposable
{
    internal SqlWorld World { get; } = new(new SqlOptions { MemoryLimitBytes = 128 << 20, Workers = 1, TimeLimitSeconds = 60 });

    public void Dispose() => World.Dispose();
}

/// <summary>What a hostile or careless visitor may try: each is refused or cut with a clear message, and the next query is answered.</summary>
public sealed class SqlAbuseTests(AbusedWorld abused) : IClassFixture<AbusedWorld>
{
    private readonly SqlWorld world = abused.World;

    [Theory]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM read_text('/etc/passwd')")]
    [InlineData("SELECT * FROM read_blob('/proc/self/environ')")]
    [InlineData("SELECT * FROM read_json('/etc/hostname')")]
    [InlineData("SELECT * FROM sniff_csv('/etc/passwd')")]
    [InlineData("SELECT * FROM glob('/*')")]
    [InlineData("SELECT * FROM parquet_metadata('{other}/titles.parquet')")]
    [InlineData("SELECT * FROM read_parquet('{other}/titles.parquet')")]
    [InlineData("SELECT * FROM read_parquet('{root}/snapshots/*/*.parquet')")]
    [InlineData("SELECT * FROM read_parquet('{snapshot}/../../snapshots/*/ratings.parquet')")]
    [InlineData("SELECT * FROM read_text('{snapshot}/manifest.json')")]
    [InlineData("SELECT * FROM read_blob('{root}/store.duckdb')")]
    [InlineData("SELECT * FROM read_duckdb('{root}/store.duckdb')")]
    [InlineData("SELECT * FROM read_csv('http://127.0.0.1/x.csv')")]
    [InlineData("SELECT * FROM query('COPY (SELECT 1) TO ''/tmp/streamrec-sql''')")]
    [InlineData("COPY (SELECT 1) TO '{root}/written.csv'")]
    [InlineData("COPY (SELECT 1) TO '{snapshot}/titles.parquet' (FORMAT parquet)")]
    [InlineData("EXPLAIN ANALYZE COPY (SELECT 1 AS a) TO '{snapshot}/titles.parquet' (FORMAT parquet)")]
    [InlineData("/* EXPLAIN */ EXPLAIN (ANALYZE) COPY (SELECT 1 AS a) TO '{snapshot}/titles.parquet' (FORMAT parquet)")]
    [InlineData("ATTACH '{root}/store.duckdb' AS store")]
    [InlineData("ATTACH ':memory:' AS other")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    [InlineData("LOAD '/tmp/own.duckdb_extension'")]
    [InlineData("SET lock_configuration = false")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET memory_limit = '100GB'")]
    [InlineData("RESET memory_limit")]
    [InlineData("SET VARIABLE a = 1")]
    [InlineData("PRAGMA enable_profiling")]
    [InlineData("PRAGMA enable_object_cache")]
    [InlineData("CALL pragma_version()")]
    [InlineData("CREATE TABLE own (a INTEGER)")]
    [InlineData("CREATE OR REPLACE VIEW titles AS SELECT 1")]
    [InlineData("CREATE TEMP MACRO own() AS 1")]
    [InlineData("CREATE SECRET (TYPE http)")]
    [InlineData("DROP VIEW titles")]
    [InlineData("ALTER VIEW titles RENAME TO others")]
    [InlineData("INSERT INTO titles VALUES (1)")]
    [InlineData("UPDATE titles SET name = 'x'")]
    [InlineData("DELETE FROM titles")]
    [InlineData("TRUNCATE titles")]
    [InlineData("EXPORT DATABASE '{root}/all'")]
    [InlineData("IMPORT DATABASE '{root}/all'")]
    [InlineData("CHECKPOINT")]
    [InlineData("BEGIN")]
    [InlineData("PREPARE own AS SELECT 1")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT 1; COPY (SELECT 1) TO '{root}/written.csv'")]
    [InlineData("SELECT getenv('HOME')")]
    public async Task Ask_WhatIsNotGiven_IsRefused(string sql)
    {
        var before = FilesOfRoot();

        var refusal = await world.RefusalAsync(Fill(sql));

        Assert.True(refusal.Refusal is SqlRefusal.NotAllowed or SqlRefusal.Wrong, $"{refusal.Refusal}: {refusal.Message}");
        Assert.NotEmpty(refusal.Message);
        Assert.Equal(before, FilesOfRoot());
        await AssertWorksAsync();
    }

    [Theory]
    [InlineData("SELECT * FROM duckdb_secrets()", 0)]
    [InlineData("SELECT * FROM duckdb_variables()", 0)]
    [InlineData("SELECT * FROM duckdb_databases() WHERE path IS NOT NULL", 0)]
    public async Task Ask_TheEngineAboutItself_FindsNothing(string sql, int rows)
    {
        var (table, _) = await world.AskAsync(sql);

        Assert.Equal(rows, table.Count);
    }

    [Theory]
    [InlineData("SELECT * FROM enable_logging('QueryLog')", "SELECT count(*) FROM duckdb_logs()")]
    [InlineData("SELECT * FROM enable_logging('QueryLog', storage = 'stdout')", "SELECT 0")]
    [InlineData("SELECT * FROM enable_logging('QueryLog', storage = 'file', storage_path = '{root}/log')", "SELECT 0")]
    public async Task Ask_WhatChangesTheEngine_ChangesItForOneQueryOnly(string sql, string then)
    {
        var before = FilesOfRoot();
        await world.AskAsync(Fill(sql));

        Assert.Equal(["0"], await world.ValuesAsync(then));
        Assert.Equal(before, FilesOfRoot());
    }

    [Theory]
    [InlineData("SELECT repeat('x', 1000000000)")]
    [InlineData("SELECT sum(length(repeat('x', 1000000000) || i)) FROM range(10) t(i)")]
    [InlineData("SELECT list(i) FROM range(1000000000000) t(i)")]
    [InlineData("SELECT count(*) FROM (SELECT DISTINCT i, hash(i) FROM range(1000000000000) t(i))")]
    [InlineData("SELECT string_agg(i::VARCHAR) FROM range(1000000000000) t(i)")]
    [InlineData("WITH RECURSIVE bomb(n, s) AS (SELECT 1, 'x' UNION ALL SELECT n + 1, s || s FROM bomb) SELECT max(length(s)) FROM bomb")]
    public async Task Ask_WhatFillsMemory_IsCutAndTheProcessStaysSmall(string sql)
    {
        var refusal = await world.RefusalAsync(sql);

        Assert.True(refusal.Refusal == SqlRefusal.MemoryLimit, $"{refusal.Refusal}: {refusal.Message}");
        Assert.Contains("128 MiB", refusal.Message, StringComparison.Ordinal);
        await AssertWorksAsync();
        Assert.All(world.Record(), line => Assert.True(PeakOf(line) < (128L + 256 + 64) << 20, line));
    }

    [Fact]
    public async Task Ask_HugeListOfValues_IsAnsweredOrCut()
    {
        var sql = "SELECT 1 WHERE 1 IN (" + string.Join(',', Enumerable.Range(2, 3_000).Select(number => number.ToString(CultureInfo.InvariantCulture))) + ")";
        Assert.Empty(await world.ValuesAsync(sql));

        var longer = await world.RefusalAsync(sql[..^1] + string.Concat(Enumerable.Range(0, 5_000).Select(number => $",{number}")) + ")");

        Assert.Equal(SqlRefusal.TooLong, longer.Refusal);
        await AssertWorksAsync();
    }

    [Fact]
    public async Task Ask_DeepNesting_DoesNotEndTheServer()
    {
        var refusal = await world.RefusalAsync("SELECT " + string.Join('+', Enumerable.Repeat("1", 9_000)));

        Assert.NotEmpty(refusal.Message);
        await AssertWorksAsync();
    }

    [Theory]
    [InlineData("WITH RECURSIVE bomb(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM bomb) SELECT count(*) FROM bomb WHERE n < 0")]
    [InlineData("SELECT count(*) FROM range(1000000000000) a(i), range(1000000000000) b(j) WHERE a.i + b.j < 0")]
    [InlineData(SqlWorld.Endless)]
    public async Task Ask_WhatNeverEnds_IsStopped(string sql)
    {
        using var hurried = new SqlWorld(new SqlOptions { MemoryLimitBytes = 128 << 20, Workers = 1, TimeLimitSeconds = 1 });

        var refusal = await hurried.RefusalAsync(sql);

        Assert.True(refusal.Refusal is SqlRefusal.TimeLimit or SqlRefusal.MemoryLimit, $"{refusal.Refusal}: {refusal.Message}");
        Assert.Equal(["20"], await hurried.ValuesAsync("SELECT count(*) FROM titles"));
    }

    [Fact]
    public async Task Ask_OnLinux_EveryProtectionIsOn()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "These protections are Linux's.");

        var schema = await world.Desk.DescribeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Enum.GetValues<SqlProtectionKind>(), schema.Protections.Select(protection => protection.Kind));
        var off = schema.Protections.Where(protection => !protection.IsOn).Select(protection => protection.Kind).ToList();

        // Kernels without Landlock, or containers that keep it to themselves, are told so on the page.
        Assert.True(off.Count == 0 || off.SequenceEqual([SqlProtectionKind.Files]), string.Join(", ", off));
    }

    [Fact]
    public async Task Process_Environment_HoldsNothingOfTheServers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux shows another process's environment.");
        Environment.SetEnvironmentVariable("STREAMREC_TEST_SECRET", "geheim");
        using var fresh = new SqlWorld();
        await fresh.Desk.DescribeAsync(TestContext.Current.CancellationToken);

        var environment = await File.ReadAllTextAsync($"/proc/{fresh.Desk.Processes.Single()}/environ", TestContext.Current.CancellationToken);

        Assert.Contains("DOTNET_GCHeapHardLimit", environment, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", environment, StringComparison.Ordinal);
        Assert.DoesNotContain("PATH=/", environment.Replace("LD_LIBRARY_PATH", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static long PeakOf(string line) => JsonDocument.Parse(line).RootElement.TryGetProperty("peakBytes", out var peak) ? peak.GetInt64() : 0;

    private async Task AssertWorksAsync() => Assert.Equal(["20"], await world.ValuesAsync("SELECT count(*) FROM titles"));

    private string Fill(string sql) => sql
        .Replace("{root}", world.Root.Folder, StringComparison.Ordinal)
        .Replace("{snapshot}", world.SnapshotFolder, StringComparison.Ordinal)
        .Replace("{other}", Path.Combine(world.Root.Snapshots, "20200101-000000-000000"), StringComparison.Ordinal);

    // With their sizes: a file that is there must not be written to either.
    private string[] FilesOfRoot() =>
    [
        .. Directory.EnumerateFiles(world.Root.Folder, "*", SearchOption.AllDirectories).Where(path => path != world.Root.SqlRecordFile && !path.StartsWith(world.Root.Working, StringComparison.Ordinal))
            .Select(path => $"{path} {new FileInfo(path).Length}").Order(StringComparer.Ordinal),
    ];
}

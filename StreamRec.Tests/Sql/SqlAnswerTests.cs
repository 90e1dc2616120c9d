using StreamRec.Core.Configuration;
using StreamRec.Core.Sql;

namespace StreamRec.Tests.Sql;

public sealed class SqlAnswerTests(AbusedWorld shared) : IClassFixture<AbusedWorld>
{
    private readonly SqlWorld world = shared.World;

    [Fact]
    public async Task Ask_EveryKindOfValue_ComesAsItIs()
    {
        var (table, outcome) = await world.AskAsync(
            """
            SELECT 1 AS a, 9007199254740993 AS b, 170141183460469231731687303715884105727 AS c, 3.7::FLOAT AS d, 0.1 AS e, true AS f, 'ñ "x"' AS g, DATE '1969-12-31' AS h,
                TIMESTAMP '2020-01-02 03:04:05.5' AS i, [1, 2] AS j, {'k': 'l'} AS k, NULL AS l, INTERVAL 1 DAY AS m, 'nan'::DOUBLE AS n, 'infinity'::DATE AS o
            """);

        Assert.Equal(1, outcome.Rows);
        Assert.False(outcome.IsTruncated);
        Assert.Equal(
            ["1", "9007199254740993", "170141183460469231731687303715884105727", "3.7", "0.1", "true", "ñ \"x\"", "1969-12-31", "2020-01-02 03:04:05.500000", "[1, 2]", "{'k': l}", null, "1 day", "NaN", "infinity"],
            table.Columns.Select((_, column) => SqlCells.Text(table.Cell(0, column).Vector, table.Cell(0, column).Row)));
        Assert.Equal(
            [SqlValueKind.Whole, SqlValueKind.Whole, SqlValueKind.Exact, SqlValueKind.Number, SqlValueKind.Exact, SqlValueKind.Flag, SqlValueKind.Text, SqlValueKind.Day, SqlValueKind.Moment],
            table.Columns.Select(column => column.Kind).Take(9));
        Assert.Equal(["INTEGER", "BIGINT", "HUGEINT"], table.Columns.Select(column => column.Type).Take(3));
    }

    [Theory]
    [InlineData("SELECT [i] AS a, [i] AS a FROM range(2) t(i);  -- a remark")]
    [InlineData("SELECT [i] AS a, [i] AS a FROM range(2) t(i) -- a remark; with a semicolon")]
    [InlineData("WITH t AS (FROM range(2) t(i)) SELECT [i] AS a, [i] AS a FROM t ORDER BY i /* end */ ;")]
    public async Task Ask_ListsAndRemarks_AreWrittenAsTexts(string sql) => Assert.Equal(["[0] | [0]", "[1] | [1]"], await world.ValuesAsync(sql));

    [Theory]
    [InlineData("DESCRIBE ratings", 5)]
    [InlineData("SHOW TABLES", 5)]
    [InlineData("SUMMARIZE titles", 20)]
    [InlineData("FROM titles", 20)]
    [InlineData("EXPLAIN SELECT count(*) FROM titles", 1)]
    [InlineData("explain analyze select count(*) from titles", 1)]
    [InlineData("PIVOT titles ON type IN ('Movie', 'TV Show') USING count(*) GROUP BY platform", 1)]
    public async Task Ask_StatementsThatRead_AreAnswered(string sql, int rows) => Assert.Equal(rows, (await world.AskAsync(sql)).Table.Count);

    [Fact]
    public async Task Views_Names_JoinTitlesWorksRatingsAndPeople()
    {
        Assert.Equal(
            ["20 | 60"],
            await world.ValuesAsync("SELECT count(DISTINCT w.work_id), count(*) FROM ratings JOIN work_titles USING (title_id) JOIN works w USING (work_id)"));
        Assert.Equal(["20"], await world.ValuesAsync("SELECT count(DISTINCT work_id) FROM works WHERE list_contains(platforms, 'netflix')"));
        var schema = await world.Desk.DescribeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["works", "work_titles", "people", "titles", "ratings"], schema.Views.Select(view => view.Name));
        Assert.Contains(new SqlViewColumn("genres", "VARCHAR[]"), schema.Views[0].Columns);
    }

    [Theory]
    [InlineData("SELECT nope FROM titles", 7, "nope")]
    [InlineData("SELECT 'ñññ', * FROM nowhere", 21, "nowhere")]
    [InlineData("SELEKT 1", 0, "SELEKT")]
    [InlineData("SELECT 1 +", null, "")]
    [InlineData("SELECT ?", null, "Parameters")]
    [InlineData("", null, "no query")]
    [InlineData("SELECT 'a' + 1", null, "")]
    public async Task Ask_WrongQuery_SaysWhatAndWhere(string sql, int? position, string named)
    {
        var refusal = await world.RefusalAsync(sql);

        Assert.Equal(SqlRefusal.Wrong, refusal.Refusal);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        if (position is not null)
        {
            Assert.Equal(position, refusal.Position);
        }
    }

    [Fact]
    public async Task Ask_MoreRowsThanWanted_CutsAndSaysSo()
    {
        var (table, outcome) = await world.AskAsync("SELECT i FROM range(100000) t(i)", rows: 5_000);
        Assert.Equal((5_000, 5_000, true), (table.Count, outcome.Rows, outcome.IsTruncated));
        Assert.Equal(4_999, table.Cell(4_999, 0).Vector.Whole(table.Cell(4_999, 0).Row));

        var (_, whole) = await world.AskAsync("SELECT i FROM range(5000) t(i)", rows: 5_000);
        Assert.False(whole.IsTruncated);
    }

    [Fact]
    public async Task Ask_MoreBytesThanWanted_CutsAndSaysSo()
    {
        var (table, outcome) = await world.AskAsync("SELECT repeat('x', 1000) FROM range(100)", bytes: 10_500);

        Assert.Equal(10, table.Count);
        Assert.True(outcome.IsTruncated);
    }

    [Fact]
    public async Task Ask_RowLongerThanCanBeSent_IsLeftOutAndSaid()
    {
        using var large = new SqlWorld(new SqlOptions());

        var (table, outcome) = await large.AskAsync("SELECT repeat('x', 70000000)", bytes: 1L << 30);

        Assert.Equal((0, true), (table.Count, outcome.IsTruncated));
    }
}

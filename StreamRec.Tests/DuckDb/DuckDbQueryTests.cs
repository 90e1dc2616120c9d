using StreamRec.Core.DuckDb;

namespace StreamRec.Tests.DuckDb;

public sealed class DuckDbQueryTests : IDisposable
{
    private readonly DuckDbConnection connection = DuckDbConnection.OpenInMemory();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Scalar_WithBoundValues_ComputesWithThem() =>
        Assert.Equal(42L, connection.Scalar<long>("select ?::bigint + ?::bigint", 40, 2L));

    public static TheoryData<object?> Values =>
    [
        (object?)null, true, (short)-7, int.MinValue, long.MaxValue, 1.5f, double.Epsilon, 12.345m, -0.001m, 79228162514264337593543950335m, "",
        "señor 進撃 'quoted' \"twice\"", "a text longer than twelve bytes", new DateOnly(1969, 12, 31), new DateTime(2017, 8, 4, 12, 30, 15, 250),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void Query_BoundValue_ComesBackAsItWas(object? value)
    {
        using var result = connection.Query("select ?", value);
        var back = Assert.Single(result.Rows())[0];
        Assert.Equal(value is short ? (int)(short)value : value, back);
    }

    [Fact]
    public void Query_BoundBytesAndLists_ComeBackAsTheyWere()
    {
        using var result = connection.Query("select ?, ?, ?", new byte[] { 0, 255, 7 }, new[] { "one", "", "three" }, new long[] { 1, -2 });
        var row = Assert.Single(result.Rows());
        Assert.Equal(new byte[] { 0, 255, 7 }, row[0]);
        Assert.Equal(new object?[] { "one", "", "three" }, row[1]);
        Assert.Equal(new object?[] { 1L, -2L }, row[2]);
    }

    [Fact]
    public void Query_EveryReadableType_GivesItsDotNetValue()
    {
        using var result = connection.Query("""
            select 1::tinyint, 2::usmallint, 3::uinteger, 4::ubigint, 170141183460469231731687303715884105727::hugeint,
                time '01:02:03', timestamp_s '2000-01-01 00:00:01', timestamp_ms '2000-01-01 00:00:01.002', timestamptz '2000-01-01 00:00:00+00',
                'b'::enum('a', 'b'), 1.25::decimal(3, 2), 1.25::decimal(12, 2), [1, null, 3], [['x'], []::varchar[]]
            """);
        var row = Assert.Single(result.Rows());
        object?[] expected =
        [
            (sbyte)1, (ushort)2, 3u, 4ul, Int128.MaxValue,
            new TimeOnly(1, 2, 3), new DateTime(2000, 1, 1, 0, 0, 1), new DateTime(2000, 1, 1, 0, 0, 1, 2), new DateTime(2000, 1, 1),
            "b", 1.25m, 1.25m, new object?[] { 1, null, 3 }, new object?[] { new object?[] { "x" }, Array.Empty<object?>() },
        ];
        for (var column = 0; column < expected.Length; column++)
        {
            Assert.Equal(expected[column], row[column]);
        }
    }

    [Fact]
    public void Chunks_ColumnsOfManyRows_AreReadInPlaceWithNulls()
    {
        using var result = connection.Query(
            "select i::integer as number, case when i % 3 = 0 then null else 'row ' || i end as text, 7 as constant from range(?) t(i)", 10_000);
        Assert.Equal(["number", "text", "constant"], result.Columns.Select(column => column.Name), StringComparer.Ordinal);
        var next = 0;
        foreach (var chunk in result.Chunks())
        {
            var numbers = chunk.Column(0).Values<int>();
            var constants = chunk.Column(2).Values<int>();
            var texts = chunk.Column(1);
            Assert.True(texts.MayHaveNulls);
            for (var row = 0; row < chunk.RowCount; row++, next++)
            {
                Assert.Equal(next, numbers[row]);
                Assert.Equal(7, constants[row]);
                Assert.Equal(next % 3 == 0 ? null : $"row {next}", texts.Text(row));
            }
        }

        Assert.Equal(10_000, next);
    }

    [Fact]
    public void QueryStreaming_LongResult_GivesAllRowsInOrder()
    {
        using var result = connection.QueryStreaming("select i from range(?) t(i)", 300_000);
        var next = 0L;
        foreach (var chunk in result.Chunks())
        {
            foreach (var value in chunk.Column(0).Values<long>()) Assert.Equal(next++, value);
        }

        Assert.Equal(300_000, next);
    }

    [Fact]
    public void QueryStreaming_FailureOnTheWay_ThrowsTheEnginesMessage()
    {
        // In one of a hundred failures the engine only says that it stopped; running it again, as the message then says, names the error.
        string message;
        do
        {
            using var result = connection.QueryStreaming("select case when i < 250000 then i else error('row ' || i) end from range(300000) t(i)");
            message = Assert.Throws<DuckDbException>(() => result.Chunks().Sum(chunk => chunk.RowCount)).Message;
        }
        while (message.Contains("Run it again", StringComparison.Ordinal));

        Assert.Contains("row 250000", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Column_AfterItsChunkIsGone_Throws()
    {
        using var result = connection.Query("select 1");
        var chunk = Assert.Single(result.Chunks());
        Assert.Throws<ObjectDisposedException>(() => { chunk.Column(0); });
    }

    [Fact]
    public void Values_OfAnotherSize_Throws()
    {
        using var result = connection.Query("select 1::integer");
        using var chunk = result.FetchChunk();
        Assert.NotNull(chunk);
        Assert.Throws<InvalidOperationException>(() => { chunk.Column(0).Values<long>(); });
        Assert.Throws<InvalidOperationException>(() => { chunk.Column(0).Utf8(0); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { chunk.Column(0).IsNull(1); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { chunk.Column(1); });
    }

    [Fact]
    public void Get_NullWhereNoneIsWanted_NamesTheColumn()
    {
        using var result = connection.Query("select null::integer as year, 1999 as other");
        var row = Assert.Single(result.Rows());
        Assert.Null(row.Get<int?>("year"));
        Assert.Equal(1999, row.Get<short>("OTHER"));
        Assert.Contains("'year'", Assert.Throws<InvalidOperationException>(() => row.Get<int>("year")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => row["missing"]);
    }
}

using StreamRec.Core.DuckDb;

namespace StreamRec.Tests.DuckDb;

public sealed class DuckDbAppenderTests : IDisposable
{
    private readonly DuckDbConnection connection = DuckDbConnection.OpenInMemory();

    public DuckDbAppenderTests() =>
        connection.Execute("create table ratings (user_id bigint not null, title varchar, score float, kind enum('low', 'high'))");

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Append_ManyChunks_StoresNumbersTextsEnumsAndNulls()
    {
        const int count = 10_000;
        using (var appender = connection.CreateAppender("ratings"))
        {
            for (var start = 0; start < count; start += appender.Capacity)
            {
                var rows = Math.Min(appender.Capacity, count - start);
                var users = appender.Column(0).Values<long>();
                var titles = appender.Column(1);
                var scores = appender.Column(2);
                var kinds = appender.Column(3).Values<byte>();
                for (var row = 0; row < rows; row++)
                {
                    users[row] = start + row;
                    titles.SetText(row, row % 5 == 0 ? null : $"title number {start + row}");
                    scores.Values<float>()[row] = row % 7;
                    if (row % 7 == 0) scores.SetNull(row);
                    kinds[row] = (byte)((start + row) & 1);
                }

                appender.Append(rows);
            }

            appender.Complete();
        }

        using var result = connection.Query("select user_id, title, score, kind from ratings order by user_id");
        var next = 0;
        foreach (var row in result.Rows())
        {
            var inChunk = next % 2048;
            Assert.Equal((long)next, row[0]);
            Assert.Equal(inChunk % 5 == 0 ? null : $"title number {next}", row[1]);
            Assert.Equal(inChunk % 7 == 0 ? null : (float)(inChunk % 7), row[2]);
            Assert.Equal((next & 1) == 0 ? "low" : "high", row[3]);
            next++;
        }

        Assert.Equal(count, next);
    }

    [Fact]
    public void Dispose_WithoutComplete_GivesTheRowsUp()
    {
        using (var appender = connection.CreateAppender("ratings"))
        {
            appender.Column(0).Values<long>()[0] = 1;
            appender.Append(1);
        }

        Assert.Equal(0, connection.Scalar<long>("select count(*) from ratings"));
    }

    [Fact]
    public void Complete_NullWhereNoneIsAllowed_ThrowsTheEnginesMessage()
    {
        using var appender = connection.CreateAppender("ratings");
        appender.Column(0).SetNull(0);
        var exception = Assert.Throws<DuckDbException>(() =>
        {
            appender.Append(1);
            appender.Complete();
        });
        Assert.Contains("user_id", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CreateAppender_NoSuchTable_ThrowsTheEnginesMessage() =>
        Assert.Contains("missing", Assert.Throws<DuckDbException>(() => connection.CreateAppender("missing")).Message, StringComparison.Ordinal);

    [Fact]
    public void Values_OfATextColumn_Throws()
    {
        using var appender = connection.CreateAppender("ratings");
        Assert.Throws<InvalidOperationException>(() => { appender.Column(1).Values<UInt128>(); });
        Assert.Throws<InvalidOperationException>(() => appender.Column(0).SetText(0, "x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => appender.Append(appender.Capacity + 1));
    }
}

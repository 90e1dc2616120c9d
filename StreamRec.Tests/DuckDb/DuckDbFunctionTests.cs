using StreamRec.Core.DuckDb;

namespace StreamRec.Tests.DuckDb;

public sealed class DuckDbFunctionTests : IDisposable
{
    private static readonly DuckDbType BigInt = DuckDbType.Plain(DuckDbTypeId.BigInt);

    private readonly DuckDbConnection connection = DuckDbConnection.OpenInMemory();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void RegisterFunction_CalledForManyRows_GetsAllOfThem()
    {
        connection.RegisterFunction("add_one", [BigInt], BigInt, (arguments, result) =>
        {
            var values = arguments.Column(0).Values<long>();
            for (var row = 0; row < values.Length; row++) result.Values<long>()[row] = values[row] + 1;
        });
        connection.Execute("create table numbers as select i from range(300000) t(i)");
        Assert.Equal(300_000, connection.Scalar<long>("select count(*) from numbers where add_one(i) = i + 1"));
    }

    [Fact]
    public void RegisterFunction_TextsAndNulls_GoBothWays()
    {
        var colours = DuckDbType.EnumOf(["red", "green"]);
        connection.RegisterFunction("colour", [DuckDbType.Plain(DuckDbTypeId.Varchar)], colours, (arguments, result) =>
        {
            var words = arguments.Column(0);
            for (var row = 0; row < words.Count; row++)
            {
                if (words.IsNull(row)) result.SetNull(row);
                else result.Values<byte>()[row] = (byte)(words.Text(row)!.StartsWith('g') ? 1 : 0);
            }
        });
        using var result = connection.Query("select colour(word) from (values (1, 'grass'), (2, null), (3, 'a poppy in a field')) t(id, word) order by id");
        Assert.Equal(["green", null, "red"], result.Rows().Select(row => (string?)row[0]));
    }

    [Fact]
    public void RegisterFunction_BodyThrows_EndsTheStatementWithItsMessage()
    {
        connection.RegisterFunction("refuse", [BigInt], BigInt, (_, _) => throw new InvalidOperationException("Row 7 is wrong."));
        Assert.Contains("Row 7 is wrong.", Assert.Throws<DuckDbException>(() => connection.Execute("select refuse(1)")).Message, StringComparison.Ordinal);
        Assert.Equal(1, connection.Scalar<int>("select 1"));
    }
}

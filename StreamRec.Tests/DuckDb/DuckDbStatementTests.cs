using StreamRec.Core.DuckDb;

namespace StreamRec.Tests.DuckDb;

public sealed class DuckDbStatementTests : IDisposable
{
    private readonly DuckDbConnection connection = DuckDbConnection.OpenInMemory();

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Execute_Insert_CountsTheRowsChanged()
    {
        Assert.Equal(0, connection.Execute("create table words (word varchar)"));
        Assert.Equal(2, connection.Execute("insert into words values (?), (?)", "it's", "1'); drop table words; --"));
        Assert.Equal("1'); drop table words; --", connection.Scalar<string>("select min(word) from words"));
    }

    [Fact]
    public void Execute_PreparedStatementAgain_UsesTheNewValues()
    {
        using var statement = connection.Prepare("select ? * 2");
        for (var value = 1; value <= 3; value++)
        {
            statement.Bind(1, value);
            using var result = statement.Execute();
            Assert.Equal(value * 2, Assert.Single(result.Rows()).Get<int>(0));
        }
    }

    [Theory]
    [InlineData("select * from missing_table", "missing_table")]
    [InlineData("selec 1", "selec")]
    [InlineData("select 1; select 2", "multiple statements")]
    public void Prepare_WrongStatement_ThrowsTheEnginesMessage(string sql, string part) =>
        Assert.Contains(part, Assert.Throws<DuckDbException>(() => connection.Prepare(sql)).Message, StringComparison.Ordinal);

    [Fact]
    public void Execute_FailingStatement_ThrowsTheEnginesMessageAndTheConnectionStaysUsable()
    {
        var exception = Assert.Throws<DuckDbException>(() => connection.Execute("select ?::integer", "not a number"));
        Assert.Contains("not a number", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, connection.Scalar<int>("select 1"));
    }

    [Fact]
    public void BindAll_WrongNumberOfValues_SaysHowMany()
    {
        var exception = Assert.Throws<ArgumentException>(() => connection.Execute("select ?, ?", 1));
        Assert.Contains("takes 2 values, 1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bind_TypeThatCannotBeBound_NamesIt() =>
        Assert.Contains("CancellationToken", Assert.Throws<ArgumentException>(() => connection.Execute("select ?", CancellationToken.None)).Message, StringComparison.Ordinal);

    [Fact]
    public void Query_FilesAsBoundValues_AreRead()
    {
        var folder = Directory.CreateTempSubdirectory("streamrec");
        try
        {
            string[] files = [Path.Combine(folder.FullName, "it's one.csv"), Path.Combine(folder.FullName, "two.csv")];
            File.WriteAllText(files[0], "a,b\n1,x\n");
            File.WriteAllText(files[1], "a,b\n2,y\n");
            Assert.Equal(3, connection.Scalar<long>("select sum(a) from read_csv(?, header = true)", (object)files));

            var target = Path.Combine(folder.FullName, "it's.parquet");
            connection.Execute($"copy (select 1 as a) to {DuckDbText.Literal(target)} (format parquet)");
            Assert.Equal(1, connection.Scalar<int>("select a from read_parquet(?)", target));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Text_QuotesInNames_AreDoubled()
    {
        connection.Execute($"create table {DuckDbText.Identifier("a \"strange\" name")} as select 5 as n");
        Assert.Equal(5, connection.Scalar<int>("select n from \"a \"\"strange\"\" name\""));
        Assert.Throws<ArgumentException>(() => DuckDbText.Literal("a\0b"));
    }
}

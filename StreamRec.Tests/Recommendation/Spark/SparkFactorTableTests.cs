using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Spark;

namespace StreamRec.Tests.Recommendation.Spark;

public sealed class SparkFactorTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("SELECT 1 AS id, [1.0::FLOAT, 2.0::FLOAT] AS vector", "no column features; the columns are id, vector")]
    [InlineData("SELECT 'one' AS id, [1.0::FLOAT] AS features", "column id: it holds Varchar, and whole numbers are needed")]
    [InlineData("SELECT 1 AS id, 'x' AS features", "column features: it holds Varchar, and lists of numbers are needed")]
    [InlineData("SELECT 9 AS id, [1.0::FLOAT] AS features", "id 9: the training data has the ids 0 to 4 only")]
    [InlineData("SELECT -1 AS id, [1.0::FLOAT] AS features", "id -1: the training data has the ids 0 to 4 only")]
    [InlineData("SELECT 1 AS id, [1.0::FLOAT] AS features UNION ALL SELECT 1, [2.0::FLOAT]", "id 1: there are two rows of it")]
    [InlineData("SELECT 1 AS id, [1.0::FLOAT] AS features UNION ALL SELECT 2, [2.0::FLOAT, 3.0::FLOAT]", "id 1, column features: there are 1 numbers where others have 2")]
    [InlineData("SELECT 1 AS id, ['nan'::FLOAT] AS features", "id 1, column features: number 1 is missing or not finite")]
    [InlineData("SELECT 1 AS id, [1.0::FLOAT, NULL] AS features", "id 1, column features: number 2 is missing or not finite")]
    [InlineData("SELECT NULL::INTEGER AS id, [1.0::FLOAT] AS features", "a row lacks its id")]
    [InlineData("SELECT 1 AS id, [1.0::FLOAT] AS features WHERE false", "holds no row")]
    public void Read_WrongTable_SaysWhatIsWrong(string query, string message)
    {
        SparkFiles.WritePart(Path.Combine(folder.Path, "part-0.parquet"), query);
        Assert.Contains(message, Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoOrDamagedFiles_NamesTheFolder()
    {
        Assert.Contains($"{folder.Path} holds no Parquet files", Refusal(), StringComparison.Ordinal);
        folder.Write("part-0.parquet", "PAR1 cut off");
        Assert.Contains($"{folder.Path} cannot be read", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DoublesAndWideIds_AreTaken()
    {
        SparkFiles.WritePart(Path.Combine(folder.Path, "part-0.parquet"), "SELECT 3::BIGINT AS id, [1.5::DOUBLE, -2.0::DOUBLE] AS features");
        var table = SparkFactorTable.Read(folder.Path, 5, TestContext.Current.CancellationToken);
        Assert.Equal([false, false, false, true, false], table.Known);
        Assert.Equal([1.5f, -2], table.Factors.Row(3).Slice(2, 2).ToArray());
    }

    private string Refusal() => Assert.Throws<ModelException>(() => SparkFactorTable.Read(folder.Path, 5, TestContext.Current.CancellationToken)).Message;
}

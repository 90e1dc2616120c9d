using StreamRec.Core.DuckDb;
using StreamRec.Core.Exports;

namespace StreamRec.Tests.Exports;

public sealed class StreamedTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("table.parquet")]
    [InlineData("table.csv")]
    public void Complete_ManyRows_WritesThemInOrderAndTidiesUp(string name)
    {
        var path = Path.Combine(folder.Path, name);
        using (var table = NewTable(path))
        {
            for (var row = 0; row < 300_000; row++)
            {
                Add(table, row, "text");
            }

            table.Complete(TestContext.Current.CancellationToken);
            Assert.Equal(300_000, table.Count);
        }

        using var connection = DuckDbConnection.OpenInMemory();
        Assert.Equal(300_000, connection.Scalar<long>($"SELECT count(*) FILTER (number = file_row AND share = number / 4.0) FROM (SELECT *, row_number() OVER () - 1 AS file_row FROM {DuckDbText.Literal(path)})"));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Complete_CsvWithFormulas_DisarmsTexts()
    {
        var path = Path.Combine(folder.Path, "table.csv");
        using (var table = NewTable(path))
        {
            foreach (var text in new[] { "=1+1", "-5", "-x", "@a", "plain", "\tx" })
            {
                Add(table, -4, text);
            }

            table.Complete(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["number,share,text", "-4,-1.0,'=1+1", "-4,-1.0,-5", "-4,-1.0,'-x", "-4,-1.0,'@a", "-4,-1.0,plain", "-4,-1.0,'\tx"], File.ReadAllLines(path));
    }

    [Fact]
    public void Dispose_NotCompleted_KeepsTheFileThatWasThere()
    {
        var path = folder.Write("table.csv", "old");
        using (var table = NewTable(path))
        {
            Add(table, 1, "new");
        }

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Constructor_WhereNoFileCanBe_SaysSo()
    {
        Assert.Throws<ArgumentException>(() => NewTable(Path.Combine(folder.Path, "table.xlsx")));
        Assert.Throws<DirectoryNotFoundException>(() => NewTable(Path.Combine(folder.Path, "nowhere", "table.csv")));
        Directory.CreateDirectory(Path.Combine(folder.Path, "folder.csv"));
        Assert.Throws<DirectoryNotFoundException>(() => NewTable(Path.Combine(folder.Path, "folder.csv")));
    }

    private static StreamedTable NewTable(string path) =>
        new(path, [StreamedColumn.OfWholeNumbers("number"), StreamedColumn.OfNumbers("share"), StreamedColumn.OfTexts("text")]);

    private static void Add(StreamedTable table, int number, string text)
    {
        table.Set(0, number);
        table.Set(1, number / 4f);
        table.Set(2, System.Text.Encoding.UTF8.GetBytes(text));
        table.EndRow();
    }
}

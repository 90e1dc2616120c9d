using StreamRec.Core.DuckDb;
using StreamRec.Core.Exports;

namespace StreamRec.Tests.Exports;

/// <summary>A table as a Parquet file, read back by the engine.</summary>
public sealed class ParquetTableTests
{
    private static readonly Dictionary<string, string> NoFacts = [];

    [Fact]
    public void Write_ThreeKinds_AreReadBackInTheirOrder()
    {
        using var folder = new TemporaryFolder();
        var path = Save(folder, [ParquetColumn.Of("a name", ["Zoë", null, "=1+1"]), ParquetColumn.Of("share", [0.5, double.NaN, double.PositiveInfinity]), ParquetColumn.Of("year", [2020, null, -1])], NoFacts);

        using var connection = DuckDbConnection.OpenInMemory();
        using var result = connection.Query("SELECT \"a name\" || '/' || coalesce(share::VARCHAR, 'none') || '/' || coalesce(\"year\"::VARCHAR, 'none') FROM read_parquet(?)", path);
        var rows = result.Rows().Select(row => row[0] as string).ToList();

        Assert.Equal(["Zoë/0.5/2020", null, "=1+1/none/-1"], rows);
    }

    [Fact]
    public void Write_Facts_StandInTheFilesMetadata()
    {
        using var folder = new TemporaryFolder();
        var path = Save(folder, [ParquetColumn.Of("x", [1.0])], new Dictionary<string, string>(StringComparer.Ordinal) { ["filters"] = "Year: 'old', {odd}", ["snapshot"] = "s-1" });

        using var connection = DuckDbConnection.OpenInMemory();
        using var result = connection.Query("SELECT decode(key) || '=' || decode(value) FROM parquet_kv_metadata(?) ORDER BY 1", path);

        Assert.Equal(["filters=Year: 'old', {odd}", "snapshot=s-1"], result.Rows().Select(row => row.Get<string>(0)));
    }

    [Fact]
    public void Write_ManyRows_KeepTheirOrder()
    {
        using var folder = new TemporaryFolder();
        var path = Save(folder, [ParquetColumn.Of("x", [.. Enumerable.Range(0, 10_000).Select(number => (int?)number)])], NoFacts);

        using var connection = DuckDbConnection.OpenInMemory();
        using var result = connection.Query("SELECT count(*) FILTER (x = file_row_number) FROM read_parquet(?, file_row_number = true)", path);

        Assert.Equal(10_000, result.Rows().Single().Get<long>(0));
    }

    [Fact]
    public void Write_UnlikeColumns_IsAnError()
    {
        Assert.Throws<ArgumentException>(() => ParquetTable.Write([ParquetColumn.Of("a", [1.0]), ParquetColumn.Of("b", [1.0, 2])], NoFacts));
        Assert.Throws<ArgumentException>(() => ParquetTable.Write([], NoFacts));
    }

    private static string Save(TemporaryFolder folder, IReadOnlyList<ParquetColumn> columns, IReadOnlyDictionary<string, string> facts)
    {
        var path = Path.Combine(folder.Path, "table.parquet");
        File.WriteAllBytes(path, ParquetTable.Write(columns, facts));
        return path;
    }
}

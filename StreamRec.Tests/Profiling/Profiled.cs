using StreamRec.Core.DuckDb;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Tests.Profiling;

/// <summary>Profiles small tables that a test writes down.</summary>
internal static class Profiled
{
    /// <summary>A table given as CSV, its first line the names.</summary>
    public static TableProfile Csv(
        string text, ProfileOptions? options = null, string where = "", RowPart part = RowPart.All, string columns = "", string? target = null, bool isSensitive = false)
    {
        using var folder = new TemporaryFolder();
        var source = ProfileSource.OfFile(folder.Write("table.csv", text));
        return new TableProfiler(options ?? new ProfileOptions(), threads: 2).Profile(new ProfileRequest(source)
        {
            Filter = RowFilter.Parse(where), Part = part, Columns = ColumnChoices.Parse(columns), Target = target, IsSensitive = isSensitive,
        });
    }

    /// <summary>A table of one column.</summary>
    public static ColumnProfile Column(params string[] values) => Csv("value,other\n" + string.Concat(values.Select((value, row) => $"{value},{row}\n"))).Columns[0];

    /// <summary>A table given as a query, as Parquet keeps types that CSV has not.</summary>
    public static TableProfile Sql(string query, ProfileOptions? options = null, string? target = null, string? time = null)
    {
        using var folder = new TemporaryFolder();
        return new TableProfiler(options ?? new ProfileOptions(), threads: 2).Profile(new ProfileRequest(ProfileSource.OfFile(Parquet(folder, query))) { Target = target, Time = time });
    }

    /// <summary>Writes the result of a query as a Parquet file.</summary>
    public static string Parquet(TemporaryFolder folder, string query, string name = "table.parquet")
    {
        var path = Path.Combine(folder.Path, name);
        using var connection = DuckDbConnection.OpenInMemory();
        connection.Execute($"copy ({query}) to {DuckDbText.Literal(path)} (format parquet)");
        return path;
    }
}

using StreamRec.Core.Configuration;

namespace StreamRec.Tests.Sql;

public sealed class SqlOptionsTests
{
    [Fact]
    public void Problems_Defaults_AreUsableAndOff()
    {
        Assert.Empty(new StreamRecOptions().Problems());
        Assert.False(new StreamRecOptions().Sql.Enabled);
    }

    [Fact]
    public void Problems_UnusableValues_NamesEachOfThem()
    {
        var options = new StreamRecOptions
        {
            Sql = new SqlOptions { TimeLimitSeconds = 0, MemoryLimitBytes = 1, Rows = 0, Bytes = 0, Workers = 0, MaximumLength = 0, RecordBytes = 0 },
        };

        Assert.Equal(
            ["TimeLimitSeconds", "MemoryLimitBytes", "Rows", "Bytes", "Workers", "MaximumLength", "RecordBytes"],
            options.Problems().Select(problem => problem.Split(':')[2].Split(',')[0]));
    }
}

using System.Globalization;
using System.Text.Json;
using StreamRec.Core.DuckDb;
using StreamRec.Tests.Api;
using StreamRec.Tests.Workspaces;
using StreamRec.Web.Commands;

namespace StreamRec.Tests.Commands;

public sealed class RecommendAllUsersCommandTests : IDisposable
{
    private readonly TrainedWorld world = new();
    private readonly TemporaryFolder output = new();

    public void Dispose()
    {
        world.Dispose();
        output.Dispose();
    }

    [Fact]
    public async Task AllUsers_Parquet_HoldsTheListOfEveryUser()
    {
        var active = world.Train("mf").Id;
        var file = Path.Combine(output.Path, "lists.parquet");

        var written = JsonDocument.Parse(await RunAsync(0, "--all-users", "--out", file, "--count", "3", "--json")).RootElement;

        var rows = Rows(file);
        Assert.Equal((active, 30, rows.Count), (written.Text("model"), written.GetProperty("users").GetInt32(), written.GetProperty("rows").GetInt32()));
        Assert.Equal(90, rows.Count);
        foreach (var user in rows.GroupBy(row => row.User))
        {
            Assert.Equal([1, 2, 3], user.Select(row => row.Rank));
            var list = JsonDocument.Parse(await RunAsync(0, "--user", user.Key, "--count", "3", "--json")).RootElement.GetProperty("titles").EnumerateArray().ToList();
            Assert.Equal(list.Select(title => $"{title.Text("id")} {title.Text("title")}"), user.Select(row => $"{row.Id} {row.Title}"));
            Assert.Equal(list.Select(title => title.GetProperty("score").GetDouble()), user.Select(row => row.Score), (one, other) => Math.Abs(one - other) < 1e-5);
        }

        Assert.Equal([file], Directory.EnumerateFileSystemEntries(output.Path));
    }

    [Fact]
    public async Task AllUsers_OtherModelAndCsv_WritesItsListsOverAFileThatIsThere()
    {
        var other = world.Train("mf").Id;
        world.Train();
        var (csv, parquet) = (Path.Combine(output.Path, "lists.csv"), Path.Combine(output.Path, "lists.parquet"));
        await File.WriteAllTextAsync(csv, "old", TestContext.Current.CancellationToken);

        await RunAsync(0, "--all-users", "--out", csv, "--model-id", other, "--type", "movie", "--threads", "3");
        await RunAsync(0, "--all-users", "--out", parquet, "--model-id", other);

        var lines = File.ReadAllLines(csv);
        Assert.Equal("user,rank,title_id,title,score", lines[0]);
        Assert.Equal(Rows(parquet).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.User},{row.Rank},{row.Id},{row.Title}")), lines.Skip(1).Select(line => line[..line.LastIndexOf(',')]));
    }

    [Theory]
    [InlineData("--all-users")]
    [InlineData("--all-users", "--out", "lists.xlsx")]
    [InlineData("--all-users", "--out", "lists.csv", "--user", "1")]
    [InlineData("--all-users", "--out", "nowhere/lists.csv")]
    [InlineData("--all-users", "--out", "lists.csv", "--model-id", "20260101-000000-abcdef")]
    [InlineData("--all-users", "--out", "lists.csv", "--threads", "0")]
    [InlineData("--all-users", "--out", "lists.csv", "--count", "0")]
    [InlineData("--user", "1", "--out", "lists.csv")]
    public async Task AllUsers_WrongArguments_IsExitCodeTwoAndNothingIsWritten(params string[] arguments)
    {
        world.Train();

        await RunAsync(2, [.. arguments.Select(argument => argument.Contains("lists", StringComparison.Ordinal) ? Path.Combine(output.Path, argument) : argument)]);

        Assert.Empty(Directory.EnumerateFileSystemEntries(output.Path));
    }

    [Fact]
    public async Task AllUsers_Cancelled_LeavesNothingAndTheOldFile()
    {
        world.Train();
        var file = Path.Combine(output.Path, "lists.csv");
        await File.WriteAllTextAsync(file, "old", TestContext.Current.CancellationToken);
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        var list = new Core.Recommendation.Predictions.RecommendationQuery(-1, 10, 3.7);
        Assert.ThrowsAny<OperationCanceledException>(() => Core.Workspaces.RecommendationsFile.Write(file, world.Loader.LoadCurrent()!, list, new(), 2, cancellation: source.Token));

        Assert.Equal([file], Directory.EnumerateFileSystemEntries(output.Path));
        Assert.Equal("old", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    private static List<(string User, int Rank, string Id, string Title, double Score)> Rows(string file)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        using var result = connection.Query($"SELECT \"user\", rank, title_id, title, score FROM read_parquet({DuckDbText.Literal(file)})");
        return [.. result.Rows().Select(row => (row.Get<string>(0), row.Get<int>(1), row.Get<string>(2), row.Get<string>(3), row.Get<double>(4)))];
    }

    private async Task<string> RunAsync(int expected, params string[] arguments)
    {
        using var text = new StringWriter();
        using var error = new StringWriter();
        var code = await StreamRecCommands.RunAsync(["recommend", .. arguments, "--data-root", world.Options.DataRoot], text, error, TestContext.Current.CancellationToken);
        Assert.True(code == expected, $"{code}: {error}");
        return text.ToString();
    }
}

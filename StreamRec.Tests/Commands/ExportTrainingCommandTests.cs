using System.Text.Json;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Ratings;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Api;
using StreamRec.Tests.Workspaces;
using StreamRec.Web.Commands;

namespace StreamRec.Tests.Commands;

public sealed class ExportTrainingCommandTests : IDisposable
{
    private readonly TrainedWorld world = new();
    private readonly TemporaryFolder output = new();

    public void Dispose()
    {
        world.Dispose();
        output.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    public async Task Training_AnyNumberOfParts_HoldsEveryRatingWithItsUserAndWork(int parts)
    {
        var folder = Path.Combine(output.Path, "training");
        var workspace = world.Loader.LoadCurrent()!;

        var written = JsonDocument.Parse(await RunAsync(0, "--training", folder, "--parts", $"{parts}", "--json")).RootElement;

        var expected = from user in Enumerable.Range(0, workspace.Users.Count)
                       from rating in workspace.Ratings.TitlesOf(user).ToArray().Zip(workspace.Ratings.HalfStarsOf(user).ToArray())
                       let work = workspace.Catalog.Works[rating.First]
                       select (workspace.Users.Ids[user], work.TitleIds, work.Name, RatingScale.FromHalfStars(rating.Second));
        Assert.Equal(expected, Ratings(folder));
        Assert.Equal(workspace.Ratings.Count, written.GetProperty("ratings").GetInt32());
        Assert.Equal(parts, Directory.GetDirectories(Path.Combine(folder, "ratings"), "part=*").Length);
        Assert.Equal(workspace.Snapshot.RatingsSha256, JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "training.json"))).RootElement.Text("ratingsSha256"));
        Assert.Equal(["items.parquet", "ratings", "training.json", "users.parquet"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal([folder], Directory.EnumerateFileSystemEntries(output.Path));
    }

    [Theory]
    [InlineData]
    [InlineData("--training", "there")]
    [InlineData("--training", "new", "--out", "other")]
    [InlineData("--training", "new", "--parts", "0")]
    public async Task Training_WrongArguments_IsExitCodeTwoAndNothingIsWritten(params string[] arguments)
    {
        Directory.CreateDirectory(Path.Combine(output.Path, "there"));

        await RunAsync(2, [.. arguments.Select(argument => argument is "there" or "new" or "other" ? Path.Combine(output.Path, argument) : argument)]);

        Assert.Equal([Path.Combine(output.Path, "there")], Directory.EnumerateFileSystemEntries(output.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Training_Cancelled_LeavesNothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => TrainingFolder.Write(Path.Combine(output.Path, "new"), world.Loader.LoadCurrent()!, 2, cancellation: source.Token));

        Assert.Empty(Directory.EnumerateFileSystemEntries(output.Path));
    }

    // As a program reads them that knows the layout only: the part is a column, the maps lead back to ids.
    private static List<(string User, string Titles, string Name, float Rating)> Ratings(string folder)
    {
        using var connection = DuckDbConnection.OpenInMemory();
        string In(string name) => DuckDbText.Literal(Path.Combine(folder, name));
        using var result = connection.Query(
            $"""
            SELECT user_id, title_ids, title, rating
            FROM read_parquet({In("ratings/*/*.parquet")}, hive_partitioning = true) AS ratings
            JOIN read_parquet({In("users.parquet")}) AS users USING ("user")
            JOIN read_parquet({In("items.parquet")}) AS items USING (item)
            WHERE part >= 0
            ORDER BY part, "user", item
            """);
        return [.. result.Rows().Select(row => (row.Get<string>(0), row.Get<string>(1), row.Get<string>(2), row.Get<float>(3)))];
    }

    private async Task<string> RunAsync(int expected, params string[] arguments)
    {
        using var text = new StringWriter();
        using var error = new StringWriter();
        var code = await StreamRecCommands.RunAsync(["export", .. arguments, "--data-root", world.Options.DataRoot], text, error, TestContext.Current.CancellationToken);
        Assert.True(code == expected, $"{code}: {error}");
        return text.ToString();
    }
}

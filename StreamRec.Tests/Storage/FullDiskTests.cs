using StreamRec.Tests.Ingestion;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Storage;

/// <summary>A disk that takes no more, by the limit that Unix sets on the length of a process's files.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TrainedWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Train_DiskTakesNoMore_SaysSoKeepsTheActiveModelAndLeavesNothing()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such limit.");
        }

        var active = world.Train().Id;
        var before = Entries();

        var (code, error) = await RunLimitedAsync("train", "--model", "mf", "--set", "factors=512", "--set", "epochs=1", "--data-root", world.Options.DataRoot);

        Assert.Equal(2, code);
        Assert.Contains("could not be stored", error, StringComparison.Ordinal);
        Assert.Contains("the active model stays", error, StringComparison.Ordinal);
        Assert.Equal(active, world.Loader.Models.ActiveId);
        Assert.Equal(active, world.Loader.LoadCurrent()!.Model!.Id);
        Assert.Equal(before, Entries());
    }

    [Fact]
    public async Task Import_DiskTakesNoMore_SaysSoKeepsTheSnapshotAndLeavesNothing()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such limit.");
        }

        var before = Directory.GetFileSystemEntries(world.Loader.Snapshots.Root.Snapshots);
        using var folder = new TemporaryFolder();
        var random = new Random(1);
        var file = folder.Write("netflix_titles.csv", ImportFixture.CatalogHeader + string.Concat(Enumerable.Range(1, 4000).Select(title => ImportFixture.Row($"s{title}", $"{random.NextDouble()} {random.NextDouble()}"))));

        var (code, error) = await RunLimitedAsync("import", file, "--data-root", world.Options.DataRoot);

        Assert.Equal(2, code);
        Assert.Contains("File too large. The current snapshot stays.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(world.Loader.Snapshots.Root.Snapshots));
        Assert.NotNull(world.Loader.LoadCurrent());
    }

    private string[] Entries() => [.. Directory.GetFileSystemEntries(world.Models, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    // 40 blocks are 20 or 40 KB; what is to be written takes 100.
    private static async Task<(int Code, string Error)> RunLimitedAsync(params string[] arguments)
    {
        await using var program = ProgramProcess.StartLimited(40, new Dictionary<string, string>(StringComparer.Ordinal), said: null, arguments);
        Assert.True(await program.EndsWithinAsync(TimeSpan.FromMinutes(2)), "The command does not end.");
        return (program.ExitCode, program.Errors);
    }
}

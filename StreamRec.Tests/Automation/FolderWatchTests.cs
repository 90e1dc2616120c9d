using System.IO.Compression;
using System.Text;
using System.Text.Json;
using StreamRec.Core.Activity;
using StreamRec.Core.Automation;
using StreamRec.Core.Configuration;
using StreamRec.Core.Snapshots;
using StreamRec.Tests.Api;

namespace StreamRec.Tests.Automation;

/// <summary>What becomes of files that are put into the watched folder: real files, the real importer, a clock that the test moves.</summary>
public sealed class FolderWatchTests : IAsyncLifetime
{
    private WatchedWorld world = null!;

    public async ValueTask InitializeAsync() => world = await WatchedWorld.CreateAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Look_CompleteFile_IsAppendedMovedAndWrittenDown()
    {
        var before = world.Current;
        world.Drop("2.csv", WatchedWorld.Ratings(100, 30));

        var snapshot = world.Settle()!;

        Assert.Equal((before.Id, SnapshotOrigin.Server, before.Ratings + 30), (snapshot.Continues, snapshot.ImportedBy, snapshot.Ratings));
        Assert.Equal([$"imported/{snapshot.Id}/2.csv"], world.Left);
        var step = Assert.Single(await world.StepsAsync());
        Assert.Equal((ActivityKind.Import, ActivityCause.FilesArrived, snapshot.Id, "2.csv"), (step.Kind, step.Cause, step.SnapshotId, step.File));
    }

    [Fact]
    public void Look_FileStillGrows_WaitsUntilItStaysTheSame()
    {
        var path = world.Drop("3.csv", WatchedWorld.Ratings(200, 10));
        Assert.Null(world.Watch.Look(TestContext.Current.CancellationToken));
        for (var time = 0; time < 4; time++)
        {
            world.Time.Advance(TimeSpan.FromSeconds(4));
            File.AppendAllText(path, $"20{time},3,150000{time},ns1\n");
            Assert.Null(world.Watch.Look(TestContext.Current.CancellationToken));
        }

        Assert.Equal(WaitingState.Changing, Assert.Single(world.Watch.State.Files).State);
        world.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.NotNull(world.Watch.Look(TestContext.Current.CancellationToken));
        Assert.Equal(14, world.Current.Ratings - 40);
    }

    [Theory]
    [InlineData(".hidden.csv")]
    [InlineData("2.csv.part")]
    [InlineData("2.csv.tmp")]
    [InlineData("2.csv.crdownload")]
    public void Look_HiddenOrUnfinishedByName_IsLeftAlone(string name)
    {
        world.Drop(name, WatchedWorld.Ratings(100, 10));

        Assert.Null(world.Settle());
        Assert.Equal([name], world.Left);
        Assert.Empty(world.Watch.State.Files);
    }

    [Fact]
    public void Look_FilesThatArriveTogether_AreOneImportWhenAllAreComplete()
    {
        var snapshots = world.Snapshots.List().Count;
        world.Drop("disney_plus_titles.csv", WatchedWorld.Catalog(1, 5));
        world.Drop("set/2.csv", WatchedWorld.Ratings(100, 10));
        world.Drop("set/3.csv.part", "1,");
        Assert.Null(world.Settle());
        Assert.Equal([WaitingState.Complete, WaitingState.Changing], world.Watch.State.Files.Select(file => file.State));

        File.Delete(Path.Combine(world.Inbox, "set", "3.csv.part"));

        Assert.NotNull(world.Watch.Look(TestContext.Current.CancellationToken));
        Assert.Equal(snapshots + 1, world.Snapshots.List().Count);
        Assert.Equal(2, world.Current.Import.Files.Count);
        Assert.Equal([$"imported/{world.Current.Id}/disney_plus_titles.csv", $"imported/{world.Current.Id}/set/2.csv"], world.Left);
    }

    [Fact]
    public void Look_SomethingNeverBecomesComplete_TheOthersGoAheadAfterAWhile()
    {
        world.Drop("2.csv", WatchedWorld.Ratings(100, 10));
        world.Drop("set/3.csv.part", "1,");
        Assert.Null(world.Settle());

        world.Time.Advance(TimeSpan.FromSeconds(world.Options.PatienceSeconds));

        Assert.NotNull(world.Watch.Look(TestContext.Current.CancellationToken));
        Assert.Contains("set/3.csv.part", world.Left);
    }

    [Theory]
    [InlineData("2.zip", true)]
    [InlineData("2.csv.gz", false)]
    public async Task Look_HalfAnArchive_IsWaitedForAndPutAsideInTheEnd(string name, bool isZip)
    {
        var before = world.Current.Id;
        var whole = Packed(WatchedWorld.Ratings(100, 200), isZip);
        var path = world.Drop(name, "");
        await File.WriteAllBytesAsync(path, whole[..^20], TestContext.Current.CancellationToken);
        Assert.Null(world.Settle());
        Assert.Equal(WaitingState.Incomplete, Assert.Single(world.Watch.State.Files).State);

        await File.WriteAllBytesAsync(path, whole, TestContext.Current.CancellationToken);
        Assert.NotNull(world.Settle());
        Assert.Equal(before, world.Current.Continues);

        await File.WriteAllBytesAsync(path, whole[..^30], TestContext.Current.CancellationToken);
        Assert.Null(world.Settle());
        world.Time.Advance(TimeSpan.FromSeconds(world.Options.PatienceSeconds));
        Assert.Null(world.Watch.Look(TestContext.Current.CancellationToken));
        Assert.Contains(world.Left, file => file.StartsWith("quarantine/", StringComparison.Ordinal) && file.EndsWith(name + ".report.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Look_GzipOfSeveralMembers_IsTakenOnceTheLastIsWhole()
    {
        var before = world.Current.Ratings;
        var ratings = WatchedWorld.Ratings(100, 20_000);
        var half = ratings.IndexOf('\n', ratings.Length / 2) + 1;
        byte[] whole = [.. Packed(ratings[..half], isZip: false), .. Packed(ratings[half..], isZip: false)];
        var path = world.Drop("2.csv.gz", "");
        foreach (var missing in (int[])[1, 5, 20, 9_000])
        {
            await File.WriteAllBytesAsync(path, whole[..^missing], TestContext.Current.CancellationToken);
            Assert.Null(world.Settle());
            Assert.Equal(WaitingState.Incomplete, Assert.Single(world.Watch.State.Files).State);
        }

        await File.WriteAllBytesAsync(path, whole, TestContext.Current.CancellationToken);
        Assert.Equal(20_000, world.Settle()!.Ratings - before);
    }

    [Fact]
    public async Task Look_OneFileIsBad_IsPutAsideWithItsReportAndTheOthersAreImported()
    {
        world.Drop("bad.csv", "userId,rating,timestamp,movieId\n1,9,1500000000,ns1\n1,4,yesterday,ns2\n1,4,1500000000,ns3\n");
        world.Drop("notes.txt", "Remember the milk.");
        world.Drop("good.csv", WatchedWorld.Ratings(100, 10));

        var snapshot = world.Settle()!;

        Assert.Equal([$"imported/{snapshot.Id}/good.csv"], world.Left.Where(file => file.StartsWith("imported", StringComparison.Ordinal)));
        var aside = world.Left.Where(file => file.StartsWith("quarantine", StringComparison.Ordinal)).Select(Path.GetFileName).ToList();
        Assert.Equal(["bad.csv", "bad.csv.report.json", "bad.csv.report.txt", "notes.txt", "notes.txt.report.json", "notes.txt.report.txt"], aside);
        var json = JsonDocument.Parse(await File.ReadAllTextAsync(PathOf("bad.csv.report.json"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(("bad.csv", 2), (json.Text("file"), json.GetProperty("rejections").GetArrayLength()));
        Assert.Equal(("timestamp", 3), (json.GetProperty("rejections")[1].Text("field"), json.GetProperty("rejections")[1].Number("line")));
        var text = await File.ReadAllTextAsync(PathOf("bad.csv.report.txt"), TestContext.Current.CancellationToken);
        Assert.Contains("line 3, column timestamp", text, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Root.Folder, text, StringComparison.Ordinal);
        Assert.Equal(2, (await world.StepsAsync()).Count(step => step is { Kind: ActivityKind.Quarantine, Outcome: ActivityOutcome.Failed }));
    }

    [Fact]
    public void Look_NothingOfItCanBeUsed_ChangesNothing()
    {
        var before = world.Current.Id;
        world.Drop("notes.txt", "Remember the milk.");
        world.Drop("set/readme.md", "# Nothing");

        Assert.Null(world.Settle());

        Assert.Equal(before, world.Snapshots.CurrentId);
        Assert.All(world.Left, file => Assert.StartsWith("quarantine/", file, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(world.Inbox, "set")));
    }

    [Fact]
    public async Task Look_SameFileAgain_IsNotImportedTwiceUnlessSomebodyWentBack()
    {
        var first = world.Current.Id;
        var ratings = WatchedWorld.Ratings(100, 30);
        world.Drop("2.csv", ratings);
        var second = world.Settle()!;

        world.Drop("2.csv", ratings);
        Assert.Null(world.Settle());
        Assert.Equal(second.Id, world.Snapshots.CurrentId);
        Assert.Equal([$"imported/{second.Id}/2-2.csv", $"imported/{second.Id}/2.csv"], world.Left);
        Assert.Contains(await world.StepsAsync(), step => step is { Cause: ActivityCause.TakenBefore, Outcome: ActivityOutcome.Skipped, File: "2.csv" });

        world.Snapshots.MakeCurrent(first);
        world.Drop("2.csv", ratings);
        Assert.Equal(first, world.Settle()!.Continues);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Look_ServerEndedBeforeTheFileWasMoved_TheFileIsNotImportedAgain(bool endedBeforeItWasNoted)
    {
        var ratings = WatchedWorld.Ratings(100, 30);
        world.Drop("2.csv", ratings);
        var snapshot = world.Settle()!;
        world.Drop("2.csv", ratings);
        Directory.Delete(Path.Combine(world.Inbox, "imported"), recursive: true);
        if (endedBeforeItWasNoted)
        {
            // What is on the disk when the power fails between the new snapshot and the note that it is there.
            var lines = File.ReadAllLines(world.Root.TakenFilesLog);
            File.WriteAllLines(world.Root.TakenFilesLog, [.. lines.Where(line => !line.Contains(snapshot.Id, StringComparison.Ordinal)), "{ \"id\": \"half"]);
        }

        world.Restart();

        Assert.Null(world.Settle());
        Assert.Equal(snapshot.Id, world.Snapshots.CurrentId);
        Assert.Equal([$"imported/{snapshot.Id}/2.csv"], world.Left);
    }

    [Fact]
    public void Look_ServerEndedDuringTheImport_TheFileIsImportedAfterwards()
    {
        world.Drop("2.csv", WatchedWorld.Ratings(100, 30));
        Assert.Null(world.Watch.Look(TestContext.Current.CancellationToken));
        world.Time.Advance(TimeSpan.FromSeconds(5));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => world.Watch.Look(stopped.Token));
        Assert.Equal(["2.csv"], world.Left);

        world.Restart();

        Assert.NotNull(world.Settle());
    }

    [Fact]
    public void Look_SomebodyElseImports_TriesAgainAtTheNextLook()
    {
        world.Drop("2.csv", WatchedWorld.Ratings(100, 30));
        using (world.Root.LockForWriting())
        {
            Assert.Null(world.Settle());
        }

        Assert.NotNull(world.Watch.Look(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Look_NotOnDuty_TouchesNothing()
    {
        world.IsOnDuty = false;
        world.Drop("2.csv", WatchedWorld.Ratings(100, 30));

        Assert.Null(world.Settle());
        Assert.Equal((false, "2.csv"), (world.Watch.State.IsOnDuty, Assert.Single(world.Left)));

        world.IsOnDuty = true;
        Assert.NotNull(world.Settle());
    }

    [Fact]
    public void Look_ReplaceAndDelete_ReplacesTheFamilyAndLeavesNothing()
    {
        (world.Options.Append, world.Options.AfterImport) = (false, AfterImport.Delete);
        world.Drop("set/2.csv", WatchedWorld.Ratings(100, 30));

        Assert.Equal((30, null), (world.Settle()!.Ratings, world.Current.Continues));
        Assert.Empty(world.Left);
        Assert.False(Directory.Exists(Path.Combine(world.Inbox, "set")));
    }

    private string PathOf(string name) => Path.Combine(world.Inbox, world.Left.First(file => Path.GetFileName(file) == name));

    private static byte[] Packed(string text, bool isZip)
    {
        using var packed = new MemoryStream();
        if (isZip)
        {
            using var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            using var entry = archive.CreateEntry("2.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
        else
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}

using StreamRec.Core.Snapshots;
using StreamRec.Core.Timeline;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Timeline;

public sealed class SnapshotHistoryTests : IDisposable
{
    private static readonly DeletionReason ByHand = new(SnapshotOrigin.Page);

    private readonly TrainedWorld world = new();
    private readonly SnapshotHistory history;
    private int changes;

    public SnapshotHistoryTests()
    {
        history = new SnapshotHistory(world.Loader);
        history.Changed += (_, _) => changes++;
    }

    public void Dispose() => world.Dispose();

    [Fact]
    public void List_SeveralSnapshots_SaysWhatEachIsNeededForAndWhichModelsKnowIt()
    {
        var (first, model) = (Current, world.Train().Id);
        world.ImportRatings(2);
        var second = Current;
        world.ImportRatings(3);

        var list = history.List();

        Assert.Equal(
            [(Current, SnapshotNeed.Current), (second, SnapshotNeed.WayBack), (first, SnapshotNeed.None)],
            list.Snapshots.Select(snapshot => (snapshot.Manifest.Id, snapshot.Need)));
        Assert.Equal((Current, second), (list.CurrentId, list.BackId));
        Assert.Equal([model], list.Snapshots[2].Models);
        Assert.Empty(list.Snapshots[0].Models);
        Assert.Equal(Directory.GetFiles(Path.Combine(world.Loader.Snapshots.Root.Snapshots, first), "*.parquet").Sum(path => new FileInfo(path).Length), list.Snapshots[2].Manifest.Bytes);
    }

    [Fact]
    public void Back_Twice_IsWhereItWas()
    {
        var first = Current;
        world.ImportRatings(2);
        var second = Current;

        Assert.Equal(first, history.Back(TestContext.Current.CancellationToken));
        Assert.Equal((first, second), (history.List().CurrentId, history.List().BackId));
        Assert.Equal(second, history.Back(TestContext.Current.CancellationToken));
        history.Use(first, TestContext.Current.CancellationToken);

        Assert.Equal((first, second, 3), (history.List().CurrentId, history.List().BackId, changes));
    }

    [Fact]
    public void Back_NothingBefore_IsRefused() => Assert.Throws<RefusedSnapshotException>(() => history.Back(TestContext.Current.CancellationToken));

    [Fact]
    public void Back_CurrentIsDamaged_LeadsToTheOneBefore()
    {
        var first = Current;
        world.ImportRatings(2);
        File.WriteAllText(Path.Combine(world.Loader.Snapshots.FolderOf(Current), "manifest.json"), "{");

        Assert.Equal(first, history.Back(TestContext.Current.CancellationToken));
        Assert.Equal(first, world.Loader.LoadCurrent()!.Snapshot.Id);
    }

    [Fact]
    public void List_FileOfAnOlderVersion_KnowsTheOneBeforeFromTheImport()
    {
        var first = Current;
        world.ImportRatings(2);
        File.WriteAllText(world.Loader.Snapshots.Root.CurrentSnapshotFile, $$"""{ "snapshot": "{{Current}}" }""");

        Assert.Equal(first, history.List().BackId);
    }

    [Fact]
    public void Delete_CurrentWayBackMarkedOrRead_IsRefusedAndChangesNothing()
    {
        var (read, marked) = (Current, Import(2));
        var (back, current) = (Import(3), Import(4));
        history.Mark(marked, isKept: true, TestContext.Current.CancellationToken);
        using (world.Loader.Snapshots.Hold(read))
        {
            Assert.All([read, marked, back, current], id => Assert.Throws<RefusedSnapshotException>(() => history.Delete(id, ByHand, TestContext.Current.CancellationToken)));
        }

        Assert.Equal(4, history.List().Snapshots.Count);
        history.Delete(read, ByHand, TestContext.Current.CancellationToken);
        history.Mark(marked, isKept: false, TestContext.Current.CancellationToken);
        history.Delete(marked, ByHand, TestContext.Current.CancellationToken);
        Assert.Equal([current, back], history.List().Snapshots.Select(snapshot => snapshot.Manifest.Id));
        Assert.Equal(2, Directory.GetFileSystemEntries(world.Loader.Snapshots.Root.Snapshots).Length);
    }

    [Theory]
    [InlineData("20260101-000000-abcdef")]
    [InlineData("../models")]
    [InlineData("..")]
    [InlineData("")]
    public void Delete_NoSnapshot_IsRefused(string id) => Assert.Throws<UnusableSnapshotException>(() => history.Delete(id, ByHand, TestContext.Current.CancellationToken));

    [Fact]
    public void Delete_LinkToTheModelInUse_IsRefusedUntilAnotherIsTrained()
    {
        var (trained, _) = (Current, world.Train());
        var between = world.ImportTitles();
        var before = world.ImportTitles();
        _ = world.ImportTitles();

        Assert.Equal([SnapshotNeed.LinksModel, SnapshotNeed.LinksModel], Need(trained, between));
        Assert.Throws<RefusedSnapshotException>(() => history.Delete(between, ByHand, TestContext.Current.CancellationToken));
        Assert.NotNull(world.Loader.LoadCurrent()!.Model);

        world.ImportRatings(2);
        world.Train();
        Assert.Equal([SnapshotNeed.None, SnapshotNeed.None, SnapshotNeed.None], Need(trained, between, before));
    }

    [Fact]
    public void Delete_KilledAfterTheRename_LeavesAUsableRootThatIsTidiedAtTheNextStart()
    {
        var first = Current;
        world.ImportRatings(2);
        var folder = world.Loader.Snapshots.Root.Snapshots;
        Directory.Move(Path.Combine(folder, first), Path.Combine(folder, ".deleted-" + first));

        Assert.Equal([Current], history.List().Snapshots.Select(snapshot => snapshot.Manifest.Id));
        Assert.Null(history.List().BackId);
        Assert.NotNull(world.Loader.LoadCurrent());
        using var host = new WorkspaceHost(world.Options, TimeProvider.System);
        using var ready = new ManualResetEventSlim();
        host.Changed += (_, _) =>
        {
            if (host.Current is not null)
            {
                ready.Set();
            }
        };
        host.Start();
        ready.Wait(TestContext.Current.CancellationToken);
        Assert.Equal([Path.Combine(folder, Current)], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Import_ByAnyWay_IsWrittenDownAndUnknownInOlderManifests()
    {
        var path = Path.Combine(world.Loader.Snapshots.Root.Snapshots, Current, "manifest.json");
        Assert.Contains("\"importedBy\": \"Unknown\"", File.ReadAllText(path), StringComparison.Ordinal);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"importedBy\": \"Unknown\",", "", StringComparison.Ordinal));

        Assert.Equal(SnapshotOrigin.Unknown, world.Loader.Snapshots.ReadManifest(Current).ImportedBy);
        Assert.Equal(SnapshotOrigin.Page, world.Loader.Snapshots.ReadManifest(world.ImportTitles(SnapshotOrigin.Page)).ImportedBy);
    }

    private string Current => world.Loader.Snapshots.CurrentId!;

    private string Import(int variant)
    {
        world.ImportRatings(variant);
        return Current;
    }

    private IEnumerable<SnapshotNeed> Need(params string[] ids) => ids.Select(id => history.Find(id)!.Need);
}

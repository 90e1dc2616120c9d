using StreamRec.Core.Ingestion;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Ingestion;
using StreamRec.Tests.Workspaces;

namespace StreamRec.Tests.Storage;

/// <summary>Every change of a data root with a disk that fails at its first step, its second, and so on to its last: what was there is whole, what is new is whole or absent, and afterwards it works.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private readonly TrainedWorld world = new();
    private readonly TemporaryFolder folder = new();
    private readonly string firstSnapshot;
    private readonly string firstModel;
    private readonly string unneeded;

    public DiskFaultTests()
    {
        firstSnapshot = world.Loader.Snapshots.CurrentId!;
        firstModel = world.Train(seed: 1).Id;
        world.Train(seed: 2);
        unneeded = world.ImportTitles();
        world.Loader.Snapshots.MakeCurrent(firstSnapshot);
        world.ImportTitles();
    }

    public static TheoryData<string, DiskFault> Changes =>
        new MatrixTheoryData<string, DiskFault>(
            ["import", "append", "train", "switch snapshot", "switch model", "back", "delete snapshot", "delete model", "decide", "keep"], Enum.GetValues<DiskFault>());

    public void Dispose()
    {
        world.Dispose();
        folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Change_DiskFailsAtAnyStep_LeavesAWholeDataRootAndWorksAfterwards(string change, DiskFault fault)
    {
        for (var failing = 1; ; failing++)
        {
            var root = WholeDataRoot.Copy(world.Options.DataRoot, Path.Combine(folder.Path, $"{failing}"));
            var disk = new FaultyDisk(fault, failing);
            using (Disk.Inject(disk))
            {
                var error = Record.Exception(() => Make(change, root));
                Assert.True(error is null or IOException or ModelException or RefusedSnapshotException or UnusableInputException, $"step {failing}: {error}");
                if (!disk.HasFailed)
                {
                    Assert.Null(error);
                    Assert.True(failing > 2, "Hardly a step was tried.");
                    return;
                }
            }

            WholeDataRoot.Require(root, $"step {failing}");

            // To do all of it again takes time; after a fault from which the program goes on, some of the steps will do.
            if (fault == DiskFault.Dead || failing % 4 == 1)
            {
                Assert.Null(Record.Exception(() => Repeat(change, root)));
                WholeDataRoot.RequireTidy(root, $"step {failing}, repeated");
            }
        }
    }

    // Some things are done already when the fault came late; to find them so is no failure.
    private void Repeat(string change, DataRoot root)
    {
        try
        {
            Make(change, root);
        }
        catch (Exception error) when (error is ModelException or UnusableSnapshotException && change.StartsWith("delete", StringComparison.Ordinal))
        {
            Assert.Contains("no ", error.Message, StringComparison.Ordinal);
            using var writing = root.LockForWriting();
            new SnapshotStore(root).RemoveUnfinished();
            new WorkspaceLoader(root).Models.RemoveUnfinished();
        }
    }

    private void Make(string change, DataRoot root)
    {
        var loader = new WorkspaceLoader(root);
        switch (change)
        {
            case "import":
                Import(root, "netflix_titles.csv", append: false);
                break;
            case "append":
                Import(root, "netflix_titles.csv", append: true);
                break;
            case "train":
                ModelTrainer.Train(loader, loader.LoadCurrent()!, new TrainRequest("bias", [], 3, Threads: 1), cancellation: TestContext.Current.CancellationToken);
                break;
            case "switch snapshot":
                Locked(root, () => loader.Snapshots.MakeCurrent(firstSnapshot));
                break;
            case "switch model":
                new ModelRegistry(loader).Activate(firstModel);
                break;
            case "back" when loader.Models.ActiveId != firstModel:
                new ModelRegistry(loader).Back();
                break;
            case "delete snapshot":
                Locked(root, () => loader.Snapshots.Delete(unneeded));
                break;
            case "delete model":
                new ModelRegistry(loader).Delete(firstModel, new DeletionReason(SnapshotOrigin.CommandLine));
                break;
            case "decide":
                new FileMatchDecisions(root).Decide(new MatchDecision("ns1", "ns2", Same: true, DateTimeOffset.UnixEpoch));
                break;
            case "keep":
                new Core.Timeline.KeepMarks(root).Set(firstSnapshot, isKept: true);
                break;
        }
    }

    private void Import(DataRoot root, string name, bool append)
    {
        var file = folder.Write(Path.Combine("input", name), ImportFixture.CatalogHeader + ImportFixture.Row("s1", "Title 1") + ImportFixture.Row("s77", "New"));
        new Importer(new SnapshotStore(root), new ImportOptions(), TimeProvider.System).Import(new ImportRequest([file], append));
    }

    private static void Locked(DataRoot root, Action change)
    {
        using var writing = root.LockForWriting();
        change();
    }
}

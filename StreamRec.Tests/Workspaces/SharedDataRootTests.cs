using StreamRec.Core.Configuration;
using StreamRec.Core.Storage;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Ingestion;

namespace StreamRec.Tests.Workspaces;

/// <summary>A server and commands that change the same data root at the same time.</summary>
public sealed class SharedDataRootTests : IDisposable
{
    private readonly ImportFixture world = new();

    [Fact]
    public void SampleImport_AfterAPersonImported_LeavesTheirDataAlone()
    {
        world.ImportSmallWorld();
        var before = world.Store.CurrentId;

        new SampleImport(world.Store, new StreamRecOptions(), TimeProvider.System).Run((_, _) => { }, TestContext.Current.CancellationToken);

        Assert.Equal(before, world.Store.CurrentId);
        Assert.False(Directory.Exists(world.Root.Sample));
    }

    [Fact]
    public void Train_NobodyAsked_LeavesTheModelThatSomebodyTrainedActive()
    {
        var (loader, workspace) = LoadTrainable();
        var asked = ModelTrainer.Train(loader, workspace, new TrainRequest("bias", [], Seed: 1, Threads: 1), cancellation: TestContext.Current.CancellationToken);

        var unasked = ModelTrainer.Train(loader, workspace, TrainRequest.WithoutBeingAsked(new TrainingSettings { Model = "bias", Threads = 1 }), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(asked.Id, loader.Models.ActiveId);
        Assert.NotEqual(asked.Id, unasked.Id);
    }

    [Fact]
    public async Task Train_WhileAnotherChangesTheDataRoot_WaitsAndStores()
    {
        var (loader, workspace) = LoadTrainable();
        var progress = new TrainingFraction(_ => { });
        var import = world.Root.LockForWriting();
        var training = Task.Factory.StartNew(
            () => ModelTrainer.Train(loader, workspace, new TrainRequest("bias", [], Seed: 1, Threads: 1), progress, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Assert.Null(loader.Models.ActiveId);

        import.Dispose();

        Assert.Equal((await training).Id, loader.Models.ActiveId);
    }

    [Fact]
    public void WaitForWriting_Cancelled_GivesUp()
    {
        using var other = world.Root.LockForWriting();
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => world.Root.WaitForWriting(source.Token));
    }

    [Fact]
    public void LockForWriting_NameOfAFile_SaysSo()
    {
        var file = world.File("file", "text");

        var failure = Assert.Throws<DirectoryNotFoundException>(() => new DataRoot(file).LockForWriting());

        Assert.Contains("is a file", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => world.Dispose();

    private (WorkspaceLoader Loader, Workspace Workspace) LoadTrainable()
    {
        world.File("netflix_titles.csv", ImportFixture.CatalogHeader + string.Concat(Enumerable.Range(1, 20).Select(title => ImportFixture.Row($"s{title}", $"Title {title}"))));
        world.File("1.csv", ImportFixture.RatingsHeader + string.Concat(Enumerable.Range(0, 300).Select(
            rating => $"{rating % 30},{1 + (rating % 5)},1500000000,ns{1 + (rating * 7 % 20)}\n").Distinct()));
        world.Import(world.Input);
        var loader = new WorkspaceLoader(world.Root);
        return (loader, loader.LoadCurrent()!);
    }
}

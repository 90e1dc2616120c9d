using StreamRec.Core.Recommendation;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;

namespace StreamRec.Tests.Workspaces;

public sealed class ModelRegistryTests : IDisposable
{
    private static readonly DeletionReason ByHand = new(SnapshotOrigin.Page);

    private readonly TrainedWorld world = new();
    private readonly ModelRegistry registry;
    private int changes;

    public ModelRegistryTests()
    {
        registry = new ModelRegistry(world.Loader);
        registry.Changed += (_, _) => changes++;
    }

    public void Dispose() => world.Dispose();

    [Fact]
    public void List_SeveralModels_SaysWhichIsActiveAndWhereBackLeads()
    {
        var (first, second, spare) = (world.Train(), world.Train("mf"), world.Train(seed: 2, activate: false));

        var list = registry.List();

        Assert.Equal([spare.Id, second.Id, first.Id], list.Models.Select(model => model.Manifest.Id));
        Assert.Equal((second.Id, second.Id, first.Id), (list.ActiveId, list.ServingId, list.BackId));
        Assert.Equal(first.Bytes + second.Bytes + spare.Bytes, list.TotalBytes);
        Assert.All(list.Models, model => Assert.Equal((true, null, model.Manifest.Id != second.Id), (model.KnowsRatings, model.Problem, model.CanBeDeleted)));
    }

    [Fact]
    public void Back_AfterActivations_ReturnsToTheModelBefore()
    {
        var (first, second) = (world.Train().Id, world.Train("mf").Id);

        Assert.True(registry.Back(TestContext.Current.CancellationToken) is { IsActive: true, Serves: true } back && back.Manifest.Id == first);
        Assert.Throws<ModelException>(() => registry.Back(TestContext.Current.CancellationToken));
        registry.Activate(second, TestContext.Current.CancellationToken);

        Assert.Equal((second, first), (registry.List().ActiveId, registry.List().BackId));
        Assert.Equal(2, changes);
    }

    [Fact]
    public void Back_ModelBeforeIsDeletedOrDamaged_PassesItOver()
    {
        var (first, damaged, deleted) = (world.Train().Id, world.Train(seed: 2).Id, world.Train(seed: 3).Id);
        world.Train("mf");
        world.Flip(damaged);
        registry.Delete(deleted, ByHand, TestContext.Current.CancellationToken);

        Assert.Equal(first, registry.Back(TestContext.Current.CancellationToken).Manifest.Id);
    }

    [Fact]
    public void Activate_TrainedOnOtherRatings_IsRefusedAndSaysWhy()
    {
        var old = world.Train().Id;
        world.ImportRatings(2);
        var active = world.Train().Id;

        var refusal = Assert.Throws<ModelException>(() => registry.Activate(old, TestContext.Current.CancellationToken));

        Assert.Contains("trained on other ratings", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(active, registry.List().ActiveId);
        Assert.False(registry.Find(old)!.CanBeActivated);
        Assert.Equal(0, changes);
    }

    [Theory]
    [InlineData("flip")]
    [InlineData("cut")]
    [InlineData("delete")]
    [InlineData("manifest")]
    [InlineData("folder")]
    public void LoadCurrent_ActiveModelDamaged_TheModelBeforeServesAndBothAreNamed(string damage)
    {
        var (_, before, active) = (world.Train(seed: 2), world.Train().Id, world.Train("mf").Id);
        world.Train(seed: 3, activate: false);
        Damage(active, damage);
        var problems = new List<string>();

        var serving = world.Loader.LoadCurrent(problems.Add)!;

        Assert.Equal(before, serving.Model!.Id);
        Assert.Contains(active, Assert.Single(problems), StringComparison.Ordinal);
        Assert.Contains($"{before} (bias) serves instead", problems[0], StringComparison.Ordinal);
        var list = registry.List();
        Assert.Equal((active, before), (list.ActiveId, list.ServingId));
        Assert.True(list.Unreadable.ContainsKey(active) || list.Models.FirstOrDefault(model => model.IsActive) is null or { Problem: not null });
    }

    [Fact]
    public void LoadCurrent_EveryModelDamaged_MeansStandInAndItIsSaid()
    {
        world.Flip(world.Train().Id);
        var problems = new List<string>();

        Assert.Null(world.Loader.LoadCurrent(problems.Add)!.Model);

        Assert.Contains("No other model", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Delete_ActiveOrStandIn_IsRefused()
    {
        var (before, active) = (world.Train().Id, world.Train("mf").Id);
        Assert.Throws<ModelException>(() => registry.Delete(active, ByHand, TestContext.Current.CancellationToken));
        world.Flip(active);

        Assert.Throws<ModelException>(() => registry.Delete(active, ByHand, TestContext.Current.CancellationToken));
        Assert.Contains("serves now", Assert.Throws<ModelException>(() => registry.Delete(before, ByHand, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);

        registry.Activate(before, TestContext.Current.CancellationToken);
        registry.Delete(active, ByHand, TestContext.Current.CancellationToken);
        Assert.Equal(before, Assert.Single(registry.List().Models).Manifest.Id);
    }

    [Theory]
    [InlineData("flip")]
    [InlineData("manifest")]
    [InlineData("version")]
    public void Train_AutomaticallyWhileTheActiveModelCannotBeRead_TakesItsPlace(string damage)
    {
        Damage(world.Train().Id, damage);
        var workspace = world.Loader.LoadCurrent()!;

        var trained = ModelTrainer.Train(world.Loader, workspace, new TrainRequest("bias", [], 1, 1, Automatic: true), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(trained.Id, registry.List().ServingId);
        Assert.Equal(trained.Id, registry.List().ActiveId);
    }

    private void Damage(string id, string damage)
    {
        var (data, folder) = (world.DataFileOf(id), Path.Combine(world.Models, id));
        switch (damage)
        {
            case "flip":
                world.Flip(id);
                break;
            case "cut":
                File.WriteAllBytes(data, File.ReadAllBytes(data)[..50]);
                break;
            case "delete":
                File.Delete(data);
                break;
            case "manifest":
                File.WriteAllText(Path.Combine(folder, "manifest.json"), "{");
                break;
            case "version":
                File.WriteAllText(Path.Combine(folder, "manifest.json"), File.ReadAllText(Path.Combine(folder, "manifest.json")).Replace("\"formatVersion\": 2", "\"formatVersion\": 1", StringComparison.Ordinal));
                break;
            default:
                Directory.Delete(folder, recursive: true);
                break;
        }
    }
}

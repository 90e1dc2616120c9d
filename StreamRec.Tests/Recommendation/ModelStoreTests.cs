using System.Text.Json.Nodes;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Storage;

namespace StreamRec.Tests.Recommendation;

public sealed class ModelStoreTests : IDisposable
{
    private static readonly TrainedModel Trained = ModelTraining.Run(GeneratedWorld.Data, new TrainingRequest { Trainer = new BiasTrainer(), Seed = 7 });

    private static readonly string[] UserIds = [.. Enumerable.Range(0, GeneratedWorld.Users).Select(user => $"u{user}")];

    private static readonly string[] TitleIds = [.. GeneratedWorld.Data.Works.Select(title => title.Id)];

    private readonly TemporaryFolder folder = new();
    private readonly ModelStore store;

    public ModelStoreTests() => store = new ModelStore(new DataRoot(folder.Path));

    public void Dispose() => folder.Dispose();

    private ModelManifest Save() => store.Save(Trained, new ModelOrigin("snapshot-1", "abc", UserIds, TitleIds));

    private string DataFileOf(string id) => Path.Combine(folder.Path, "models", id, "model.bin");

    [Fact]
    public void Load_SavedModel_GivesEverythingBack()
    {
        var manifest = Save();
        var loaded = store.Load(manifest.Id);
        Assert.Equal(UserIds, loaded.UserIds);
        Assert.Equal(TitleIds, loaded.TitleIds);
        Assert.Equal(Trained.Model.ProfileOf(3).Predict(4), loaded.Trained.Model.ProfileOf(3).Predict(4));
        Assert.Equal("snapshot-1", loaded.Manifest.SnapshotId);
        Assert.Equal(7, loaded.Manifest.Seed);
        Assert.Equal("5", loaded.Manifest.Parameters["sweeps"]);
        Assert.Equal(Trained.Quality.Errors, loaded.Manifest.Quality.Errors);
        Assert.Equal(Trained.Quality.Baselines, loaded.Manifest.Quality.Baselines);
        var (expected, actual) = (Trained.Uncertainty.Of(PredictionSource.Bias), loaded.Trained.Uncertainty.Of(PredictionSource.Bias));
        Assert.Equal(expected.Cuts, actual.Cuts);
        Assert.Equal(expected.DeviationFor(12, 34), actual.DeviationFor(12, 34));
    }

    [Fact]
    public void Load_SavedModel_KeepsWhatWasMeasured()
    {
        var quality = store.Load(Save().Id).Manifest.Quality;
        Assert.NotEmpty(quality.Segments);
        Assert.Equal(Trained.Quality.Segments, quality.Segments);
        Assert.Equal(Trained.Quality.Calibration!.Bins, quality.Calibration!.Bins);
        Assert.Equal(Trained.Quality.Ranking, quality.Ranking);
        Assert.Equal(Trained.Quality.Learnability!.Permutation, quality.Learnability!.Permutation);
        Assert.Equal(LearnabilityVerdict.Learnable, quality.Learnability.Verdict);
        Assert.Equal(Trained.Uncertainty.Of(PredictionSource.Bias).Sharpness, store.Load(store.List()[0].Id).Trained.Uncertainty.Of(PredictionSource.Bias).Sharpness);
    }

    [Fact]
    public void Load_ManifestOfAnOlderVersion_LacksWhatWasNotMeasuredThen()
    {
        var id = Save().Id;
        var path = Path.Combine(folder.Path, "models", id, "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        foreach (var name in new[] { "overMean", "overBias", "segments", "calibration", "ranking", "popularRanking", "learnability" })
        {
            Assert.True(manifest["quality"]!.AsObject().Remove(name), name);
        }

        foreach (var (_, uncertainty) in manifest["uncertainty"]!["bySource"]!.AsObject())
        {
            Assert.True(uncertainty!.AsObject().Remove("sharpness") && uncertainty.AsObject().Remove("isRelative"));
        }

        File.WriteAllText(path, manifest.ToJsonString());

        var loaded = store.Load(id);
        Assert.Empty(loaded.Manifest.Quality.Segments);
        Assert.Null(loaded.Manifest.Quality.Calibration);
        Assert.Equal(Trained.Quality.Errors!.Mae, loaded.Manifest.Quality.Read()!.MeanError);
        Assert.Equal(1, loaded.Trained.Uncertainty.Of(PredictionSource.Bias).Sharpness);
    }

    [Fact]
    public void Activate_Models_SwitchesAndSwitchesBack()
    {
        Assert.Null(store.ActiveId);
        Assert.Null(store.LoadActive());
        var (first, second) = (Save(), Save());
        store.Activate(second.Id);
        Assert.Equal(second.Id, store.LoadActive()!.Manifest.Id);
        store.Activate(first.Id);
        Assert.Equal(first.Id, new ModelStore(new DataRoot(folder.Path)).ActiveId);
        Assert.Equal(2, store.List().Count);
    }

    [Fact]
    public void Activate_NoSuchModel_KeepsTheActiveOne()
    {
        var manifest = Save();
        store.Activate(manifest.Id);
        Assert.Throws<ModelException>(() => store.Activate("20260101-000000-ffffff"));
        Assert.Throws<ModelException>(() => store.Activate("../models/" + manifest.Id));
        Assert.Equal(manifest.Id, store.ActiveId);
    }

    [Fact]
    public void Load_AnyByteChanged_IsRefused()
    {
        var id = Save().Id;
        var bytes = File.ReadAllBytes(DataFileOf(id));
        foreach (var place in new[] { 0, 9, 20, bytes.Length / 2, bytes.Length - 1 })
        {
            var damaged = bytes.ToArray();
            damaged[place] ^= 0x40;
            File.WriteAllBytes(DataFileOf(id), damaged);
            Assert.Contains("damaged", Assert.Throws<ModelException>(() => store.Load(id)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Load_CutOffOrMissingFile_IsRefused()
    {
        var id = Save().Id;
        File.WriteAllBytes(DataFileOf(id), File.ReadAllBytes(DataFileOf(id))[..100]);
        Assert.Throws<ModelException>(() => store.Load(id));
        File.Delete(DataFileOf(id));
        Assert.Throws<ModelException>(() => store.Load(id));
    }

    [Fact]
    public void List_DamagedManifestAndUnfinishedFolder_LeavesThemOut()
    {
        var (good, bad) = (Save(), Save());
        File.WriteAllText(Path.Combine(folder.Path, "models", bad.Id, "manifest.json"), "{ not json");
        Directory.CreateDirectory(Path.Combine(folder.Path, "models", ".unfinished-x"));
        Assert.Equal(good.Id, Assert.Single(store.List()).Id);
        Assert.Contains("damaged", Assert.Throws<ModelException>(() => store.Load(bad.Id)).Message, StringComparison.Ordinal);
        Assert.Equal(bad.Id, Assert.Single(store.Unreadable()).Key);
    }

    [Theory]
    [InlineData("id", "null")]
    [InlineData("id", "\"another\"")]
    [InlineData("note", "null")]
    [InlineData("quality", "null")]
    [InlineData("quality", """{ "heldOut": 0, "baselines": [], "trainedOnAll": true, "segments": null }""")]
    [InlineData("parameters", "null")]
    [InlineData("uncertainty", "{}")]
    public void Load_ManifestThatParsesButIsNotWhole_IsRefused(string field, string value)
    {
        var id = Save().Id;
        var path = Path.Combine(folder.Path, "models", id, "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest[field] = JsonNode.Parse(value);
        File.WriteAllText(path, manifest.ToJsonString());

        Assert.Contains("damaged", Assert.Throws<ModelException>(() => store.Load(id)).Message, StringComparison.Ordinal);
        Assert.Empty(store.List());
        Assert.Equal(id, Assert.Single(store.Unreadable()).Key);
    }

    [Fact]
    public void Load_FileOfNonsenseWithAFittingChecksum_IsRefused()
    {
        var id = Save().Id;
        var bytes = File.ReadAllBytes(DataFileOf(id));

        // Behind the mark and the version comes the length of the trainer's name; no length has so many groups of bits.
        bytes.AsSpan(12, 6).Fill(0xFF);
        File.WriteAllBytes(DataFileOf(id), bytes);
        var path = Path.Combine(folder.Path, "models", id, "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest["sha256"] = Checksum.OfFile(DataFileOf(id));
        File.WriteAllText(path, manifest.ToJsonString());

        Assert.Contains("cannot be read", Assert.Throws<ModelException>(() => store.Load(id)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_FolderCannotBeMade_SaysSoAndLeavesNothing()
    {
        File.WriteAllText(Path.Combine(folder.Path, "models"), "a file where the folder should be");
        Assert.Contains("could not be stored", Assert.Throws<ModelException>(Save).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GoBackTo_EarlierModels_StepsBackThroughTheActivations()
    {
        var (first, second, third) = (Save().Id, Save().Id, Save().Id);
        foreach (var id in new[] { first, second, second, third })
        {
            store.Activate(id);
        }

        Assert.Equal([second, first], store.ActiveBefore);
        store.GoBackTo(second);
        Assert.Equal((second, first), (store.ActiveId, Assert.Single(store.ActiveBefore)));
        store.GoBackTo(first);
        Assert.Equal(first, store.ActiveId);
        Assert.Empty(store.ActiveBefore);
    }

    [Fact]
    public void Activate_DamagedModel_IsRefusedAndTheActiveOneStays()
    {
        var (first, second) = (Save().Id, Save().Id);
        store.Activate(first);
        var bytes = File.ReadAllBytes(DataFileOf(second));
        bytes[^1] ^= 1;
        File.WriteAllBytes(DataFileOf(second), bytes);

        Assert.Contains(second, Assert.Throws<ModelException>(() => store.Activate(second)).Message, StringComparison.Ordinal);

        Assert.Equal(first, store.ActiveId);
        Assert.NotNull(store.ProblemOf(store.ReadManifest(second), thorough: false));
    }

    [Fact]
    public void Activate_ActiveFileDamaged_TakesItsPlace()
    {
        var id = Save().Id;
        File.WriteAllText(Path.Combine(folder.Path, "models", "active.json"), "{ cut");
        Assert.Contains("active.json is damaged", Assert.Throws<ModelException>(() => store.ActiveId).Message, StringComparison.Ordinal);

        store.Activate(id);

        Assert.Equal(id, store.ActiveId);
    }

    [Fact]
    public void ActiveId_FileOfAnEarlierVersion_IsRead()
    {
        var id = Save().Id;
        File.WriteAllText(Path.Combine(folder.Path, "models", "active.json"), $$"""{ "model": "{{id}}" }""");
        Assert.Equal(id, store.ActiveId);
        Assert.Empty(store.ActiveBefore);
    }

    [Fact]
    public void Delete_Model_IsGoneAndTheActiveOneIsRefused()
    {
        var (first, second) = (Save().Id, Save().Id);
        store.Activate(first);

        store.Delete(second);

        Assert.Equal(first, Assert.Single(store.List()).Id);
        Assert.Contains("active", Assert.Throws<ModelException>(() => store.Delete(first)).Message, StringComparison.Ordinal);
        Assert.Throws<ModelException>(() => store.Delete(second));
        Assert.Throws<ModelException>(() => store.Delete("../models"));
        Assert.Equal([first], Directory.GetDirectories(Path.Combine(folder.Path, "models")).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void RemoveUnfinished_WhatAnInterruptedDeletionLeft_IsRemoved()
    {
        var id = Save().Id;
        Directory.Move(Path.Combine(folder.Path, "models", id), Path.Combine(folder.Path, "models", ".deleted-" + id));
        Assert.Empty(store.List());

        store.RemoveUnfinished();

        Assert.Empty(Directory.GetDirectories(Path.Combine(folder.Path, "models")));
    }

    [Fact]
    public void Save_Model_KeepsThreadsNoteAndEnvironment()
    {
        var manifest = store.ReadManifest(store.Save(Trained, new ModelOrigin("s", "abc", UserIds, TitleIds) { Threads = 3, Note = "a try" }).Id);

        Assert.Equal((3, "a try"), (manifest.Threads, manifest.Note));
        Assert.Equal(Environment.ProcessorCount, manifest.Environment!.Cores);
        Assert.True(manifest.Environment.PeakMemoryBytes > manifest.Bytes);
    }

    [Fact]
    public void Save_IdsThatDoNotFit_IsRefused() =>
        Assert.Throws<ArgumentException>(() => store.Save(Trained, new ModelOrigin("s", "", ["only one"], TitleIds)));

    [Fact]
    public void Remap_TitlesJoinedOrPartedSince_FindsTheWorkByAnyOfItsTitles()
    {
        string[] trainedOn = [.. TitleIds.Select(id => $"{id}|x{id}")];
        var stored = store.Load(store.Save(Trained, new ModelOrigin("snapshot-1", "abc", UserIds, trainedOn)).Id);

        var model = stored.Remap(["u3"], ["new|x" + TitleIds[4], TitleIds[4], "new"]).Model;

        var expected = Trained.Model.ProfileOf(3).Predict(4);
        Assert.Equal((expected, expected), (model.ProfileOf(0).Predict(0), model.ProfileOf(0).Predict(1)));
        Assert.Equal((true, false), (model.KnowsTitle(1), model.KnowsTitle(2)));
    }

    [Fact]
    public void Remap_NewerSnapshot_FindsUsersAndTitlesById()
    {
        var stored = store.Load(Save().Id);
        Assert.Same(stored.Trained, stored.Remap(UserIds, TitleIds));
        var model = stored.Remap(["new", "u3"], ["ds1", "ns5", "ns4"]).Model;
        Assert.False(model.KnowsUser(0));
        Assert.False(model.KnowsTitle(0));
        Assert.Equal(Trained.Model.ProfileOf(3).Predict(4), model.ProfileOf(1).Predict(1));
    }
}

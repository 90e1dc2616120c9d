using StreamRec.Core.Configuration;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Ingestion;

namespace StreamRec.Tests.Workspaces;

/// <summary>A small imported world in which models are trained within milliseconds.</summary>
internal sealed class TrainedWorld : IDisposable
{
    private readonly ImportFixture files = new();

    public TrainedWorld()
    {
        files.File("netflix_titles.csv", ImportFixture.CatalogHeader + string.Concat(Enumerable.Range(1, 20).Select(title => ImportFixture.Row($"s{title}", $"Title {title}"))));
        ImportRatings(1);
        Loader = new WorkspaceLoader(files.Root);
    }

    public WorkspaceLoader Loader { get; }

    public StreamRecOptions Options => new() { DataRoot = files.Root.Folder };

    public string Models => files.Root.Models;

    /// <summary>Imports anew; other numbers give other ratings.</summary>
    public void ImportRatings(int variant)
    {
        files.File("1.csv", ImportFixture.RatingsHeader + string.Concat(Enumerable.Range(0, 300).Select(
            rating => $"{rating % 30},{1 + (rating * variant % 5)},1500000000,ns{1 + (rating * 7 % 20)}\n").Distinct()));
        files.Import(files.Input);
    }

    /// <summary>Imports one title more; the ratings stay, so that the new snapshot continues the one before.</summary>
    public string ImportTitles(SnapshotOrigin by = SnapshotOrigin.Unknown)
    {
        var next = 100 + Loader.Snapshots.List().Count;
        var file = files.File($"../more{next}/netflix_titles.csv", ImportFixture.CatalogHeader + ImportFixture.Row($"s{next}", $"Title {next}"));
        return files.Import(new ImportRequest([file], Append: true) { By = by }).Snapshot!.Id;
    }

    /// <summary>Writes that another snapshot is current, and no word of one before.</summary>
    public void PointAt(string id) => File.WriteAllText(files.Root.CurrentSnapshotFile, $$"""{ "snapshot": "{{id}}", "before": [] }""");

    /// <summary>Trains a model on the current snapshot.</summary>
    public ModelManifest Train(string model = "bias", int seed = 1, bool activate = true) => ModelTrainer.Train(
        Loader, Loader.LoadCurrent()!, new TrainRequest(model, [], seed, Threads: 1) { Activate = activate }, cancellation: TestContext.Current.CancellationToken);

    /// <summary>Where a model's numbers are.</summary>
    public string DataFileOf(string id) => Path.Combine(Models, id, "model.bin");

    /// <summary>Changes one byte in the middle of a model's file.</summary>
    public void Flip(string id)
    {
        var bytes = File.ReadAllBytes(DataFileOf(id));
        bytes[bytes.Length / 2] ^= 0x10;
        File.WriteAllBytes(DataFileOf(id), bytes);
    }

    public void Dispose() => files.Dispose();
}

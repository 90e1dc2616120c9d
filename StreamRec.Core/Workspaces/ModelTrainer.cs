using StreamRec.Core.Configuration;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Core.Workspaces;

/// <summary>What to train.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Settings">Parameters as <c>key=value</c>.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Threads">Threads; 0 for one fewer than the machine has cores, at least one.</param>
public sealed record TrainRequest(string Model, IReadOnlyList<string> Settings, int Seed, int Threads)
{
    /// <summary>What is trained where nobody says otherwise.</summary>
    public static TrainRequest Default(TrainingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new TrainRequest(settings.Model, [], settings.Seed, settings.Threads);
    }
}

/// <summary>Trains a model on a workspace's ratings, stores it and makes it the active one.</summary>
public static class ModelTrainer
{
    /// <summary>Trains, stores and activates.</summary>
    /// <exception cref="ModelException">The request or the data does not allow it, or the model could not be stored; the active model stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the active model stays.</exception>
    public static ModelManifest Train(
        WorkspaceLoader loader, Workspace workspace, TrainRequest request, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(loader);
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(request);
        var trainer = ModelCatalog.Find(request.Model);
        var trained = ModelTraining.Run(new TrainingData(workspace.Ratings, workspace.Catalog.Titles), new TrainingRequest
        {
            Trainer = trainer,
            Parameters = ModelParameters.Parse(trainer, request.Settings),
            Seed = request.Seed,
            Threads = request.Threads > 0 ? request.Threads : Math.Max(1, Environment.ProcessorCount - 1),
            Progress = progress,
            Cancellation = cancellation,
        });
        cancellation.ThrowIfCancellationRequested();
        using var writing = loader.Snapshots.Root.LockForWriting();
        var manifest = loader.Models.Save(trained, new ModelOrigin(
            workspace.Snapshot.Id, workspace.Snapshot.RatingsSha256, workspace.Users.Ids, [.. workspace.Catalog.Titles.Select(title => title.Id)]));
        loader.Models.Activate(manifest.Id);
        return manifest;
    }
}

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
/// <param name="Automatic">Whether nobody asked for it: a model that somebody trained on the same ratings meanwhile then stays the active one.</param>
public sealed record TrainRequest(string Model, IReadOnlyList<string> Settings, int Seed, int Threads, bool Automatic = false)
{
    /// <summary>Whether the model becomes the active one.</summary>
    public bool Activate { get; init; } = true;

    /// <summary>What the person who asked for it calls it; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Ratings to compare the model on, which its measured training does not see; none when <see langword="null"/>.</summary>
    public WithheldRatings? Withheld { get; init; }

    /// <summary>What the server trains by itself.</summary>
    public static TrainRequest WithoutBeingAsked(TrainingSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new TrainRequest(settings.Model, [], settings.Seed, settings.Threads, Automatic: true);
    }
}

/// <summary>Trains a model on a workspace's ratings, stores it and makes it the active one.</summary>
public static class ModelTrainer
{
    /// <summary>Trains, stores and, where asked, activates; waits with storing while somebody else is changing the data root.</summary>
    /// <exception cref="ModelException">The request or the data does not allow it, or the model could not be stored; the active model stays.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the active model stays.</exception>
    public static ModelManifest Train(
        WorkspaceLoader loader, Workspace workspace, TrainRequest request, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(loader);
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(request);
        var trainer = ModelCatalog.Find(request.Model);
        var parameters = ModelParameters.Parse(trainer, request.Settings);
        using var held = workspace.Hold();
        var threads = request.Threads > 0 ? request.Threads : Math.Max(1, Environment.ProcessorCount - 1);
        var trained = ModelTraining.Run(workspace.TrainingDataFor(trainer, parameters), new TrainingRequest
        {
            Trainer = trainer,
            Parameters = parameters,
            Seed = request.Seed,
            Threads = threads,
            Withheld = request.Withheld,
            Progress = progress,
            Cancellation = cancellation,
        });
        return Store(loader, workspace, trained, request with { Threads = threads }, cancellation);
    }

    /// <summary>Stores what was trained on a workspace's ratings and, where asked, makes it the active model.</summary>
    internal static ModelManifest Store(WorkspaceLoader loader, Workspace workspace, TrainedModel trained, TrainRequest request, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var writing = loader.Snapshots.Root.WaitForWriting(cancellation);
        loader.Models.RemoveUnfinished();
        var manifest = loader.Models.Save(trained, new ModelOrigin(
            workspace.Snapshot.Id, workspace.Snapshot.RatingsSha256, workspace.Users.Ids, [.. workspace.Catalog.Works.Select(work => work.TitleIds)])
        {
            Threads = request.Threads,
            Note = request.Note,
        });
        if (request.Activate && (!request.Automatic || !ActiveModelKnows(loader.Models, workspace.Snapshot.RatingsSha256)))
        {
            loader.Models.Activate(manifest.Id);
        }

        return manifest;
    }

    private static bool ActiveModelKnows(ModelStore models, string ratingsSha256)
    {
        try
        {
            return models.ActiveId is { } active && models.ReadManifest(active) is var manifest
                && manifest.RatingsSha256 == ratingsSha256 && models.ProblemOf(manifest, thorough: true) is null;
        }
        catch (ModelException)
        {
            // Damaged: the new one takes its place.
            return false;
        }
    }
}

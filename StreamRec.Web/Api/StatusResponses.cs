using System.Runtime.InteropServices;
using StreamRec.Core;
using StreamRec.Core.Jobs;
using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Api;

/// <summary>What is in use.</summary>
/// <param name="Ready">Whether questions are answered.</param>
/// <param name="Phase">What the program is busy with: starting, writing-sample, importing-sample, loading, training, ready or failed.</param>
/// <param name="Fraction">How much of the phase is done, 0 to 1.</param>
/// <param name="Problem">What went wrong or was passed over, or null.</param>
/// <param name="Snapshot">The snapshot, or null while there is none.</param>
/// <param name="Model">The model that predicts, or null while none is trained on these ratings.</param>
/// <param name="Models">What is kept of models.</param>
/// <param name="Jobs">The queue of long work.</param>
/// <param name="Store">Where profiles and their ratings are kept.</param>
/// <param name="Versions">Versions of program and runtime.</param>
internal sealed record StatusResponse(
    bool Ready, string Phase, double Fraction, string? Problem, SnapshotResponse? Snapshot, ModelResponse? Model, KeptModelsResponse Models, QueueResponse Jobs, StoreResponse Store, VersionsResponse Versions)
{
    public static StatusResponse Of(Workspace? workspace, WorkspaceState state, ModelList models, JobCounts jobs, StoreResponse store) => new(
        workspace is not null,
        WorkspacePhases.KeyOf(state.Phase),
        state.Fraction,
        state.Problem,
        workspace is null ? null : SnapshotResponse.Of(workspace.Snapshot),
        workspace?.Model is { } model ? ModelResponse.Of(model) : null,
        new KeptModelsResponse(models.Models.Count, models.TotalBytes, models.ActiveId, models.Models.Count(model => model.Problem is not null) + models.Unreadable.Count),
        new QueueResponse(jobs.Running, jobs.Waiting),
        store,
        new VersionsResponse(ProgramVersion.Current, RuntimeInformation.FrameworkDescription));
}

/// <summary>A snapshot.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Created">When it was made.</param>
/// <param name="IsSample">Whether it holds the made-up sample world.</param>
/// <param name="Titles">Titles.</param>
/// <param name="Users">Users with ratings.</param>
/// <param name="Ratings">Ratings.</param>
/// <param name="TitlesByPlatform">Titles by platform key.</param>
/// <param name="Films">Films of The Movies Dataset, which are titles too.</param>
internal sealed record SnapshotResponse(
    string Id, DateTimeOffset Created, bool IsSample, int Titles, int Users, long Ratings, IReadOnlyDictionary<string, int> TitlesByPlatform, int Films)
{
    public static SnapshotResponse Of(SnapshotManifest manifest) => new(
        manifest.Id, manifest.Created, manifest.IsSample, manifest.Titles, manifest.Users, manifest.Ratings, manifest.TitlesByPlatform, manifest.Films)
    {
        Learnability = manifest.Import.Learnability,
    };

    /// <summary>Whether there is anything to learn from the ratings, by the key of their source; empty in snapshots of older versions.</summary>
    public required IReadOnlyDictionary<string, LearnabilityResult> Learnability { get; init; }
}

/// <summary>A model.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Model">Its kind, such as mf.</param>
/// <param name="Created">When it was trained.</param>
/// <param name="SnapshotId">The snapshot it was trained on.</param>
/// <param name="Parameters">Its settings.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Ratings">How many ratings it was trained on.</param>
/// <param name="TrainSeconds">How long that took.</param>
/// <param name="Rmse">Root mean square error on held-out ratings in stars, or null when none were held out.</param>
/// <param name="Mae">Mean absolute error on held-out ratings in stars, or null.</param>
internal sealed record ModelResponse(
    string Id,
    string Model,
    DateTimeOffset Created,
    string SnapshotId,
    IReadOnlyDictionary<string, string> Parameters,
    int Seed,
    int Ratings,
    double TrainSeconds,
    double? Rmse,
    double? Mae)
{
    public static ModelResponse Of(ModelManifest manifest) => new(
        manifest.Id,
        manifest.Model,
        manifest.Created,
        manifest.SnapshotId,
        manifest.Parameters,
        manifest.Seed,
        manifest.Ratings,
        manifest.TrainSeconds,
        manifest.Quality.Errors?.Rmse,
        manifest.Quality.Errors?.Mae)
    {
        Reading = manifest.Quality.Read(),
    };

    /// <summary>How far off it is, against what, and for whom it is no better than that; null when no ratings were held out.</summary>
    public required QualityReading? Reading { get; init; }
}

/// <summary>The models that are kept.</summary>
/// <param name="Count">How many.</param>
/// <param name="TotalBytes">The size of their files.</param>
/// <param name="Active">The active model's id, or null. Another one answers while it is damaged or knows other ratings.</param>
/// <param name="Damaged">How many are known to be damaged.</param>
internal sealed record KeptModelsResponse(int Count, long TotalBytes, string? Active, int Damaged);

/// <summary>The queue of long work.</summary>
/// <param name="Running">How many trainings and studies run.</param>
/// <param name="Waiting">How many wait.</param>
internal sealed record QueueResponse(int Running, int Waiting);

/// <summary>The store of what people create.</summary>
/// <param name="Place">A file, or the address of a PostgreSQL.</param>
/// <param name="Problem">Why it was not to be had when it was last tried, or null.</param>
/// <param name="OnDuty">Whether long work is this server's; false where another server of the same PostgreSQL does it, null in what a command says.</param>
internal sealed record StoreResponse(string Place, string? Problem, bool? OnDuty);

/// <summary>Versions.</summary>
/// <param name="Program">The program.</param>
/// <param name="Runtime">The .NET runtime.</param>
internal sealed record VersionsResponse(string Program, string Runtime);

/// <summary>A health check's answer.</summary>
/// <param name="Status">live or ready.</param>
internal sealed record HealthResponse(string Status);

using StreamRec.Core.Recommendation.Storage;

namespace StreamRec.Core.Workspaces;

/// <summary>A model of the registry as it stands.</summary>
/// <param name="Manifest">What it is and how good it is.</param>
public sealed record RegisteredModel(ModelManifest Manifest)
{
    /// <summary>Whether it is the active one.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether it answers: the active one, unless that is damaged or knows other ratings.</summary>
    public bool Serves { get; init; }

    /// <summary>Whether it was trained on the current snapshot's ratings, or on those that they continue; only then can it be made active.</summary>
    public bool KnowsRatings { get; init; }

    /// <summary>What is wrong with its file, or <see langword="null"/>.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it may be made the active one.</summary>
    public bool CanBeActivated => !IsActive && KnowsRatings && Problem is null;

    /// <summary>Whether it may be deleted.</summary>
    public bool CanBeDeleted => !IsActive && !Serves;
}

/// <summary>The models of a data root.</summary>
/// <param name="Models">Those that can be read, the newest first.</param>
/// <param name="Unreadable">What is wrong with the others, by their ids.</param>
public sealed record ModelList(IReadOnlyList<RegisteredModel> Models, IReadOnlyDictionary<string, string> Unreadable)
{
    /// <summary>The active model's id, or <see langword="null"/>.</summary>
    public string? ActiveId { get; init; }

    /// <summary>The id of the model that answers, or <see langword="null"/> while means stand in.</summary>
    public string? ServingId { get; init; }

    /// <summary>The id of the model that <see cref="ModelRegistry.Back"/> would return to, or <see langword="null"/>.</summary>
    public string? BackId { get; init; }

    /// <summary>The size of all models' files in bytes.</summary>
    public long TotalBytes => Models.Sum(model => model.Manifest.Bytes);
}

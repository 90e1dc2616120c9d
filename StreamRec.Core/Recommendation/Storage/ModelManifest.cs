using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Recommendation.Uncertainty;

namespace StreamRec.Core.Recommendation.Storage;

/// <summary>What a stored model is and how good it is; stored beside it as <c>manifest.json</c>.</summary>
public sealed record ModelManifest
{
    /// <summary>The layout that this version writes and reads.</summary>
    public const int CurrentFormatVersion = 2;

    /// <summary>The layout of the model's folder.</summary>
    public int FormatVersion { get; init; } = CurrentFormatVersion;

    /// <summary>The model's id and folder name, sortable by time.</summary>
    public required string Id { get; init; }

    /// <summary>The trainer's name, such as <c>mf</c>.</summary>
    public required string Model { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The snapshot it was trained on.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>The checksum of that snapshot's ratings.</summary>
    public required string RatingsSha256 { get; init; }

    /// <summary>The settings it was trained with.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The seed it was trained with.</summary>
    public int Seed { get; init; }

    /// <summary>The number of users of the snapshot.</summary>
    public int Users { get; init; }

    /// <summary>The number of titles of the snapshot.</summary>
    public int Titles { get; init; }

    /// <summary>The number of ratings it was trained on.</summary>
    public int Ratings { get; init; }

    /// <summary>How long training and measuring took.</summary>
    public double TrainSeconds { get; init; }

    /// <summary>How many threads trained it; 0 when unknown.</summary>
    public int Threads { get; init; }

    /// <summary>What the person who trained it calls it; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Where and with what it was trained; <see langword="null"/> for models of before this was kept.</summary>
    public ModelEnvironment? Environment { get; init; }

    /// <summary>Its errors on held-out ratings, beside the baselines'.</summary>
    public required TrainingQuality Quality { get; init; }

    /// <summary>How far actual scores lie from its predictions.</summary>
    public required PredictionUncertainty Uncertainty { get; init; }

    /// <summary>The size of the model's file in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>The checksum of the model's file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

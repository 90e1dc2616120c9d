using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.Questions;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Snapshots;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Workspaces;

/// <summary>
/// Everything that answers about one snapshot with one model: immutable, in memory, shared by all visitors. A new snapshot or model gives a
/// new workspace; a request that holds the old one finishes with it.
/// </summary>
public sealed record Workspace
{
    /// <summary>The snapshot.</summary>
    public required SnapshotManifest Snapshot { get; init; }

    /// <summary>Its titles, searchable.</summary>
    public required CatalogIndex Catalog { get; init; }

    /// <summary>The films of The Movies Dataset among its titles; empty where none were imported.</summary>
    public FilmCatalog Films { get; init; } = FilmCatalog.Empty;

    /// <summary>Its ratings.</summary>
    public required RatingTable Ratings { get; init; }

    /// <summary>The users who gave them.</summary>
    public required UserDirectory Users { get; init; }

    /// <summary>The titles' texts, for similarity.</summary>
    public required TfIdfIndex Texts { get; init; }

    /// <summary>The four questions about the platforms' catalogs.</summary>
    public required PlatformQuestions Questions { get; init; }

    /// <summary>Predictions and ranked lists.</summary>
    public required Predictor Predictor { get; init; }

    /// <summary>The model that predicts, or <see langword="null"/> while none is trained on these ratings.</summary>
    public ModelManifest? Model { get; init; }

    /// <summary>The same snapshot with another model, or with none.</summary>
    internal Workspace With(ModelManifest? model, TrainedModel? trained) =>
        this with { Model = model, Predictor = new Predictor(Ratings, Texts, trained) };
}

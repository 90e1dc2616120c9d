using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.People;
using StreamRec.Core.Questions;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Attributes;
using StreamRec.Core.Recommendation.Models;
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

    /// <summary>Its works, searchable.</summary>
    public required CatalogIndex Catalog { get; init; }

    /// <summary>Its titles, by their rows.</summary>
    public required TitleList Titles { get; init; }

    /// <summary>The films of The Movies Dataset among its titles; empty where none were imported.</summary>
    public FilmCatalog Films { get; init; } = FilmCatalog.Empty;

    /// <summary>Everybody who acts or directs in them.</summary>
    public required PersonDirectory People { get; init; }

    /// <summary>Which of its titles were taken for one work, and why.</summary>
    public WorkMatches Matches { get; init; } = WorkMatches.None;

    /// <summary>Its ratings over works: those of all titles of a work together. "Title rows" of ratings, texts and models are rows of works.</summary>
    public required RatingTable Ratings { get; init; }

    /// <summary>The users who gave them.</summary>
    public required UserDirectory Users { get; init; }

    /// <summary>What is known of the users besides their ratings; read when first asked for.</summary>
    public Lazy<IReadOnlyList<UserTrait>> UserAttributes { get; init; } = new([]);

    /// <summary>The works' texts, for similarity.</summary>
    public required TfIdfIndex Texts { get; init; }

    /// <summary>The four questions about the platforms' catalogs.</summary>
    public required PlatformQuestions Questions { get; init; }

    /// <summary>The seven questions about the films.</summary>
    public FilmQuestions FilmQuestions { get; init; } = FilmQuestions.Empty;

    /// <summary>Predictions and ranked lists.</summary>
    public required Predictor Predictor { get; init; }

    /// <summary>The model that predicts, or <see langword="null"/> while none is trained on these ratings.</summary>
    public ModelManifest? Model { get; init; }

    /// <summary>Says that somebody works with its snapshot until disposed, so that nobody deletes it; see <see cref="SnapshotStore.Hold"/>.</summary>
    public Func<IDisposable?> Hold { get; init; } = static () => null;

    /// <summary>What a model is trained on: ratings, works and, where the trainer looks at them, the works' attributes.</summary>
    /// <param name="trainer">The trainer.</param>
    /// <param name="parameters">Its settings.</param>
    public TrainingData TrainingDataFor(IModelTrainer trainer, ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        return new TrainingData(Ratings, Catalog.Works)
        {
            Side = trainer.UsesSide(parameters) ? new SideInformation(AttributesOfUsers(), WorkAttributes.Of(Catalog.Works)) : SideInformation.None,
        };
    }

    private AttributeTable AttributesOfUsers()
    {
        var table = new AttributeTableBuilder(Users.Count);
        foreach (var each in UserAttributes.Value)
        {
            var row = Users.Find(each.Source, each.Number);
            if (row >= 0)
            {
                table.Add(row, each.Attribute);
            }
        }

        return table.Build();
    }

    /// <summary>The same snapshot with another model, or with none.</summary>
    internal Workspace With(ModelManifest? model, TrainedModel? trained) =>
        this with { Model = model, Predictor = Predictor.With(trained) };
}

using StreamRec.Core.Catalog;
using StreamRec.Core.Questions;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Workspaces;

/// <summary>Builds workspaces from what a data root holds.</summary>
public sealed class WorkspaceLoader
{
    private readonly ModelFinder finder;

    private readonly QuestionOptions questions;

    /// <summary>Loads from a data root.</summary>
    /// <param name="root">The data root.</param>
    /// <param name="questions">What counts as odd in answers; the defaults when <see langword="null"/>.</param>
    public WorkspaceLoader(DataRoot root, QuestionOptions? questions = null)
    {
        this.questions = questions ?? new QuestionOptions();
        Snapshots = new SnapshotStore(root);
        Models = new ModelStore(root);
        finder = new ModelFinder(Snapshots, Models);
    }

    /// <summary>The snapshots.</summary>
    public SnapshotStore Snapshots { get; }

    /// <summary>The models.</summary>
    public ModelStore Models { get; }

    /// <summary>Loads the current snapshot with the model that knows its ratings.</summary>
    /// <param name="problem">Receives what was passed over, such as a damaged model; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the loading.</param>
    /// <returns>The workspace, or <see langword="null"/> when nothing has been imported yet.</returns>
    /// <exception cref="UnusableSnapshotException">The snapshot is damaged.</exception>
    public Workspace? LoadCurrent(Action<string>? problem = null, CancellationToken cancellation = default)
    {
        if (Snapshots.CurrentId is not { } id)
        {
            return null;
        }

        var manifest = Snapshots.ReadManifest(id);
        Snapshots.Verify(manifest, checksums: false);
        var titles = TitlesParquetReader.ReadTitles(Path.Combine(Snapshots.FolderOf(id), SnapshotStore.TitlesFile));
        cancellation.ThrowIfCancellationRequested();

        // The two indexes take most of the time and do not need each other; the start waits for the slower one only.
        var building = Task.Factory.StartNew(
            () => TitleText.BuildIndex(titles, new() { Cancellation = cancellation }), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var (ratings, users) = ReadRatings(manifest, titles.Count, cancellation);
        var catalog = new CatalogIndex(titles, RatingStatistics.Of(ratings));
        var texts = building.GetAwaiter().GetResult();
        var (model, trained) = finder.Find(manifest, titles, users, problem);
        return new Workspace
        {
            Snapshot = manifest,
            Catalog = catalog,
            Films = Snapshots.ReadFilms(manifest, titles),
            Ratings = ratings,
            Users = users,
            Texts = texts,
            Questions = new PlatformQuestions(catalog, ratings, questions),
            Predictor = new Predictor(ratings, texts, trained),
            Model = model,
        };
    }

    /// <summary>The same workspace with the model that is active now.</summary>
    public Workspace WithActiveModel(Workspace workspace, Action<string>? problem = null)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var (model, trained) = finder.Find(workspace.Snapshot, workspace.Catalog.Titles, workspace.Users, problem);
        return workspace.With(model, trained);
    }

    private (RatingTable Ratings, UserDirectory Users) ReadRatings(SnapshotManifest manifest, int titles, CancellationToken cancellation) =>
        manifest.Ratings == 0
            ? (RatingTable.Empty(titles), UserDirectory.Empty)
            : RatingParquetReader.Read(Path.Combine(Snapshots.FolderOf(manifest.Id), SnapshotStore.RatingsFile), titles, cancellationToken: cancellation);
}

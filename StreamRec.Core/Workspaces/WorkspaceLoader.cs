using StreamRec.Core.Catalog;
using StreamRec.Core.Films;
using StreamRec.Core.People;
using StreamRec.Core.Questions;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Works;

namespace StreamRec.Core.Workspaces;

/// <summary>Builds workspaces from what a data root holds.</summary>
public sealed class WorkspaceLoader
{
    private readonly ModelFinder finder;

    private readonly QuestionOptions questions;

    /// <summary>Loads from a data root.</summary>
    /// <param name="root">The data root.</param>
    /// <param name="questions">What counts as odd in answers; the defaults when <see langword="null"/>.</param>
    /// <param name="decisions">What people have decided about matches; those of the data root's file when <see langword="null"/>.</param>
    public WorkspaceLoader(DataRoot root, QuestionOptions? questions = null, IMatchDecisions? decisions = null)
    {
        this.questions = questions ?? new QuestionOptions();
        Snapshots = new SnapshotStore(root);
        Models = new ModelStore(root);
        Deletions = new DeletionLog(root);
        Decisions = decisions ?? new FileMatchDecisions(root);
        finder = new ModelFinder(Snapshots, Models);
    }

    /// <summary>The snapshots.</summary>
    public SnapshotStore Snapshots { get; }

    /// <summary>The models.</summary>
    public ModelStore Models { get; }

    /// <summary>What was deleted of both.</summary>
    public DeletionLog Deletions { get; }

    /// <summary>Which model serves a snapshot.</summary>
    internal ModelFinder Finder => finder;

    /// <summary>What people have decided about titles that look like one work.</summary>
    public IMatchDecisions Decisions { get; }

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

        var films = Snapshots.ReadFilms(manifest, titles);
        var (groups, matches) = FindWorks(manifest, titles, problem);
        var workOf = groups.WorkOfTitles.ToArray();
        var works = WorkMerging.Merge(titles, workOf, films);

        // The two indexes take most of the time and do not need each other; the start waits for the slower one only.
        var building = Task.Factory.StartNew(
            () => TitleText.BuildIndex(works, new() { Cancellation = cancellation }), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var (titleRatings, users) = ReadRatings(manifest, titles.Count, cancellation);
        var ratings = titleRatings.WithTitles(workOf, works.Count);
        var catalog = new CatalogIndex(works, RatingStatistics.Of(ratings));
        var filmQuestions = new FilmQuestions(films, questions);
        var people = new PersonDirectory(catalog.People, CreditedWork.Of(catalog, films), facts => questions.TinyBudget.Holds(facts.Budget, facts.Return));
        var texts = building.GetAwaiter().GetResult();
        var (model, trained) = finder.Find(manifest, works, users, problem);
        return new Workspace
        {
            Snapshot = manifest,
            Catalog = catalog,
            Titles = new TitleList(titles, catalog.Ratings.Pick(workOf), RatingStatistics.Of(titleRatings).Counts),
            Films = films,
            Matches = matches,
            People = people,
            Ratings = ratings,
            Users = users,
            Hold = () => Snapshots.Hold(id),
            UserAttributes = new(() => ReadUserAttributes(manifest)),
            Texts = texts,
            Questions = new PlatformQuestions(titles, titleRatings, questions),
            FilmQuestions = filmQuestions,
            Predictor = new Predictor(ratings, texts, trained, works),
            Model = model,
        };
    }

    /// <summary>The same workspace with the model that is active now.</summary>
    public Workspace WithActiveModel(Workspace workspace, Action<string>? problem = null)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var (model, trained) = finder.Find(workspace.Snapshot, workspace.Catalog.Works, workspace.Users, problem);
        return workspace.With(model, trained);
    }

    /// <summary>The same workspace with another stored model, active or not.</summary>
    /// <exception cref="ModelException">There is no such model, it is damaged, or it was trained on other ratings.</exception>
    public Workspace WithModel(Workspace workspace, string id)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        if (!finder.Knows(Models.ReadManifest(id), workspace.Snapshot))
        {
            throw new ModelException($"Model {id} was trained on other ratings than those of the current snapshot.");
        }

        var stored = Models.Load(id);
        return workspace.With(stored.Manifest, stored.Remap(workspace.Users.Ids, [.. workspace.Catalog.Works.Select(work => work.TitleIds)]));
    }

    private (WorkGroups Groups, WorkMatches Matches) FindWorks(SnapshotManifest manifest, IReadOnlyList<Title> titles, Action<string>? problem)
    {
        var pairs = SnapshotMatches.Read(Snapshots, manifest, titles);
        var stamp = Decisions.Stamp;
        IReadOnlyList<MatchDecision> decisions = [];
        try
        {
            decisions = Decisions.Read();
        }
        catch (UnusableDecisionsException error)
        {
            problem?.Invoke(error.Message);
        }

        var groups = WorkBuilder.Build(titles, pairs, decisions);
        return (groups, new WorkMatches(pairs, decisions, groups.Refused, stamp));
    }

    private IReadOnlyList<UserTrait> ReadUserAttributes(SnapshotManifest manifest) =>
        manifest.Files.Any(file => file.Name == SnapshotStore.UserAttributesFile)
            ? UserAttributes.Read(Path.Combine(Snapshots.FolderOf(manifest.Id), SnapshotStore.UserAttributesFile))
            : [];

    private (RatingTable Ratings, UserDirectory Users) ReadRatings(SnapshotManifest manifest, int titles, CancellationToken cancellation) =>
        manifest.Ratings == 0
            ? (RatingTable.Empty(titles), UserDirectory.Empty)
            : RatingParquetReader.Read(Path.Combine(Snapshots.FolderOf(manifest.Id), SnapshotStore.RatingsFile), titles, cancellationToken: cancellation);
}

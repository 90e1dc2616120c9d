using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Viewers;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Tastes;
using StreamRec.Web.Hosting;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;
using StreamRec.Web.Viewers;

namespace StreamRec.Web.Components.Pages.Me;

/// <summary>A visitor's own profile: ratings, what comes of them, and what was put aside. All of it is kept; the address holds only which list is shown.</summary>
public sealed partial class MePage : ListPage
{
    /// <summary>The page's address.</summary>
    internal const string Route = "me";

    private const int QuickStart = 10;
    private const int Questions = 30;
    private const int FirstRatings = 20;

    private (Workspace? Workspace, string? Viewer) asked;
    private RecommendationList? list;
    private ListComparison? comparison;
    private Queue<int> moreQuestions = new();
    private List<int> questions = [];
    private bool asksAtFirst;
    private bool showsAll;
    private readonly ImportedRows imported = new();
    private int picked;
    private string? problem;

    /// <summary>Where a visitor came from to choose a profile: path and query, starting with a slash.</summary>
    [SupplyParameterFromQuery]
    private string? ReturnTo { get; set; }

    [Inject]
    private CurrentViewer Viewer { get; set; } = null!;

    private string Next => ReturnPaths.IsLocal(ReturnTo) ? ReturnTo! : "/" + Route;

    // The imported user that the profile stands for, as the other pages show them.
    private string? User => Viewer.Record is { Viewer: { User: not null } viewer } ? ImportedUsers.IdOf(viewer, Workspace) : null;

    private string ComesHow => User is null
        ? Wording.Fill(ViewerText.ComesHow, TitleWording.Ratings(Taste.Profile.Count))
        : Wording.Fill(ViewerText.ComesForUser, TitleWording.Ratings(Taste.Profile.Count), User);

    private ViewerTaste Taste { get; set; } = ViewerTaste.Nobody;

    /// <summary>The address at which a profile is chosen on the way to another page.</summary>
    /// <param name="path">Path and query of that page, starting with a slash.</param>
    internal static string DoorFrom(string path) => $"{Route}?returnTo={Uri.EscapeDataString(path)}";

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Viewer.Changed += OnViewerChanged;
    }

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var before = Taste.Profile;
        Taste = Viewer.TasteOn(workspace);
        var isNew = asked != (workspace, Viewer.Record?.Viewer.Id);
        if (isNew)
        {
            asked = (workspace, Viewer.Record?.Viewer.Id);
            imported.Begin(Taste);
            AskAnew(workspace);
        }
        else
        {
            imported.Follow(Taste);
        }

        var query = Choice.ToQuery(workspace, Options.Prediction, Taste.Profile, ListLength, Options.Prediction.Threshold);
        query = query with { Accept = Taste.AcceptAlso(query.Accept) };
        comparison = isNew ? null : workspace.Predictor.Compare(query, before, Taste.Profile);
        list = comparison?.After ?? workspace.Predictor.Recommend(query);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        Viewer.Changed -= OnViewerChanged;
        base.Dispose(disposing);
    }

    // What is asked stays for the visit, so that nothing jumps away under the hand that rates it.
    private void AskAnew(Workspace workspace)
    {
        moreQuestions = new Queue<int>(workspace.Predictor.QuestionsFor(Taste.Profile, int.MaxValue).Where(Taste.IsOpenTo));
        questions = [];
        while (questions.Count < Questions && moreQuestions.TryDequeue(out var title))
        {
            questions.Add(title);
        }

        asksAtFirst = Taste.Profile.Count < QuickStart;
    }

    private void Skip(int place)
    {
        if (moreQuestions.TryDequeue(out var next))
        {
            questions[place] = next;
        }
        else
        {
            questions.RemoveAt(place);
        }
    }

    private static string Address(ListChoice choice) => choice.AddTo(new QueryText(Route)).ToString();

    // A title that is being asked about, or listed with its imported rating, shows its stars there.
    private IReadOnlyList<RatingChange> Others() => [.. Taste.Ratings.Where(rating => !questions.Contains(rating.Title) && !imported.Has(rating.Title))];

    private IReadOnlyList<Work> Search(string text) => text.Length > 0
        ? Workspace!.Catalog.Suggest(text, Suggestions)
        : [.. moreQuestions.Take(Suggestions).Select(title => Workspace!.Catalog.Works[title])];

    private async Task PickAsync(Work? work)
    {
        if (work is not null)
        {
            picked++;
            await RateAsync(work.Row, Taste.Profile.ScoreOf(work.Row) ?? FirstScore);
        }
    }

    private Task RateAsync(int title, double? score) => DoAsync(() => Viewer.RateAsync(Workspace!.Catalog.Works[title], score));

    private async Task DoAsync(Func<Task> change) => problem = await ViewerWording.TryAsync(change);

    private void OnViewerChanged(object? sender, EventArgs arguments) => RefreshLater();
}

using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Database;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Viewers;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Tastes;
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
    private const int Suggestions = 12;

    // What somebody thinks of a title they have just picked is not known yet; this is what most people give.
    private const double FirstScore = 3.5;

    private (Workspace? Workspace, string? Viewer) asked;
    private TasteProfile? before;
    private ViewerTaste taste = ViewerTaste.Nobody;
    private RecommendationList? list;
    private ListComparison? comparison;
    private double took;
    private int[] questions = [];
    private bool showsAll;
    private string? problem;

    [Inject]
    private CurrentViewer Viewer { get; set; } = null!;

    private ViewerTaste Taste => taste;

    private IReadOnlyList<RatingChange> Shown => showsAll ? taste.Ratings : [.. taste.Ratings.Take(FirstRatings)];

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
        var next = Viewer.TasteOn(workspace.Catalog);
        var isNew = asked != (workspace, Viewer.Record?.Viewer.Id);
        before = isNew ? null : taste.Profile;
        taste = next;
        if (isNew)
        {
            asked = (workspace, Viewer.Record?.Viewer.Id);
            questions = [.. workspace.Predictor.QuestionsFor(taste.Profile, int.MaxValue).Where(taste.IsOpenTo).Take(Questions)];
        }

        var query = Choice.ToQuery(workspace, Options.Prediction, taste.Profile, ListLength, Options.Prediction.Threshold);
        query = query with { Accept = taste.AcceptAlso(query.Accept) };
        var started = Stopwatch.GetTimestamp();
        comparison = before is null ? null : workspace.Predictor.Compare(query, before, taste.Profile);
        list = comparison?.After ?? workspace.Predictor.Recommend(query);
        took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        Viewer.Changed -= OnViewerChanged;
        base.Dispose(disposing);
    }

    private IReadOnlyList<Work> Search(string text) => text.Length > 0
        ? Workspace!.Catalog.Suggest(text, Suggestions)
        : [.. Workspace!.Predictor.QuestionsFor(taste.Profile, Suggestions).Select(title => Workspace.Catalog.Works[title])];

    private Task PickAsync(Work? picked) => picked is null ? Task.CompletedTask : RateAsync(picked.Row, taste.Profile.ScoreOf(picked.Row) ?? FirstScore);

    private async Task RateAsync(int title, double? score)
    {
        try
        {
            problem = null;
            await Viewer.RateAsync(Workspace!.Catalog.Works[title], score);
        }
        catch (RefusedViewerException error)
        {
            problem = ViewerWording.Of(error);
        }
        catch (DatabaseException error)
        {
            problem = error.Message;
        }
    }

    private void OnViewerChanged(object? sender, EventArgs arguments) => RefreshLater();
}

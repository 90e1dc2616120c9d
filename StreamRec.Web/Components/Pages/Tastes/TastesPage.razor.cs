using System.Diagnostics;
using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Tastes;

/// <summary>"Rate a few, see what comes": a visitor's own ratings, held by the address alone, and the list that they give.</summary>
public sealed partial class TastesPage : ListPage
{
    private const int Questions = 6;

    private IReadOnlyList<RatingChange> ratings = [];
    private int passedOver;
    private TasteProfile taste = TasteProfile.Nobody;
    private TasteProfile? before;
    private (Workspace? Workspace, string? Ratings) shown;
    private RecommendationList? list;
    private ListComparison? comparison;
    private double took;
    private int[] questions = [];

    private string ApiCall => RequestText.Of(Navigation.BaseUri + "api/recommendations", new { ratings = RequestText.Of(ratings, Workspace!.Catalog), count = ListLength });

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var isNew = !ReferenceEquals(shown.Workspace, workspace);
        if (isNew || shown.Ratings != R)
        {
            var all = RatingText.Read(R, workspace.Catalog, Options.Prediction.MaximumRatings);
            (ratings, passedOver) = ([.. all.Ratings.Where(rating => rating.Score is not null)], all.PassedOver);
            before = isNew ? null : taste;
            taste = TasteProfile.Of(ratings);
            shown = (workspace, R);
        }

        if (isNew)
        {
            questions = workspace.Predictor.QuestionsFor(taste, Questions);
        }

        var query = Choice.ToQuery(workspace, Options.Prediction, taste, ListLength, Options.Prediction.Threshold);
        var started = Stopwatch.GetTimestamp();
        comparison = before is null ? null : workspace.Predictor.Compare(query, before, taste);
        list = comparison?.After ?? workspace.Predictor.Recommend(query);
        took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private IReadOnlyList<Work> Search(string text) => text.Length > 0
        ? Workspace!.Catalog.Suggest(text, Suggestions)
        : [.. Workspace!.Predictor.QuestionsFor(taste, Suggestions).Select(title => Workspace.Catalog.Works[title])];

    private void OnPicked(Work? picked)
    {
        if (picked is not null)
        {
            Rate(picked.Row, taste.ScoreOf(picked.Row) ?? FirstScore);
        }
    }

    // The titles asked about stay where they are while somebody gives stars, lest the keyboard's focus be lost; on demand, others come.
    private void AskAnew()
    {
        var asked = questions;
        var more = Workspace!.Predictor.QuestionsFor(taste, int.MaxValue);
        var next = Array.FindLastIndex(more, title => asked.Contains(title)) + 1;
        questions = [.. more.Skip(next < more.Length ? next : 0).Take(Questions)];
    }

    private void Rate(int title, double? score) => Go([.. RatingText.With(ratings, title, score)], Choice);

    private void Go(IReadOnlyList<RatingChange> rated, ListChoice choice) => Navigation.NavigateTo(Address(rated, choice));

    private string Address(IReadOnlyList<RatingChange> rated, ListChoice choice) =>
        choice.AddTo(new QueryText("tastes").Add("r", RatingText.Of(rated, Workspace!.Catalog))).ToString();
}

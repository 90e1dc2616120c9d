using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Tastes;

namespace StreamRec.Web.Components.Pages.Predictor;

/// <summary>The list, and what becomes of it when some of the user's ratings are other ones.</summary>
public sealed partial class PredictorPage
{
    private const int MostOffered = 6;

    private readonly List<int> picked = [];
    private TasteProfile real = TasteProfile.Nobody;
    private TasteProfile taste = TasteProfile.Nobody;
    private IReadOnlyList<RatingChange> changes = [];
    private IReadOnlyList<int> offered = [];
    private RecommendationList? list;
    private ListComparison? comparison;
    private TitleDifference? difference;

    private void TakeRatings(Workspace workspace, int row)
    {
        real = workspace.Predictor.TasteOf(row);
        changes = row < 0 ? [] : [.. RatingText.Read(R, workspace.Catalog, Options.Prediction.MaximumRatings).Ratings.Where(change => change.Score != real.ScoreOf(change.Title))];
        taste = changes.Count == 0 ? real : real.With(changes);
        (list, comparison, difference) = (null, null, null);
        if (row < 0)
        {
            return;
        }

        var query = Choice.ToQuery(workspace, Options.Prediction, real, ListLength, threshold);
        comparison = changes.Count == 0 ? null : workspace.Predictor.WhatIf(query, changes, work is null ? [] : [work.Row]);
        list = comparison?.After ?? workspace.Predictor.Recommend(query);
        difference = comparison?.Titles.FirstOrDefault(each => each.TitleRow == work?.Row);
    }

    // First what moves the prediction most, then what the user liked best; what is changed beside that comes last, so that nothing moves under the fingers.
    private void OfferRatings(Workspace workspace)
    {
        var moving = work is null ? [] : workspace.Predictor.Predict(real, work.Row, threshold).Reasons.Where(reason => reason.Rating is not null).Select(reason => reason.TitleRow);
        var best = Enumerable.Range(0, real.Count).OrderByDescending(place => real.HalfStars[place]).Select(place => real.Titles[place]);
        offered = [.. moving.Concat(best).Distinct().Take(MostOffered).Concat(picked).Concat(changes.Select(change => change.Title)).Distinct()];
    }

    private void OnRatingSet(RatingChange change)
    {
        IEnumerable<RatingChange> others = changes.Where(each => each.Title != change.Title);
        Go(change.Score == real.ScoreOf(change.Title) ? [.. others] : [.. others, change], Choice);
    }

    private void OnRatingPicked(Work? wanted)
    {
        if (wanted is null || offered.Contains(wanted.Row))
        {
            return;
        }

        picked.Add(wanted.Row);
        if (real.ScoreOf(wanted.Row) is null)
        {
            OnRatingSet(new RatingChange(wanted.Row, FirstScore));
        }
        else
        {
            OfferRatings(Workspace!);
        }
    }

    private void Go(IReadOnlyList<RatingChange> changed, ListChoice choice) => Navigation.NavigateTo(Address(User, Title, ReadThreshold(), changed, choice));
}

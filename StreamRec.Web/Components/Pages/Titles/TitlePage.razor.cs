using Microsoft.AspNetCore.Components;
using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Films;
using StreamRec.Core.Ratings;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Studio;
using TitleText = StreamRec.Web.Resources.TitleText;

namespace StreamRec.Web.Components.Pages.Titles;

/// <summary>One film or series: what its sources know of it, where it can be watched, how it was rated, and what is like it.</summary>
public sealed partial class TitlePage : WorkspacePage
{
    private const int SimilarCount = 12;
    private const int MostOtherNames = 4;

    private Work? work;
    private Film? film;
    private TitleRatings? ratings;
    private ChartModel? distribution;
    private IReadOnlyList<Work> similar = [];

    /// <summary>The title's id, such as <c>ns1</c>.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private StreamRecOptions Options { get; set; } = null!;

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        work = workspace.Catalog.Find(Id);
        if (work is null)
        {
            return;
        }

        film = workspace.Films.Of(work);
        ratings = TitleRatings.Of(workspace.Ratings, work.Row);
        distribution = ratings.Count == 0 ? null : Distribution(ratings);
        similar = [.. workspace.Predictor.Similar(work.Row, SimilarCount).Select(each => workspace.Catalog.Works[each.Document])];
    }

    private static ChartModel Distribution(TitleRatings ratings)
    {
        var scores = Enumerable.Range(1, RatingScale.Steps).Select(step => TitleWording.HalfStepScore(RatingScale.FromHalfStars((byte)step))).ToList();
        var mostFrequent = scores[ratings.Histogram.Index().MaxBy(step => step.Item).Index];
        return new ChartModel(
            TitleText.DistributionTitle,
            Wording.Fill(ratings.Count == 1 ? TitleText.DistributionSummaryOne : TitleText.DistributionSummary, ratings.Count, ratings.Mean, mostFrequent),
            TitleText.AxisStars,
            TitleText.AxisRatings,
            [new BarTrace(TitleText.AxisRatings, scores, [.. ratings.Histogram.Select(count => (double)count)])]);
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Studies;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Studio.Studies;

/// <summary>What a study found, while it is found: the best point, a chart, every point, and the way from there to a trained model.</summary>
public sealed partial class StudyPage : StudioPage
{
    private StudyResult? study;
    private ChartModel? chart;
    private ChartModel? folds;
    private TableModel? points;
    private TableModel? foldTable;

    /// <summary>The study's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private StudyShelf Shelf { get; set; } = null!;

    // The nearest simple guess is the one worth a sentence.
    private string? Baseline =>
        study is { BestPoint.Mean: { } mean, Baselines: [_, ..] baselines } && baselines.Where(each => each.Model != study.BestPoint.Model).MinBy(each => each.Rmse) is { } nearest
            ? Wording.Fill(mean.Rmse < nearest.Rmse ? StudyText.BetterThanBaseline : StudyText.NoBetterThanBaseline, QualityCharts.NameOf(nearest.Model), nearest.Rmse, Math.Abs(1 - (mean.Rmse / nearest.Rmse)))
            : null;

    private IEnumerable<(string Label, string Value)> Facts =>
    [
        (StudyText.FactStarted, StudioUnits.Moment(study!.Started)),
        (StudyText.FactWork, StudioUnits.Duration(study.Seconds)),
        (StudyText.FactPoints, Wording.Fill(StudyText.OfPlanned, study.Points.Count, study.Planned)),
        (StudyText.FactRatings, study.Ratings.ToString("N0", CultureInfo.CurrentCulture)),
        (ModelText.FactSeed, study.Request.Seed.ToString(CultureInfo.CurrentCulture)),
        (ModelText.FactSnapshot, study.SnapshotId),
        (ModelText.FactRatings, study.RatingsSha256),
    ];

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        var now = Shelf.Find(Id);
        if (study is not null && now is not null && now.Points.Count == study.Points.Count && now.State == study.State && study.Id == now.Id)
        {
            return;
        }

        study = now;
        chart = now is null ? null : StudyCharts.Of(now);
        folds = now is null ? null : StudyCharts.Folds(now);
        points = now is null or { Points.Count: 0 } ? null : StudyTables.Points(now);
        foldTable = now is null ? null : StudyTables.Folds(now);
    }

    private string Headline(StudyPoint best, PointMean mean) => study!.Request.Kind == StudyKind.CrossValidate
        ? Wording.Fill(StudyText.HeadlineFolds, mean.Rmse, mean.RmseDeviation, best.Folds.Count)
        : Wording.Fill(StudyText.Headline, StudyWording.PointName(study, best), mean.Rmse);

    private void Delete()
    {
        Problem = Shelf.Delete(Id);
        if (Problem is null)
        {
            Navigation.NavigateTo("studio/studies");
        }
    }
}

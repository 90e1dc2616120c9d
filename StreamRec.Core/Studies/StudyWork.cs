using System.Globalization;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Studies;

/// <summary>The work on one study, from its first point that is not made yet.</summary>
internal sealed class StudyWork
{
    private readonly StudyStore store;
    private readonly TimeProvider time;
    private readonly StudyPlan plan;
    private readonly int folds;
    private readonly IProgress<StudyProgress>? progress;
    private readonly CancellationToken cancellation;
    private readonly PointRunner points;
    private readonly double secondsBefore;
    private readonly long started;
    private StudyResult study;
    private PlannedPoint? atWork;

    public StudyWork(
        StudyStore store, StudyResult study, StudyPlan plan, PointRunner points, int folds, TimeProvider time, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        (this.store, this.plan, this.points, this.folds, this.time, this.progress, this.cancellation) = (store, plan, points, folds, time, progress, cancellation);
        this.study = study with { State = StudyState.Running, Finished = null, Problem = null };
        secondsBefore = study.Seconds;
        started = time.GetTimestamp();
        points.Progress = Report;
        points.FoldDone = point => Keep(this.study with { AtWork = point });
    }

    /// <summary>Works to the end.</summary>
    public StudyResult Run()
    {
        Keep(study);
        Report(0, null);
        try
        {
            MakePoints();
            return study;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            End(StudyState.Cancelled, null);
            throw;
        }
        catch (Exception failure)
        {
            EndAfterFailure(failure);
            throw;
        }
    }

    private void MakePoints()
    {
        using var budget = Budget();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, budget.Token);
        string? problem = null;
        try
        {
            while (plan.Next(study.Points) is { } planned)
            {
                stop.Token.ThrowIfCancellationRequested();
                atWork = planned;
                var begun = study.AtWork?.Number == planned.Number ? study.AtWork : null;
                Keep(With(points.Run(planned, begun, StudyRanking.CurveToBeat(study.Points, planned.Round), stop.Token)));
                Report(0, null);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            problem = FormattableString.Invariant($"The time of {study.Request.Tuning?.Seconds} s was up after {study.Points.Count} of {study.Planned} trials.");
        }

        if (!study.Points.Any(point => point.State == PointState.Done))
        {
            throw new ModelException(problem ?? study.Points.Select(point => point.Problem).FirstOrDefault(each => each is not null) ?? "There was nothing to do.");
        }

        End(StudyState.Done, problem);
    }

    // What is left of the seconds that a search may take; without such a budget it never ends anything.
    private CancellationTokenSource Budget() =>
        study.Request is { Kind: StudyKind.Tune, Tuning.Seconds: { } seconds }
            ? new CancellationTokenSource(TimeSpan.FromSeconds(Math.Max(0, seconds - secondsBefore)), time)
            : new CancellationTokenSource();

    private StudyResult With(StudyPoint point)
    {
        var shares = study.Request.Kind == StudyKind.Shares;
        IReadOnlyList<StudyPoint> made = [.. study.Points, shares ? point : point with { Baselines = [] }];
        return study with
        {
            Points = made,
            AtWork = null,
            Best = shares ? null : StudyRanking.BestOf(made)?.Number,
            Baselines = shares || point.State != PointState.Done ? study.Baselines : point.Baselines,
        };
    }

    private void End(StudyState state, string? problem) => Keep(study with { State = state, Problem = problem, AtWork = state == StudyState.Done ? null : study.AtWork, Finished = time.GetUtcNow() });

    private void EndAfterFailure(Exception failure)
    {
        try
        {
            End(StudyState.Failed, failure.Message);
        }
        catch (ModelException)
        {
            // The disk that refused a point may refuse this too; the failure itself is what counts.
        }
    }

    private void Keep(StudyResult now)
    {
        study = now with { Seconds = secondsBefore + time.GetElapsedTime(started).TotalSeconds };
        store.Save(study);
    }

    private void Report(int fold, TrainingProgress? training) =>
        progress?.Report(new StudyProgress(study, Math.Min(study.Points.Count + 1, study.Planned), fold, folds, training) { Detail = atWork is null ? "" : Describe(atWork, fold) });

    private string Describe(PlannedPoint point, int fold)
    {
        var varied = point.Varied.Select(each => $"{each.Key}={each.Value}");
        var share = point.TestShare is { } tested ? [tested.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>();
        var place = folds > 1 && fold > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{fold}/{folds}")] : Array.Empty<string>();
        return string.Join(' ', [point.Trainer.Name, .. varied, .. share, .. place]);
    }
}

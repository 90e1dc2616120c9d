using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Studies;

/// <summary>The work on one study, from its first point that is not made yet.</summary>
internal sealed class StudyWork
{
    private readonly StudyStore store;
    private readonly TimeProvider time;
    private readonly StudyPlan plan;
    private readonly StudySplit split;
    private readonly IProgress<StudyProgress>? progress;
    private readonly CancellationToken cancellation;
    private readonly PointRunner points;
    private readonly double secondsBefore;
    private readonly long started;
    private StudyResult study;

    public StudyWork(
        StudyStore store, TimeProvider time, StudyResult study, StudyPlan plan, TrainingData data, StudySplit split, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        (this.store, this.time, this.plan, this.split, this.progress, this.cancellation) = (store, time, plan, split, progress, cancellation);
        this.study = study with { State = StudyState.Running, Finished = null, Problem = null };
        secondsBefore = study.Seconds;
        started = time.GetTimestamp();
        points = new PointRunner(data, split, study.Request, time) { Progress = Report, FoldDone = point => Keep(this.study with { AtWork = point }) };
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
        progress?.Report(new StudyProgress(study, Math.Min(study.Points.Count + 1, study.Planned), fold, split.Count, training));
}

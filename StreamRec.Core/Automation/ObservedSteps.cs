using System.Text.Json;
using StreamRec.Core.Activity;
using StreamRec.Core.Jobs;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Configuration;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;
using StreamRec.Core.Workspaces.Retraining;

namespace StreamRec.Core.Automation;

/// <summary>What is there as the step that made it.</summary>
internal static class ObservedSteps
{
    private const int MostNames = 5;

    /// <summary>The id of the step that made a snapshot.</summary>
    public static string ImportOf(string snapshot) => "imported-" + snapshot;

    /// <summary>The id of the step that made a model.</summary>
    public static string TrainingOf(string model) => "trained-" + model;

    /// <summary>The import that made a snapshot.</summary>
    public static ActivityEvent Of(SnapshotManifest snapshot) => new(
        ImportOf(snapshot.Id), snapshot.Created, ActivityKind.Import, ActivityOutcome.Done, snapshot.IsSample ? ActivityCause.SampleImported : ActivityCause.Imported)
    {
        Values = snapshot.IsSample ? [.. Counts(snapshot).Skip(1)] : Counts(snapshot),
        SnapshotId = snapshot.Id,
        File = snapshot.IsSample ? null : FilesOf(snapshot),
    };

    /// <summary>The training that made a model.</summary>
    public static ActivityEvent Of(ModelManifest model) => new(TrainingOf(model.Id), model.Created, ActivityKind.Training, ActivityOutcome.Done, ActivityCause.Trained)
    {
        Values = [model.Model, (long)model.Ratings],
        SnapshotId = model.SnapshotId,
        ModelId = model.Id,
        Duration = TimeSpan.FromSeconds(model.TrainSeconds),
    };

    /// <summary>A deletion; its id is that of what is gone, as nothing can be deleted twice.</summary>
    public static ActivityEvent Of(Deletion deletion)
    {
        var id = deletion.SnapshotId ?? deletion.ModelId ?? "";
        var what = deletion.SnapshotId is null ? "model" : "snapshot";
        var (by, newest, days) = deletion.Reason;
        var (cause, values) = (newest, days) switch
        {
            (0, 0) => (ActivityCause.DeletedByPerson, new object[] { what, id, JsonNamingPolicy.KebabCaseLower.ConvertName(by.ToString()) }),
            (_, 0) => (ActivityCause.DeletedBeyondNumber, [what, id, (long)newest]),
            (0, _) => (ActivityCause.DeletedBeyondAge, [what, id, (long)days]),
            _ => (ActivityCause.DeletedBeyondNumberAndAge, [what, id, (long)newest, (long)days]),
        };
        return new ActivityEvent("deleted-" + id, deletion.When, ActivityKind.Deletion, ActivityOutcome.Done, cause) { Values = values, SnapshotId = deletion.SnapshotId, ModelId = deletion.ModelId };
    }

    /// <summary>Long work that has ended; <see langword="null"/> for a model that is gone already.</summary>
    public static ActivityEvent? Of(Job job, ModelStore models)
    {
        if (job is { Request: TrainJob, State: JobState.Done })
        {
            return models.List().FirstOrDefault(model => model.Id == job.ResultId) is { } model ? Of(model) with { When = job.Finished!.Value, Duration = job.Finished - job.Started } : null;
        }

        var (outcome, cause) = job.State switch
        {
            JobState.Done => (ActivityOutcome.Done, ActivityCause.StudyMade),
            JobState.Failed => (ActivityOutcome.Failed, ActivityCause.Problem),
            JobState.Cancelled => (ActivityOutcome.Stopped, ActivityCause.StoppedByPerson),
            _ => (ActivityOutcome.Stopped, ActivityCause.ServerStopped),
        };
        return new ActivityEvent($"job-{job.Id}-{job.Finished!.Value.Ticks}", job.Finished.Value, job.Request is TrainJob ? ActivityKind.Training : ActivityKind.Study, outcome, cause)
        {
            Values = cause == ActivityCause.Problem ? [job.Problem ?? ""] : job.Request is StudyJob study && cause == ActivityCause.StudyMade ? [study.Study.Kind.ToString()] : [],
            Duration = job.Finished - job.Started,
        };
    }

    /// <summary>A step of the trainings that nobody asked for.</summary>
    public static ActivityEvent Of(RetrainingStep step, DateTimeOffset when)
    {
        var about = step.ModelId ?? step.SnapshotId;
        object[] figures = step.Trial is { } trial ? [trial.Measure == RetrainingMeasure.Ndcg ? "nDCG@10" : "RMSE", trial.Candidate, trial.InUse, (long)trial.HeldOut] : [];
        var (id, kind, outcome, cause, values) = step.Verdict switch
        {
            RetrainingVerdict.NoneKnew => (TrainingOf(about), ActivityKind.Training, ActivityOutcome.Done, ActivityCause.NoModelKnew, new object[] { step.Model, (long)step.Ratings }),
            RetrainingVerdict.EnoughNew => (TrainingOf(about), ActivityKind.Training, ActivityOutcome.Done, ActivityCause.EnoughIsNew, [step.Model, (long)step.NewRatings, (double)step.NewRatings / Math.Max(1, step.KnownRatings)]),
            RetrainingVerdict.Planned => (TrainingOf(about), ActivityKind.Training, ActivityOutcome.Done, ActivityCause.TrainedByPlan, [step.Model, (long)step.NewRatings]),
            RetrainingVerdict.TooFewNew => ($"too-few-{about}-{step.InUseId}-{step.Needed}", ActivityKind.Training, ActivityOutcome.Skipped, ActivityCause.TooFewAreNew, [(long)step.NewRatings, (long)step.Needed]),
            RetrainingVerdict.TookOver => ("compared-" + about, ActivityKind.Comparison, ActivityOutcome.Done, ActivityCause.NotWorse, figures),
            RetrainingVerdict.Worse => ("compared-" + about, ActivityKind.Comparison, ActivityOutcome.Skipped, ActivityCause.Worse, figures),
            RetrainingVerdict.CannotTell => ("compared-" + about, ActivityKind.Comparison, ActivityOutcome.Skipped, ActivityCause.CannotTell, [(long)(step.Trial?.HeldOut ?? 0), (long)step.Needed]),
            RetrainingVerdict.Overtaken => ("compared-" + about, ActivityKind.Comparison, ActivityOutcome.Skipped, ActivityCause.Overtaken, []),
            _ => ($"failed-{about}-{when.Ticks}", ActivityKind.Training, ActivityOutcome.Failed, ActivityCause.Problem, [step.Problem ?? ""]),
        };
        return new ActivityEvent(id, when, kind, outcome, cause) { Values = values, SnapshotId = step.SnapshotId, ModelId = step.ModelId ?? step.InUseId, Duration = step.Duration };
    }

    /// <summary>Files, titles, ratings and users of an import, as the causes want them.</summary>
    public static IReadOnlyList<object> Counts(SnapshotManifest snapshot) =>
        [(long)snapshot.Import.Files.Count(file => file.Kind != "skipped"), (long)snapshot.Titles, snapshot.Ratings, (long)snapshot.Users];

    /// <summary>The names of the files that were read, the first of them.</summary>
    public static string? FilesOf(SnapshotManifest snapshot) => NamesOf(snapshot.Import.Files.Where(file => file.Kind != "skipped").Select(file => file.File));

    /// <summary>Names of files without their folders, the first of them; <see langword="null"/> for none.</summary>
    public static string? NamesOf(IEnumerable<string> files)
    {
        var names = files.Select(file => Path.GetFileName(file)).ToList();
        return names.Count switch
        {
            0 => null,
            <= MostNames => string.Join(", ", names),
            _ => string.Join(", ", names.Take(MostNames)) + ", …",
        };
    }
}

using StreamRec.Core.Jobs;
using StreamRec.Web.Components.Pages.Studio.Models;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Studio.Jobs;

/// <summary>Long work in words.</summary>
internal static class JobWording
{
    /// <summary>What is done.</summary>
    public static string Title(JobRequest request) => request switch
    {
        TrainJob training => Wording.Fill(StudioText.JobTrain, ModelGuide.NameOf(training.Model)),
        StudyJob study => Wording.Fill(StudioText.JobStudy, Studies.StudyWording.Title(study.Study)),
        _ => StudioText.JobOther,
    };

    /// <summary>What is special about it; empty when nothing is.</summary>
    public static string Detail(JobRequest request) => request switch
    {
        TrainJob { Note.Length: > 0 } training => training.Note,
        TrainJob { Settings.Count: 0 } => ModelText.DefaultSettings,
        TrainJob training => string.Join(", ", training.Settings.Select(Setting)),
        StudyJob study => Studies.StudyWording.About(study.Study.Kind),
        _ => "",
    };

    /// <summary>How far it got in its life.</summary>
    public static string State(Job job) => job switch
    {
        { IsStopping: true } => StudioText.StateStopping,
        { State: JobState.Queued } => StudioText.StateQueued,
        { State: JobState.Running } => StudioText.StateRunning,
        { State: JobState.Done } => StudioText.StateDone,
        { State: JobState.Failed } => StudioText.StateFailed,
        { State: JobState.Cancelled } => StudioText.StateCancelled,
        _ => StudioText.StateInterrupted,
    };

    /// <summary>The class of the state's badge.</summary>
    public static string Tone(Job job) => job.State switch
    {
        JobState.Done => "good",
        JobState.Failed or JobState.Interrupted => "bad",
        JobState.Running => "busy",
        _ => "",
    };

    /// <summary>What it is doing, or what became of it, in a sentence.</summary>
    public static string Now(Job job) => job.State switch
    {
        JobState.Queued => job.Position <= 1 ? StudioText.NextInLine : Wording.Fill(StudioText.PlaceInLine, job.Position),
        JobState.Running => Stage(job.Stage),
        JobState.Done => Wording.Fill(StudioText.DoneIn, StudioUnits.Duration(Seconds(job))),
        JobState.Failed => job.Problem ?? "",
        JobState.Cancelled => StudioText.CancelledText,
        _ => StudioText.InterruptedText,
    };

    /// <summary>How long it will still take; <see langword="null"/> when nobody can tell or it has ended.</summary>
    public static string? Left(Job job) => job is { HasEnded: false, TimeLeft: { } left } ? StudioUnits.About(left) : null;

    /// <summary>The page of what came out, or <see langword="null"/>.</summary>
    public static string? ResultAddress(Job job) => (job.ResultId, job.Request) switch
    {
        (null, _) => null,
        ({ } id, TrainJob) => $"studio/models/{Uri.EscapeDataString(id)}",
        ({ } id, _) => $"studio/studies/{Uri.EscapeDataString(id)}",
    };

    /// <summary>The page of a job.</summary>
    public static string AddressOf(Job job) => $"studio/jobs/{Uri.EscapeDataString(job.Id)}";

    private static string Stage(JobStage stage) => stage.Name switch
    {
        WaitingForData.Stage => StudioText.StageWaiting,
        TrainKind.Training when stage.Steps > 0 => Wording.Fill(StudioText.StageTraining, stage.Step, stage.Steps),
        TrainKind.TrainingOnAll when stage.Steps > 0 => Wording.Fill(StudioText.StageTrainingOnAll, stage.Step, stage.Steps),
        StudyJobKind.Studying when stage.Steps > 0 => Wording.Fill(StudioText.StageStudying, stage.Step, stage.Steps, stage.Detail),
        _ when stage.Steps > 0 => Wording.Fill(StudioText.StageStep, stage.Step, stage.Steps, stage.Detail),
        _ => stage.Detail.Length > 0 ? stage.Detail : StudioText.StageBeginning,
    };

    private static double Seconds(Job job) => (job.Finished - job.Started)?.TotalSeconds ?? 0;

    private static string Setting(string assignment)
    {
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        return equals <= 0 ? assignment : $"{ModelGuide.LabelOf(assignment[..equals])} {ModelSettings.Value(assignment[(equals + 1)..])}";
    }
}

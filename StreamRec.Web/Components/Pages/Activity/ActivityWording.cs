using System.Globalization;
using StreamRec.Core.Activity;
using StreamRec.Core.Configuration;
using StreamRec.Core.Studies;
using StreamRec.Web.Components.Pages.Studio.Studies;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Activity;

/// <summary>Steps in words.</summary>
internal static class ActivityWording
{
    /// <summary>A kind of step.</summary>
    public static string Kind(ActivityKind kind) => kind switch
    {
        ActivityKind.Import => ActivityText.KindImport,
        ActivityKind.Quarantine => ActivityText.KindQuarantine,
        ActivityKind.Training => ActivityText.KindTraining,
        ActivityKind.Comparison => ActivityText.KindComparison,
        ActivityKind.Switch => ActivityText.KindSwitch,
        ActivityKind.Study => ActivityText.KindStudy,
        ActivityKind.Deletion => ActivityText.KindDeletion,
        _ => ActivityText.KindSchedule,
    };

    /// <summary>What became of a step.</summary>
    public static string Outcome(ActivityOutcome outcome) => outcome switch
    {
        ActivityOutcome.Done => ActivityText.OutcomeDone,
        ActivityOutcome.Skipped => ActivityText.OutcomeSkipped,
        ActivityOutcome.Failed => ActivityText.OutcomeFailed,
        _ => ActivityText.OutcomeStopped,
    };

    /// <summary>The class of the outcome's badge.</summary>
    public static string Tone(ActivityOutcome outcome) => outcome switch
    {
        ActivityOutcome.Done => "good",
        ActivityOutcome.Failed => "bad",
        _ => "",
    };

    /// <summary>The picture of a kind.</summary>
    public static string IconOf(ActivityKind kind) => kind switch
    {
        ActivityKind.Import => "download",
        ActivityKind.Quarantine => "ban",
        ActivityKind.Training => "spark",
        ActivityKind.Comparison => "compare",
        ActivityKind.Switch => "check",
        ActivityKind.Study => "chart",
        ActivityKind.Deletion => "trash",
        _ => "clock",
    };

    /// <summary>What is done by plan.</summary>
    public static string Task(ScheduledTask task) => task.Do switch
    {
        ScheduledWork.Retrain => ActivityText.TaskRetrain,
        ScheduledWork.Import => Wording.Fill(ActivityText.TaskImport, FolderOf(task)),
        _ => Wording.Fill(ActivityText.TaskBoth, FolderOf(task)),
    };

    /// <summary>Why it went as it did, in the visitor's language.</summary>
    public static string Reason(ActivityEvent step) => Fill(step, CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture, [.. step.Values.Select((value, place) => Named(step.Cause, place, value))]);

    /// <summary>The same in English, with the names that the API knows.</summary>
    public static string EnglishReason(ActivityEvent step) => Fill(step, CultureInfo.InvariantCulture, CultureInfo.InvariantCulture, [.. step.Values]);

    private static string FolderOf(ScheduledTask task) => task.Folder.Length > 0 ? task.Folder : ActivityText.TheWatchedFolder;

    // A step of another version of the program may lack a value: better without a figure than without the page.
    private static string Fill(ActivityEvent step, CultureInfo texts, CultureInfo formats, object[] values)
    {
        var text = ActivityText.ResourceManager.GetString("Cause" + step.Cause, texts)!;
        try
        {
            return string.Format(formats, text, values);
        }
        catch (FormatException)
        {
            return text;
        }
    }

    private static object Named(ActivityCause cause, int place, object value) => (cause, place, value) switch
    {
        (ActivityCause.Trained or ActivityCause.NoModelKnew or ActivityCause.EnoughIsNew or ActivityCause.TrainedByPlan or ActivityCause.ModelAnswers, 0, string model) => ModelGuide.NameOf(model),
        (ActivityCause.StudyMade, 0, string kind) when Enum.TryParse<StudyKind>(kind, out var known) => StudyWording.NameOf(known),
        (ActivityCause.DeletedByPerson or ActivityCause.DeletedBeyondNumber or ActivityCause.DeletedBeyondAge or ActivityCause.DeletedBeyondNumberAndAge, 0, string what) =>
            what == "model" ? ActivityText.Model : ActivityText.Snapshot,
        (ActivityCause.DeletedByPerson, 2, string way) => way switch
        {
            "page" => ActivityText.ByPage,
            "api" => ActivityText.ByApi,
            "command-line" => ActivityText.ByCommandLine,
            _ => ActivityText.ByUnknown,
        },
        (ActivityCause.FileUnusable or ActivityCause.Problem, 0, string problem) => ProblemWording.InVisitorsLanguage(problem),
        _ => value,
    };
}

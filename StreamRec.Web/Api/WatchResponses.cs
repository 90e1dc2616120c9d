using StreamRec.Core.Automation;
using StreamRec.Core.Configuration;
using StreamRec.Core.Ingestion;

namespace StreamRec.Web.Api;

/// <summary>The watched folder.</summary>
/// <param name="Folder">Its path, or null where none is watched.</param>
/// <param name="IsOnDuty">Whether this server is the one that watches.</param>
/// <param name="LastLook">When it was looked at last, or null.</param>
/// <param name="IntervalSeconds">How often it is looked at; 0 for only by plan or when asked.</param>
/// <param name="StableSeconds">How long a file must stay the same before it counts as complete.</param>
/// <param name="Append">Whether files are added to what is there.</param>
/// <param name="Import">The import that runs, or null.</param>
/// <param name="Problem">Why nothing could be done at the last look, or null.</param>
/// <param name="Waiting">What lies in it and is not imported yet.</param>
/// <param name="Plan">What is done by itself at certain times.</param>
internal sealed record WatchResponse(
    string? Folder,
    bool IsOnDuty,
    DateTimeOffset? LastLook,
    int IntervalSeconds,
    int StableSeconds,
    bool Append,
    ImportProgressResponse? Import,
    string? Problem,
    WaitingFilesResponse Waiting,
    PlanResponse Plan)
{
    public static WatchResponse Of(FolderWatch watch, AutomaticWork work, WatchOptions options)
    {
        var state = watch.State;
        return new(
            watch.IsOn ? state.Folder : null,
            state.IsOnDuty,
            state.LastLook,
            options.IntervalSeconds,
            options.StableSeconds,
            options.Append,
            state.Import is { } import ? ImportProgressResponse.Of(import) : null,
            state.Problem,
            new WaitingFilesResponse(state.Files.Count, [.. state.Files.Select(WaitingFileResponse.Of)]),
            new PlanResponse(work.Plans.Count, [.. work.Plans.Select(PlannedTaskResponse.Of)]));
    }
}

/// <summary>How far an import is.</summary>
/// <param name="Stage">recognizing, catalogs, ratings, matching or writing.</param>
/// <param name="File">The file at hand, or an empty text.</param>
/// <param name="Fraction">How much of it is done, 0 to 1.</param>
internal sealed record ImportProgressResponse(string Stage, string File, double Fraction)
{
    public static ImportProgressResponse Of(ImportProgress progress) => new(Words.KeyOf(progress.Stage), Path.GetFileName(progress.File), progress.Fraction);
}

/// <summary>What is done by itself at certain times.</summary>
/// <param name="Count">How many tasks.</param>
/// <param name="Tasks">They.</param>
internal sealed record PlanResponse(int Count, IReadOnlyList<PlannedTaskResponse> Tasks);

/// <summary>Something that is done by itself at certain times.</summary>
/// <param name="At">When, as the settings say.</param>
/// <param name="Do">import, retrain or import-and-retrain.</param>
/// <param name="Folder">The folder that is imported; null for the watched one.</param>
/// <param name="Next">The next time.</param>
internal sealed record PlannedTaskResponse(string At, string Do, string? Folder, DateTimeOffset Next)
{
    public static PlannedTaskResponse Of(PlannedTask plan) =>
        new(plan.Timetable.ToString(), Words.KeyOf(plan.Task.Do), plan.Task.Folder.Length == 0 ? null : plan.Task.Folder, plan.Next);
}

/// <summary>What lies in the watched folder.</summary>
/// <param name="Count">How many files and folders.</param>
/// <param name="Files">They.</param>
internal sealed record WaitingFilesResponse(int Count, IReadOnlyList<WaitingFileResponse> Files);

/// <summary>A file or folder in the watched folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">The size of its files.</param>
/// <param name="State">changing, incomplete or complete.</param>
/// <param name="Since">Since when it has not changed.</param>
internal sealed record WaitingFileResponse(string Name, long Bytes, string State, DateTimeOffset Since)
{
    public static WaitingFileResponse Of(WaitingFile file) => new(file.Name, file.Bytes, Words.KeyOf(file.State), file.Since);
}

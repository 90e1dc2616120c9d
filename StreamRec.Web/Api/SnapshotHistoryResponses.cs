using StreamRec.Core.Snapshots;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Timeline;

namespace StreamRec.Web.Api;

/// <summary>The snapshots.</summary>
/// <param name="Current">The current snapshot's id, or null.</param>
/// <param name="Before">The id of the snapshot that going back would return to, or null.</param>
/// <param name="TotalBytes">The size of all snapshots' files.</param>
/// <param name="Snapshots">The snapshots, the newest first.</param>
/// <param name="Rule">What the rule for old snapshots and models would delete now; empty when it is off.</param>
internal sealed record SnapshotListResponse(string? Current, string? Before, long TotalBytes, IReadOnlyList<SnapshotSummaryResponse> Snapshots, RetentionPlanResponse Rule)
{
    public static SnapshotListResponse Of(SnapshotList list, IReadOnlyList<RetentionStep> plan) => new(
        list.CurrentId, list.BackId, list.TotalBytes, [.. list.Snapshots.Select(SnapshotSummaryResponse.Of)], RetentionPlanResponse.Of(plan));
}

/// <summary>What the rule would delete, or has deleted.</summary>
/// <param name="Steps">One of each.</param>
internal sealed record RetentionPlanResponse(IReadOnlyList<RetentionStepResponse> Steps)
{
    public static RetentionPlanResponse Of(IReadOnlyList<RetentionStep> plan) => new([.. plan.Select(RetentionStepResponse.Of)]);
}

/// <summary>A snapshot or model that the rule would delete, or has come to.</summary>
/// <param name="Kind">snapshot or model.</param>
/// <param name="Id">Its id.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Bytes">The size of its files.</param>
/// <param name="Problem">Why it was left after all, or null.</param>
internal sealed record RetentionStepResponse(string Kind, string Id, DateTimeOffset Created, long Bytes, string? Problem)
{
    public static RetentionStepResponse Of(RetentionStep step) => new(Words.KeyOf(step.Kind), step.Id, step.Created, step.Bytes, step.Problem);
}

/// <summary>A snapshot in the list.</summary>
/// <param name="Id">Its id, sortable by time.</param>
/// <param name="Created">When it was made.</param>
/// <param name="ImportedBy">unknown, command-line, server, api or page.</param>
/// <param name="IsSample">Whether it holds the made-up sample world.</param>
/// <param name="IsCurrent">Whether it is the current one.</param>
/// <param name="IsMarked">Whether somebody has marked it to be kept.</param>
/// <param name="Need">What it is needed for: none, current, served, way-back, links-model or marked; only with none it can be deleted.</param>
/// <param name="Titles">Titles.</param>
/// <param name="Works">Works.</param>
/// <param name="Users">Users with ratings.</param>
/// <param name="Ratings">Ratings.</param>
/// <param name="Bytes">The size of its files.</param>
/// <param name="Models">The ids of the models that know its ratings.</param>
internal sealed record SnapshotSummaryResponse(
    string Id,
    DateTimeOffset Created,
    string ImportedBy,
    bool IsSample,
    bool IsCurrent,
    bool IsMarked,
    string Need,
    int Titles,
    int Works,
    int Users,
    long Ratings,
    long Bytes,
    IReadOnlyList<string> Models)
{
    public static SnapshotSummaryResponse Of(KeptSnapshot snapshot)
    {
        var manifest = snapshot.Manifest;
        return new(
            manifest.Id, manifest.Created, Words.KeyOf(manifest.ImportedBy), manifest.IsSample, snapshot.IsCurrent, snapshot.IsMarked, Words.KeyOf(snapshot.Need),
            manifest.Titles, manifest.Works, manifest.Users, manifest.Ratings, manifest.Bytes, snapshot.Models);
    }
}

/// <summary>One snapshot.</summary>
/// <param name="Snapshot">What it is.</param>
/// <param name="Previous">The snapshot that was current when it was imported, or null.</param>
/// <param name="Continues">The snapshot all of whose ratings it still holds, or null.</param>
/// <param name="CreatedBy">The version of the program that made it.</param>
/// <param name="Inputs">The files it was made of.</param>
/// <param name="Files">Its own files.</param>
internal sealed record SnapshotDetailResponse(
    SnapshotSummaryResponse Snapshot, string? Previous, string? Continues, string CreatedBy, IReadOnlyList<FileReport> Inputs, IReadOnlyList<SnapshotFile> Files)
{
    public static SnapshotDetailResponse Of(KeptSnapshot snapshot)
    {
        var manifest = snapshot.Manifest;
        return new(SnapshotSummaryResponse.Of(snapshot), manifest.Previous, manifest.Continues, manifest.CreatedBy, manifest.Import.Files, manifest.Files);
    }
}

/// <summary>What is in a snapshot and was not in another.</summary>
/// <param name="Id">The snapshot.</param>
/// <param name="Since">The snapshot compared with.</param>
/// <param name="IsNone">Whether both hold the same.</param>
/// <param name="Titles">Titles.</param>
/// <param name="Ratings">Ratings.</param>
/// <param name="Works">Titles that were matched differently.</param>
internal sealed record SnapshotChangesResponse(string Id, string Since, bool IsNone, TitleDifference Titles, RatingDifference Ratings, WorkDifference Works)
{
    public static SnapshotChangesResponse Of(SnapshotDifference difference) =>
        new(difference.After.Id, difference.Before.Id, difference.IsNone, difference.Titles, difference.Ratings, difference.Works);
}

/// <summary>What became of a snapshot that was to be deleted.</summary>
/// <param name="Deleted">Whether there was one.</param>
internal sealed record SnapshotDeletionResponse(bool Deleted);

/// <summary>What became of going back.</summary>
/// <param name="Switched">Whether there was a snapshot to go back to.</param>
/// <param name="Current">The snapshot that is current now.</param>
internal sealed record SnapshotReturnResponse(bool Switched, string? Current);

using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Workspaces;

/// <summary>A snapshot or model that is gone.</summary>
/// <param name="When">When it was deleted.</param>
/// <param name="SnapshotId">The snapshot, or <see langword="null"/>.</param>
/// <param name="ModelId">The model, or <see langword="null"/>.</param>
/// <param name="Reason">Why.</param>
public sealed record Deletion(DateTimeOffset When, string? SnapshotId, string? ModelId, DeletionReason Reason);

/// <summary>Why a snapshot or model is deleted: somebody asked for it, or the rule for old ones did.</summary>
/// <param name="By">By what way somebody asked for it; <see cref="SnapshotOrigin.Server"/> for the rule.</param>
/// <param name="KeptNewest">How many of the newest the rule keeps; 0 where it does not go by their number, or nobody asked it.</param>
/// <param name="KeptDays">How many days old the rule lets them become; 0 where it does not go by age, or nobody asked it.</param>
public sealed record DeletionReason(SnapshotOrigin By, int KeptNewest = 0, int KeptDays = 0);

using StreamRec.Core.Timeline;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Components.Pages.Snapshots;

/// <summary>A snapshot or a model in the timeline.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Snapshot">The snapshot, or <see langword="null"/>.</param>
/// <param name="Model">The model, or <see langword="null"/>.</param>
internal sealed record TimelineEntry(string Id, DateTimeOffset Created, KeptSnapshot? Snapshot, RegisteredModel? Model)
{
    /// <summary>All of both, the newest first.</summary>
    public static IReadOnlyList<TimelineEntry> Of(SnapshotList snapshots, ModelList models) =>
    [
        .. snapshots.Snapshots.Select(snapshot => new TimelineEntry(snapshot.Manifest.Id, snapshot.Manifest.Created, snapshot, null))
            .Concat(models.Models.Select(model => new TimelineEntry(model.Manifest.Id, model.Manifest.Created, null, model)))
            .OrderByDescending(entry => entry.Created),
    ];
}

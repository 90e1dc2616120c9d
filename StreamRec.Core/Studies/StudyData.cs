using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Studies;

/// <summary>What a study looks at.</summary>
/// <param name="Training">Ratings and titles.</param>
/// <param name="SnapshotId">The snapshot they come from.</param>
/// <param name="RatingsSha256">The checksum of its ratings, by which a resumed study knows them again.</param>
public sealed record StudyData(TrainingData Training, string SnapshotId, string RatingsSha256)
{
    /// <summary>All ratings of a workspace.</summary>
    public static StudyData Of(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return new StudyData(new TrainingData(workspace.Ratings, workspace.Catalog.Works), workspace.Snapshot.Id, workspace.Snapshot.RatingsSha256);
    }
}

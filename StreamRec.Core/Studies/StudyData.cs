using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Workspaces;

namespace StreamRec.Core.Studies;

/// <summary>What a study looks at.</summary>
/// <param name="Ratings">The ratings.</param>
/// <param name="TrainingFor">All that a model with given settings is trained on; a study puts parts of the ratings in place of its ratings.</param>
/// <param name="SnapshotId">The snapshot they come from.</param>
/// <param name="RatingsSha256">The checksum of its ratings, by which a resumed study knows them again.</param>
public sealed record StudyData(RatingTable Ratings, Func<IModelTrainer, ModelParameters, TrainingData> TrainingFor, string SnapshotId, string RatingsSha256)
{
    /// <summary>All ratings of a workspace.</summary>
    public static StudyData Of(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return new StudyData(workspace.Ratings, workspace.TrainingDataFor, workspace.Snapshot.Id, workspace.Snapshot.RatingsSha256);
    }
}

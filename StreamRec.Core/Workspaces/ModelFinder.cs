using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Workspaces;

/// <summary>
/// Finds the model that serves a snapshot: the active one where it was trained on these ratings or on a snapshot that these continue;
/// otherwise the newest model of these very ratings, so that going back to an older snapshot brings its model back too.
/// </summary>
internal sealed class ModelFinder(SnapshotStore snapshots, ModelStore models)
{
    /// <summary>Finds and loads the model, laid over the snapshot's rows; a damaged one is passed over.</summary>
    public (ModelManifest? Manifest, TrainedModel? Trained) Find(
        SnapshotManifest snapshot, IReadOnlyList<Work> works, UserDirectory users, Action<string>? problem)
    {
        foreach (var id in Candidates(snapshot, problem))
        {
            try
            {
                var stored = models.Load(id);
                return (stored.Manifest, stored.Remap(users.Ids, [.. works.Select(work => work.TitleIds)]));
            }
            catch (ModelException error)
            {
                problem?.Invoke(error.Message);
            }
        }

        return (null, null);
    }

    private IEnumerable<string> Candidates(SnapshotManifest snapshot, Action<string>? problem)
    {
        if (snapshot.Ratings == 0)
        {
            return [];
        }

        var stored = models.List();
        var active = ReadActiveId(problem);
        var current = stored.Where(model => model.Id == active && Knows(model, snapshot));
        var others = stored.Where(model => model.Id != active && model.RatingsSha256 == snapshot.RatingsSha256);
        return current.Concat(others).Select(model => model.Id);
    }

    private string? ReadActiveId(Action<string>? problem)
    {
        try
        {
            return models.ActiveId;
        }
        catch (ModelException error)
        {
            problem?.Invoke(error.Message);
            return null;
        }
    }

    private bool Knows(ModelManifest model, SnapshotManifest snapshot)
    {
        for (var each = snapshot; each is not null; each = each.Continues is { } before ? TryRead(before) : null)
        {
            if (each.RatingsSha256 == model.RatingsSha256)
            {
                return true;
            }
        }

        return false;
    }

    private SnapshotManifest? TryRead(string id)
    {
        try
        {
            return snapshots.ReadManifest(id);
        }
        catch (UnusableSnapshotException)
        {
            return null;
        }
    }
}

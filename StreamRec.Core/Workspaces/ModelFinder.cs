using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Storage;
using StreamRec.Core.Recommendation.Training;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Workspaces;

/// <summary>
/// Finds the model that serves a snapshot: the active one where it was trained on these ratings or on a snapshot that these continue; where it is damaged, the one that was
/// active before it; otherwise the newest model of these very ratings, so that going back to an older snapshot brings its model back too.
/// </summary>
internal sealed class ModelFinder(SnapshotStore snapshots, ModelStore models)
{
    /// <summary>Finds and loads the model, laid over the snapshot's rows; a damaged one is passed over.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="works">Its works.</param>
    /// <param name="users">Its users.</param>
    /// <param name="problem">Told, once at most, which models were passed over, why, and which serves instead; may be <see langword="null"/>.</param>
    public (ModelManifest? Manifest, TrainedModel? Trained) Find(
        SnapshotManifest snapshot, IReadOnlyList<Work> works, UserDirectory users, Action<string>? problem)
    {
        var passedOver = new List<string>();
        foreach (var candidate in Candidates(snapshot, passedOver))
        {
            try
            {
                var stored = models.Load(candidate.Id);
                var trained = stored.Remap(users.Ids, [.. works.Select(work => work.TitleIds)]);
                Say(passedOver, $"Model {candidate.Id} ({candidate.Model}) serves instead.", problem);
                return (stored.Manifest, trained);
            }
            catch (ModelException error)
            {
                passedOver.Add(error.Message);
            }
        }

        Say(passedOver, "No other model knows these ratings: until one is trained, means stand in.", problem);
        return (null, null);
    }

    /// <summary>The model that <see cref="Find"/> would take, without reading more than needed to know that it is whole; <see langword="null"/> when there is none.</summary>
    public string? ServingId(SnapshotManifest snapshot) =>
        Candidates(snapshot, []).FirstOrDefault(candidate => models.ProblemOf(candidate, thorough: true) is null)?.Id;

    /// <summary>Whether a model was trained on a snapshot's ratings, or on those of one that it continues.</summary>
    public bool Knows(ModelManifest model, SnapshotManifest snapshot)
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

    private List<ModelManifest> Candidates(SnapshotManifest snapshot, List<string> passedOver)
    {
        var candidates = new List<ModelManifest>();
        if (snapshot.Ratings == 0)
        {
            return candidates;
        }

        var stored = models.List();
        var (active, before) = ReadActive(passedOver);
        if (active is not null && stored.All(model => model.Id != active))
        {
            passedOver.Add(models.Unreadable().GetValueOrDefault(active, $"Model {active}, the active one, is gone."));
        }

        foreach (var id in active is null ? before : [active, .. before])
        {
            candidates.AddRange(stored.Where(model => model.Id == id && Knows(model, snapshot)));
        }

        candidates.AddRange(stored.Where(model => model.RatingsSha256 == snapshot.RatingsSha256));
        return [.. candidates.DistinctBy(model => model.Id, StringComparer.Ordinal)];
    }

    private (string? Active, IReadOnlyList<string> Before) ReadActive(List<string> passedOver)
    {
        try
        {
            return (models.ActiveId, models.ActiveBefore);
        }
        catch (ModelException error)
        {
            passedOver.Add(error.Message);
            return (null, []);
        }
    }

    private static void Say(List<string> passedOver, string then, Action<string>? problem)
    {
        if (passedOver.Count > 0)
        {
            problem?.Invoke(string.Join(' ', passedOver.Append(then)));
        }
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

using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Core.Recommendation.Storage;

/// <summary>What a model was trained on, so that it can be found again and laid over other rows.</summary>
/// <param name="SnapshotId">The snapshot.</param>
/// <param name="RatingsSha256">The checksum of the snapshot's ratings; empty when unknown.</param>
/// <param name="UserIds">The id of each user row.</param>
/// <param name="TitleIds">The ids of each title row: of all titles of its work, as <see cref="Work.TitleIds"/> joins them.</param>
public sealed record ModelOrigin(string SnapshotId, string RatingsSha256, IReadOnlyList<string> UserIds, IReadOnlyList<string> TitleIds)
{
    /// <summary>How many threads trained; 0 when unknown. It changes the time, never the model.</summary>
    public int Threads { get; init; }

    /// <summary>What the person who trained it calls it; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A model read from disk.</summary>
/// <param name="Manifest">What it is.</param>
/// <param name="Trained">The model over the rows it was trained on.</param>
/// <param name="UserIds">The id of each of its user rows.</param>
/// <param name="TitleIds">The ids of each of its title rows, joined.</param>
public sealed record StoredModel(ModelManifest Manifest, TrainedModel Trained, IReadOnlyList<string> UserIds, IReadOnlyList<string> TitleIds)
{
    /// <summary>The model over the rows of another snapshot; users and titles it was not trained on become unknown.</summary>
    /// <param name="userIds">The id of each user row wanted.</param>
    /// <param name="titleIds">The ids of each title row wanted, joined.</param>
    public TrainedModel Remap(IReadOnlyList<string> userIds, IReadOnlyList<string> titleIds)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        ArgumentNullException.ThrowIfNull(titleIds);
        return userIds.SequenceEqual(UserIds, StringComparer.Ordinal) && titleIds.SequenceEqual(TitleIds, StringComparer.Ordinal)
            ? Trained
            : Trained.Remap(RowsOf(userIds, UserIds), RowsOf(titleIds, TitleIds));
    }

    /// <summary>For each of some ids, joined as <see cref="Work.TitleIds"/> joins them, the row among others that has any of them, or −1.</summary>
    internal static int[] RowsOf(IReadOnlyList<string> wanted, IReadOnlyList<string> present)
    {
        var rows = new Dictionary<string, int>(present.Count, StringComparer.Ordinal);
        for (var row = 0; row < present.Count; row++)
        {
            foreach (var id in present[row].Split(Work.IdSeparator))
            {
                rows.TryAdd(id, row);
            }
        }

        var found = new int[wanted.Count];
        for (var row = 0; row < found.Length; row++)
        {
            found[row] = FirstKnown(rows, wanted[row]);
        }

        return found;
    }

    // A work is the one of before when any of its titles was in it; a new import may have joined or parted titles.
    private static int FirstKnown(Dictionary<string, int> rows, string ids)
    {
        foreach (var id in ids.Split(Work.IdSeparator))
        {
            if (rows.TryGetValue(id, out var row))
            {
                return row;
            }
        }

        return -1;
    }
}

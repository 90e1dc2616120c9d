using StreamRec.Core.Works;

namespace StreamRec.Core.Snapshots.Differences;

/// <summary>Compares which titles of two snapshots were taken for one work.</summary>
internal static class WorkComparison
{
    /// <summary>Compares; <see cref="TitleComparison"/> has run before.</summary>
    public static WorkDifference Run(SnapshotPair pair)
    {
        if (pair.IsSame(SnapshotStore.MatchesFile))
        {
            return new WorkDifference(new LimitedList<MatchedPair>([], 0), new LimitedList<MatchedPair>([], 0));
        }

        foreach (var (side, manifest) in new[] { ("before", pair.Before), ("after", pair.After) })
        {
            pair.Execute(SnapshotPair.Has(manifest, SnapshotStore.MatchesFile)
                ? $"create temp table matches_{side} as select first_id, second_id, confidence from {pair.Relation(manifest, SnapshotStore.MatchesFile)} where verdict = '{nameof(MatchVerdict.Accepted)}'"
                : $"create temp table matches_{side} (first_id varchar, second_id varchar, confidence double)");
        }

        // A title that one of the two lacks cannot be matched differently.
        pair.Execute("create temp table titles_of_both as select a.id as id, a.title as title from titles_after a semi join titles_before b using (id)");
        return new WorkDifference(Only(pair, "after", "before"), Only(pair, "before", "after"));
    }

    private static LimitedList<MatchedPair> Only(SnapshotPair pair, string side, string other) => pair.ReadSome(
        $"""
        (select m.first_id, f.title, m.second_id, s.title as second_title, m.confidence
        from matches_{side} m anti join matches_{other} o using (first_id, second_id) join titles_of_both f on f.id = m.first_id join titles_of_both s on s.id = m.second_id)
        """,
        "first_id, second_id",
        row => new MatchedPair(row.Get<string>(0), row.Get<string>(1), row.Get<string>(2), row.Get<string>(3), row.Get<double>(4)));
}

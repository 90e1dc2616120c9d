namespace StreamRec.Core.Snapshots.Differences;

/// <summary>Compares the ratings of two snapshots.</summary>
internal static class RatingComparison
{
    private const string Nothing =
        "(select null::varchar as source, null::bigint as user_id, null::varchar as title_id, null::float as score, null::timestamp as rated_at where false)";

    /// <summary>Compares; <see cref="TitleComparison"/> has run before.</summary>
    /// <remarks>
    /// A sum over the hashes of each user's ratings tells who has other ratings than before; only theirs are compared one by one. So an append to many millions of ratings takes the memory of
    /// the users and of what was appended.
    /// </remarks>
    public static RatingDifference Run(SnapshotPair pair)
    {
        if (pair.IsSame(SnapshotStore.RatingsFile))
        {
            return RatingDifference.None;
        }

        foreach (var (side, manifest) in new[] { ("before", pair.Before), ("after", pair.After) })
        {
            var relation = SnapshotPair.Has(manifest, SnapshotStore.RatingsFile) ? pair.Relation(manifest, SnapshotStore.RatingsFile) : Nothing;
            pair.Execute($"create temp view ratings_{side} as select source, user_id, title_id, score, rated_at from {relation}");
            pair.Execute($"create temp table users_{side} as select source, user_id, count(*) as ratings, sum(hash(title_id, score, rated_at)) as sum from ratings_{side} group by all");
        }

        pair.Execute(
            """
            create temp table differing_users as
            select source, user_id, b.ratings is null as is_new, a.ratings is null as is_gone
            from users_before b full join users_after a using (source, user_id)
            where b.ratings is distinct from a.ratings or b.sum is distinct from a.sum
            """);
        pair.Execute(
            """
            create temp table rating_changes as
            with each_rating as (
                select source, user_id, title_id, score, rated_at, 1 as one from ratings_after semi join differing_users using (source, user_id)
                union all
                select source, user_id, title_id, score, rated_at, -1 from ratings_before semi join differing_users using (source, user_id)),
            left_over as (select source, user_id, title_id, sum(one) as more from each_rating group by source, user_id, title_id, score, rated_at having sum(one) <> 0),
            sides as (select title_id, sum(greatest(more, 0)) as here, sum(greatest(-more, 0)) as there from left_over group by source, user_id, title_id)
            select title_id, sum(here - least(here, there)) as added, sum(least(here, there)) as changed, sum(there - least(here, there)) as gone from sides group by title_id
            """);
        var byPlatform = pair.Read(
            """
            select platform, sum(added), sum(changed), sum(gone)
            from rating_changes join (select id, platform from titles_after union select id, platform from titles_before) titles on id = title_id
            group by platform order by platform
            """,
            TitleComparison.ReadCounts);
        var users = pair.Read(
            "select count(*), count(*) filter (is_new), count(*) filter (is_gone) from differing_users", row => (All: row.Get<long>(0), New: row.Get<long>(1), Gone: row.Get<long>(2)))[0];
        return new RatingDifference(
            byPlatform.Sum(each => each.Added), byPlatform.Sum(each => each.Changed), byPlatform.Sum(each => each.Gone), users.All, users.New, users.Gone, byPlatform);
    }
}

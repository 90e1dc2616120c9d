using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Snapshots.Differences;

/// <summary>Compares the titles of two snapshots, and what is known of their films.</summary>
internal static class TitleComparison
{
    // What the platforms' files say, then what was read from it: a key or number says something only where its source says the same as before.
    private static readonly (string Field, string? MadeOf)[] TitleFields =
    [
        ("type", null), ("title", null), ("title_as_given", "title"), ("director", null), ("cast", null), ("country", null), ("date_added", null), ("release_year", null),
        ("rating", null), ("rating_key", "rating"), ("duration", null), ("duration_int", "duration"), ("duration_type", "duration"), ("listed_in", null), ("description", null),
        ("imdb_id", null), ("tmdb_id", null), ("original_title", null), ("language", null), ("mean_score", null),
    ];

    private static readonly (string Field, string? MadeOf)[] FilmFields =
    [
        ("release_date", null), ("budget", null), ("revenue", null), ("popularity", null), ("vote_average", null), ("vote_count", null), ("status", null), ("tagline", null),
        ("collection", null), ("companies", null), ("spoken_languages", null), ("keywords", null),
    ];

    /// <summary>Compares. Leaves the tables <c>titles_before</c> and <c>titles_after</c> (id, platform, title, release_year, row) behind.</summary>
    public static TitleDifference Run(SnapshotPair pair)
    {
        foreach (var (table, manifest) in new[] { ("titles_before", pair.Before), ("titles_after", pair.After) })
        {
            pair.Execute($"create temp table {table} as select id, platform, title, release_year::integer as release_year, row from {pair.Relation(manifest, SnapshotStore.TitlesFile)}");
        }

        pair.Execute("create temp table titles_added as select * from titles_after anti join titles_before using (id)");
        pair.Execute("create temp table titles_gone as select * from titles_before anti join titles_after using (id)");
        pair.Execute("create temp table fields (id varchar, place integer, field varchar, before varchar, after varchar)");
        FindFields(pair, SnapshotStore.TitlesFile, TitleFields, 0);
        FindFields(pair, SnapshotStore.FilmsFile, FilmFields, TitleFields.Length);
        pair.Execute(
            """
            create temp table title_changes as
            select platform, 1 as added, 0 as changed, 0 as gone from titles_added
            union all select platform, 0, 0, 1 from titles_gone
            union all select platform, 0, 1, 0 from titles_after where id in (select id from fields)
            """);
        return new TitleDifference(
            pair.ReadSome("titles_added", "row", ReadTitle),
            pair.ReadSome("titles_gone", "row", ReadTitle),
            pair.Read("select count(distinct id) from fields", row => row.Get<long>(0))[0],
            pair.ReadSome(
                "(select id, platform, title, field, before, after, row, place from fields join titles_after using (id))",
                "row, place",
                row => new ChangedField(row.Get<string>(0), row.Get<string>(1), row.Get<string>(2), row.Get<string>(3), row.Get<string?>(4), row.Get<string?>(5))),
            pair.Read("select platform, sum(added), sum(changed), sum(gone) from title_changes group by platform order by platform", ReadCounts));
    }

    /// <summary>Reads a platform, then three counts.</summary>
    public static PlatformChanges ReadCounts(DuckDbRow row) => new(row.Get<string>(0), row.Get<long>(1), row.Get<long>(2), row.Get<long>(3));

    private static DifferingTitle ReadTitle(DuckDbRow row) => new(row.Get<string>(0), row.Get<string>(1), row.Get<string>(2), row.Get<int?>(3));

    // One pass finds the rows that differ at all, mostly few; only these are taken apart.
    private static void FindFields(SnapshotPair pair, string file, (string Field, string? MadeOf)[] fields, int place)
    {
        if (pair.IsSame(file) || !SnapshotPair.Has(pair.Before, file) || !SnapshotPair.Has(pair.After, file))
        {
            return;
        }

        // Older layouts lack some columns; what one of the two never knew is no change.
        var known = pair.Columns(pair.Before, file).Intersect(pair.Columns(pair.After, file), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var compared = fields.Where(each => known.Contains(each.Field)).ToList();
        var columns = string.Join(", ", compared.Select((each, index) => $"b.{DuckDbText.Identifier(each.Field)} as b{index}, a.{DuckDbText.Identifier(each.Field)} as a{index}"));
        var differs = string.Join(" or ", compared.Select(each => $"b.{DuckDbText.Identifier(each.Field)} is distinct from a.{DuckDbText.Identifier(each.Field)}"));
        pair.Execute($"create or replace temp table differing as select a.id as id, {columns} from {pair.Relation(pair.After, file)} a join {pair.Relation(pair.Before, file)} b using (id) where {differs}");
        foreach (var (index, (field, madeOf)) in compared.Index())
        {
            var source = madeOf is null ? -1 : compared.FindIndex(each => each.Field == madeOf);
            var sourceIsSame = source < 0 ? "" : $" and b{source} is not distinct from a{source}";
            pair.Execute(
                $"insert into fields select id, {place + index}, {DuckDbText.Literal(field)}, {Text(field, "b", index)}, {Text(field, "a", index)} from differing where b{index} is distinct from a{index}{sourceIsSame}");
        }
    }

    private static string Text(string field, string side, int index) =>
        field is "companies" or "spoken_languages" or "keywords" ? $"array_to_string({side}{index}, ', ')" : $"{side}{index}::varchar";
}

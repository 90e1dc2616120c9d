using StreamRec.Core.DuckDb;
using StreamRec.Core.Profiling.Columns;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling;

/// <summary>
/// Finds rows that repeat. A 63-bit number is computed of each row and the numbers are sorted; only rows whose number occurs twice are compared in full. That takes 16 bytes a row
/// where grouping whole rows takes the whole table.
/// </summary>
internal static class DuplicateFinder
{
    private const int ShownRows = 10;

    // So many numbers can be named in a statement; beyond them all rows are grouped.
    private const int MostNamed = 10_000;

    // Near duplicates cost a second pass with every text rewritten.
    private const long MostRowsForNear = 1_000_000;

    /// <summary>Looks for rows that repeat.</summary>
    public static DuplicateRows Find(ProfileTable table, IReadOnlyList<ColumnProfile> profiles, CancellationToken cancellation)
    {
        // A column whose values are all different settles it; folded texts may still coincide.
        var near = table.Rows <= MostRowsForNear ? 0 : (long?)null;
        if (profiles.Any(column => column.Unique == table.Rows && column.Kind != ColumnKind.Text))
        {
            return new DuplicateRows { NearRows = near };
        }

        using var connection = table.Connect();
        var exact = profiles.Any(column => column.Unique == table.Rows) ? new DuplicateRows() : Exact(connection, table, cancellation);
        if (near is not null && profiles.Any(column => column.Text is not null))
        {
            near = table.Rows - Distinct(connection, Hash(table, folded: true), cancellation) - exact.Rows;
        }

        return exact with { NearRows = near };
    }

    private static DuplicateRows Exact(DuckDbConnection connection, ProfileTable table, CancellationToken cancellation)
    {
        var hash = Hash(table, folded: false);
        var hashes = Hashes(connection, hash, table.Rows, cancellation);
        var repeated = Repeated(hashes);
        if (repeated.Count == 0)
        {
            return new DuplicateRows();
        }

        var names = string.Join(", ", table.Columns.Select(column => DuckDbText.Identifier(column.Name)));
        var named = repeated.Count <= MostNamed;
        var condition = named ? $"where {hash} in (select unnest(?))" : "";
        connection.Execute(
            $"create temp table repeated as select {names}, count(*) as \"row count\" from {ProfileTable.View} {condition} group by {names} having count(*) > 1",
            named ? [repeated] : [],
            progress: null,
            cancellation);
        using var totals = connection.Query("select coalesce(sum(\"row count\"), 0)::bigint, count(*) from repeated");
        var total = totals.Rows(cancellation).First();
        using var frequent = connection.Query($"select {RowText.Columns(table)}, \"row count\" from repeated order by \"row count\" desc, {names} limit {ShownRows}", [], progress: null, cancellation);
        return new DuplicateRows
        {
            Rows = total.Get<long>(0) - total.Get<long>(1),
            Groups = total.Get<long>(1),
            Frequent = [.. frequent.Rows(cancellation).Select(row => new DuplicateRow(RowText.Read(row, table.Columns.Count), row.Get<long>(table.Columns.Count)))],
        };
    }

    private static ulong[] Hashes(DuckDbConnection connection, string hash, long rows, CancellationToken cancellation)
    {
        var hashes = new ulong[rows];
        var read = 0;
        using var result = connection.QueryStreaming($"select {hash} from {ProfileTable.View}");
        foreach (var chunk in result.Chunks(cancellation))
        {
            chunk.Column(0).Values<ulong>().CopyTo(hashes.AsSpan(read));
            read += chunk.RowCount;
        }

        RadixSort.Sort(hashes, cancellation);
        return hashes;
    }

    private static List<long> Repeated(ulong[] sorted)
    {
        var repeated = new List<long>();
        for (var index = 1; index < sorted.Length && repeated.Count <= MostNamed; index++)
        {
            if (sorted[index] == sorted[index - 1] && (repeated.Count == 0 || repeated[^1] != (long)sorted[index]))
            {
                repeated.Add((long)sorted[index]);
            }
        }

        return repeated;
    }

    private static long Distinct(DuckDbConnection connection, string hash, CancellationToken cancellation)
    {
        using var result = connection.Query($"select count(distinct {hash}) from {ProfileTable.View}", [], progress: null, cancellation);
        return result.Rows(cancellation).First().Get<long>(0);
    }

    // Shifted, so that it can be bound as a signed number.
    private static string Hash(ProfileTable table, bool folded) =>
        $"(hash({string.Join(", ", table.Columns.Select(column => folded && column.Kind is ColumnKind.Text or ColumnKind.Category ? $"lower(trim({column.Expression}))" : DuckDbText.Identifier(column.Name)))}) >> 1)::bigint";
}

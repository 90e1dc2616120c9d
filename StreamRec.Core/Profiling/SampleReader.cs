using StreamRec.Core.DuckDb;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling;

/// <summary>Reads some rows: the first, the last, and some from all over the table.</summary>
internal static class SampleReader
{
    private const int ShownRows = 10;

    /// <summary>Reads the rows. Those from all over are the ones whose positions have the smallest hashes: as if drawn by lot, but the same each time.</summary>
    public static SampleRows Read(ProfileTable table, CancellationToken cancellation)
    {
        using var connection = table.Connect();
        return new SampleRows
        {
            First = Rows(connection, table, ProfileTable.Position, cancellation),
            Last = Rows(connection, table, $"{ProfileTable.Position} desc", cancellation),
            Anywhere = Rows(connection, table, $"hash({ProfileTable.Position})", cancellation),
        };
    }

    private static IReadOnlyList<IReadOnlyList<string?>> Rows(DuckDbConnection connection, ProfileTable table, string order, CancellationToken cancellation)
    {
        using var chosen = connection.Query($"select {ProfileTable.Position} from {ProfileTable.View} order by {order} limit {ShownRows}", [], progress: null, cancellation);
        var positions = string.Join(", ", chosen.Rows(cancellation).Select(row => row.Get<long>(0)).Order());
        if (positions.Length == 0)
        {
            return [];
        }

        using var rows = connection.Query(
            $"select {RowText.Columns(table)} from {ProfileTable.View} where {ProfileTable.Position} in ({positions}) order by {ProfileTable.Position}", [], progress: null, cancellation);
        return [.. rows.Rows(cancellation).Select(row => RowText.Read(row, table.Columns.Count))];
    }
}

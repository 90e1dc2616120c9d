namespace StreamRec.Core.Ingestion.Tables;

/// <summary>One data row of a source table, its cells as text.</summary>
/// <param name="Row">The data row, 1-based, the header not counted.</param>
/// <param name="Line">The line at which it begins, 1-based; for Parquet the row again.</param>
/// <param name="Cells">The cells in the order of the table's columns; an empty cell is an empty string.</param>
/// <param name="Problem">Why the row cannot be read, or <see langword="null"/>; the cells are then empty.</param>
internal readonly record struct SourceRow(long Row, long Line, IReadOnlyList<string> Cells, string? Problem)
{
    /// <summary>How many lines an unreadable row takes up: a quote that is never closed swallows rows, and all of them count as rejected.</summary>
    public int Lines { get; init; } = 1;
}

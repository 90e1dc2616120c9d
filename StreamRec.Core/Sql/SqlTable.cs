namespace StreamRec.Core.Sql;

/// <summary>An answer held in memory.</summary>
public sealed class SqlTable : ISqlSink
{
    private readonly List<SqlBatch> batches = [];
    private readonly List<int> firstRows = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<SqlColumn> Columns { get; private set; } = [];

    /// <summary>How many rows.</summary>
    public int Count { get; private set; }

    /// <inheritdoc />
    public void Begin(IReadOnlyList<SqlColumn> columns) => Columns = columns;

    /// <inheritdoc />
    public void Add(SqlBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        firstRows.Add(Count);
        batches.Add(batch);
        Count += batch.Count;
    }

    /// <summary>Where a value lies: its column in some rows, and its row there.</summary>
    public (SqlVector Vector, int Row) Cell(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        var place = firstRows.BinarySearch(row);
        var batch = place >= 0 ? place : ~place - 1;
        return (batches[batch].Columns[column], row - firstRows[batch]);
    }
}

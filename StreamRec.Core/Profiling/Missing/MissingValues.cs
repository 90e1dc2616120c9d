namespace StreamRec.Core.Profiling.Missing;

/// <summary>Two groups of columns that are joined in the tree of missing values. Groups are numbered: the columns first, then the joins in order.</summary>
/// <param name="Left">One group.</param>
/// <param name="Right">The other.</param>
/// <param name="Distance">The mean share of rows in which a column of the one has a value and a column of the other has none, or the other way round.</param>
public sealed record NullityJoin(int Left, int Right, double Distance);

/// <summary>A combination of missing values.</summary>
/// <param name="Columns">The columns without a value; none for whole rows.</param>
/// <param name="Rows">How many rows are so.</param>
public sealed record MissingPattern(IReadOnlyList<string> Columns, long Rows);

/// <summary>Which values are missing together. Of the columns in which some values are missing, but not all.</summary>
public sealed record MissingValues
{
    /// <summary>The columns.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The table cut into bands of rows, first to last: which share of each column's values is there. Band, then column.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Bands { get; init; } = [];

    /// <summary>The correlation of "has a value" between columns (phi): row, then column.</summary>
    public IReadOnlyList<IReadOnlyList<double?>> Correlation { get; init; } = [];

    /// <summary>How columns group, from the nearest pair to one group of all (average linkage).</summary>
    public IReadOnlyList<NullityJoin> Tree { get; init; } = [];

    /// <summary>The columns in the order of the tree, as numbers into <see cref="Columns"/>: neighbours are missing together.</summary>
    public IReadOnlyList<int> TreeOrder { get; init; } = [];

    /// <summary>The most frequent combinations of missing values.</summary>
    public IReadOnlyList<MissingPattern> Patterns { get; init; } = [];
}

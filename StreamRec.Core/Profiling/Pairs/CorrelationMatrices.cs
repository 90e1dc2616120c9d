namespace StreamRec.Core.Profiling.Pairs;

/// <summary>A square table of figures between columns; <see langword="null"/> where one is undefined. The diagonal is 1.</summary>
/// <param name="Columns">The columns' names, of rows and columns alike.</param>
/// <param name="Values">The figures: row, then column.</param>
public sealed record PairMatrix(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<double?>> Values)
{
    /// <summary>No columns.</summary>
    public static PairMatrix Empty { get; } = new([], []);

    /// <summary>The figure of two columns by name; <see langword="null"/> where there is none.</summary>
    public double? Find(string row, string column)
    {
        var (at, across) = (IndexOf(row), IndexOf(column));
        return at < 0 || across < 0 ? null : Values[at][across];
    }

    private int IndexOf(string name)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (Columns[index] == name)
            {
                return index;
            }
        }

        return -1;
    }
}

/// <summary>How columns go together, each pair over the rows in which both have a value. Definitions: <c>docs/profiling.md</c>.</summary>
public sealed record CorrelationMatrices
{
    /// <summary>
    /// Every pair by the measure that fits: Spearman for two numeric columns or dates, Cramér's V for two categories, the correlation ratio for a category and a number.
    /// </summary>
    public PairMatrix Association { get; init; } = PairMatrix.Empty;

    /// <summary>Pearson, of numeric columns.</summary>
    public PairMatrix Pearson { get; init; } = PairMatrix.Empty;

    /// <summary>Spearman, of numeric columns.</summary>
    public PairMatrix Spearman { get; init; } = PairMatrix.Empty;

    /// <summary>Kendall's tau-b, of numeric columns.</summary>
    public PairMatrix Kendall { get; init; } = PairMatrix.Empty;

    /// <summary>Cramér's V, of categories and truth values.</summary>
    public PairMatrix CramersV { get; init; } = PairMatrix.Empty;

    /// <summary>Theil's uncertainty coefficient of categories and truth values: how much of the row's column the column's tells.</summary>
    public PairMatrix Uncertainty { get; init; } = PairMatrix.Empty;

    /// <summary>The contingency coefficient of all columns by classes, in the place of phi-k.</summary>
    public PairMatrix Contingency { get; init; } = PairMatrix.Empty;
}

/// <summary>How often two numbers occur together: a coarse picture of their scatter plot.</summary>
/// <param name="Horizontal">The column across.</param>
/// <param name="Vertical">The column upwards.</param>
/// <param name="HorizontalFrom">Where the first cell across begins.</param>
/// <param name="HorizontalTo">Where the last cell across ends.</param>
/// <param name="VerticalFrom">Where the lowest cell begins.</param>
/// <param name="VerticalTo">Where the highest cell ends.</param>
/// <param name="Counts">Rows in each cell: first by place upwards, then across.</param>
public sealed record Interaction(
    string Horizontal, string Vertical, double HorizontalFrom, double HorizontalTo, double VerticalFrom, double VerticalTo, IReadOnlyList<IReadOnlyList<int>> Counts);

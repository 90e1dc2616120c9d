namespace StreamRec.Web.Components.Charts;

/// <summary>A table of coloured cells; its marks are the cells, row by row.</summary>
public sealed record HeatMapTrace : ChartTrace
{
    /// <summary>A heat map of <paramref name="values"/>.</summary>
    /// <param name="name">What a cell's value is.</param>
    /// <param name="rows">The rows' names, from the top.</param>
    /// <param name="columns">The columns' names.</param>
    /// <param name="values">The cells' values, row by row; not a number leaves a cell empty.</param>
    public HeatMapTrace(string name, IReadOnlyList<string> rows, IReadOnlyList<string> columns, IReadOnlyList<double> values)
        : base(name, [.. rows.SelectMany(_ => columns, (row, column) => $"{row} · {column}")], values)
    {
        ArgumentNullException.ThrowIfNull(columns);
        (RowNames, ColumnNames) = (rows, columns);
    }

    /// <summary>The rows' names, from the top.</summary>
    public IReadOnlyList<string> RowNames { get; }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> ColumnNames { get; }

    /// <summary>Whether values run from -1 to 1 and their sign matters, as with correlations; else the colour deepens from 0 on.</summary>
    public bool IsCorrelation { get; init; }

    /// <summary>Whether each cell bears its value; for tables small enough to be read.</summary>
    public bool ShowsValues { get; init; }

    /// <inheritdoc />
    internal override string PlotlyType => "heatmap";
}

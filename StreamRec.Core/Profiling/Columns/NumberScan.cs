using StreamRec.Core.DuckDb;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>A numeric column or one of dates, read once in the order of rows.</summary>
internal sealed class NumberScan
{
    private double previous = double.NaN;
    private bool rises = true;
    private bool falls = true;
    private bool repeats;

    private NumberScan(long rows, int step)
    {
        Finite = new double[rows];
        Sampled = new double[(rows + step - 1) / step];
        Step = step;
    }

    /// <summary>The finite values; the first <see cref="FiniteCount"/> count.</summary>
    public double[] Finite { get; }

    public int FiniteCount { get; private set; }

    public long Missing { get; private set; }

    public long PositiveInfinite { get; private set; }

    public long NegativeInfinite { get; private set; }

    /// <summary>The value of every <see cref="Step"/>-th row, not a number where there is none or none that is finite.</summary>
    public double[] Sampled { get; }

    private int Step { get; }

    /// <summary>Whether each finite value is above, or not below, the one before it in the table; or the other way round.</summary>
    public Monotonicity Monotonicity => FiniteCount < 2 || (!rises && !falls) || (rises && falls) ? Monotonicity.None
        : rises ? repeats ? Monotonicity.Increasing : Monotonicity.StrictlyIncreasing
        : repeats ? Monotonicity.Decreasing : Monotonicity.StrictlyDecreasing;

    /// <summary>Reads a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">A column with a number.</param>
    /// <param name="step">Every how many rows one is sampled.</param>
    /// <param name="cancellation">Stops between chunks.</param>
    public static NumberScan Read(ProfileTable table, ProfileColumn column, int step, CancellationToken cancellation)
    {
        var scan = new NumberScan(table.Rows, step);
        using var connection = table.Connect();
        using var result = connection.QueryStreaming($"select {column.Number} from {ProfileTable.View}");
        var row = 0L;
        foreach (var chunk in result.Chunks(cancellation))
        {
            scan.Add(chunk.Column(0), row);
            row += chunk.RowCount;
        }

        return scan;
    }

    private void Add(DuckDbColumn column, long firstRow)
    {
        var values = column.Values<double>();
        var mayHaveNulls = column.MayHaveNulls;
        for (var index = 0; index < values.Length; index++)
        {
            var value = mayHaveNulls && column.IsNull(index) ? double.NaN : values[index];
            if (double.IsFinite(value))
            {
                Follow(value);
                Finite[FiniteCount++] = value;
            }
            else
            {
                Missing += double.IsNaN(value) ? 1 : 0;
                PositiveInfinite += double.IsPositiveInfinity(value) ? 1 : 0;
                NegativeInfinite += double.IsNegativeInfinity(value) ? 1 : 0;
                value = double.NaN;
            }

            var row = firstRow + index;
            if (row % Step == 0)
            {
                Sampled[row / Step] = value;
            }
        }
    }

    private void Follow(double value)
    {
        rises &= !(value < previous);
        falls &= !(value > previous);
        repeats |= value == previous;
        previous = value;
    }
}

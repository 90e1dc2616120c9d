namespace StreamRec.Core.Exploration.Columns;

/// <summary>A number for each row; not a number where it is unknown.</summary>
/// <param name="values">The numbers by row; not to be changed.</param>
internal sealed class NumberColumn(double[] values)
{
    /// <summary>The numbers by row.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>The least and the largest known number; 0 and 0 when none is known.</summary>
    public (double Least, double Largest) Bounds { get; } = BoundsOf(values);

    /// <summary>Reads the number of each row.</summary>
    public static NumberColumn Of(int rows, Func<int, double?> valueOf)
    {
        var values = new double[rows];
        for (var row = 0; row < rows; row++)
        {
            values[row] = valueOf(row) ?? double.NaN;
        }

        return new NumberColumn(values);
    }

    private static (double Least, double Largest) BoundsOf(double[] values)
    {
        var (least, largest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            least = value < least ? value : least;
            largest = value > largest ? value : largest;
        }

        return least <= largest ? (least, largest) : (0, 0);
    }
}

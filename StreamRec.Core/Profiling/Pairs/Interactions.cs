namespace StreamRec.Core.Profiling.Pairs;

/// <summary>Counts how often two numbers occur together.</summary>
internal static class Interactions
{
    private const int Cells = 24;

    /// <summary>Counts a pair; <see langword="null"/> where there is no row with both.</summary>
    public static Interaction? Of(PairColumn horizontal, PairColumn vertical)
    {
        var (x, y) = (horizontal.Numbers!, vertical.Numbers!);
        var (fromX, toX, fromY, toY) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        for (var row = 0; row < x.Length; row++)
        {
            if (!double.IsNaN(x[row]) && !double.IsNaN(y[row]))
            {
                (fromX, toX) = (Math.Min(fromX, x[row]), Math.Max(toX, x[row]));
                (fromY, toY) = (Math.Min(fromY, y[row]), Math.Max(toY, y[row]));
            }
        }

        if (fromX > toX)
        {
            return null;
        }

        var counts = new int[Cells][];
        for (var cell = 0; cell < Cells; cell++)
        {
            counts[cell] = new int[Cells];
        }

        for (var row = 0; row < x.Length; row++)
        {
            if (!double.IsNaN(x[row]) && !double.IsNaN(y[row]))
            {
                counts[CellOf(y[row], fromY, toY)][CellOf(x[row], fromX, toX)]++;
            }
        }

        return new Interaction(horizontal.Name, vertical.Name, fromX, toX, fromY, toY, counts);
    }

    private static int CellOf(double value, double from, double to)
    {
        var width = to - from;
        return width > 0 && double.IsFinite(width) ? Math.Min(Cells - 1, (int)((value - from) / width * Cells)) : 0;
    }
}

namespace StreamRec.Core.Profiling.OverTime;

/// <summary>
/// The augmented test of Dickey and Fuller (1979) with a constant: Δy is explained by y one point before and by earlier Δy; the statistic is the t value of y one point before.
/// A series that wanders has one near 0, a series that returns to a level one far below.
/// </summary>
internal static class DickeyFullerTest
{
    /// <summary>How many earlier differences explain a series of so many points (Schwert 1989).</summary>
    public static int LagsOf(int points) => Math.Min((int)Math.Floor(12 * Math.Pow(points / 100.0, 0.25)), Math.Max(0, (points / 2) - 3));

    /// <summary>The critical value at 5 % (MacKinnon 2010, table 2, one variable, constant), for so many observations.</summary>
    public static double CriticalOf(int points)
    {
        var n = (double)points;
        return -2.86154 - (2.8903 / n) - (4.234 / (n * n)) - (40.04 / (n * n * n));
    }

    /// <summary>The statistic; <see langword="null"/> where the series is too short or too even for it.</summary>
    /// <param name="series">The series in the order of time.</param>
    /// <param name="lags">How many earlier differences explain.</param>
    public static double? Statistic(ReadOnlySpan<double> series, int lags)
    {
        var (width, rows) = (lags + 2, series.Length - 1 - lags);
        if (rows <= width)
        {
            return null;
        }

        // Of the mean alone: the statistic does not depend on it, but the sums do lose digits to it.
        var level = 0.0;
        foreach (var value in series)
        {
            level += value / series.Length;
        }

        var squares = new double[width, width];
        var products = new double[width];
        var (total, explained) = (0.0, new double[width]);
        for (var at = lags + 1; at < series.Length; at++)
        {
            explained[0] = series[at - 1] - level;
            explained[1] = 1;
            for (var lag = 1; lag <= lags; lag++)
            {
                explained[lag + 1] = series[at - lag] - series[at - lag - 1];
            }

            var difference = series[at] - series[at - 1];
            total += difference * difference;
            for (var row = 0; row < width; row++)
            {
                products[row] += explained[row] * difference;
                for (var column = 0; column <= row; column++)
                {
                    squares[row, column] += explained[row] * explained[column];
                }
            }
        }

        return Solve(squares, products, total, rows);
    }

    // By Cholesky's decomposition of the normal equations; the first coefficient over its standard error.
    private static double? Solve(double[,] squares, double[] products, double total, int rows)
    {
        var width = products.Length;
        var scale = 0.0;
        for (var place = 0; place < width; place++)
        {
            scale = Math.Max(scale, squares[place, place]);
        }

        for (var row = 0; row < width; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var sum = squares[row, column];
                for (var before = 0; before < column; before++)
                {
                    sum -= squares[row, before] * squares[column, before];
                }

                if (row != column)
                {
                    squares[row, column] = sum / squares[column, column];
                }
                else if (sum <= 1e-12 * scale)
                {
                    return null;
                }
                else
                {
                    squares[row, row] = Math.Sqrt(sum);
                }
            }
        }

        var coefficients = Back(squares, Forward(squares, products));
        var unit = new double[width];
        unit[0] = 1;
        var variance = Back(squares, Forward(squares, unit))[0];
        var residual = total;
        for (var place = 0; place < width; place++)
        {
            residual -= coefficients[place] * products[place];
        }

        var error = residual / (rows - width) * variance;
        return error > 1e-20 * total * variance ? coefficients[0] / Math.Sqrt(error) : null;
    }

    private static double[] Forward(double[,] lower, double[] right)
    {
        var solved = new double[right.Length];
        for (var row = 0; row < solved.Length; row++)
        {
            var sum = right[row];
            for (var column = 0; column < row; column++)
            {
                sum -= lower[row, column] * solved[column];
            }

            solved[row] = sum / lower[row, row];
        }

        return solved;
    }

    private static double[] Back(double[,] lower, double[] right)
    {
        var solved = new double[right.Length];
        for (var row = solved.Length - 1; row >= 0; row--)
        {
            var sum = right[row];
            for (var column = row + 1; column < solved.Length; column++)
            {
                sum -= lower[column, row] * solved[column];
            }

            solved[row] = sum / lower[row, row];
        }

        return solved;
    }
}

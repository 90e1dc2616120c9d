using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>
/// Fits what similarity leaves over: weights w and constants c of every pair of titles, such that residual ≈ similarity offset + |R|^−½ Σ (w · residual + c) over the titles R
/// that the user rated (Koren 2010, "Factor in the neighbors", equation 12). For one predicted title this is a ridge regression, so instead of descending a gradient it is
/// solved exactly, in its dual form over the title's raters (Saunders, Gammerman and Vovk 1998, "Ridge regression learning algorithm in dual variables").
/// </summary>
internal sealed class WeightFit
{
    private readonly ResidualTable residuals;
    private readonly NeighbourhoodTables tables;
    private readonly NeighbourhoodSettings settings;
    private readonly int[] starts;
    private readonly int[] users;
    private readonly float[] values;
    private readonly float[] remainders;
    private readonly float[] normalisations;
    private readonly RowMatrix kernel;
    private readonly int step;

    /// <summary>Prepares the fit.</summary>
    /// <param name="residuals">Ratings without biases.</param>
    /// <param name="tables">Similarities, which are read, and weights and constants, which are filled.</param>
    /// <param name="settings">How to fit.</param>
    /// <param name="threads">How many threads compute; the result does not depend on it.</param>
    /// <param name="cancellation">Ends the work, within some milliseconds.</param>
    public WeightFit(ResidualTable residuals, NeighbourhoodTables tables, NeighbourhoodSettings settings, int threads, CancellationToken cancellation)
    {
        this.residuals = residuals;
        this.tables = tables;
        this.settings = settings;
        step = (residuals.UserCount + settings.Users - 1) / settings.Users;
        (starts, users, values) = residuals.ByPlace(tables.Count, step, cancellation);
        normalisations = new float[residuals.UserCount];
        for (var user = 0; user < normalisations.Length; user++)
        {
            normalisations[user] = NeighbourhoodTables.Normalisation(residuals.PlacesOf(user).Length);
        }

        remainders = new float[users.Length];
        WorkerThreads.ForEach(threads, tables.Count, FindRemainders, cancellation);
        kernel = new RowMatrix((residuals.UserCount + step - 1) / step);
        WorkerThreads.ForEach(threads, kernel.Size, FillKernel, cancellation);
    }

    /// <summary>Fits the weights towards one title.</summary>
    /// <returns>The squared error that remains over the raters used, and how many they are.</returns>
    public (double SquaredError, int Raters) Fit(int title, CancellationToken cancellation)
    {
        var raters = RatersOf(title);
        if (raters.Length == 0)
        {
            return (0, 0);
        }

        var matrix = new TiledMatrix(raters.Length);
        for (var row = 0; row < raters.Length; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            FillRow(matrix, raters, row);
        }

        if (!SymmetricInverse.TryInvert(matrix, 1, cancellation))
        {
            throw new ModelException("The neighbourhood's weights cannot be solved for; use a higher regularization.");
        }

        var squares = 0.0;
        var (weights, constants) = (new float[tables.Count], new float[tables.Count]);
        for (var row = 0; row < raters.Length; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var sum = 0.0;
            for (var column = 0; column < raters.Length; column++)
            {
                sum += matrix[row, column] * (double)remainders[raters[column]];
            }

            // The error at a training point is the penalty times its dual variable.
            squares += settings.Regularization * settings.Regularization * sum * sum;
            AddRater(users[raters[row]], (float)sum, weights, constants);
        }

        for (var place = 0; place < weights.Length; place++)
        {
            tables.Weights[place, title] = place == title ? 0 : weights[place];
            tables.Constants[place, title] = place == title ? 0 : constants[place];
        }

        return (squares, raters.Length);
    }

    // Positions among the title's ratings; evenly spread ones when there are too many.
    private int[] RatersOf(int title)
    {
        var count = starts[title + 1] - starts[title];
        var kept = Math.Min(count, settings.Raters);
        var raters = new int[kept];
        for (var index = 0; index < kept; index++)
        {
            raters[index] = starts[title] + (int)((long)index * count / kept);
        }

        return raters;
    }

    private void FillRow(TiledMatrix matrix, int[] raters, int row)
    {
        var (user, own) = (users[raters[row]], values[raters[row]]);
        var kernelRow = kernel.Row(user / step);
        var offset = matrix.RowOffset(row);
        for (var column = 0; column <= row; column++)
        {
            // Without the predicted title itself, which the kernel counts for all who rated it.
            var (other, value) = (users[raters[column]], values[raters[column]]);
            matrix.Values[offset + TiledMatrix.ColumnOffset(column)] = kernelRow[other / step] - (normalisations[user] * normalisations[other] * ((own * value) + settings.Implicit));
        }

        matrix.Values[offset + TiledMatrix.ColumnOffset(row)] += settings.Regularization;
        for (var column = row - (row % TileKernel.Side); column < row; column++)
        {
            matrix[column, row] = matrix[row, column];
        }
    }

    private void AddRater(int user, float dual, float[] weights, float[] constants)
    {
        var scale = dual * normalisations[user];
        var places = residuals.PlacesOf(user);
        var userValues = residuals.ValuesOf(user);
        for (var rating = 0; rating < places.Length; rating++)
        {
            weights[places[rating]] += scale * userValues[rating];
            constants[places[rating]] += scale * settings.Implicit;
        }
    }

    private void FindRemainders(int title)
    {
        for (var index = starts[title]; index < starts[title + 1]; index++)
        {
            remainders[index] = values[index] - tables.SimilarityOffset(title, residuals.PlacesOf(users[index]), residuals.ValuesOf(users[index]));
        }
    }

    private void FillKernel(int index)
    {
        var user = index * step;
        var row = kernel.Row(index);
        var places = residuals.PlacesOf(user);
        var userValues = residuals.ValuesOf(user);
        for (var rating = 0; rating < places.Length; rating++)
        {
            for (var other = starts[places[rating]]; other < starts[places[rating] + 1]; other++)
            {
                row[users[other] / step] += (userValues[rating] * values[other]) + settings.Implicit;
            }
        }

        for (var other = 0; other < kernel.Size; other++)
        {
            row[other] *= normalisations[user] * normalisations[other * step];
        }
    }
}

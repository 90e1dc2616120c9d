using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.AlternatingLeastSquares;

/// <summary>
/// All users, or all titles: each row is the answer to a ridge regression on the rows of the other side. Rows do not depend on each other, so any number of threads
/// gives the same bytes.
/// </summary>
internal sealed class LeastSquaresSide
{
    private const int RowsAtOnce = 64;
    private const int RatingsBetweenChecks = 1024;

    /// <summary>The rows solved for.</summary>
    public required FactorMatrix Own { get; init; }

    /// <summary>The rows of the other side, which stay as they are.</summary>
    public required FactorMatrix Other { get; init; }

    /// <summary>Offset of each row's first rating; one more entry than there are rows.</summary>
    public required int[] Starts { get; init; }

    /// <summary>The row of the other side of each rating.</summary>
    public required int[] Others { get; init; }

    /// <summary>The score of each rating in half stars.</summary>
    public required byte[] HalfStars { get; init; }

    /// <summary>The mean of all ratings.</summary>
    public required float Mean { get; init; }

    /// <summary>The penalty of a bias and of a factor, in all, for a number of ratings.</summary>
    public required Func<int, (float Bias, float Factors)> Penalty { get; init; }

    /// <summary>The lane of this side's bias.</summary>
    public required int BiasLane { get; init; }

    /// <summary>The lane of the other side's bias, which is 1 in this side's rows.</summary>
    public required int OneLane { get; init; }

    /// <summary>Solves for every row.</summary>
    /// <returns>The sum of squared errors after it, over all ratings.</returns>
    public double Solve(TrainingOptions options)
    {
        var errors = new double[(Own.Rows + RowsAtOnce - 1) / RowsAtOnce];
        WorkerThreads.ForEach(
            options.Threads,
            errors.Length,
            portion =>
            {
                var solver = new RidgeSolver(Own.Stride, OneLane);
                for (var row = portion * RowsAtOnce; row < Math.Min(Own.Rows, (portion + 1) * RowsAtOnce); row++)
                {
                    if (Starts[row] < Starts[row + 1])
                    {
                        errors[portion] += SolveRow(row, solver, options.Cancellation);
                    }
                }
            },
            options.Cancellation);
        var sum = 0.0;
        foreach (var error in errors)
        {
            sum += error;
        }

        return sum;
    }

    private double SolveRow(int row, RidgeSolver solver, CancellationToken cancellation)
    {
        var (first, end) = (Starts[row], Starts[row + 1]);
        solver.Clear();
        for (var rating = first; rating < end; rating++)
        {
            if ((rating - first) % RatingsBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var other = Other.Row(Others[rating]);
            solver.Add(other, RatingScale.FromHalfStars(HalfStars[rating]) - Mean - other[OneLane]);
        }

        var own = Own.Row(row);
        var (bias, factors) = Penalty(end - first);
        solver.Solve(BiasLane, bias, factors, own);
        own[OneLane] = 1;
        return SquaredError(row);
    }

    private double SquaredError(int row)
    {
        var sum = 0.0;
        ref var own = ref Own.First(row);
        for (var rating = Starts[row]; rating < Starts[row + 1]; rating++)
        {
            double error = RatingScale.FromHalfStars(HalfStars[rating]) - Mean - VectorKernel.Dot(ref own, ref Other.First(Others[rating]), Own.Stride);
            sum += error * error;
        }

        return sum;
    }
}

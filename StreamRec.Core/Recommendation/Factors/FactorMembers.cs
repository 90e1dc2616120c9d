using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Factors;

/// <summary>
/// The vectors of several factorisations that start from different random numbers; their mean prediction is better than any of theirs (bagging without resampling; Breiman 1996).
/// Row r of member m is row r · members + m of the matrix, so that one rating's rows lie together. The mean of the predictions is itself a factorisation, with the factors of
/// all members side by side, each over √members, and the mean of their biases.
/// </summary>
internal sealed class FactorMembers
{
    private readonly int members;
    private readonly int? oneLane;

    /// <summary>Creates members of zeros, but for the lane that is 1.</summary>
    /// <param name="rows">The number of users or titles.</param>
    /// <param name="factors">The factors of a member.</param>
    /// <param name="members">How many.</param>
    /// <param name="oneLane">The lane that stays 1: the bias of the other side; <see langword="null"/> when these rows have no biases.</param>
    public FactorMembers(int rows, int factors, int members, int? oneLane)
    {
        this.members = members;
        this.oneLane = oneLane;
        Rows = rows;
        Matrix = new FactorMatrix(checked(rows * members), factors);
    }

    /// <summary>The number of users or titles.</summary>
    public int Rows { get; }

    /// <summary>All vectors.</summary>
    public FactorMatrix Matrix { get; }

    /// <summary>Gives the factors of known rows random values, the same for any number of threads.</summary>
    public void Fill(bool[] known, double spread, ulong seed, int threads)
    {
        const int Portion = 4096;
        WorkerThreads.ForEach(threads, (Matrix.Rows + Portion - 1) / Portion, portion =>
        {
            for (var row = portion * Portion; row < Math.Min(Matrix.Rows, (portion + 1) * Portion); row++)
            {
                var values = Matrix.Row(row);
                SetOne(values);
                if (known[row / members])
                {
                    // Not the generator's own increment: that would give every row the values of the one before, shifted.
                    var random = new SeededRandom(seed + ((ulong)row * 0xD1342543DE82EF95UL));
                    foreach (ref var value in values.Slice(FactorMatrix.FirstFactor, Matrix.Factors))
                    {
                        value = (float)(spread * (2 * Math.Sqrt(3) * (random.NextDouble() - 0.5)));
                    }
                }
            }
        });
    }

    /// <summary>The one factorisation that predicts the mean of all; not a copy when there is one member.</summary>
    public FactorMatrix Mean()
    {
        if (members == 1)
        {
            return Matrix;
        }

        var mean = new FactorMatrix(Rows, Matrix.Factors * members);
        var weight = 1 / MathF.Sqrt(members);
        for (var row = 0; row < Rows; row++)
        {
            var target = mean.Row(row);
            for (var member = 0; member < members; member++)
            {
                var source = Matrix.Row((row * members) + member);
                target[FactorMatrix.UserBias] += source[FactorMatrix.UserBias] / members;
                target[FactorMatrix.TitleBias] += source[FactorMatrix.TitleBias] / members;
                for (var lane = 0; lane < Matrix.Factors; lane++)
                {
                    target[FactorMatrix.FirstFactor + (member * Matrix.Factors) + lane] = source[FactorMatrix.FirstFactor + lane] * weight;
                }
            }

            SetOne(target);
        }

        return mean;
    }

    private void SetOne(Span<float> row)
    {
        if (oneLane is { } lane)
        {
            row[lane] = 1;
        }
    }
}

using System.Runtime.Intrinsics;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>The regularization of a user's vector, per rating.</summary>
/// <param name="Bias">Of the bias.</param>
/// <param name="Factors">Of each factor.</param>
internal readonly record struct RidgePenalty(float Bias, float Factors);

/// <summary>
/// A user's vector as the answer to a ridge regression on the vectors of the titles they rated: A x = Σ v (score − mean − title bias), with
/// A = Σ v vᵀ + n · penalty and v = (1, title factors). It is where gradient descent would end if only this user moved, which gives fold-in; and
/// because x is linear in the scores, it says how much each rating contributes to a prediction (Hu, Koren and Volinsky 2008, "Collaborative
/// filtering for implicit feedback datasets", section 5; see <see cref="FactorEffects"/>).
/// </summary>
internal sealed class RidgeSystem
{
    private readonly MatrixFactorizationModel model;
    private readonly int size;
    private readonly double[] triangle;
    private readonly double[] right;

    /// <summary>Sets the system up for the ratings whose titles the model knows.</summary>
    public RidgeSystem(MatrixFactorizationModel model, ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        this.model = model;
        size = 1 + model.Titles.Factors;
        triangle = new double[size * size];
        right = new double[size];
        var count = 0;
        for (var rating = 0; rating < titles.Length; rating++)
        {
            if (model.KnowsTitle(titles[rating]))
            {
                Add(titles[rating], model.ResidualOf(titles[rating], halfStars[rating]));
                count++;
            }
        }

        IsEmpty = count == 0;
        for (var lane = 0; lane < size; lane++)
        {
            triangle[(lane * size) + lane] += Math.Max(1, count) * (double)(lane == 0 ? model.Penalty.Bias : model.Penalty.Factors);
        }

        Factorize();
    }

    /// <summary>Whether the model knows none of the titles.</summary>
    public bool IsEmpty { get; }

    /// <summary>The user's row, laid out as in <see cref="FactorMatrix"/>.</summary>
    public float[] SolveUser()
    {
        var solution = right.ToArray();
        Solve(solution);
        var vector = new float[model.Titles.Stride];
        vector[FactorMatrix.UserBias] = (float)solution[0];
        vector[FactorMatrix.TitleBias] = 1;
        for (var lane = 1; lane < size; lane++)
        {
            vector[FactorMatrix.FirstFactor + lane - 1] = (float)solution[lane];
        }

        return vector;
    }

    private void CopyVector(int title, Span<double> vector)
    {
        var row = model.Titles.Row(title);
        vector[0] = 1;
        for (var lane = 1; lane < size; lane++)
        {
            vector[lane] = row[FactorMatrix.FirstFactor + lane - 1];
        }
    }

    private void Add(int title, double residual)
    {
        Span<double> vector = stackalloc double[size];
        CopyVector(title, vector);
        for (var row = 0; row < size; row++)
        {
            right[row] += vector[row] * residual;
            AddScaled(triangle.AsSpan(row * size, row + 1), vector, vector[row]);
        }
    }

    // Cholesky: the lower triangle becomes L with L Lᵀ = A. The penalty keeps A positive definite.
    private void Factorize()
    {
        for (var row = 0; row < size; row++)
        {
            var line = triangle.AsSpan(row * size, row + 1);
            for (var column = 0; column <= row; column++)
            {
                var other = triangle.AsSpan(column * size, column + 1);
                var sum = line[column] - Dot(line[..column], other[..column]);
                line[column] = column == row ? Math.Sqrt(Math.Max(sum, 1e-9)) : sum / other[column];
            }
        }
    }

    private static void AddScaled(Span<double> sums, ReadOnlySpan<double> values, double scale)
    {
        var factor = Vector256.Create(scale);
        var lane = 0;
        for (; lane + 4 <= sums.Length; lane += 4)
        {
            (Vector256.Create<double>(sums.Slice(lane, 4)) + (Vector256.Create(values.Slice(lane, 4)) * factor)).CopyTo(sums.Slice(lane, 4));
        }

        for (; lane < sums.Length; lane++)
        {
            sums[lane] += values[lane] * scale;
        }
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sums = Vector256<double>.Zero;
        var lane = 0;
        for (; lane + 4 <= left.Length; lane += 4)
        {
            sums += Vector256.Create(left.Slice(lane, 4)) * Vector256.Create(right.Slice(lane, 4));
        }

        var sum = Vector256.Sum(sums);
        for (; lane < left.Length; lane++)
        {
            sum += left[lane] * right[lane];
        }

        return sum;
    }

    private void Solve(double[] vector)
    {
        for (var row = 0; row < size; row++)
        {
            vector[row] = (vector[row] - Dot(triangle.AsSpan(row * size, row), vector.AsSpan(0, row))) / triangle[(row * size) + row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            vector[row] /= triangle[(row * size) + row];
            AddScaled(vector.AsSpan(0, row), triangle.AsSpan(row * size, row), -vector[row]);
        }
    }
}

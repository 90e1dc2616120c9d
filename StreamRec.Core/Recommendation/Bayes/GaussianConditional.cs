using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StreamRec.Core.Recommendation.Factors;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// The distribution of one row's vector given its ratings and the vectors v of what it rated or was rated by: Gaussian, with precision
/// A = Λ + Σ α v vᵀ and mean A⁻¹ (Λ m + Σ α v target) (Salakhutdinov and Mnih 2008, "Bayesian probabilistic matrix factorization using Markov chain Monte Carlo",
/// equations 11 to 13). Holds scratch memory: one for each thread.
/// </summary>
/// <param name="stride">The length of vectors, padding included.</param>
internal sealed class GaussianConditional(int stride)
{
    private readonly float[] matrix = new float[stride * stride];
    private readonly float[] right = new float[stride];
    private float[] rows = new float[64 * stride];
    private float[] targets = new float[64];
    private float[] roots = new float[64];
    private float[] errors = new float[64];
    private int count;

    /// <summary>Forgets the ratings before, and makes room.</summary>
    /// <param name="ratings">How many will be added at most.</param>
    public void Begin(int ratings)
    {
        count = 0;
        if (targets.Length < ratings)
        {
            targets = new float[ratings * 3 / 2];
            roots = new float[targets.Length];
            errors = new float[targets.Length];
            rows = new float[targets.Length * stride];
        }
    }

    /// <summary>Adds a rating.</summary>
    /// <param name="vector">The vector on the other side.</param>
    /// <param name="biasLane">The lane of the bias on the other side, which is no part of the system.</param>
    /// <param name="residual">The score less the mean of all ratings.</param>
    /// <param name="root">The square root of the rating's precision α.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref float vector, int biasLane, float residual, float root)
    {
        // Row and target times the root, so that plain sums of products are weighted by the precision.
        ref var row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rows), count * stride);
        var scale = Vector256.Create(root);
        for (nuint lane = 0; lane < (nuint)stride; lane += 8)
        {
            (Vector256.LoadUnsafe(ref vector, lane) * scale).StoreUnsafe(ref row, lane);
        }

        Unsafe.Add(ref row, biasLane) = 0;
        targets[count] = root * (residual - Unsafe.Add(ref vector, biasLane));
        roots[count] = root;
        count++;
    }

    /// <summary>Works the distribution out.</summary>
    /// <param name="precision">The diagonal of Λ, above 0.</param>
    /// <param name="expected">The mean m before any rating.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Condition(ReadOnlySpan<float> precision, ReadOnlySpan<float> expected)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        ref var upper = ref MemoryMarshal.GetArrayDataReference(matrix);
        GaussianKernel.Gram(ref first, count, stride, ref upper);
        for (var lane = 0; lane < stride; lane++)
        {
            matrix[(lane * stride) + lane] += precision[lane];
            right[lane] = precision[lane] * expected[lane];
        }

        GaussianKernel.AddWeighted(ref first, ref targets[0], count, stride, ref right[0]);
        GaussianKernel.Factorize(ref upper, stride);
        GaussianKernel.SolveTransposed(ref upper, stride, ref right[0]);
    }

    /// <summary>The mean of the distribution.</summary>
    public void Mean(Span<float> vector)
    {
        right.CopyTo(vector);
        GaussianKernel.Solve(ref matrix[0], stride, ref vector[0]);
    }

    /// <summary>Draws a vector.</summary>
    public void Draw(Span<float> vector, ref SeededRandom random)
    {
        for (var lane = 0; lane < vector.Length; lane++)
        {
            vector[lane] = right[lane] + (float)RandomNormals.Next(ref random);
        }

        GaussianKernel.Solve(ref matrix[0], stride, ref vector[0]);
    }

    /// <summary>A⁻¹ times a vector, in place.</summary>
    public void SolvePrecision(Span<float> vector)
    {
        GaussianKernel.SolveTransposed(ref matrix[0], stride, ref vector[0]);
        GaussianKernel.Solve(ref matrix[0], stride, ref vector[0]);
    }

    /// <summary>The square root of each rating's precision.</summary>
    public ReadOnlySpan<float> Roots => roots.AsSpan(0, count);

    /// <summary>What a vector leaves of each rating, in stars; valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Span<float> Errors(ReadOnlySpan<float> vector)
    {
        ref var row = ref MemoryMarshal.GetArrayDataReference(rows);
        ref var values = ref MemoryMarshal.GetReference(vector);
        for (var rating = 0; rating < count; rating++)
        {
            errors[rating] = (targets[rating] - VectorKernel.Dot(ref row, ref values, stride)) / roots[rating];
            row = ref Unsafe.Add(ref row, stride);
        }

        return errors.AsSpan(0, count);
    }
}

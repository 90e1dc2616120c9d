using System.Runtime.InteropServices;
using StreamRec.Core.Recommendation.DenseMatrices;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>
/// The least squares that place one user among the titles' vectors v, or one title among the users': A x = Σ v over what was chosen, with A = Σ v vᵀ over what was chosen +
/// unobserved · Σ v vᵀ over everything + penalty (Rendle et al. 2021, "Revisiting the performance of iALS on item recommendation benchmarks", section 2). The sums run over panels of 64 vectors,
/// as products of tiles.
/// </summary>
internal sealed class ImplicitSystem
{
    private readonly FactorRows others;
    private readonly TiledMatrix background;
    private readonly ImplicitWeights weights;
    private readonly CancellationToken cancellation;
    private readonly float[] panel = new float[TileKernel.Length];
    private readonly float[] turned = new float[TileKernel.Length];

    /// <summary>Prepares systems over the same vectors; not for use by several threads at once.</summary>
    /// <param name="others">The vectors of the other side.</param>
    /// <param name="background">Their <see cref="Gram"/>.</param>
    /// <param name="weights">How much what was not chosen counts, and the penalty.</param>
    /// <param name="cancellation">Ends the work, also within one system: with many factors that of a title chosen by very many takes seconds.</param>
    public ImplicitSystem(FactorRows others, TiledMatrix background, ImplicitWeights weights, CancellationToken cancellation = default)
    {
        this.others = others;
        this.background = background;
        this.weights = weights;
        this.cancellation = cancellation;
    }

    /// <summary>Σ v vᵀ over all vectors; tiles on and below the diagonal only.</summary>
    public static TiledMatrix Gram(FactorRows rows, CancellationToken cancellation)
    {
        var gram = new TiledMatrix(rows.Factors);
        var system = new ImplicitSystem(rows, gram, default);
        var all = new int[rows.Count];
        for (var row = 0; row < all.Length; row++)
        {
            all[row] = row;
        }

        for (var first = 0; first < all.Length; first += TileKernel.Side)
        {
            cancellation.ThrowIfCancellationRequested();
            system.AddSquares(gram, all.AsSpan(first, Math.Min(TileKernel.Side, all.Length - first)));
        }

        return gram;
    }

    /// <summary>The inverse of A for one user or title.</summary>
    /// <param name="chosen">Rows of the other side that go with it.</param>
    /// <exception cref="ModelException">There is no inverse.</exception>
    public TiledMatrix Inverse(ReadOnlySpan<int> chosen)
    {
        var matrix = new TiledMatrix(others.Factors);
        for (var index = 0; index < matrix.Values.Length; index++)
        {
            matrix.Values[index] = weights.Unobserved * background.Values[index];
        }

        for (var first = 0; first < chosen.Length; first += TileKernel.Side)
        {
            cancellation.ThrowIfCancellationRequested();
            AddSquares(matrix, chosen.Slice(first, Math.Min(TileKernel.Side, chosen.Length - first)));
        }

        var penalty = weights.Penalty * (chosen.Length + (weights.Unobserved * others.Count));
        for (var lane = 0; lane < matrix.Size; lane++)
        {
            matrix[lane, lane] += penalty;
        }

        return SymmetricInverse.TryInvert(matrix, 1, cancellation)
            ? matrix
            : throw new ModelException("The factors cannot be solved for; use a higher regularization.");
    }

    /// <summary>The vector x of one user or title.</summary>
    /// <param name="chosen">Rows of the other side that go with it.</param>
    /// <param name="solution">Receives the vector, with its padding.</param>
    public void Solve(ReadOnlySpan<int> chosen, Span<float> solution)
    {
        var sums = new float[others.Stride];
        foreach (var row in chosen)
        {
            RankingKernel.AddScaled(ref sums[0], ref others.First(row), 1, others.Stride);
        }

        Multiply(Inverse(chosen), sums, solution);
    }

    /// <summary>The product of a matrix and a vector.</summary>
    public static void Multiply(TiledMatrix matrix, ReadOnlySpan<float> vector, Span<float> product)
    {
        for (var row = 0; row < matrix.Size; row++)
        {
            var sum = 0f;
            for (var tile = 0; tile < matrix.Tiles; tile++)
            {
                sum += RankingKernel.Dot(
                    ref matrix.Values[matrix.RowOffset(row) + (tile * TileKernel.Length)],
                    ref MemoryMarshal.GetReference(vector[(tile * TileKernel.Side)..]),
                    TileKernel.Side);
            }

            product[row] = sum;
        }
    }

    private void AddSquares(TiledMatrix sums, ReadOnlySpan<int> rows)
    {
        for (var left = 0; left < sums.Tiles; left++)
        {
            Load(rows, left);
            TileKernel.Transpose(ref panel[0], ref turned[0]);
            for (var right = 0; right <= left; right++)
            {
                Load(rows, right);
                TileKernel.AddProduct(ref sums.Tile(left, right), ref turned[0], ref panel[0], 1);
            }
        }
    }

    private void Load(ReadOnlySpan<int> rows, int tile)
    {
        for (var index = 0; index < rows.Length; index++)
        {
            others.Row(rows[index]).Slice(tile * TileKernel.Side, TileKernel.Side).CopyTo(panel.AsSpan(index * TileKernel.Side));
        }

        panel.AsSpan(rows.Length * TileKernel.Side).Clear();
    }
}

/// <summary>How implicit least squares weighs what it does not see.</summary>
/// <param name="Unobserved">Weight of everything, chosen or not, against 1 of what was chosen (α₀).</param>
/// <param name="Penalty">Pull of vectors towards zero, per (choice + unobserved · others).</param>
internal readonly record struct ImplicitWeights(float Unobserved, float Penalty);

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StreamRec.Core.Recommendation.Factors;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// Draws what one side's vectors are expected to be: a mean, plus a vector for each feature of the row (Simm et al. 2017, "Macau: scalable Bayesian factorization
/// with high-dimensional side information using MCMC"), and how far vectors stray from it. Lanes do not depend on each other, so that 8 of them are drawn at once
/// and groups of 8 on different threads.
/// </summary>
internal sealed class SideRegression
{
    // Weak gamma priors on the precisions. The lower the rate, the less a feature or a factor is believed in before the ratings ask for it; the rates were chosen on
    // inner folds of MovieLens 100k.
    private const double PriorShape = 1;
    private const double PriorRate = 0.3;
    private const double FeaturePriorRate = 0.003;
    private const float StartPrecision = 10;

    private readonly SideState side;
    private readonly SparseDesign design;
    private readonly float[] squaredWeights;
    private readonly int[] rated;
    private readonly Vector256<float>[][] strays;
    private readonly int implicitFeatures;

    /// <summary>Starts with features that say nothing.</summary>
    /// <param name="side">The side whose vectors are explained.</param>
    /// <param name="design">The features of its rows.</param>
    /// <param name="implicitFeatures">How many of the first features are rows of the other side.</param>
    public SideRegression(SideState side, SparseDesign design, int implicitFeatures)
    {
        this.side = side;
        this.design = design;
        this.implicitFeatures = implicitFeatures;
        var stride = side.Vectors.Stride;
        Features = new FactorMatrix(design.Features, side.Vectors.Factors);
        Mean = new float[stride];
        FeaturePrecision = new float[design.Kinds * stride];
        Array.Fill(FeaturePrecision, StartPrecision);
        squaredWeights = new float[design.Features];
        for (var feature = 0; feature < design.Features; feature++)
        {
            for (var entry = design.FeatureStarts[feature]; entry < design.FeatureStarts[feature + 1]; entry++)
            {
                squaredWeights[feature] += design.FeatureWeights[entry] * design.FeatureWeights[entry];
            }
        }

        rated = [.. Enumerable.Range(0, side.Ratings.Rows).Where(row => side.Ratings.CountOf(row) > 0)];
        strays = new Vector256<float>[stride / 8][];
        for (var group = 0; group < strays.Length; group++)
        {
            strays[group] = new Vector256<float>[side.Ratings.Rows];
        }
    }

    /// <summary>The number of groups of 8 lanes.</summary>
    public int LaneGroups => strays.Length;

    /// <summary>The vector of each feature.</summary>
    public FactorMatrix Features { get; }

    /// <summary>The mean of all rows' vectors without their features.</summary>
    public float[] Mean { get; }

    /// <summary>1 / variance of the features' vectors, by kind and lane.</summary>
    public float[] FeaturePrecision { get; }

    /// <summary>Draws 8 lanes of the features, the mean and the precisions, in turn.</summary>
    /// <param name="group">Which lanes: 8 · group and the 7 behind it.</param>
    /// <param name="random">Where the randomness comes from; used by this draw only.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(int group, SeededRandom random)
    {
        var first = group * 8;
        var stray = strays[group];
        var mask = Vector256.LoadUnsafe(ref side.Mask[first]);
        foreach (var row in rated)
        {
            stray[row] = (Load(side.Vectors, row, first) - Load(side.Expected, row, first)) * mask;
        }

        DrawFeatures(first, stray, mask, ref random);
        DrawMean(first, stray, mask, ref random);
        foreach (var row in rated)
        {
            ((Load(side.Vectors, row, first) * mask) - stray[row]).StoreUnsafe(ref side.Expected.First(row), (nuint)first);
        }
    }

    /// <summary>What the vector of a row without ratings is expected to be.</summary>
    public void Expect(int row, Span<float> vector)
    {
        Mean.CopyTo(vector);
        AddFeatures(row, 0, 1, vector);
        side.Complete(vector);
    }

    /// <summary>What the vector of a row that nothing is known of is expected to be: attributes are those of the average row, ratings there are none.</summary>
    public void ExpectUnknown(Span<float> vector)
    {
        Mean.CopyTo(vector);
        foreach (var row in rated)
        {
            AddFeatures(row, implicitFeatures, 1f / rated.Length, vector);
        }

        side.Complete(vector);
    }

    /// <summary>What the vectors of the rows with ratings are expected to be on average.</summary>
    public void ExpectAverage(Span<float> vector)
    {
        vector.Clear();
        foreach (var row in rated)
        {
            VectorKernel.AddScaled(ref vector[0], ref side.Expected.First(row), 1f / rated.Length, vector.Length);
        }

        side.Complete(vector);
    }

    /// <summary>The vectors of the features that are rows of the other side.</summary>
    public FactorMatrix ImplicitFeatures()
    {
        var matrix = new FactorMatrix(implicitFeatures, Features.Factors);
        Features.Values.AsSpan(0, matrix.Values.Length).CopyTo(matrix.Values);
        return matrix;
    }

    private void AddFeatures(int row, int firstFeature, float share, Span<float> vector)
    {
        for (var entry = design.RowStarts[row]; entry < design.RowStarts[row + 1]; entry++)
        {
            if (design.RowFeatures[entry] >= firstFeature)
            {
                VectorKernel.AddScaled(ref vector[0], ref Features.First(design.RowFeatures[entry]), share * design.RowWeights[entry], vector.Length);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DrawFeatures(int first, Vector256<float>[] stray, Vector256<float> mask, ref SeededRandom random)
    {
        var precision = Vector256.LoadUnsafe(ref side.Precision[first]);
        Span<float> normals = stackalloc float[8];
        for (var kind = 0; kind < design.Kinds; kind++)
        {
            ref var kindPrecision = ref FeaturePrecision[(kind * side.Vectors.Stride) + first];
            var pull = Vector256.LoadUnsafe(ref kindPrecision);
            var squares = Vector256<float>.Zero;
            for (var feature = design.KindStarts[kind]; feature < design.KindStarts[kind + 1]; feature++)
            {
                RandomNormals.Fill(normals, ref random);
                var drawn = DrawFeature(feature, first, stray, precision, pull, Vector256.Create((ReadOnlySpan<float>)normals), mask);
                squares += drawn * drawn;
            }

            var count = design.KindStarts[kind + 1] - design.KindStarts[kind];
            for (var lane = 0; lane < 8; lane++)
            {
                Unsafe.Add(ref kindPrecision, lane) = (float)RandomNormals.NextGamma(PriorShape + (count / 2.0), FeaturePriorRate + (squares[lane] / 2.0), ref random);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector256<float> DrawFeature(
        int feature, int first, Vector256<float>[] stray, Vector256<float> precision, Vector256<float> pull, Vector256<float> normal, Vector256<float> mask)
    {
        var (start, end) = (design.FeatureStarts[feature], design.FeatureStarts[feature + 1]);
        ref var rows = ref MemoryMarshal.GetArrayDataReference(design.FeatureRows);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(design.FeatureWeights);
        ref var strayed = ref MemoryMarshal.GetArrayDataReference(stray);
        var sum = Vector256<float>.Zero;
        for (var entry = start; entry < end; entry++)
        {
            sum += Unsafe.Add(ref strayed, Unsafe.Add(ref rows, entry)) * Unsafe.Add(ref weights, entry);
        }

        var old = Load(Features, feature, first);
        var squared = Vector256.Create(squaredWeights[feature]);
        var certainty = pull + (precision * squared);
        var drawn = mask * ((precision * (sum + (squared * old)) / certainty) + (normal / Vector256.Sqrt(certainty)));
        var change = drawn - old;
        for (var entry = start; entry < end; entry++)
        {
            Unsafe.Add(ref strayed, Unsafe.Add(ref rows, entry)) -= change * Unsafe.Add(ref weights, entry);
        }

        drawn.StoreUnsafe(ref Features.First(feature), (nuint)first);
        return drawn;
    }

    private void DrawMean(int first, Vector256<float>[] stray, Vector256<float> mask, ref SeededRandom random)
    {
        var old = Vector256.LoadUnsafe(ref Mean[first]);
        var precision = Vector256.LoadUnsafe(ref side.Precision[first]);
        var (sum, count) = (Vector256<float>.Zero, Vector256.Create((float)rated.Length));
        foreach (var row in rated)
        {
            sum += stray[row];
        }

        Span<float> normals = stackalloc float[8];
        RandomNormals.Fill(normals, ref random);
        var trust = count + Vector256<float>.One;
        var drawn = mask * (((sum + (count * old)) / trust) + (Vector256.Create((ReadOnlySpan<float>)normals) / Vector256.Sqrt(trust * precision)));
        var squares = drawn * drawn;
        foreach (var row in rated)
        {
            stray[row] -= drawn - old;
            squares += stray[row] * stray[row];
        }

        drawn.StoreUnsafe(ref Mean[first]);
        for (var lane = 0; lane < 8; lane++)
        {
            var value = RandomNormals.NextGamma(PriorShape + ((rated.Length + 1) / 2.0), PriorRate + (squares[lane] / 2.0), ref random);
            side.Precision[first + lane] = mask[lane] == 0 ? 1 : (float)value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(FactorMatrix matrix, int row, int first) => Vector256.LoadUnsafe(ref matrix.First(row), (nuint)first);
}

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>The reference for <see cref="RankingKernel"/>: the same arithmetic written plainly. Tests compare the two.</summary>
internal static class ScalarRankingKernel
{
    /// <summary>Subtracts a row from sums.</summary>
    public static void Subtract(Span<float> sums, ReadOnlySpan<float> row) => AddScaled(sums, row, -1);

    /// <summary>Adds a row times a factor to sums.</summary>
    public static void AddScaled(Span<float> sums, ReadOnlySpan<float> row, float factor)
    {
        for (var lane = 0; lane < sums.Length; lane++)
        {
            sums[lane] += row[lane] * factor;
        }
    }

    /// <summary>The dot product of two rows.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = 0f;
        for (var lane = 0; lane < left.Length; lane++)
        {
            sum += left[lane] * right[lane];
        }

        return sum;
    }
}

using System.Runtime.Intrinsics;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>The arithmetic of ranking models on 8 values at a time. <see cref="ScalarRankingKernel"/> says the same one value at a time.</summary>
internal static class RankingKernel
{
    /// <summary>Subtracts a row from sums of the same length, a multiple of 8.</summary>
    public static void Subtract(ref float sums, ref float row, int length)
    {
        for (nuint lane = 0; lane < (nuint)length; lane += 8)
        {
            (Vector256.LoadUnsafe(ref sums, lane) - Vector256.LoadUnsafe(ref row, lane)).StoreUnsafe(ref sums, lane);
        }
    }

    /// <summary>Adds a row times a factor to sums of the same length, a multiple of 8.</summary>
    public static void AddScaled(ref float sums, ref float row, float factor, int length)
    {
        var scale = Vector256.Create(factor);
        for (nuint lane = 0; lane < (nuint)length; lane += 8)
        {
            (Vector256.LoadUnsafe(ref sums, lane) + (Vector256.LoadUnsafe(ref row, lane) * scale)).StoreUnsafe(ref sums, lane);
        }
    }

    /// <summary>The dot product of two rows whose length is a multiple of 8.</summary>
    public static float Dot(ref float left, ref float right, int length)
    {
        var sum = Vector256<float>.Zero;
        for (nuint lane = 0; lane < (nuint)length; lane += 8)
        {
            sum += Vector256.LoadUnsafe(ref left, lane) * Vector256.LoadUnsafe(ref right, lane);
        }

        return Vector256.Sum(sum);
    }
}

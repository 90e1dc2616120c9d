using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>
/// The arithmetic of matrix factorisation on 8 values at a time. Wider vectors gain nothing at these lengths. Multiplication and addition
/// are not fused, so that results are the same on every processor. <see cref="ScalarKernel"/> says the same one value at a time.
/// </summary>
internal static class VectorKernel
{
    /// <summary>The dot product of two rows whose length is a multiple of 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Dot(ref float left, ref float right, int length)
    {
        var sum = Vector256.LoadUnsafe(ref left) * Vector256.LoadUnsafe(ref right);
        for (nuint lane = 8; lane < (nuint)length; lane += 8)
        {
            sum += Vector256.LoadUnsafe(ref left, lane) * Vector256.LoadUnsafe(ref right, lane);
        }

        return Vector256.Sum(sum);
    }

    /// <summary>Adds a row times a factor to sums of the same length, a multiple of 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddScaled(ref float sums, ref float row, float factor, int length)
    {
        var scale = Vector256.Create(factor);
        for (nuint lane = 0; lane < (nuint)length; lane += 8)
        {
            (Vector256.LoadUnsafe(ref sums, lane) + (Vector256.LoadUnsafe(ref row, lane) * scale)).StoreUnsafe(ref sums, lane);
        }
    }

    /// <summary>Adds the squares of a row to sums of the same length, a multiple of 8.</summary>
    public static void AddSquares(ref float sums, ref float row, int length)
    {
        for (nuint lane = 0; lane < (nuint)length; lane += 8)
        {
            var values = Vector256.LoadUnsafe(ref row, lane);
            (Vector256.LoadUnsafe(ref sums, lane) + (values * values)).StoreUnsafe(ref sums, lane);
        }
    }

    /// <summary>
    /// One step of stochastic gradient descent for one rating: moves both rows against the gradient of
    /// (target − user·title)² + regularization, and returns the error before the step.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Step(ref float user, ref float title, int length, float target, in StepRates rates)
    {
        var error = target - Dot(ref user, ref title, length);
        var userFirst = Vector256.LoadUnsafe(ref user);
        var titleFirst = Vector256.LoadUnsafe(ref title);
        ((userFirst * rates.UserDecay) + (titleFirst * (rates.UserRate * error))).StoreUnsafe(ref user);
        ((titleFirst * rates.TitleDecay) + (userFirst * (rates.TitleRate * error))).StoreUnsafe(ref title);

        var decay = Vector256.Create(rates.FactorDecay);
        var move = Vector256.Create(rates.FactorRate * error);
        for (nuint lane = 8; lane < (nuint)length; lane += 8)
        {
            var userPart = Vector256.LoadUnsafe(ref user, lane);
            var titlePart = Vector256.LoadUnsafe(ref title, lane);
            ((userPart * decay) + (titlePart * move)).StoreUnsafe(ref user, lane);
            ((titlePart * decay) + (userPart * move)).StoreUnsafe(ref title, lane);
        }

        return error;
    }
}

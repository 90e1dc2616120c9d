using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StreamRec.Core.Recommendation.Factors;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>One step of stochastic gradient descent on 8 values at a time. <see cref="ScalarGradientKernel"/> says the same one value at a time.</summary>
internal static class GradientKernel
{
    /// <summary>
    /// Moves both rows of a rating against the gradient of (target − user·title)² + regularization, and returns the error before the step.
    /// </summary>
    /// <param name="user">The user's row.</param>
    /// <param name="title">The title's row.</param>
    /// <param name="length">The length of both, a multiple of 8.</param>
    /// <param name="target">What the dot product should be.</param>
    /// <param name="userScale">How strongly the user's row is pulled towards zero, compared with others.</param>
    /// <param name="titleScale">The same of the title's row.</param>
    /// <param name="rates">How far one step goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Step(ref float user, ref float title, int length, float target, float userScale, float titleScale, in StepRates rates)
    {
        var error = target - VectorKernel.Dot(ref user, ref title, length);
        var userFirst = Vector256.LoadUnsafe(ref user);
        var titleFirst = Vector256.LoadUnsafe(ref title);
        ((userFirst * (Vector256<float>.One - (rates.UserPull * userScale))) + (titleFirst * (rates.UserRate * error))).StoreUnsafe(ref user);
        ((titleFirst * (Vector256<float>.One - (rates.TitlePull * titleScale))) + (userFirst * (rates.TitleRate * error))).StoreUnsafe(ref title);

        var userDecay = Vector256.Create(1 - (rates.FactorPull * userScale));
        var titleDecay = Vector256.Create(1 - (rates.FactorPull * titleScale));
        var move = Vector256.Create(rates.FactorRate * error);
        for (nuint lane = 8; lane < (nuint)length; lane += 8)
        {
            var userPart = Vector256.LoadUnsafe(ref user, lane);
            var titlePart = Vector256.LoadUnsafe(ref title, lane);
            ((userPart * userDecay) + (titlePart * move)).StoreUnsafe(ref user, lane);
            ((titlePart * titleDecay) + (userPart * move)).StoreUnsafe(ref title, lane);
        }

        return error;
    }
}

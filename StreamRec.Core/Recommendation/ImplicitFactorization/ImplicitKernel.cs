using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StreamRec.Core.Recommendation.MatrixFactorization;

namespace StreamRec.Core.Recommendation.ImplicitFactorization;

/// <summary>One step of stochastic gradient descent for SVD++ on 8 values at a time. <see cref="ScalarImplicitKernel"/> says the same one value at a time.</summary>
internal static class ImplicitKernel
{
    /// <summary>Moves the user's own row and the title's row for one rating, and gathers the gradient of the user's implicit row.</summary>
    /// <param name="user">The user's own row.</param>
    /// <param name="taste">The user's implicit row, n^−½ Σ y, which stays as it is.</param>
    /// <param name="title">The title's row.</param>
    /// <param name="gradient">Error · title row is added to it.</param>
    /// <param name="length">The length of all four, a multiple of 8.</param>
    /// <param name="target">What (user + taste) · title should be.</param>
    /// <param name="userScale">How strongly the user's row is pulled towards zero, compared with others.</param>
    /// <param name="titleScale">The same of the title's row.</param>
    /// <param name="rates">How far one step goes.</param>
    /// <returns>The error before the step.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Step(
        ref float user, ref float taste, ref float title, ref float gradient, int length, float target, float userScale, float titleScale, in StepRates rates)
    {
        var product = Vector256<float>.Zero;
        for (nuint lane = 0; lane < (nuint)length; lane += 8)
        {
            product += (Vector256.LoadUnsafe(ref user, lane) + Vector256.LoadUnsafe(ref taste, lane)) * Vector256.LoadUnsafe(ref title, lane);
        }

        var error = target - Vector256.Sum(product);
        var (userRate, titleRate) = (rates.UserRate * error, rates.TitleRate * error);
        var userDecay = Vector256<float>.One - (rates.UserPull * userScale);
        var titleDecay = Vector256<float>.One - (rates.TitlePull * titleScale);
        var errors = Vector256.Create(error);
        for (nuint lane = 0; lane < (nuint)length; lane += 8)
        {
            var userPart = Vector256.LoadUnsafe(ref user, lane);
            var titlePart = Vector256.LoadUnsafe(ref title, lane);
            var whole = userPart + Vector256.LoadUnsafe(ref taste, lane);
            (Vector256.LoadUnsafe(ref gradient, lane) + (titlePart * errors)).StoreUnsafe(ref gradient, lane);
            ((userPart * userDecay) + (titlePart * userRate)).StoreUnsafe(ref user, lane);
            ((titlePart * titleDecay) + (whole * titleRate)).StoreUnsafe(ref title, lane);
            if (lane == 0)
            {
                (userRate, titleRate) = (Vector256.Create(rates.FactorRate * error), Vector256.Create(rates.FactorRate * error));
                (userDecay, titleDecay) = (Vector256.Create(1 - (rates.FactorPull * userScale)), Vector256.Create(1 - (rates.FactorPull * titleScale)));
            }
        }

        return error;
    }
}

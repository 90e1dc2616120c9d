using StreamRec.Core.Recommendation.MatrixFactorization;

namespace StreamRec.Core.Recommendation.ImplicitFactorization;

/// <summary>The reference for <see cref="ImplicitKernel"/>: the same arithmetic written plainly. Tests compare the two.</summary>
internal static class ScalarImplicitKernel
{
    /// <summary>One gradient step; see <see cref="ImplicitKernel.Step"/>.</summary>
    public static float Step(
        Span<float> user, ReadOnlySpan<float> taste, Span<float> title, Span<float> gradient, float target, float userScale, float titleScale, in StepRates rates)
    {
        var error = target;
        for (var lane = 0; lane < user.Length; lane++)
        {
            error -= (user[lane] + taste[lane]) * title[lane];
        }

        for (var lane = 0; lane < user.Length; lane++)
        {
            var (userPart, titlePart) = (user[lane], title[lane]);
            gradient[lane] += error * titlePart;
            user[lane] = (userPart * (1 - (rates.PullOfUserLane(lane) * userScale))) + (titlePart * (rates.RateOfUserLane(lane) * error));
            title[lane] = (titlePart * (1 - (rates.PullOfTitleLane(lane) * titleScale))) + ((userPart + taste[lane]) * (rates.RateOfTitleLane(lane) * error));
        }

        return error;
    }
}

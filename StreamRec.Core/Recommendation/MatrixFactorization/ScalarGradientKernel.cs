using StreamRec.Core.Recommendation.Factors;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>The reference for <see cref="GradientKernel"/>: the same arithmetic written plainly. Tests compare the two.</summary>
internal static class ScalarGradientKernel
{
    /// <summary>One gradient step; see <see cref="GradientKernel.Step"/>.</summary>
    public static float Step(Span<float> user, Span<float> title, float target, float userScale, float titleScale, in StepRates rates)
    {
        var error = target - ScalarKernel.Dot(user, title);
        for (var lane = 0; lane < user.Length; lane++)
        {
            var (userPart, titlePart) = (user[lane], title[lane]);
            user[lane] = (userPart * (1 - (rates.PullOfUserLane(lane) * userScale))) + (titlePart * (rates.RateOfUserLane(lane) * error));
            title[lane] = (titlePart * (1 - (rates.PullOfTitleLane(lane) * titleScale))) + (userPart * (rates.RateOfTitleLane(lane) * error));
        }

        return error;
    }
}

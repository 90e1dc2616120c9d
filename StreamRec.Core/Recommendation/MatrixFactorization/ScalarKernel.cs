namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>The reference for <see cref="VectorKernel"/>: the same arithmetic written plainly. Tests compare the two.</summary>
internal static class ScalarKernel
{
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

    /// <summary>One gradient step; see <see cref="VectorKernel.Step"/>.</summary>
    public static float Step(Span<float> user, Span<float> title, float target, in StepRates rates)
    {
        var error = target - Dot(user, title);
        for (var lane = 0; lane < user.Length; lane++)
        {
            var (userPart, titlePart) = (user[lane], title[lane]);
            user[lane] = (userPart * rates.DecayOfUserLane(lane)) + (titlePart * (rates.RateOfUserLane(lane) * error));
            title[lane] = (titlePart * rates.DecayOfTitleLane(lane)) + (userPart * (rates.RateOfTitleLane(lane) * error));
        }

        return error;
    }
}

namespace StreamRec.Core.Recommendation.Factors;

/// <summary>
/// How strongly a user's or title's vector is pulled towards zero. Zhou et al. 2008 ("Large-scale parallel collaborative filtering for the Netflix prize", section 3.1) multiply
/// one penalty by the number of ratings n; here it is n · (n / reference)^−exponent, of which theirs is the case of exponent 0. An exponent of 1 gives every vector the
/// same pull in all, as a common prior has it.
/// </summary>
/// <param name="Bias">Of the bias, per rating.</param>
/// <param name="Factors">Of each factor, per rating.</param>
/// <param name="Exponent">How fast the pull per rating falls with their number, 0 to 1.</param>
/// <param name="UserReference">The number of ratings at which a user's pull per rating is as given, above 0.</param>
/// <param name="TitleReference">The same for a title's.</param>
internal readonly record struct RidgePenalty(float Bias, float Factors, float Exponent, float UserReference, float TitleReference)
{
    /// <summary>The penalty of a table's users and titles: the reference is the number of ratings that the user, or the title, of a typical rating has (the geometric mean over ratings).</summary>
    public static RidgePenalty For(double bias, double factors, double exponent, ReadOnlySpan<int> userStarts, ReadOnlySpan<int> titleCounts)
    {
        var userCounts = new int[userStarts.Length - 1];
        for (var user = 0; user < userCounts.Length; user++)
        {
            userCounts[user] = userStarts[user + 1] - userStarts[user];
        }

        return new RidgePenalty((float)bias, (float)factors, (float)exponent, TypicalCount(userCounts), TypicalCount(titleCounts));
    }

    /// <summary>How the pull per rating of a user with so many ratings compares with the one given.</summary>
    public float UserScale(int count) => Scale(count, UserReference);

    /// <summary>The same for a title.</summary>
    public float TitleScale(int count) => Scale(count, TitleReference);

    /// <summary>The penalty of the bias and of each factor of a user with so many ratings, in all; above 0.</summary>
    public (float Bias, float Factors) OfUser(int count) => InAll(count, UserScale(count));

    /// <summary>The same for a title.</summary>
    public (float Bias, float Factors) OfTitle(int count) => InAll(count, TitleScale(count));

    private (float Bias, float Factors) InAll(int count, float scale) =>
        (Math.Max(Math.Max(1, count) * scale * Bias, 1e-6f), Math.Max(Math.Max(1, count) * scale * Factors, 1e-6f));

    private float Scale(int count, float reference) => MathF.Pow(Math.Max(1, count) / reference, -Exponent);

    private static float TypicalCount(ReadOnlySpan<int> counts)
    {
        var (sum, ratings) = (0.0, 0L);
        foreach (var count in counts)
        {
            if (count > 0)
            {
                sum += count * Math.Log(count);
                ratings += count;
            }
        }

        return (float)Math.Exp(sum / Math.Max(1, ratings));
    }
}

namespace StreamRec.Core.Recommendation.Blend;

/// <summary>
/// How much each part of a blend counts, for each of four groups: users with few and with many ratings, titles with few and with many. Parts differ in how they cope with
/// few ratings.
/// </summary>
/// <param name="Values">The weights, group after group, each 0 or more; one for each part.</param>
/// <param name="ManyForUser">Ratings from which on a user has many.</param>
/// <param name="ManyForTitle">Ratings from which on a title has many.</param>
internal sealed record BlendWeights(float[] Values, int ManyForUser, int ManyForTitle)
{
    /// <summary>The number of groups.</summary>
    public const int Groups = 4;

    /// <summary>The number of parts.</summary>
    public int Parts => Values.Length / Groups;

    /// <summary>The same weight for every part, for when there is nothing to fit them on.</summary>
    public static BlendWeights Equal(int parts)
    {
        var values = new float[Groups * parts];
        Array.Fill(values, 1f / parts);
        return new BlendWeights(values, 1, 1);
    }

    /// <summary>The group of a user and a title with so many ratings.</summary>
    public int GroupOf(int userRatings, int titleRatings) => (userRatings >= ManyForUser ? 2 : 0) + (titleRatings >= ManyForTitle ? 1 : 0);

    /// <summary>The weights of a group's parts.</summary>
    public ReadOnlySpan<float> Of(int group) => Values.AsSpan(group * Parts, Parts);
}

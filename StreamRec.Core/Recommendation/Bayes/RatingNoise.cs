namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>How far ratings stray from expected scores even when those are certain.</summary>
/// <param name="UserShape">How alike users are, as in <see cref="NoiseState"/>; 0 when all are alike.</param>
/// <param name="Users">Each user's mean variance of the noise on an average title, in stars squared.</param>
/// <param name="Titles">What each title multiplies it with.</param>
internal sealed record RatingNoise(float UserShape, float[] Users, float[] Titles)
{
    /// <summary>What a title multiplies the variance of the noise with; 1 for one that is not known.</summary>
    public float OfTitle(int title) => (uint)title < (uint)Titles.Length && Titles[title] > 0 ? Titles[title] : 1;
}

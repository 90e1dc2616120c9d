using StreamRec.Core.Ratings;

namespace StreamRec.Core.Samples;

/// <summary>
/// How the sample world's scores come about. The true mean of user u's score for title t, in stars before rounding, is
/// <c>μ + b_u + b_t + p_u · q_t</c>: the global mean, the user's and the title's bias, and the taste for genres. Taste has one dimension
/// per <see cref="SampleGenre"/> (15): a title has 1 for its genre, ½ for its second genre and a small hand of its director. A user's
/// taste for a genre follows from where the user stands on four broad axes (see <see cref="SampleTaste"/>), with a few likes and
/// dislikes of their own, so that most of the taste has rank four, as in real ratings. The score is the true mean plus normal noise of standard deviation
/// <see cref="NoiseStandardDeviation"/>, rounded to the nearest half star within 0.5 to 5. The same work has the same taste on every platform.
/// </summary>
/// <remarks>Not safe for use by several threads at once; <see cref="Share"/> gives each thread its own.</remarks>
public sealed class SampleRatingModel
{
    /// <summary>Standard deviation of the noise around the true mean, in stars.</summary>
    public const double NoiseStandardDeviation = 0.62;

    /// <summary>μ, in stars, before what users choose to watch (mostly what they like) lifts the mean of the scores.</summary>
    public const double GlobalMean = 3.3;

    private const double UserBiasDeviation = 0.38;
    private const double TitleBiasDeviation = 0.38;
    private static readonly int Dimensions = SampleGenres.All.Length;

    private readonly long seed;
    private readonly double[] titleBiases;
    private readonly double[] titleFactors;
    private readonly double[] userFactors = new double[Dimensions];
    private readonly SampleRandom random;
    private double userBias;
    private int currentUser;

    internal SampleRatingModel(SampleCatalog catalog, long seed, CancellationToken token)
    {
        this.seed = seed;
        random = new SampleRandom(seed, SampleStream.UserTaste);
        titleBiases = new double[catalog.Listings.Count];
        titleFactors = new double[catalog.Listings.Count * Dimensions];
        for (var title = 0; title < titleBiases.Length; title++)
        {
            token.ThrowIfCancellationRequested();
            titleBiases[title] = FillTitle(catalog.Listings[title].Work, seed, titleFactors.AsSpan(title * Dimensions, Dimensions));
        }
    }

    private SampleRatingModel(SampleRatingModel other)
    {
        seed = other.seed;
        random = new SampleRandom(seed, SampleStream.UserTaste);
        titleBiases = other.titleBiases;
        titleFactors = other.titleFactors;
    }

    /// <summary>The true mean of a user's score for a title, in stars, before noise, rounding and clipping; it may leave the scale.</summary>
    /// <param name="userId">The user's number, 1 or more.</param>
    /// <param name="titleRow">The title's position in catalog order, 0-based.</param>
    public double TrueMean(int userId, int titleRow)
    {
        LoadUser(userId);
        var mean = GlobalMean + userBias + titleBiases[titleRow];
        var offset = titleRow * Dimensions;
        for (var dimension = 0; dimension < userFactors.Length; dimension++)
        {
            mean += userFactors[dimension] * titleFactors[offset + dimension];
        }

        return mean;
    }

    /// <summary>The best guess that a predictor could make: <see cref="TrueMean"/> within the scale.</summary>
    public double IdealPrediction(int userId, int titleRow) => Math.Clamp(TrueMean(userId, titleRow), RatingScale.Minimum, RatingScale.Maximum);

    /// <summary>The same model with its own working memory, for another thread.</summary>
    internal SampleRatingModel Share() => new(this);

    /// <summary>A user's taste for each genre, in stars; valid until the next call.</summary>
    internal ReadOnlySpan<double> Taste(int userId)
    {
        LoadUser(userId);
        return userFactors;
    }

    /// <summary>How much better than the average title a work is, in stars.</summary>
    internal static double Quality(SampleWork work, long seed) =>
        TitleBiasDeviation * new SampleRandom(seed, SampleStream.TitleTaste, work.Number).NextNormal();

    private static double FillTitle(SampleWork work, long seed, Span<double> factors)
    {
        foreach (var director in work.Directors)
        {
            var hand = new SampleRandom(seed, SampleStream.Directors, StableHash(director));
            for (var dimension = 0; dimension < factors.Length; dimension++)
            {
                factors[dimension] += 0.12 * hand.NextNormal();
            }
        }

        factors[(int)work.Genre] += 1;
        if (work.SecondGenre is { } second)
        {
            factors[(int)second] += 0.5;
        }

        return Quality(work, seed);
    }

    private void LoadUser(int userId)
    {
        if (userId == currentUser)
        {
            return;
        }

        currentUser = userId;
        random.Restart(seed, SampleStream.UserTaste, userId);
        userBias = UserBiasDeviation * random.NextNormal();
        SampleTaste.Fill(userFactors, random);
        if (userId <= SamplePersona.All.Count)
        {
            userBias = 0;
            SampleTaste.Fill(userFactors, SamplePersona.All[userId - 1]);
        }
    }

    // FNV-1a: string.GetHashCode differs from run to run.
    private static int StableHash(string text)
    {
        var hash = 2166136261;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 16777619;
        }

        return (int)hash;
    }
}

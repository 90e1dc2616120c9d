using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Recommendation.Content;

/// <summary>
/// Predicts from texts: score = mean + user bias + Σ similarity · residual / (Σ similarity + shrinkage), over the titles the user rated, where a
/// residual is what the rating differs from mean + user bias. It needs no ratings of the title, so it answers for any title of any platform.
/// What the user rated is compared with other titles only: a title's own rating does not predict itself.
/// </summary>
internal sealed partial class ContentModel : IExplainingModel
{
    private readonly RatingTable ratings;
    private readonly BiasModel biases;

    public ContentModel(TfIdfIndex index, RatingTable ratings, BiasModel biases, float shrinkage)
    {
        Index = index;
        Shrinkage = shrinkage;
        this.ratings = ratings;
        this.biases = biases;
    }

    public string Name => ContentTrainer.ModelName;

    public PredictionSource Source => PredictionSource.Content;

    public int UserCount => ratings.UserCount;

    public int TitleCount => Index.DocumentCount;

    /// <summary>The titles' texts; one document for each title row.</summary>
    public TfIdfIndex Index { get; }

    /// <summary>The similarity that must come together before residuals count for half.</summary>
    public float Shrinkage { get; }

    public bool KnowsUser(int user) => biases.KnowsUser(user);

    public bool KnowsTitle(int title) => (uint)title < (uint)TitleCount && !Index.TermsOf(title).IsEmpty;

    public IUserProfile ProfileOf(int user) => ContentProfileOf(user);

    public ContentProfile ContentProfileOf(int user) => KnowsUser(user)
        ? ContentProfileOf(ratings.TitlesOf(user), ratings.HalfStarsOf(user), biases.UserBias(user))
        : ContentProfileOf([], [], 0);

    public IUserProfile FoldIn(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) =>
        ContentProfileOf(titles, halfStars, biases.FoldInBias(titles, halfStars));

    public IRatingEffects EffectsOf(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) =>
        ContentProfileOf(titles, halfStars, biases.FoldInBias(titles, halfStars));

    /// <summary>Somebody with these ratings, who rates by <paramref name="bias"/> stars above the mean.</summary>
    public ContentProfile ContentProfileOf(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars, float bias)
    {
        var start = biases.Mean + bias;
        var residuals = new float[titles.Length];
        for (var rating = 0; rating < residuals.Length; rating++)
        {
            residuals[rating] = RatingScale.FromHalfStars(halfStars[rating]) - start;
        }

        return new ContentProfile(Index, titles.ToArray(), residuals, start, Shrinkage);
    }
}

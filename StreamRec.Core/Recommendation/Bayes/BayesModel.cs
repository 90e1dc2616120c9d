using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// Bayesian matrix factorisation: the score is the mean over samples of mean + user bias + title bias + user factors · title factors. Scores come from
/// <see cref="MeanScores"/>; new users, uncertainty and reasons from a few samples kept whole.
/// </summary>
internal sealed partial class BayesModel : IExplainingModel
{
    private readonly bool[] knownUsers;
    private readonly bool[] knownTitles;

    public BayesModel(float mean, BayesLayout layout, MeanScores scores, PosteriorSample[] samples, RatingNoise noise, bool[] knownUsers, bool[] knownTitles)
    {
        Mean = mean;
        Layout = layout;
        Scores = scores;
        Samples = samples;
        Noise = noise;
        this.knownUsers = knownUsers;
        this.knownTitles = knownTitles;
    }

    public string Name => BayesTrainer.ModelName;

    public PredictionSource Source => PredictionSource.BayesianFactorization;

    public int UserCount => knownUsers.Length;

    public int TitleCount => knownTitles.Length;

    /// <summary>The mean of all training ratings, in stars.</summary>
    public float Mean { get; }

    /// <summary>The lengths of vectors.</summary>
    public BayesLayout Layout { get; }

    /// <summary>The mean scores of all users and titles.</summary>
    public MeanScores Scores { get; }

    /// <summary>The samples kept whole, at least one.</summary>
    public PosteriorSample[] Samples { get; }

    /// <summary>How far ratings stray from expected scores.</summary>
    public RatingNoise Noise { get; }

    /// <summary>The scale of ordered outcomes, or <see langword="null"/> where scores are taken for numbers.</summary>
    public OrderedScale? Scale { get; init; }

    /// <summary>How the users' levels drift in time; their sum counts.</summary>
    public DriftTable[] Drifts { get; init; } = [];

    /// <summary>What a score stands for, less the mean of all ratings, in stars.</summary>
    public float ValueOf(byte halfStars) => Scale is { } scale ? scale.Centers[scale.LevelOf(halfStars)] : RatingScale.FromHalfStars(halfStars) - Mean;

    public bool KnowsUser(int user) => (uint)user < (uint)knownUsers.Length && knownUsers[user];

    public bool KnowsTitle(int title) => (uint)title < (uint)knownTitles.Length && knownTitles[title];

    public IUserProfile ProfileOf(int user) => KnowsUser(user) ? BayesProfile.OfUser(this, user) : BayesProfile.OfAverageUser(this);

    public IUserProfile FoldIn(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) => UserFoldIn.Run(this, titles, halfStars);

    public IRatingEffects EffectsOf(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) => new BayesEffects(this, titles, halfStars);

    public IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles)
    {
        var samples = new PosteriorSample[Samples.Length];
        for (var sample = 0; sample < samples.Length; sample++)
        {
            samples[sample] = Samples[sample].Pick(oldUsers, oldTitles);
        }

        var drifts = new DriftTable[Drifts.Length];
        for (var drift = 0; drift < drifts.Length; drift++)
        {
            drifts[drift] = Drifts[drift].Pick(oldUsers);
        }

        return new BayesModel(
            Mean,
            Layout,
            Scores.Pick(oldUsers, oldTitles),
            samples,
            Noise with { Users = ModelRows.Pick(Noise.Users, oldUsers), Titles = ModelRows.Pick(Noise.Titles, oldTitles) },
            ModelRows.Pick(knownUsers, oldUsers),
            ModelRows.Pick(knownTitles, oldTitles))
        {
            Scale = Scale,
            Drifts = drifts,
        };
    }
}

using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>
/// Matrix factorisation with biases: score = mean + user bias + title bias + user factors · title factors (Koren, Bell and Volinsky 2009,
/// "Matrix factorization techniques for recommender systems", equation 4). A user or title without ratings has zero bias and factors.
/// </summary>
internal sealed partial class MatrixFactorizationModel : IExplainingModel
{
    private readonly bool[] knownUsers;
    private readonly bool[] knownTitles;

    public MatrixFactorizationModel(float mean, FactorMatrix users, FactorMatrix titles, bool[] knownUsers, bool[] knownTitles, RidgePenalty penalty)
    {
        Mean = mean;
        Users = users;
        Titles = titles;
        Penalty = penalty;
        this.knownUsers = knownUsers;
        this.knownTitles = knownTitles;
    }

    public string Name => MatrixFactorizationTrainer.ModelName;

    public PredictionSource Source => PredictionSource.MatrixFactorization;

    public int UserCount => Users.Rows;

    public int TitleCount => Titles.Rows;

    /// <summary>The mean of all training ratings, in stars.</summary>
    public float Mean { get; }

    /// <summary>The users' vectors.</summary>
    public FactorMatrix Users { get; }

    /// <summary>The titles' vectors.</summary>
    public FactorMatrix Titles { get; }

    /// <summary>How strongly fold-in pulls towards zero: as in training.</summary>
    public RidgePenalty Penalty { get; }

    public bool KnowsUser(int user) => (uint)user < (uint)knownUsers.Length && knownUsers[user];

    public bool KnowsTitle(int title) => (uint)title < (uint)knownTitles.Length && knownTitles[title];

    public IUserProfile ProfileOf(int user) =>
        KnowsUser(user) ? new FactorProfile(this, Users.Row(user).ToArray()) : new FactorProfile(this, AverageUser());

    public IUserProfile FoldIn(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        var system = new RidgeSystem(this, titles, halfStars);
        return new FactorProfile(this, system.IsEmpty ? AverageUser() : system.SolveUser());
    }

    public IRatingEffects EffectsOf(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) => new FactorEffects(this, titles, halfStars);

    public IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles) => new MatrixFactorizationModel(
        Mean,
        Users.Pick(oldUsers, FactorMatrix.TitleBias),
        Titles.Pick(oldTitles, FactorMatrix.UserBias),
        ModelRows.Pick(knownUsers, oldUsers),
        ModelRows.Pick(knownTitles, oldTitles),
        Penalty);

    /// <summary>What a score says beyond the mean and the title's bias, in stars.</summary>
    internal float ResidualOf(int title, byte halfStars) =>
        RatingScale.FromHalfStars(halfStars) - Mean - Titles.Row(title)[FactorMatrix.TitleBias];

    private float[] AverageUser()
    {
        var vector = new float[Users.Stride];
        vector[FactorMatrix.TitleBias] = 1;
        return vector;
    }
}

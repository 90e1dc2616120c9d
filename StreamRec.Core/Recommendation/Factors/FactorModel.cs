using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Factors;

/// <summary>What a trainer calls the factor models that it makes.</summary>
/// <param name="Name">The trainer's name.</param>
/// <param name="Source">What the models' answers are called.</param>
internal sealed record FactorModelKind(string Name, PredictionSource Source);

/// <summary>
/// What a factor model has learned. Where titles have implicit vectors y, a user's row holds their whole taste: factors of their own + n^−½ Σ y over the n titles they rated
/// (Koren 2008, "Factorization meets the neighborhood", equation 15).
/// </summary>
/// <param name="Mean">The mean of all training ratings, in stars.</param>
/// <param name="Users">The users' vectors.</param>
/// <param name="Titles">The titles' vectors.</param>
/// <param name="KnownUsers">Which users had ratings.</param>
/// <param name="KnownTitles">Which titles had ratings.</param>
/// <param name="Penalty">How strongly fold-in pulls towards zero: as in training.</param>
/// <param name="Implicit">What having rated a title says of a user, whatever the score, as vectors with bias lanes of zero; or <see langword="null"/>.</param>
internal sealed record FactorParts(
    float Mean, FactorMatrix Users, FactorMatrix Titles, bool[] KnownUsers, bool[] KnownTitles, RidgePenalty Penalty, FactorMatrix? Implicit = null);

/// <summary>
/// Factorisation with biases: score = mean + user bias + title bias + user factors · title factors (Koren, Bell and Volinsky 2009,
/// "Matrix factorization techniques for recommender systems", equation 4). A user or title without ratings has zero bias and factors.
/// </summary>
internal sealed partial class FactorModel(FactorModelKind kind, FactorParts parts) : IExplainingModel
{
    public string Name => kind.Name;

    public PredictionSource Source => kind.Source;

    public int UserCount => parts.Users.Rows;

    public int TitleCount => parts.Titles.Rows;

    /// <summary>The mean of all training ratings, in stars.</summary>
    public float Mean => parts.Mean;

    /// <summary>The users' vectors.</summary>
    public FactorMatrix Users => parts.Users;

    /// <summary>The titles' vectors.</summary>
    public FactorMatrix Titles => parts.Titles;

    /// <summary>What having rated a title says of a user; <see langword="null"/> when the model does not ask.</summary>
    public FactorMatrix? Implicit => parts.Implicit;

    /// <summary>How strongly fold-in pulls towards zero.</summary>
    public RidgePenalty Penalty => parts.Penalty;

    public bool KnowsUser(int user) => (uint)user < (uint)parts.KnownUsers.Length && parts.KnownUsers[user];

    public bool KnowsTitle(int title) => (uint)title < (uint)parts.KnownTitles.Length && parts.KnownTitles[title];

    public IUserProfile ProfileOf(int user) => new FactorProfile(this, KnowsUser(user) ? Users.Row(user).ToArray() : AverageUser());

    public IUserProfile FoldIn(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars)
    {
        var ratings = new FactorRatings(this, titles, halfStars);
        return new FactorProfile(this, ratings.Count == 0 ? AverageUser() : ratings.SolveUser());
    }

    public IRatingEffects EffectsOf(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) => new FactorEffects(this, new FactorRatings(this, titles, halfStars));

    public IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles) => new FactorModel(kind, parts with
    {
        Users = Users.Pick(oldUsers, FactorMatrix.TitleBias),
        Titles = Titles.Pick(oldTitles, FactorMatrix.UserBias),
        KnownUsers = ModelRows.Pick(parts.KnownUsers, oldUsers),
        KnownTitles = ModelRows.Pick(parts.KnownTitles, oldTitles),
        Implicit = Implicit?.Pick(oldTitles, oneLane: null),
    });

    private float[] AverageUser()
    {
        var vector = new float[Users.Stride];
        vector[FactorMatrix.TitleBias] = 1;
        return vector;
    }
}

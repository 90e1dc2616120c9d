using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>
/// A model that orders titles by how likely somebody is to choose them and says nothing of scores: those in stars are the biases'. What it learns from is which titles were chosen,
/// rated with <see cref="From"/> stars or more.
/// </summary>
internal abstract class RankingModel(RankingInput input, float from) : IExplainingModel
{
    public abstract string Name { get; }

    public abstract PredictionSource Source { get; }

    public int UserCount => input.Biases.UserCount;

    public int TitleCount => input.Biases.TitleCount;

    /// <summary>The score in stars from which a rating is a choice.</summary>
    public float From => from;

    /// <summary>Biases of all users and titles.</summary>
    public BiasModel Biases => input.Biases;

    /// <summary>The titles that are ranked.</summary>
    public ComparedTitles Titles => input.Titles;

    protected RankingInput Input => input;

    public bool KnowsUser(int user) => Biases.KnowsUser(user);

    public bool KnowsTitle(int title) => Biases.KnowsTitle(title);

    public IUserProfile ProfileOf(int user) => KnowsUser(user)
        ? new RankingProfile(this, Biases.UserBias(user), input.Choices.Of(user).ToArray())
        : new RankingProfile(this, 0, []);

    public IUserProfile FoldIn(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) =>
        new RankingProfile(this, Biases.FoldInBias(titles, halfStars), ChoiceTable.Of(titles, halfStars, Titles, From));

    public abstract IRatingEffects EffectsOf(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars);

    public abstract void Write(BinaryWriter writer);

    public abstract IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles);

    /// <summary>How much somebody with these choices would like each ranked title, higher first; without unit.</summary>
    /// <param name="choices">The places chosen.</param>
    /// <param name="preferences">Receives a value for each place; its length is the number of places, padded to whole vectors of 8.</param>
    public abstract void Prefer(ReadOnlySpan<int> choices, Span<float> preferences);
}

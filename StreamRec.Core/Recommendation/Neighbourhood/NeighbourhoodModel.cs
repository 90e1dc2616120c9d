using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>
/// Item neighbourhood: score = biases + Σ similarity · residual / (Σ similarity + damping) + |R|^−½ Σ (weight · residual + constant), over the titles R that the user rated
/// (Koren 2010, "Factor in the neighbors", equations 3 and 12). A user is nothing but their ratings, so folding one in is exact. Titles that are rated but not compared get
/// their biases.
/// </summary>
internal sealed partial class NeighbourhoodModel(BiasModel biases, ComparedTitles titles, ResidualTable residuals, NeighbourhoodTables tables) : IExplainingModel
{
    public string Name => NeighbourhoodTrainer.ModelName;

    public PredictionSource Source => PredictionSource.ItemNeighbourhood;

    public int UserCount => residuals.UserCount;

    public int TitleCount => titles.TitleCount;

    /// <summary>The biases that the residuals are taken from.</summary>
    public BiasModel Biases => biases;

    /// <summary>Which titles are compared.</summary>
    public ComparedTitles Titles => titles;

    /// <summary>What is known of each pair of them.</summary>
    public NeighbourhoodTables Tables => tables;

    public bool KnowsUser(int user) => biases.KnowsUser(user);

    public bool KnowsTitle(int title) => biases.KnowsTitle(title);

    public IUserProfile ProfileOf(int user) => KnowsUser(user)
        ? new NeighbourhoodProfile(this, biases.UserBias(user), residuals.PlacesOf(user).ToArray(), residuals.ValuesOf(user).ToArray())
        : new NeighbourhoodProfile(this, 0, [], []);

    public IUserProfile FoldIn(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) => Fold(titles, halfStars);

    public IRatingEffects EffectsOf(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) => new NeighbourhoodEffects(Fold(titles, halfStars), this, PlacesOf(titles));

    public IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles) =>
        new NeighbourhoodModel((BiasModel)biases.Remap(oldUsers, oldTitles), titles.Remap(oldTitles), residuals.Pick(oldUsers), tables);

    private NeighbourhoodProfile Fold(ReadOnlySpan<int> rated, ReadOnlySpan<byte> halfStars)
    {
        var userBias = biases.FoldInBias(rated, halfStars);
        var (places, values) = (new List<int>(rated.Length), new List<float>(rated.Length));
        for (var rating = 0; rating < rated.Length; rating++)
        {
            if (titles.PlaceOf(rated[rating]) is >= 0 and var place)
            {
                places.Add(place);
                values.Add(ResidualTable.Residual(biases, userBias, rated[rating], halfStars[rating]));
            }
        }

        return new NeighbourhoodProfile(this, userBias, [.. places], [.. values]);
    }

    private int[] PlacesOf(ReadOnlySpan<int> rated)
    {
        var places = new int[rated.Length];
        for (var rating = 0; rating < places.Length; rating++)
        {
            places[rating] = titles.PlaceOf(rated[rating]);
        }

        return places;
    }
}

using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>
/// Titles as vectors. A user, trained or folded in, is solved for from their choices: for given titles' vectors that is where training ends, so there is nothing else to keep of them. Preferences are
/// the products with the titles' vectors; see <see cref="ImplicitTrainer"/>.
/// </summary>
internal sealed class ImplicitModel(RankingInput input, float from, FactorRows titles, TiledMatrix gram, ImplicitWeights weights) : RankingModel(input, from)
{
    public override string Name => ImplicitTrainer.ModelName;

    public override PredictionSource Source => PredictionSource.ImplicitLeastSquares;

    /// <summary>The ranked titles' vectors.</summary>
    public FactorRows Vectors => titles;

    /// <summary>A fresh system over the titles' vectors.</summary>
    public ImplicitSystem System() => new(titles, gram, weights);

    public override IRatingEffects EffectsOf(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) => new ImplicitEffects(this, titles, halfStars);

    public override void Prefer(ReadOnlySpan<int> choices, Span<float> preferences)
    {
        var user = new float[titles.Stride];
        System().Solve(choices, user);
        for (var place = 0; place < titles.Count; place++)
        {
            preferences[place] = RankingKernel.Dot(ref user[0], ref titles.First(place), titles.Stride);
        }
    }

    public override void Write(BinaryWriter writer)
    {
        Input.Write(writer, From);
        writer.Write(titles.Factors);
        writer.Write(weights.Unobserved);
        writer.Write(weights.Penalty);
        BinaryArrays.Write(writer, titles.Values);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ImplicitModel Read(BinaryReader reader)
    {
        var (input, from) = RankingInput.Read(reader);
        var factors = BinaryArrays.ReadCount(reader, 1024);
        var weights = new ImplicitWeights(reader.ReadSingle(), reader.ReadSingle());
        BinaryArrays.RequireBytes(reader, (long)input.Titles.Count * factors * sizeof(float));
        var titles = new FactorRows(input.Titles.Count, factors);
        BinaryArrays.Read(reader, titles.Values);
        return new ImplicitModel(input, from, titles, ImplicitSystem.Gram(titles, CancellationToken.None), weights);
    }

    public override IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles) =>
        new ImplicitModel(Input.Remap(oldUsers, oldTitles), From, titles, gram, weights);
}

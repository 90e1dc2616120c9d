using System.Runtime.InteropServices;
using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>A linear model between titles: the preference for title j is the sum of −Pᵢⱼ / Pⱼⱼ over the titles i that the user chose, j itself left out; see <see cref="EaseTrainer"/>.</summary>
/// <param name="input">Biases, ranked titles and choices.</param>
/// <param name="from">The score in stars from which a rating is a choice.</param>
/// <param name="inverse">P, symmetric.</param>
internal sealed class EaseModel(RankingInput input, float from, RowMatrix inverse) : RankingModel(input, from)
{
    public override string Name => EaseTrainer.ModelName;

    public override PredictionSource Source => PredictionSource.LinearItems;

    /// <summary>How much the choice of one ranked title speaks for another.</summary>
    public float Weight(int chosen, int target) => chosen == target ? 0 : -inverse[chosen, target] / inverse[target, target];

    public override IRatingEffects EffectsOf(ReadOnlySpan<int> titles, ReadOnlySpan<byte> halfStars) => new EaseEffects(this, titles, halfStars);

    public override void Prefer(ReadOnlySpan<int> choices, Span<float> preferences)
    {
        ref var sums = ref MemoryMarshal.GetReference(preferences);
        foreach (var choice in choices)
        {
            RankingKernel.Subtract(ref sums, ref inverse.First(choice), inverse.Stride);
        }

        foreach (var choice in choices)
        {
            preferences[choice] += inverse[choice, choice];
        }

        for (var place = 0; place < inverse.Size; place++)
        {
            preferences[place] /= inverse[place, place];
        }
    }

    public override void Write(BinaryWriter writer)
    {
        Input.Write(writer, From);
        for (var row = 0; row < inverse.Size; row++)
        {
            writer.Write(MemoryMarshal.AsBytes(inverse.Row(row)[..(row + 1)]));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static EaseModel Read(BinaryReader reader)
    {
        var (input, from) = RankingInput.Read(reader);
        var count = input.Titles.Count;
        BinaryArrays.RequireBytes(reader, ((count + 1L) * count / 2) * sizeof(float));
        var inverse = new RowMatrix(count);
        for (var row = 0; row < count; row++)
        {
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(inverse.Row(row)[..(row + 1)]));
            for (var column = 0; column < row; column++)
            {
                inverse[column, row] = inverse[row, column];
            }
        }

        return new EaseModel(input, from, inverse);
    }

    public override IRatingModel Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles) => new EaseModel(Input.Remap(oldUsers, oldTitles), From, inverse);
}

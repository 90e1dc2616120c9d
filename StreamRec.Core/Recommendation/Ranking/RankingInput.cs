using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Ranking;

/// <summary>What every ranking model starts from: biases for scores in stars, and which users chose which of the ranked titles.</summary>
/// <param name="Biases">Biases of all users and titles.</param>
/// <param name="Titles">The titles that are ranked; others come after them, by their biases.</param>
/// <param name="Choices">The ranked titles each user chose, by place.</param>
internal sealed record RankingInput(BiasModel Biases, ComparedTitles Titles, ChoiceTable Choices)
{
    /// <summary>Prepares a training.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="titles">How many titles are ranked, the most rated ones.</param>
    /// <param name="from">The score in stars from which a rating is a choice.</param>
    /// <param name="options">For cancelling.</param>
    /// <exception cref="ModelException">There are no ratings.</exception>
    public static RankingInput Of(RatingTable ratings, int titles, double from, TrainingOptions options)
    {
        if (ratings.Count == 0)
        {
            throw new ModelException("There are no ratings to train on.");
        }

        var biases = BiasTrainer.Fit(ratings, options.Cancellation);
        var ranked = ComparedTitles.MostRated(RatingSums.CountsByTitle(ratings), titles);
        return new RankingInput(biases, ranked, ChoiceTable.Of(ratings, ranked, from, options.Cancellation));
    }

    /// <summary>Writes all of it.</summary>
    public void Write(BinaryWriter writer, float from)
    {
        Biases.Write(writer);
        writer.Write(Titles.Count);
        BinaryArrays.Write(writer, Titles.Places);
        writer.Write(from);
        writer.Write(Choices.Places.Length);
        BinaryArrays.Write(writer, Choices.Starts);
        BinaryArrays.Write(writer, Choices.Places);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The content does not hang together.</exception>
    public static (RankingInput Input, float From) Read(BinaryReader reader)
    {
        var biases = BiasModel.Read(reader);
        var count = BinaryArrays.ReadCount(reader, 46_000_000);
        BinaryArrays.RequireBytes(reader, (long)biases.TitleCount * sizeof(int));
        var places = new int[biases.TitleCount];
        BinaryArrays.Read(reader, places);
        var from = reader.ReadSingle();
        var choices = BinaryArrays.ReadCount(reader, Array.MaxLength);
        BinaryArrays.RequireBytes(reader, (biases.UserCount + 1L + choices) * sizeof(int));
        var table = new ChoiceTable(new int[biases.UserCount + 1], new int[choices]);
        BinaryArrays.Read(reader, table.Starts);
        BinaryArrays.Read(reader, table.Places);
        return table.HangsTogether(count)
            ? (new RankingInput(biases, new ComparedTitles(places, count), table), from)
            : throw new InvalidDataException("The choices of the stored ranking model do not fit its titles.");
    }

    /// <summary>The same over other rows.</summary>
    public RankingInput Remap(ReadOnlySpan<int> oldUsers, ReadOnlySpan<int> oldTitles) =>
        new((BiasModel)Biases.Remap(oldUsers, oldTitles), Titles.Remap(oldTitles), Choices.Pick(oldUsers));
}

using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Factors;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>The model as bytes: header, mean scores, noise, which rows are known, the samples, the drifts, then the scale.</summary>
internal sealed partial class BayesModel
{
    private const int MostStride = 4096;
    private const int MostSamples = 4096;
    private const int MostDrifts = 8;

    public void Write(BinaryWriter writer)
    {
        writer.Write(Layout.Factors);
        writer.Write(Layout.Stride);
        writer.Write(Layout.Rank);
        writer.Write(Layout.UsesImplicit);
        writer.Write(UserCount);
        writer.Write(TitleCount);
        writer.Write(Samples.Length);
        writer.Write(Mean);
        writer.Write(Noise.UserShape);
        BinaryArrays.Write(writer, Scores.Users);
        BinaryArrays.Write(writer, Scores.Titles);
        BinaryArrays.Write(writer, Noise.Users);
        BinaryArrays.Write(writer, Noise.Titles);
        BinaryArrays.Write(writer, knownUsers);
        BinaryArrays.Write(writer, knownTitles);
        foreach (var sample in Samples)
        {
            sample.Write(writer);
        }

        WriteDrifts(writer, Drifts);
        writer.Write(Scale?.Levels.Length ?? 0);
        Scale?.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static BayesModel Read(BinaryReader reader)
    {
        var layout = new BayesLayout(BinaryArrays.ReadCount(reader, MostStride), ReadLength(reader), ReadLength(reader), reader.ReadBoolean());
        if (layout.Factors + FactorMatrix.FirstFactor > layout.Stride)
        {
            throw new InvalidDataException($"The model file holds an impossible number of factors, {layout.Factors}.");
        }

        var users = BinaryArrays.ReadCount(reader, int.MaxValue - 1);
        var titles = BinaryArrays.ReadCount(reader, int.MaxValue - 1);
        var sampleCount = BinaryArrays.ReadCount(reader, MostSamples);
        var (mean, shape) = (reader.ReadSingle(), reader.ReadSingle());
        BinaryArrays.RequireBytes(reader, ((long)users + titles + 2) * layout.Rank * sizeof(float));
        var scores = new MeanScores(layout.Rank, new float[(users + 1L) * layout.Rank], new float[(titles + 1L) * layout.Rank]);
        BinaryArrays.Read(reader, scores.Users);
        BinaryArrays.Read(reader, scores.Titles);
        var noise = new RatingNoise(shape, new float[users], new float[titles]);
        BinaryArrays.Read(reader, noise.Users);
        BinaryArrays.Read(reader, noise.Titles);
        var (usersKnown, titlesKnown) = (new bool[users], new bool[titles]);
        BinaryArrays.Read(reader, usersKnown);
        BinaryArrays.Read(reader, titlesKnown);
        var samples = new PosteriorSample[sampleCount];
        for (var sample = 0; sample < sampleCount; sample++)
        {
            samples[sample] = PosteriorSample.Read(reader, users, titles, layout);
        }

        return new BayesModel(mean, layout, scores, samples, noise, usersKnown, titlesKnown)
        {
            Drifts = ReadDrifts(reader, users),
            Scale = BinaryArrays.ReadCount(reader, RatingScale.Steps) is > 0 and var levels ? OrderedScale.Read(reader, levels) : null,
        };
    }

    private static void WriteDrifts(BinaryWriter writer, DriftTable[] drifts)
    {
        writer.Write(drifts.Length);
        foreach (var drift in drifts)
        {
            drift.Write(writer);
        }
    }

    private static DriftTable[] ReadDrifts(BinaryReader reader, int rows)
    {
        var drifts = new DriftTable[BinaryArrays.ReadCount(reader, MostDrifts)];
        for (var drift = 0; drift < drifts.Length; drift++)
        {
            drifts[drift] = DriftTable.Read(reader, rows);
        }

        return drifts;
    }

    private static int ReadLength(BinaryReader reader)
    {
        var length = BinaryArrays.ReadCount(reader, MostStride);
        return length > 0 && length % 8 == 0 ? length : throw new InvalidDataException($"The model file holds an impossible length of vectors, {length}.");
    }
}

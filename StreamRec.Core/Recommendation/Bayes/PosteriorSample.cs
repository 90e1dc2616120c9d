using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>One sample of everything that predictions for new users, and how sure predictions are, rest on.</summary>
/// <param name="Users">The users' vectors.</param>
/// <param name="Titles">The titles' vectors.</param>
/// <param name="Implicit">For each title what having rated it says of a user; without rows when the model does not look at that.</param>
/// <param name="Base">The expected vector of a user before anything is known of them.</param>
/// <param name="Average">The expected vector of the average user of the training.</param>
/// <param name="AverageTitle">The expected vector of a title before anything is known of it.</param>
/// <param name="Precision">1 / variance of each lane of a user's vector around what is expected.</param>
/// <param name="TitlePrecision">The same of a title's vector.</param>
/// <param name="NoisePrecision">1 / variance of an average user's ratings of an average title, in stars.</param>
internal sealed record PosteriorSample(
    QuantizedMatrix Users,
    QuantizedMatrix Titles,
    QuantizedMatrix Implicit,
    float[] Base,
    float[] Average,
    float[] AverageTitle,
    float[] Precision,
    float[] TitlePrecision,
    float NoisePrecision)
{
    /// <summary>What maps a user's vector of this sample to their <see cref="MeanScores"/> row: one row of directions for each lane.</summary>
    public float[] Projection { get; init; } = [];

    /// <summary>Copies the state of a sampling.</summary>
    public static PosteriorSample Of(SideState users, SideRegression userRegression, SideState titles, SideRegression titleRegression)
    {
        var (start, average) = (new float[users.Vectors.Stride], new float[users.Vectors.Stride]);
        var averageTitle = new float[users.Vectors.Stride];
        userRegression.ExpectUnknown(start);
        userRegression.ExpectAverage(average);
        titleRegression.ExpectUnknown(averageTitle);
        return new PosteriorSample(
            QuantizedMatrix.Of(users.Vectors),
            QuantizedMatrix.Of(titles.Vectors),
            QuantizedMatrix.Of(userRegression.ImplicitFeatures()),
            start,
            average,
            averageTitle,
            users.Precision.AsSpan().ToArray(),
            titles.Precision.AsSpan().ToArray(),
            (float)users.Noise.Level);
    }

    /// <summary>The same sample over other rows.</summary>
    public PosteriorSample Pick(ReadOnlySpan<int> users, ReadOnlySpan<int> titles) => this with
    {
        Users = Users.Pick(users),
        Titles = Titles.Pick(titles),
        Implicit = Implicit.Rows == 0 ? Implicit : Implicit.Pick(titles),
    };

    /// <summary>Writes the sample.</summary>
    public void Write(BinaryWriter writer)
    {
        Users.Write(writer);
        Titles.Write(writer);
        Implicit.Write(writer);
        BinaryArrays.Write(writer, Base);
        BinaryArrays.Write(writer, Average);
        BinaryArrays.Write(writer, AverageTitle);
        BinaryArrays.Write(writer, Precision);
        BinaryArrays.Write(writer, TitlePrecision);
        writer.Write(NoisePrecision);
        BinaryArrays.Write(writer, Projection);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PosteriorSample Read(BinaryReader reader, int users, int titles, BayesLayout layout)
    {
        var sample = new PosteriorSample(
            QuantizedMatrix.Read(reader, users, layout.Stride),
            QuantizedMatrix.Read(reader, titles, layout.Stride),
            QuantizedMatrix.Read(reader, layout.UsesImplicit ? titles : 0, layout.Stride),
            ReadValues(reader, layout.Stride),
            ReadValues(reader, layout.Stride),
            ReadValues(reader, layout.Stride),
            ReadValues(reader, layout.Stride),
            ReadValues(reader, layout.Stride),
            reader.ReadSingle());
        return sample with { Projection = ReadValues(reader, layout.Stride * layout.Rank) };
    }

    private static float[] ReadValues(BinaryReader reader, int count)
    {
        BinaryArrays.RequireBytes(reader, (long)count * sizeof(float));
        var values = new float[count];
        BinaryArrays.Read(reader, values);
        return values;
    }
}

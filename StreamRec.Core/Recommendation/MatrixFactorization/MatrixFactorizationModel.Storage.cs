using StreamRec.Core.Storage;
namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>The model as bytes: header, then both factor matrices with their padding, then which rows are known.</summary>
internal sealed partial class MatrixFactorizationModel
{
    public void Write(BinaryWriter writer)
    {
        writer.Write(Users.Factors);
        writer.Write(Users.Rows);
        writer.Write(Titles.Rows);
        writer.Write(Mean);
        writer.Write(Penalty.Bias);
        writer.Write(Penalty.Factors);
        BinaryArrays.Write(writer, Users.Values);
        BinaryArrays.Write(writer, Titles.Values);
        BinaryArrays.Write(writer, knownUsers);
        BinaryArrays.Write(writer, knownTitles);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MatrixFactorizationModel Read(BinaryReader reader)
    {
        var factors = BinaryArrays.ReadCount(reader, 4096);
        var userCount = BinaryArrays.ReadCount(reader, int.MaxValue);
        var titleCount = BinaryArrays.ReadCount(reader, int.MaxValue);
        var mean = reader.ReadSingle();
        var penalty = new RidgePenalty(reader.ReadSingle(), reader.ReadSingle());
        BinaryArrays.RequireBytes(reader, ((long)userCount + titleCount) * (factors + 2) * sizeof(float));
        var users = new FactorMatrix(userCount, factors);
        var titles = new FactorMatrix(titleCount, factors);
        BinaryArrays.Read(reader, users.Values);
        BinaryArrays.Read(reader, titles.Values);
        var usersKnown = new bool[userCount];
        var titlesKnown = new bool[titleCount];
        BinaryArrays.Read(reader, usersKnown);
        BinaryArrays.Read(reader, titlesKnown);
        return new MatrixFactorizationModel(mean, users, titles, usersKnown, titlesKnown, penalty);
    }
}

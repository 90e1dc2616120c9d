using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Factors;

/// <summary>The model as bytes: header, then the factor matrices with their padding, then which rows are known.</summary>
internal sealed partial class FactorModel
{
    public void Write(BinaryWriter writer)
    {
        writer.Write(Users.Factors);
        writer.Write(Users.Rows);
        writer.Write(Titles.Rows);
        writer.Write(Implicit is not null);
        writer.Write(Mean);
        writer.Write(Penalty.Bias);
        writer.Write(Penalty.Factors);
        writer.Write(Penalty.Exponent);
        writer.Write(Penalty.UserReference);
        writer.Write(Penalty.TitleReference);
        BinaryArrays.Write(writer, Users.Values);
        BinaryArrays.Write(writer, Titles.Values);
        BinaryArrays.Write(writer, Implicit?.Values ?? []);
        BinaryArrays.Write(writer, parts.KnownUsers);
        BinaryArrays.Write(writer, parts.KnownTitles);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FactorModel Read(BinaryReader reader, FactorModelKind kind)
    {
        var factors = BinaryArrays.ReadCount(reader, 4096);
        var users = BinaryArrays.ReadCount(reader, int.MaxValue);
        var titles = BinaryArrays.ReadCount(reader, int.MaxValue);
        var hasImplicit = reader.ReadBoolean();
        var mean = reader.ReadSingle();
        var penalty = new RidgePenalty(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        BinaryArrays.RequireBytes(reader, ((long)users + titles) * (factors + 2) * sizeof(float));
        var read = new FactorParts(
            mean, new FactorMatrix(users, factors), new FactorMatrix(titles, factors), new bool[users], new bool[titles], penalty, hasImplicit ? new FactorMatrix(titles, factors) : null);
        BinaryArrays.Read(reader, read.Users.Values);
        BinaryArrays.Read(reader, read.Titles.Values);
        BinaryArrays.Read(reader, read.Implicit?.Values ?? []);
        BinaryArrays.Read(reader, read.KnownUsers);
        BinaryArrays.Read(reader, read.KnownTitles);
        return new FactorModel(kind, read);
    }
}

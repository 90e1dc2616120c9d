using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.DenseMatrices;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Neighbourhood;

/// <summary>The model as bytes: biases, places of the titles, residuals by user, then the tables of pairs, row after row without padding.</summary>
internal sealed partial class NeighbourhoodModel
{
    public void Write(BinaryWriter writer)
    {
        biases.Write(writer);
        writer.Write(tables.Count);
        BinaryArrays.Write(writer, titles.Places);
        writer.Write(residuals.Places.Length);
        BinaryArrays.Write(writer, residuals.Starts);
        BinaryArrays.Write(writer, residuals.Places);
        BinaryArrays.Write(writer, residuals.Values);
        writer.Write(tables.Damping);
        MatrixFile.Write(writer, tables.Similarities);
        MatrixFile.Write(writer, tables.Weights);
        MatrixFile.Write(writer, tables.Constants);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static NeighbourhoodModel Read(BinaryReader reader)
    {
        var biases = BiasModel.Read(reader);
        var count = BinaryArrays.ReadCount(reader, 46_000);
        BinaryArrays.RequireBytes(reader, ((long)biases.TitleCount * sizeof(int)) + (3L * count * count * sizeof(float)));
        var places = new int[biases.TitleCount];
        BinaryArrays.Read(reader, places);
        var ratings = BinaryArrays.ReadCount(reader, Array.MaxLength);
        BinaryArrays.RequireBytes(reader, ((biases.UserCount + 1L) * sizeof(int)) + (2L * sizeof(int) * ratings));
        var residuals = new ResidualTable(new int[biases.UserCount + 1], new int[ratings], new float[ratings]);
        BinaryArrays.Read(reader, residuals.Starts);
        BinaryArrays.Read(reader, residuals.Places);
        BinaryArrays.Read(reader, residuals.Values);
        var damping = reader.ReadSingle();
        if (!residuals.HangsTogether(count))
        {
            throw new InvalidDataException("The ratings of the stored neighbourhood model do not fit its titles.");
        }

        var tables = new NeighbourhoodTables(MatrixFile.Read(reader, count), MatrixFile.Read(reader, count), MatrixFile.Read(reader, count), damping);
        return new NeighbourhoodModel(biases, new ComparedTitles(places, count), residuals, tables);
    }
}

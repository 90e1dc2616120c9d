using System.Text;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Recommendation.Storage;

/// <summary>
/// The file <c>model.bin</c>, little endian: 8 bytes <c>SRMODEL</c> and a zero; the format version (int32); the trainer's name; the number of user ids (int32) and
/// the ids; the same for titles; then what the model itself writes. Texts are UTF-8 behind their length in 7-bit groups.
/// </summary>
internal static class ModelFile
{
    private static ReadOnlySpan<byte> Mark => "SRMODEL\0"u8;

    /// <summary>Writes a model with its ids.</summary>
    public static void Write(string path, IRatingModel model, IReadOnlyList<string> userIds, IReadOnlyList<string> titleIds)
    {
        using var file = Disk.Write(path, FileMode.CreateNew, 1 << 16);
        using var writer = new BinaryWriter(file, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(ModelManifest.CurrentFormatVersion);
        writer.Write(model.Name);
        WriteTexts(writer, userIds);
        WriteTexts(writer, titleIds);
        model.Write(writer);
        writer.Flush();
        Disk.Force(file);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is not a model of this format.</exception>
    public static (IRatingModel Model, string[] UserIds, string[] TitleIds) Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var reader = new BinaryReader(file, Encoding.UTF8);
        if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark) || reader.ReadInt32() != ModelManifest.CurrentFormatVersion)
        {
            throw new InvalidDataException("The file is not a model, or of another format.");
        }

        var trainer = ModelCatalog.Find(reader.ReadString());
        var userIds = ReadTexts(reader);
        var titleIds = ReadTexts(reader);
        var model = trainer.Read(reader);
        return model.UserCount == userIds.Length && model.TitleCount == titleIds.Length && file.Position == file.Length
            ? (model, userIds, titleIds)
            : throw new InvalidDataException("The model's ids do not fit its rows.");
    }

    private static void WriteTexts(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }

    private static string[] ReadTexts(BinaryReader reader)
    {
        var count = BinaryArrays.ReadCount(reader, Array.MaxLength);
        BinaryArrays.RequireBytes(reader, count);
        var texts = new string[count];
        for (var row = 0; row < texts.Length; row++)
        {
            texts[row] = reader.ReadString();
        }

        return texts;
    }
}

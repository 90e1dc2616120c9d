using StreamRec.Core.Storage;
namespace StreamRec.Core.TextSimilarity;

/// <summary>The index as bytes, and over other documents.</summary>
public sealed partial class TfIdfIndex
{
    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write(DocumentCount);
        writer.Write(TermCount);
        foreach (var term in terms)
        {
            writer.Write(term);
        }

        BinaryArrays.Write(writer, documentStarts);
        BinaryArrays.Write(writer, documentTerms);
        BinaryArrays.Write(writer, documentWeights);
    }

    /// <summary>Reads an index back.</summary>
    /// <exception cref="InvalidDataException">The content does not hang together.</exception>
    internal static TfIdfIndex Read(BinaryReader reader)
    {
        var documents = BinaryArrays.ReadCount(reader, int.MaxValue - 1);
        var words = new string[BinaryArrays.ReadCount(reader, Array.MaxLength)];
        BinaryArrays.RequireBytes(reader, words.Length + ((documents + 1L) * sizeof(int)));
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = reader.ReadString();
        }

        var starts = new int[documents + 1];
        BinaryArrays.Read(reader, starts);
        BinaryArrays.RequireBytes(reader, 8L * Math.Max(0, starts[^1]));
        for (var document = 0; document < documents; document++)
        {
            if (starts[document] < 0 || starts[document] > starts[document + 1])
            {
                throw new InvalidDataException("The offsets of the stored text index do not rise.");
            }
        }

        var entries = new int[starts[^1]];
        var weights = new float[starts[^1]];
        BinaryArrays.Read(reader, entries);
        BinaryArrays.Read(reader, weights);
        return entries.AsSpan().ContainsAnyExceptInRange(0, words.Length - 1)
            ? throw new InvalidDataException("The stored text index names a word that it does not have.")
            : new TfIdfIndex(words, starts, entries, weights);
    }

    /// <summary>The same words and weights over documents picked and reordered; −1 gives a document without words.</summary>
    internal TfIdfIndex Pick(ReadOnlySpan<int> documents)
    {
        var starts = new int[documents.Length + 1];
        for (var row = 0; row < documents.Length; row++)
        {
            starts[row + 1] = starts[row] + (documents[row] < 0 ? 0 : TermsOf(documents[row]).Length);
        }

        var entries = new int[starts[^1]];
        var weights = new float[starts[^1]];
        for (var row = 0; row < documents.Length; row++)
        {
            if (documents[row] >= 0)
            {
                TermsOf(documents[row]).CopyTo(entries.AsSpan(starts[row]));
                WeightsOf(documents[row]).CopyTo(weights.AsSpan(starts[row]));
            }
        }

        return new TfIdfIndex(terms, starts, entries, weights);
    }
}

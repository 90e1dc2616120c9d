using System.Buffers;
using StreamRec.Core.Catalog.Search;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Core.Films;

/// <summary>Names that somebody may have meant who gave one that does not exist: those that share most words with it, mistyped and begun words included.</summary>
internal sealed class NearNames
{
    private const byte WholeWord = 4;
    private const byte MistypedWord = 3;
    private const byte BegunWord = 2;
    private const int ShortestBeginning = 3;
    private const int MostWords = 8;

    private readonly string[] names;
    private readonly byte[] wordCounts;
    private readonly TokenIndex words;
    private readonly TypoFinder typos;

    /// <summary>Prepares names.</summary>
    /// <param name="names">The names, the most important one first: of names that are as near, the earlier ones are proposed.</param>
    public NearNames(IEnumerable<string> names)
    {
        this.names = [.. names];
        wordCounts = new byte[this.names.Length];
        var builder = new TokenIndexBuilder();
        for (var row = 0; row < this.names.Length; row++)
        {
            var phrase = NameText.PhraseOf(this.names[row]);
            wordCounts[row] = (byte)Math.Min(byte.MaxValue, phrase.AsSpan().Count(' ') + 1);
            builder.AddWords(row, phrase);
        }

        words = builder.Build();
        typos = new TypoFinder(words);
    }

    /// <summary>The nearest names, best first; none when no word is anything like one that was given.</summary>
    public IReadOnlyList<string> Find(string text, int count)
    {
        var given = NameText.PhraseOf(text).Split(' ', MostWords + 1, StringSplitOptions.RemoveEmptyEntries);
        var scores = ArrayPool<int>.Shared.Rent(names.Length);
        var weights = ArrayPool<byte>.Shared.Rent(names.Length);
        var rowScores = scores.AsSpan(0, names.Length);
        var rowWeights = weights.AsSpan(0, names.Length);
        rowScores.Clear();
        foreach (var word in given.AsSpan(0, Math.Min(given.Length, MostWords)))
        {
            rowWeights.Clear();
            words.Raise(word, WholeWord, word.Length < ShortestBeginning ? (byte)0 : BegunWord, rowWeights);
            typos.Raise(word, beginning: false, MistypedWord, rowWeights);
            for (var row = 0; row < rowScores.Length; row++)
            {
                rowScores[row] += rowWeights[row];
            }
        }

        var best = new TopRows(count);
        for (var row = 0; row < rowScores.Length; row++)
        {
            if (rowScores[row] > 0)
            {
                // Words beyond those given count a little against a name.
                best.Add(row, rowScores[row] - (Math.Abs(wordCounts[row] - given.Length) / 256f));
            }
        }

        ArrayPool<int>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(weights);
        return Array.ConvertAll(best.Ranked(), entry => names[entry.Row]);
    }
}

using System.Buffers;
using StreamRec.Core.Threading;

namespace StreamRec.Core.TextSimilarity;

/// <summary>Building the index: portions of documents are counted on several threads, then their words get common numbers.</summary>
public sealed partial class TfIdfIndex
{
    private const int PortionSize = 512;

    /// <summary>Builds an index over texts.</summary>
    /// <exception cref="OperationCanceledException">Cancelled through the options.</exception>
    public static TfIdfIndex Build(IReadOnlyList<string> documents, TfIdfOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Build(documents.Count, row => documents[row], options);
    }

    /// <summary>Builds an index over texts that are made when they are needed.</summary>
    /// <param name="count">The number of documents.</param>
    /// <param name="textOf">The text of a document by its number, 0 to <paramref name="count"/> − 1; called on several threads.</param>
    /// <param name="options">Stop words, threads, cancel.</param>
    /// <exception cref="OperationCanceledException">Cancelled through the options.</exception>
    public static TfIdfIndex Build(int count, Func<int, string> textOf, TfIdfOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(textOf);
        options ??= new TfIdfOptions();
        var portions = new CountedPortion[(count + PortionSize - 1) / PortionSize];
        WorkerThreads.ForEach(
            options.Threads,
            portions.Length,
            portion => portions[portion] = Count(portion * PortionSize, Math.Min(count, (portion + 1) * PortionSize), textOf, options.StopWords),
            options.Cancellation);

        var (words, frequencies) = Number(portions);
        var inverse = Array.ConvertAll(frequencies, frequency => Math.Log((1.0 + count) / (1.0 + frequency)) + 1);
        var starts = new int[count + 1];
        for (var (portion, document) = (0, 0); portion < portions.Length; portion++)
        {
            foreach (var size in portions[portion].Sizes)
            {
                starts[document + 1] = starts[document] + size;
                document++;
            }
        }

        var entries = new int[starts[count]];
        var weights = new float[starts[count]];
        WorkerThreads.ForEach(
            options.Threads,
            portions.Length,
            portion => Weigh(portions[portion], portion * PortionSize, starts, inverse, entries, weights),
            options.Cancellation);
        return new TfIdfIndex(words, starts, entries, weights);
    }

    private static CountedPortion Count(int first, int end, Func<int, string> textOf, IReadOnlySet<string> stopWords)
    {
        var portion = new CountedPortion(end - first);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var places = new List<int>();
        var buffer = ArrayPool<char>.Shared.Rent(4096);
        for (var document = first; document < end; document++)
        {
            var text = textOf(document);
            if (buffer.Length < text.Length)
            {
                ArrayPool<char>.Shared.Return(buffer);
                buffer = ArrayPool<char>.Shared.Rent(text.Length);
            }

            var start = portion.Terms.Count;
            var tokens = new Tokens(buffer.AsSpan(0, text.AsSpan().ToLowerInvariant(buffer)));
            while (tokens.MoveNext())
            {
                if (!lookup.TryGetValue(tokens.Current, out var term))
                {
                    var word = tokens.Current.ToString();
                    term = stopWords.Contains(word) ? -1 : portion.Words.Count;
                    words.Add(word, term);
                    if (term >= 0)
                    {
                        portion.Words.Add(word);
                        places.Add(-1);
                    }
                }

                if (term >= 0)
                {
                    Occurs(portion, places, term, start);
                }
            }

            portion.Sizes[document - first] = portion.Terms.Count - start;
        }

        ArrayPool<char>.Shared.Return(buffer);
        return portion;
    }

    // places[term] is where the term stands among the entries; an entry before the document's first belongs to an earlier document.
    private static void Occurs(CountedPortion portion, List<int> places, int term, int start)
    {
        if (places[term] >= start)
        {
            portion.Counts[places[term]]++;
            return;
        }

        places[term] = portion.Terms.Count;
        portion.Terms.Add(term);
        portion.Counts.Add(1);
    }

    // Numbers words in the order of their first use over all documents, whatever the portions.
    private static (string[] Terms, int[] Frequencies) Number(CountedPortion[] portions)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<string>();
        var frequencies = new List<int>();
        foreach (var portion in portions)
        {
            portion.Numbers = new int[portion.Words.Count];
            for (var word = 0; word < portion.Numbers.Length; word++)
            {
                if (!numbers.TryGetValue(portion.Words[word], out var number))
                {
                    number = words.Count;
                    numbers.Add(portion.Words[word], number);
                    words.Add(portion.Words[word]);
                    frequencies.Add(0);
                }

                portion.Numbers[word] = number;
            }

            foreach (var term in portion.Terms)
            {
                frequencies[portion.Numbers[term]]++;
            }
        }

        return ([.. words], [.. frequencies]);
    }

    private static void Weigh(CountedPortion portion, int firstDocument, int[] starts, double[] inverse, int[] entries, float[] weights)
    {
        var entry = 0;
        for (var document = 0; document < portion.Sizes.Length; document++)
        {
            var place = starts[firstDocument + document];
            var size = portion.Sizes[document];
            var row = entries.AsSpan(place, size);
            var values = weights.AsSpan(place, size);
            for (var index = 0; index < size; index++, entry++)
            {
                row[index] = portion.Numbers[portion.Terms[entry]];
                values[index] = portion.Counts[entry];
            }

            row.Sort(values);
            var squares = 0.0;
            for (var index = 0; index < size; index++)
            {
                var weight = values[index] * inverse[row[index]];
                squares += weight * weight;
            }

            var scale = squares > 0 ? 1 / Math.Sqrt(squares) : 0;
            for (var index = 0; index < size; index++)
            {
                values[index] = (float)(values[index] * inverse[row[index]] * scale);
            }
        }
    }

    /// <summary>The words of some consecutive documents, numbered within the portion in the order of their first use.</summary>
    private sealed class CountedPortion(int documents)
    {
        public List<string> Words { get; } = [];

        public int[] Sizes { get; } = new int[documents];

        public List<int> Terms { get; } = [];

        public List<int> Counts { get; } = [];

        public int[] Numbers { get; set; } = [];
    }
}

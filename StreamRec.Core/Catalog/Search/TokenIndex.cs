namespace StreamRec.Core.Catalog.Search;

/// <summary>
/// An inverted index: sorted tokens, and for each the rows that hold it. Prefixes are ranges of tokens.
/// </summary>
internal sealed class TokenIndex
{
    private readonly int[] starts;
    private readonly int[] rows;

    /// <summary>Takes ownership of the arrays.</summary>
    /// <param name="tokens">Distinct tokens in ordinal order.</param>
    /// <param name="starts">Offset of each token's first row, and the number of rows.</param>
    /// <param name="rows">The rows.</param>
    public TokenIndex(string[] tokens, int[] starts, int[] rows)
    {
        Tokens = tokens;
        this.starts = starts;
        this.rows = rows;
    }

    /// <summary>Distinct tokens in ordinal order.</summary>
    public string[] Tokens { get; }

    /// <summary>The rows that hold a token.</summary>
    public ReadOnlySpan<int> RowsOf(int token) => rows.AsSpan(starts[token]..starts[token + 1]);

    /// <summary>The tokens that start with a prefix; the first is the prefix itself where that is a token.</summary>
    public (int First, int End) StartingWith(ReadOnlySpan<char> prefix)
    {
        var first = FirstNotBefore(prefix, 0);
        var end = first;
        var beyond = Tokens.Length;
        while (end < beyond)
        {
            var middle = (end + beyond) >>> 1;
            if (Tokens[middle].AsSpan().StartsWith(prefix))
            {
                end = middle + 1;
            }
            else
            {
                beyond = middle;
            }
        }

        return (first, end);
    }

    /// <summary>Raises the weight of every row that holds the word, or a token that begins with it.</summary>
    /// <param name="word">The word searched for.</param>
    /// <param name="whole">Weight for the word itself.</param>
    /// <param name="begun">Weight for a longer token; 0 to ask for whole words only.</param>
    /// <param name="weights">The weights by row, of which the larger stays.</param>
    /// <returns>Whether any token fitted.</returns>
    public bool Raise(ReadOnlySpan<char> word, byte whole, byte begun, Span<byte> weights)
    {
        var (first, end) = StartingWith(word);
        var found = false;
        for (var token = first; token < end; token++)
        {
            var weight = Tokens[token].Length == word.Length ? whole : begun;
            if (weight == 0)
            {
                break;
            }

            found = true;
            Raise(token, weight, weights);
        }

        return found;
    }

    /// <summary>Raises the weight of every row that holds a token.</summary>
    public void Raise(int token, byte weight, Span<byte> weights)
    {
        foreach (var row in RowsOf(token))
        {
            if (weights[row] < weight)
            {
                weights[row] = weight;
            }
        }
    }

    private int FirstNotBefore(ReadOnlySpan<char> text, int from)
    {
        var end = Tokens.Length;
        while (from < end)
        {
            var middle = (from + end) >>> 1;
            if (Tokens[middle].AsSpan().SequenceCompareTo(text) < 0)
            {
                from = middle + 1;
            }
            else
            {
                end = middle;
            }
        }

        return from;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StreamRec.Core.Catalog.Search;

/// <summary>
/// Collects tokens row by row (rows ascending) and sorts them into a <see cref="TokenIndex"/>. It runs once, at the start of the program:
/// the loops are compiled with full optimisation at once instead of after a while.
/// </summary>
internal sealed class TokenIndexBuilder
{
    private const int LongestWord = 64;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<string> tokens = [];
    private readonly List<int> counts = [];
    private readonly List<int> lastRows = [];
    private readonly List<(int Token, int Row)> entries = [];
    private readonly char[] current = new char[LongestWord];
    private readonly char[] joined = new char[LongestWord * 2];

    public TokenIndexBuilder() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds every word of a folded text; words joined by a hyphen also as one ("spider-man": spider, man, spiderman).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddWords(int row, ReadOnlySpan<char> foldedText)
    {
        var words = new Words(foldedText, current);
        var joinedLength = 0;
        while (words.MoveNext())
        {
            var word = words.Current;
            Add(row, word);
            joinedLength = words.JoinedByHyphen && joinedLength + word.Length <= LongestWord ? joinedLength : 0;
            word.CopyTo(joined.AsSpan(joinedLength));
            joinedLength += word.Length;
            if (joinedLength > word.Length)
            {
                Add(row, joined.AsSpan(0, joinedLength));
            }
        }
    }

    /// <summary>Adds one token; again for the same row does nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int row, ReadOnlySpan<char> token)
    {
        if (token.IsEmpty)
        {
            return;
        }

        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(bySpan, token, out var known);
        if (!known)
        {
            number = tokens.Count;
            tokens.Add(token.ToString());
            counts.Add(0);
            lastRows.Add(-1);
        }

        if (lastRows[number] != row)
        {
            lastRows[number] = row;
            counts[number]++;
            entries.Add((number, row));
        }
    }

    /// <summary>Sorts what was added.</summary>
    public TokenIndex Build()
    {
        var sorted = tokens.ToArray();
        var order = new int[sorted.Length];
        for (var number = 0; number < order.Length; number++)
        {
            order[number] = number;
        }

        Array.Sort(sorted, order, StringComparer.Ordinal);
        var starts = new int[sorted.Length + 1];
        var next = new int[sorted.Length];
        for (var place = 0; place < order.Length; place++)
        {
            next[order[place]] = starts[place];
            starts[place + 1] = starts[place] + counts[order[place]];
        }

        var rows = new int[entries.Count];
        foreach (var (token, row) in CollectionsMarshal.AsSpan(entries))
        {
            rows[next[token]++] = row;
        }

        return new TokenIndex(sorted, starts, rows);
    }
}

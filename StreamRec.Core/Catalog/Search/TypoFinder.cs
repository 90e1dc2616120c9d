using System.Numerics;

namespace StreamRec.Core.Catalog.Search;

/// <summary>Finds the tokens of an index that a mistyped word may have meant.</summary>
internal sealed class TypoFinder
{
    private readonly TokenIndex index;
    private readonly ulong[] letters;

    public TypoFinder(TokenIndex index)
    {
        this.index = index;
        letters = Array.ConvertAll(index.Tokens, token => EditDistance.Letters(token));
    }

    /// <summary>How many errors a word of this length may hold: none below four letters, one up to seven, then two.</summary>
    public static int LimitFor(int length) => length switch { < 4 => 0, < 8 => 1, _ => 2 };

    /// <summary>Raises the weight of every row with a token near the word.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="beginning">Whether the word may be the beginning of a longer one.</param>
    /// <param name="weight">Weight for one error; one less for each further error.</param>
    /// <param name="weights">The weights by row, of which the larger stays.</param>
    /// <returns>The nearest token that is not the word itself, the one in most titles when several are as near; −1 when there is none.</returns>
    public int Raise(ReadOnlySpan<char> word, bool beginning, byte weight, Span<byte> weights)
    {
        var limit = LimitFor(word.Length);
        if (limit == 0)
        {
            return -1;
        }

        var wanted = EditDistance.Letters(word);
        var nearest = -1;
        var nearestRank = long.MaxValue;
        for (var token = 0; token < letters.Length; token++)
        {
            // Each error explains one missing letter; without this most of the time would go into hopeless comparisons.
            if (BitOperations.PopCount(wanted & ~letters[token]) > limit
                || (!beginning && BitOperations.PopCount(letters[token] & ~wanted) > limit))
            {
                continue;
            }

            var text = index.Tokens[token];
            var distance = EditDistance.Between(word, text, limit, beginning);
            if (distance > limit || distance == 0)
            {
                continue;
            }

            index.Raise(token, (byte)(weight + 1 - distance), weights);
            var whole = EditDistance.Between(word, text, limit, beginning: false) <= limit;
            var rank = (distance * 2L + (whole ? 0 : 1)) * int.MaxValue - index.RowsOf(token).Length;
            if (rank < nearestRank)
            {
                nearestRank = rank;
                nearest = token;
            }
        }

        return nearest;
    }
}

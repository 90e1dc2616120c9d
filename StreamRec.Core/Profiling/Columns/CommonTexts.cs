using System.Text;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>Keeps the most frequent of many texts while they pass; of equally frequent ones the first by code points, so that the order in which they come does not matter.</summary>
internal sealed class CommonTexts(int most)
{
    /// <summary>Texts longer than this are shown cut.</summary>
    public const int LongestShown = 300;

    private readonly PriorityQueue<byte[], Rank> kept = new(new LeastFirst());

    /// <summary>Adds a text; each is added once.</summary>
    public void Add(ReadOnlySpan<byte> text, long count)
    {
        if (kept.Count == most)
        {
            if (!kept.TryPeek(out var least, out var rank) || count < rank.Count || (count == rank.Count && text.SequenceCompareTo(least) > 0))
            {
                return;
            }

            var bytes = text.ToArray();
            kept.EnqueueDequeue(bytes, new Rank(count, bytes));
            return;
        }

        var copy = text.ToArray();
        kept.Enqueue(copy, new Rank(count, copy));
    }

    /// <summary>The texts, most frequent first; empties this.</summary>
    public IReadOnlyList<ValueCount> Take()
    {
        var values = new ValueCount[kept.Count];
        for (var index = values.Length - 1; index >= 0; index--)
        {
            kept.TryDequeue(out var text, out var rank);
            values[index] = new ValueCount(Shown(Encoding.UTF8.GetString(text!)), rank.Count);
        }

        return values;
    }

    /// <summary>A text as it is shown: cut, with a sign that it goes on, where it is long.</summary>
    public static string Shown(string text)
    {
        if (text.Length <= LongestShown)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown;
        return text[..end] + "…";
    }

    private readonly record struct Rank(long Count, byte[] Text);

    /// <summary>The least frequent, and of equals the last by code points, leaves first.</summary>
    private sealed class LeastFirst : IComparer<Rank>
    {
        public int Compare(Rank x, Rank y) => x.Count != y.Count ? x.Count.CompareTo(y.Count) : y.Text.AsSpan().SequenceCompareTo(x.Text);
    }
}

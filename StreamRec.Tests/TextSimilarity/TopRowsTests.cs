using StreamRec.Core.Recommendation;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Tests.TextSimilarity;

public sealed class TopRowsTests
{
    [Fact]
    public void Ranked_ManyRowsWithTies_EqualsASort()
    {
        for (var capacity = 0; capacity < 40; capacity++)
        {
            var random = new SeededRandom((ulong)capacity);
            var values = Enumerable.Range(0, 200).Select(_ => (float)random.NextBelow(30)).ToArray();
            var best = new TopRows(capacity);
            for (var row = 0; row < values.Length; row++)
            {
                if (best.Wants(values[row]))
                {
                    best.Add(row, values[row]);
                }
            }

            var expected = Enumerable.Range(0, values.Length).OrderByDescending(row => values[row]).ThenBy(row => row).Take(capacity);
            Assert.Equal(expected, best.Ranked().Select(entry => entry.Row));
        }
    }
}

using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Batch;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.TextSimilarity;

namespace StreamRec.Tests.Recommendation.Batch;

public sealed class UnratedTitlesTests
{
    private const int Titles = 300;
    private const float Shrinkage = 0.5f;

    private static readonly TfIdfIndex Index = TfIdfIndex.Build(Texts(new SeededRandom(5)));
    private static readonly int[] Rows = [.. Enumerable.Range(Titles / 3, Titles - (Titles / 3))];

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(80)]
    public void Find_AnyBar_FindsAllThatReachIt(int ratings)
    {
        var random = new SeededRandom((ulong)ratings);
        int[] rated = [.. Enumerable.Range(0, ratings)];
        var stars = Array.ConvertAll(rated, _ => 0.5f * (1 + random.NextBelow(10)));
        var start = stars.Average();
        var profile = new ContentProfile(Index, rated, Array.ConvertAll(stars, score => score - start), start, Shrinkage);
        var scores = new float[Titles];
        profile.ScoreTitles(scores);
        var words = new WordSums(Index);
        words.Take(new ContentProfile(Index, [Titles - 1], [1], 3, Shrinkage));
        words.Take(profile);
        var unrated = new UnratedTitles(Rows, Index);
        var (leads, found) = (new float[Rows.Length], new List<int>());
        foreach (var bar in Rows.Select(title => scores[title]).Append(start).Append(float.NegativeInfinity).Append(float.PositiveInfinity))
        {
            unrated.Find(words, start, Shrinkage, bar, leads, found);

            Assert.Equal(found.Order(), found);
            Assert.Superset(Rows.Where(title => scores[title] >= bar).ToHashSet(), found.ToHashSet());
        }

        Assert.All(Rows, title => Assert.Equal(scores[title], words.Score(title)));
        unrated.Find(words, start, Shrinkage, start + 1, leads, found);
        Assert.InRange(found.Count, 0, Rows.Length / 4);
    }

    // Few words are frequent and many are rare, as in any language.
    private static string[] Texts(SeededRandom random)
    {
        var texts = new string[Titles];
        for (var title = 0; title < Titles; title++)
        {
            var words = new string[5 + random.NextBelow(40)];
            for (var word = 0; word < words.Length; word++)
            {
                words[word] = "word" + random.NextBelow(1 + random.NextBelow(400));
            }

            texts[title] = string.Join(' ', words);
        }

        return texts;
    }
}

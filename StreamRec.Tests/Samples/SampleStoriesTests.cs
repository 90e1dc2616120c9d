using StreamRec.Core.Samples;

namespace StreamRec.Tests.Samples;

public sealed class SampleStoriesTests
{
    private static readonly char[] Separators = [' ', '.', ',', ';', ':', '?', '!', '\n'];

    // Naive Bayes over words, learned from half of the works, must know the genre of the other half by the description alone.
    [Fact]
    public void Create_Descriptions_TellTheGenre()
    {
        var works = SampleWorld.Create(new SampleWorldOptions(), TestContext.Current.CancellationToken).Catalog.Listings.Select(listing => listing.Work).Distinct().ToList();
        var learned = works.Where((_, index) => index % 2 == 0).GroupBy(work => work.Genre)
            .ToDictionary(group => group.Key, group => group.SelectMany(Words).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal));
        var totals = learned.ToDictionary(pair => pair.Key, pair => pair.Value.Values.Sum());
        var asked = works.Where((_, index) => index % 2 == 1).ToList();
        var right = asked.Count(work => learned.Keys.MaxBy(genre => Words(work).Sum(word =>
            Math.Log((learned[genre].GetValueOrDefault(word) + 0.1) / (totals[genre] + 100.0)))) == work.Genre);
        Assert.True(right > 0.9 * asked.Count, $"{right} of {asked.Count} genres known.");
    }

    [Fact]
    public void Create_Stories_AreFinishedSentences()
    {
        var works = SampleWorld.Create(new SampleWorldOptions(), TestContext.Current.CancellationToken).Catalog.Listings.Select(listing => listing.Work).Distinct();
        Assert.All(works, work => Assert.All([work.Story.Logline, work.Story.Second, work.Story.Third, work.Story.Short], text =>
        {
            Assert.True(char.IsUpper(text[0]) && text[^1] is '.' or '?' or '!', text);
            Assert.DoesNotContain(text, character => character is '{' or '}' or '[' or '$');
            Assert.DoesNotMatch(@"\b(a a|an an|a an|an a|the the|a the|a his|a her) ", text);
        }));
    }

    [Fact]
    public void Create_Names_AreVariedAndSomeAreInOtherScripts()
    {
        var works = SampleWorld.Create(SampleWorldOptions.Large, TestContext.Current.CancellationToken).Catalog.Listings.Select(listing => listing.Work).Distinct().ToList();
        Assert.True(works.Select(work => work.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 0.98 * works.Count);
        Assert.Contains(works, work => work.Name.Any(character => character >= '\u3040'));
        Assert.Contains(works, work => work.SequelOf is not null && work.Name.StartsWith(work.SequelOf.Name, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Words(SampleWork work) =>
        $"{work.Story.Logline} {work.Story.Second}".ToLowerInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
}

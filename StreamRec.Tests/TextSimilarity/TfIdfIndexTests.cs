using StreamRec.Core.TextSimilarity;

namespace StreamRec.Tests.TextSimilarity;

public sealed class TfIdfIndexTests
{
    private static readonly string[] Documents = ["space war", "War of the WORLDS", "garden peace", "", "the of", "war space"];

    private readonly TfIdfIndex index = TfIdfIndex.Build(Documents);

    [Fact]
    public void Build_SmallTexts_WeighsAsByHand()
    {
        // "war" is in 3 of 6 documents, "space" in 2, "worlds" in 1.
        var war = Math.Log(7.0 / 4) + 1;
        var worlds = Math.Log(7.0 / 2) + 1;
        var length = Math.Sqrt((war * war) + (worlds * worlds));
        Assert.Equal(["space", "war", "worlds", "garden", "peace"], index.Terms);
        Assert.Equal([1, 2], index.TermsOf(1).ToArray());
        Assert.Equal(war / length, index.WeightsOf(1)[0], 1e-6);
        Assert.Equal(worlds / length, index.WeightsOf(1)[1], 1e-6);
    }

    [Fact]
    public void Build_RepeatedWord_CountsEachOccurrence()
    {
        var repeated = TfIdfIndex.Build(["ant ant bee", "ant bee"]);
        Assert.Equal(2, repeated.WeightsOf(0)[0] / repeated.WeightsOf(0)[1], 1e-5);
    }

    [Fact]
    public void Similar_OneDocument_LeavesItselfOutByIdentity()
    {
        var similar = index.Similar(0, 10);
        Assert.Equal([5, 1], similar.Select(each => each.Document));
        Assert.Equal(1, similar[0].Similarity, 1e-6);
        Assert.Equal(index.Similarity(0, 1), similar[1].Similarity, 1e-6);
    }

    [Fact]
    public void Similar_EqualSimilarities_ListsTheLowerRowFirst()
    {
        var equal = TfIdfIndex.Build(["red fox", "blue fox", "red fox", "red fox", "blue fox"]);
        Assert.Equal([0, 3, 1], equal.Similar(2, 3).Select(each => each.Document));
        Assert.Equal([0], equal.Similar(2, 1).Select(each => each.Document));
    }

    [Fact]
    public void Similar_DocumentWithoutWords_ListsNothing()
    {
        Assert.Empty(index.Similar(3, 5));
        Assert.Empty(index.Similar(4, 5));
        Assert.Empty(index.Similar(2, 5));
        Assert.Empty(index.Similar(0, 0));
    }

    [Fact]
    public void Similar_WithFilter_FiltersBeforeTheCut() =>
        Assert.Equal([1], index.Similar(0, 1, document => document != 5).Select(each => each.Document));

    [Fact]
    public void Similar_NoSuchDocument_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => index.Similar(6, 1));

    [Fact]
    public void SharedTerms_TwoDocuments_ListsTheHeaviestFirst()
    {
        var films = TfIdfIndex.Build(["pirate ship drama", "pirate ship drama sea", "drama love", "drama hate"]);
        Assert.Equal(["pirate", "ship", "drama"], films.SharedTerms(0, 1, 5));
        Assert.Equal(["pirate"], films.SharedTerms(0, 1, 1));
    }

    [Fact]
    public void Build_ManyDocumentsOnDifferentThreads_GivesTheSameIndex()
    {
        var many = Enumerable.Range(0, 3000).Select(row => $"word{row % 97} term{row % 131} only{row} word{row % 89}").ToList();
        var one = TfIdfIndex.Build(many, new TfIdfOptions { Threads = 1 });
        var four = TfIdfIndex.Build(many, new TfIdfOptions { Threads = 4 });
        Assert.Equal(one.Terms, four.Terms);
        for (var document = 0; document < many.Count; document++)
        {
            Assert.True(one.TermsOf(document).SequenceEqual(four.TermsOf(document)));
            Assert.True(one.WeightsOf(document).SequenceEqual(four.WeightsOf(document)));
        }
    }

    [Fact]
    public void Build_Cancelled_Throws() => Assert.ThrowsAny<OperationCanceledException>(() =>
        TfIdfIndex.Build(Documents, new TfIdfOptions { Cancellation = new CancellationToken(canceled: true) }));

    [Fact]
    public void Build_NoStopWords_KeepsThem() =>
        Assert.Contains("the", TfIdfIndex.Build(Documents, new TfIdfOptions { StopWords = EnglishStopWords.None }).Terms);

    [Fact]
    public void All_StopWords_AreTheWellKnown318() => Assert.Equal(318, EnglishStopWords.All.Count);
}

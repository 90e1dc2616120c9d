using StreamRec.Core.Recommendation.Predictions;
using static StreamRec.Tests.Recommendation.Predictions.PredictorWorld;

namespace StreamRec.Tests.Recommendation.Predictions;

public sealed class DiversityTests
{
    [Fact]
    public void Recommend_NoDiversity_IsThePlainListWithWhateverPool()
    {
        var plain = Rows(WithModel.Recommend(For(LoverOf(1), 20)));
        var likeness = new TitleLikeness(Texts, GeneratedWorld.Data.Works);
        var candidates = plain.Select((row, place) => (row, 5f - place)).ToArray();
        Assert.Equal(plain, MarginalRelevance.Pick(candidates, 20, 0, likeness, duplicates: null));
    }

    [Fact]
    public void Recommend_MoreDiversity_HasLessInCommonAndKeepsTheBestFirst()
    {
        var query = For(LoverOf(1), 12);
        var lists = new[] { 0, 0.5, 1 }.Select(diversity => Rows(WithModel.Recommend(query with { Diversity = diversity }))).ToList();
        Assert.All(lists, list => Assert.Equal(lists[0][0], list[0]));
        Assert.All(lists, list => Assert.Equal(12, list.Distinct().Count()));
        Assert.True(Common(lists[0]) > Common(lists[1]));
        Assert.True(Common(lists[1]) >= Common(lists[2]));
        Assert.Equal(4, lists[2].Select(row => row % 4).Distinct().Count());
    }

    [Fact]
    public void Recommend_Diversity_ChoosesAmongThePoolOnly()
    {
        var query = For(LoverOf(1), 10);
        var best = Rows(WithModel.Recommend(query with { Count = 15 }));
        Assert.Subset(best.ToHashSet(), Rows(WithModel.Recommend(query with { Diversity = 1, DiversityPool = 15 })).ToHashSet());
        Assert.Equal(best[..10].Order(), Rows(WithModel.Recommend(query with { Diversity = 1, DiversityPool = 1 })).Order());
    }

    [Fact]
    public void Pick_KnownValues_FollowsTheFormula()
    {
        // Titles 0 and 4 share genre and words, title 1 neither with them. At one half: 4 is worth 0.45 − half the likeness to 0, title 1 0.2.
        var likeness = new TitleLikeness(Texts, GeneratedWorld.Data.Works);
        var alike = likeness.Of(0, 4, Texts.Similarity(0, 4));
        Assert.InRange(alike, 0.6f, 1f);
        Assert.InRange(likeness.Of(0, 1, Texts.Similarity(0, 1)), 0f, 0.2f);
        Assert.Equal([0, 1, 4], MarginalRelevance.Pick([(0, 5f), (4, 4.8f), (1, 3.8f), (8, 3f)], 3, 0.5, likeness, duplicates: null));
        Assert.Equal([0, 4, 1], MarginalRelevance.Pick([(0, 5f), (4, 4.8f), (1, 3.8f), (8, 3f)], 3, 0.1, likeness, duplicates: null));
    }

    [Fact]
    public void Recommend_FilterAndDiversity_FiltersBeforeTheCut()
    {
        var list = WithModel.Recommend(For(LoverOf(1), 10) with { Accept = title => title % 4 == 3, Diversity = 0.4, ExcludeNearDuplicates = true, NearDuplicateSimilarity = 1 });
        Assert.Equal(10, list.Titles.Count);
        Assert.All(list.Titles, each => Assert.Equal(3, each.TitleRow % 4));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Recommend_DiversityOutOfRange_Throws(double diversity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WithModel.Recommend(For(LoverOf(1)) with { Diversity = diversity }));

    private static double Common(int[] rows)
    {
        var likeness = new TitleLikeness(Texts, GeneratedWorld.Data.Works);
        return rows.SelectMany((row, place) => rows.Take(place).Select(other => likeness.Of(row, other, Texts.Similarity(row, other)))).Average();
    }
}

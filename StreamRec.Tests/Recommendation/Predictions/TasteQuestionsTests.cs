using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Predictions;
using static StreamRec.Tests.Recommendation.Predictions.PredictorWorld;

namespace StreamRec.Tests.Recommendation.Predictions;

public sealed class TasteQuestionsTests
{
    [Fact]
    public void QuestionsFor_KnownAndDisputedTitles_ComeFirst()
    {
        // Title 0: four agree; 1: four differ; 2: two differ; 3: one rating, which splits nobody.
        Work[] works = [.. GeneratedWorld.Data.Works.Take(4)];
        var table = new RatingTable([0, 4, 7, 9, 11], [0, 1, 2, 3, 0, 1, 2, 0, 1, 0, 1], [8, 2, 2, 9, 8, 10, 9, 8, 5, 8, 7], [], 4);
        var predictor = new Predictor(table, TitleText.BuildIndex(works), works: works);
        Assert.Equal([1, 2], predictor.QuestionsFor(TasteProfile.Nobody, 10));
        Assert.Equal([2], predictor.QuestionsFor(TasteProfile.Of(new RatingChange(1, 3)), 10));
    }

    [Fact]
    public void QuestionsFor_SomebodyNew_AsksAboutAllGenres() =>
        Assert.Equal(4, WithModel.QuestionsFor(TasteProfile.Nobody, 8).Select(title => title % 4).Distinct().Count());
}

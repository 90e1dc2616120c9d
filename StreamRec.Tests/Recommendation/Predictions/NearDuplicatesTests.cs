using StreamRec.Core.Catalog;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Tests.Recommendation.Predictions;

public sealed class NearDuplicatesTests
{
    private static readonly Work[] Works =
    [
        .. new[]
        {
            Entry(0, "The Quiet River", 2004, "A ferryman finds letters under the boards of his boat and looks for those who wrote them."),
            Entry(1, "Quiet River, The", 2005, "Letters. A boat."),
            Entry(2, "The Quiet River", 1961, "A village fights the dam that would drown its fields."),
            Entry(3, "The Quiet River", 2004, "Six neighbours share one garden.", TitleType.TvShow),
            Entry(4, "Storm Riders 2", 2010, "Pilots chase hurricanes over the open sea and learn to trust their instruments again."),
            Entry(5, "Storm Riders 3", 2012, "Pilots chase hurricanes over the open sea and learn to trust their instruments again."),
            Entry(6, "Storm Riders 3 (Dubbed)", 2014, "Pilots chase hurricanes over the open sea and learn to trust their instruments again."),
            Entry(7, "Bread", 2019, "A baker opens at night."),
            Entry(8, "A Loaf by Night", 2014, "A clockmaker's daughter counts the bells of her town."),
        }.Select(Work.Alone),
    ];

    private static readonly RatingTable Nothing = RatingTable.Empty(Works.Length);

    private static readonly Predictor Predictor = new(Nothing, TitleText.BuildIndex(Works), works: Works);

    [Fact]
    public void Recommend_NearDuplicates_KeepsTheBestRemakesAndSequels() =>
        Assert.Equal([0, 2, 3, 4, 5, 7, 8], List(TasteProfile.Nobody, Works.Length));

    [Fact]
    public void Recommend_NearDuplicatesOfWhatIsRated_AreLeftOut() =>
        Assert.Equal([2, 3, 4, 7, 8], List(TasteProfile.Of(new RatingChange(1, 4), new RatingChange(6, 4)), Works.Length).Order());

    [Fact]
    public void Recommend_SmallPool_StillFillsTheList() => Assert.Equal([0, 2, 3, 4, 5], List(TasteProfile.Nobody, 5));

    [Fact]
    public void Recommend_BoundAboveTheSimilarity_KeepsBoth() =>
        Assert.Contains(6, List(TasteProfile.Nobody, Works.Length, bound: 1));

    [Fact]
    public void Recommend_NotAskedFor_KeepsAll() =>
        Assert.Equal(Works.Length, Predictor.Recommend(new RecommendationQuery(-1, 20, 3.7)).Titles.Count);

    private static int[] List(TasteProfile taste, int count, double bound = 0.7) =>
        PredictorWorld.Rows(Predictor.Recommend(new RecommendationQuery(-1, count, 3.7) { Taste = taste, ExcludeNearDuplicates = true, NearDuplicateSimilarity = bound, DiversityPool = 1 }));

    private static Title Entry(int row, string name, int year, string description, TitleType type = TitleType.Movie) => new()
    {
        Row = row,
        Id = $"ns{row + 1}",
        Platform = Platform.Netflix,
        Type = type,
        Name = name,
        NameKey = TextKey.Of(name),
        ReleaseYear = year,
        Description = description,
    };
}

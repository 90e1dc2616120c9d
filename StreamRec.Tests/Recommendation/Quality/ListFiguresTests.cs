using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Recommendation.Quality;

/// <summary>Three titles: 0 is a comedy, 1 a comedy and drama, 2 has no genre; 3 is a western.</summary>
public sealed class ListFiguresTests
{
    private static readonly TitleGroups Groups = TitleGroups.Of(new TrainingData(RatingTable.Empty(4))
    {
        Side = new SideInformation(AttributeTable.Empty, new AttributeTable(["genre:comedy", "genre:drama", "genre:western", "year:1990"], [0, 2, 4, 5, 6], [0, 3, 0, 1, 3, 2])),
    });

    [Fact]
    public void Groups_FromAttributes_AreTheGenres() =>
        Assert.Equal(["comedy", "drama", "western"], Groups.Groups.Where(group => group.Kind == SegmentKind.Genre).Select(group => group.Key));

    [Fact]
    public void Similarity_OneGenreOfTwoInCommon_IsTheCosine()
    {
        Assert.Equal(1 / Math.Sqrt(2), Groups.Similarity(0, 1), 1e-12);
        Assert.Equal(0, Groups.Similarity(0, 3), 1e-12);
        Assert.Equal(0, Groups.Similarity(0, 2), 1e-12);
    }

    [Fact]
    public void Diversity_LeavesTitlesWithoutGenresOut()
    {
        var similarity = 1 / Math.Sqrt(2);
        Assert.Equal(1 - ((similarity + 0 + 0) / 3), ListFigures.Diversity([0, 2, 1, 3], Groups)!.Value, 1e-12);
        Assert.Null(ListFigures.Diversity([0, 2], Groups));
    }

    [Fact]
    public void Novelty_IsTheMeanInformationInBits() =>
        Assert.Equal((1 + 3 + 3) / 3.0, ListFigures.Novelty([0, 1, 2], [4, 1, 0], ratings: 8), 1e-12);

    [Fact]
    public void Serendipity_CountsRelevantTitlesThatAreNotPopular() =>
        Assert.Equal(1.0 / 4, ListFigures.Serendipity([5, 6, 7], [5, 1, 2], [5, 6, 9], length: 4), 1e-12);

    [Fact]
    public void MeanPopularity_OfNothing_IsZero()
    {
        Assert.Equal(3, ListFigures.MeanPopularity([0, 2], [4, 9, 2]), 1e-12);
        Assert.Equal(0, ListFigures.MeanPopularity([], [4]), 1e-12);
    }

    [Theory]
    [InlineData(new[] { 2, 2, 2, 2 }, 0)]
    [InlineData(new[] { 0, 8, 0, 0 }, 0.75)]
    [InlineData(new[] { 1, 3 }, 0.25)]
    [InlineData(new[] { 0, 0 }, 0)]
    public void Gini_ByHand(int[] timesListed, double expected) => Assert.Equal(expected, ListFigures.Gini(timesListed), 1e-12);
}

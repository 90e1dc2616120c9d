using StreamRec.Core.Catalog.Genres;
using StreamRec.Tests.Questions;

namespace StreamRec.Tests.Catalog.Genres;

public sealed class HistoricalGenreGroupsTests
{
    public static TheoryData<string> Cases => AcceptanceCase.IdsOf("genre_groups_seed0");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Count_RealCatalogs_IsAsPublished(string id)
    {
        var counts = HistoricalGenreGroups.Count(RealWorld.Workspace.Titles.All.Where(title => title.Platform.IsStreaming));

        Assert.Equal(
            AcceptanceCase.Find(id).Expected.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetInt32(), StringComparer.Ordinal),
            HistoricalGenreGroups.All.Zip(counts).ToDictionary(each => each.First, each => each.Second, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("tv shows", "Dramas", "International Movies")]
    [InlineData("comedy", "Horror", "Stand-Up Comedy")]
    [InlineData("tv shows", "Kids", "Family")]
    [InlineData("drama", "DRAMA")]
    [InlineData("documentary", "Documentary", "History")]
    public void Of_Labels_GoToTheFirstRuleThatFits(string expected, params string[] labels) => Assert.Equal(expected, HistoricalGenreGroups.Of(labels));

    [Fact]
    public void Of_LabelsWithoutAnyWord_IsNoGroup()
    {
        Assert.Null(HistoricalGenreGroups.Of(["Mystery"]));
        Assert.Null(HistoricalGenreGroups.Of([]));
    }
}

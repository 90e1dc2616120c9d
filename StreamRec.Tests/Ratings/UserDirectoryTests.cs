using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Ratings;

public sealed class UserDirectoryTests
{
    private static readonly UserDirectory Both = new([1, 5, 115_077, 1, 2, 5], platformUsers: 3);

    [Theory]
    [InlineData(0, "1")]
    [InlineData(2, "115077")]
    [InlineData(3, "movielens:1")]
    public void TextOf_TwoSources_NamesMovieLensUsers(int row, string expected) => Assert.Equal(expected, Both.TextOf(row));

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2", 4)]
    [InlineData(" 115077 ", 2)]
    [InlineData("movielens:5", 5)]
    [InlineData("MovieLens: 1", 3)]
    [InlineData("platforms:5", 1)]
    [InlineData("platforms:2", -1)]
    [InlineData("3", -1)]
    [InlineData("-1", -1)]
    [InlineData("elsewhere:1", -1)]
    [InlineData("one", -1)]
    [InlineData("99999999999999999999", -1)]
    [InlineData("", -1)]
    [InlineData(null, -1)]
    public void Find_EitherForm_GivesTheRow(string? text, int expected) => Assert.Equal(expected, Both.Find(text));

    [Fact]
    public void TextOf_OneSource_IsThePlainNumber()
    {
        var movieLens = new UserDirectory([1, UserDirectory.MaximumNumber], platformUsers: 0);
        Assert.Equal("9007199254740992", movieLens.TextOf(1));
        Assert.Equal(1, movieLens.Find("9007199254740992"));
        Assert.Equal(0, movieLens.Find("movielens:1"));
        Assert.Equal(RatingSource.MovieLens, movieLens.SourceOf(0));
    }

    [Fact]
    public void TextOf_EveryUser_IsFoundAgain()
    {
        for (var row = 0; row < Both.Count; row++) Assert.Equal(row, Both.Find(Both.TextOf(row)));
    }

    [Theory]
    [InlineData(0, "platforms:1")]
    [InlineData(3, "movielens:1")]
    public void FullIdOf_AnyUser_NamesTheSourceAndIsFoundInNoOther(int row, string expected)
    {
        Assert.Equal(expected, Both.FullIdOf(row));
        Assert.Equal(row, Both.Find(expected));
        Assert.Equal(-1, new UserDirectory([1], platformUsers: row == 0 ? 0 : 1).Find(expected));
    }

    [Fact]
    public void Constructor_NumbersOutOfOrder_NamesTheRow() =>
        Assert.Contains("row 2", Assert.Throws<ArgumentException>(() => new UserDirectory([1, 5, 5], 3)).Message, StringComparison.Ordinal);
}

using StreamRec.Core.Parameters;
using StreamRec.Core.Views;

namespace StreamRec.Tests.Views;

/// <summary>Only the program's own pages can be saved.</summary>
public sealed class ViewAddressTests
{
    private static readonly string[] Pages = ["explore", "profile"];

    [Theory]
    [InlineData("explore", "explore")]
    [InlineData("/explore/catalog/?year=2000..", "explore/catalog?year=2000..")]
    [InlineData("profile?table=titles&where=a%20b", "profile?table=titles&where=a%20b")]
    [InlineData("explore/films?title=ñ", "explore/films?title=%C3%B1")]
    [InlineData("explore/catalog#part", "explore/catalog")]
    public void Check_OwnPage_IsWrittenAsBrowsersDo(string address, string expected) => Assert.Equal(expected, ViewAddress.Check(address, Pages, 100));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("//evil.example/explore")]
    [InlineData("///evil.example")]
    [InlineData("https://evil.example/explore")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("explore/../api/views")]
    [InlineData("explore/%2e%2e/api")]
    [InlineData("explore\\..\\api")]
    [InlineData("explore%2f..")]
    [InlineData("exploration")]
    [InlineData("api/views")]
    [InlineData("explore?a=\nb")]
    public void Check_AnythingElse_IsAnErrorThatNamesThePages(string? address)
    {
        var error = Assert.Throws<InvalidParameterException>(() => ViewAddress.Check(address, Pages, 100));

        Assert.Equal("address", error.ParameterName);
        Assert.Equal(["/explore…", "/profile…"], error.AcceptedValues);
    }

    [Fact]
    public void Check_TooLong_SaysHowLongItMayBe() =>
        Assert.Contains("at most 100", Assert.Throws<InvalidParameterException>(() => ViewAddress.Check("explore?" + new string('x', 100), Pages, 100)).Message, StringComparison.Ordinal);
}

using System.Xml.Linq;
using StreamRec.Web.Posters;

namespace StreamRec.Tests.Web;

public sealed class PortraitTests
{
    [Theory]
    [InlineData("Tom Hanks", "TH")]
    [InlineData("Robert Downey Jr.", "RD")]
    [InlineData("Cher", "C")]
    [InlineData("guillermo del toro", "GT")]
    [InlineData("\"Weird Al\" Yankovic", "WY")]
    [InlineData("Élodie Yung", "ÉY")]
    [InlineData("宮崎 駿", "宮駿")]
    [InlineData("Jr.", "J")]
    [InlineData("50 Cent", "5C")]
    [InlineData("--", "")]
    [InlineData("", "")]
    public void Initials_Name_AreThoseOfFirstAndLastWord(string name, string expected) => Assert.Equal(expected, PortraitArtist.Initials(name));

    [Fact]
    public void Draw_SameNameTwice_IsTheSamePortrait()
    {
        Assert.Equal(PortraitArtist.Draw("Ana Pérez", ["Drama"]), PortraitArtist.Draw("Ana Pérez", ["Drama"]));
        Assert.NotEqual(PortraitArtist.Draw("Ana Pérez", ["Drama"]).Markup, PortraitArtist.Draw("Bruno Gil", ["Drama"]).Markup);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & \"quotes\" 'too'")]
    [InlineData("< >")]
    [InlineData("half a pair \ud83d")]
    public void Draw_AnyName_IsWellFormed(string name)
    {
        var document = XDocument.Parse($"<svg>{PortraitArtist.Draw(name, ["Horror"]).Markup}</svg>");

        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName == "script");
    }
}

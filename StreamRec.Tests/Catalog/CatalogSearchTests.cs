using StreamRec.Core.Catalog;
using StreamRec.Core.Catalog.Search;

namespace StreamRec.Tests.Catalog;

public sealed class CatalogSearchTests
{
    private static readonly CatalogIndex Index = CatalogMaker.Index(
        CatalogMaker.Film("as1", "Man"),
        CatalogMaker.Film("as2", "Man on the Moon"),
        CatalogMaker.Film("as3", "Manhattan"),
        CatalogMaker.Film("as4", "The Invisible Man"),
        CatalogMaker.Film("as5", "A Mantis"),
        CatalogMaker.Film("as6", "Batman"),
        CatalogMaker.Film("as7", "Quiet").With(cast: ["Michael Mann"], description: "Nothing happens."),
        CatalogMaker.Film("as8", "Silence").With(description: "A man says nothing.", genres: ["Slow Cinema"]),
        CatalogMaker.Film("ns1", "Almodóvar's Kitchen").With(directors: ["Agnès Varda"]),
        CatalogMaker.Film("ns2", "Spider-Man: Homecoming").With(cast: ["Tom Holland", "Michael Keaton"]),
        CatalogMaker.Film("ns3", "進撃の巨人"),
        CatalogMaker.Film("ns4", "Interstellar"),
        CatalogMaker.Film("ns5", "Tom and Michael").With(cast: ["Tom Hardy", "Michael Holland"]));

    [Fact]
    public void Find_OneWord_RanksExactThenBeginningThenWordsThenInsideThenPeopleThenDescription() =>
        Assert.Equal(["as1", "as2", "as3", "as4", "ns2", "as5", "as6", "as7", "as8"], Ids("man"));

    [Theory]
    [InlineData("ALMODOVARS", "ns1")]
    [InlineData("almodóvar’s kitch", "ns1")]
    [InlineData("varda", "ns1")]
    [InlineData("巨人", "ns3")]
    [InlineData("spiderman", "ns2")]
    [InlineData("spider man home", "ns2")]
    [InlineData("moon man", "as2")]
    [InlineData("slow cin", "as8")]
    [InlineData("silence nothing", "as8")]
    public void Find_Text_IsFoundHoweverItIsTyped(string search, string expected) => Assert.Equal([expected], Ids(search));

    [Fact]
    public void Find_PersonsFullName_ComesBeforeItsWordsInTwoPeople() => Assert.Equal(["ns2", "ns5"], Ids("tom holland"));

    [Fact]
    public void Find_EveryWord_MustBeFound() => Assert.Empty(Ids("batman zzzz"));

    [Theory]
    [InlineData("intersteler", "ns4", "interstellar")]
    [InlineData("intrestellar", "ns4", "interstellar")]
    [InlineData("homecmoing", "ns2", "homecoming")]
    [InlineData("keatn", "ns2", "keaton")]
    public void Find_Mistyped_FindsWhatWasMeantAndSaysSo(string search, string expected, string meant)
    {
        var page = Index.Find(new CatalogQuery { Search = search });
        Assert.Equal(expected, Assert.Single(page.Items).Id);
        Assert.Equal(meant, page.SearchMeant);
    }

    [Theory]
    [InlineData("xyz")]
    [InlineData("?!")]
    [InlineData("interplanetary")]
    public void Find_NothingNear_FindsNothing(string search)
    {
        var page = Index.Find(new CatalogQuery { Search = search });
        Assert.Equal(0, page.Total);
        Assert.Null(page.SearchMeant);
        Assert.Equal([CatalogFilter.Search], Assert.Single(page.Relaxations).Dropped.ToArray());
    }

    [Fact]
    public void Find_RightlyTyped_IsNotCorrected() => Assert.Null(Index.Find(new CatalogQuery { Search = "interstellar" }).SearchMeant);

    [Fact]
    public void Find_SearchWithFilter_CountsFacetsOfTheFoundOnly()
    {
        var page = Index.Find(new CatalogQuery { Search = "man", Platforms = [Platform.Netflix] });
        Assert.Equal("ns2", Assert.Single(page.Items).Id);
        Assert.Equal([8, 1], page.Facets.Platforms.Select(value => value.Count).ToArray());
    }

    [Fact]
    public void Find_VeryLongSearch_CountsTheFirstWordsOnly() =>
        Assert.Equal(["as2"], Ids(string.Join(' ', Enumerable.Repeat("moon", 40)) + new string('x', 100_000)));

    [Fact]
    public void Suggest_PartOfAName_LooksAtNamesOnly()
    {
        Assert.Equal(["as1", "as2"], Index.Suggest("man", 2).Select(title => title.Id).ToArray());
        Assert.Empty(Index.Suggest("varda", 5));
        Assert.Equal("ns4", Assert.Single(Index.Suggest("interstelar", 5)).Id);
        Assert.Empty(Index.Suggest("  ", 5));
    }

    [Theory]
    [InlineData("Man on the Moon", "moo man", "Man|Moo")]
    [InlineData("Almodóvar's Kitchen", "almodo kitchen", "Almodó|Kitchen")]
    [InlineData("Batman", "man", "")]
    [InlineData("Batman", "", "")]
    public void Highlight_WordsBegunBySearch_AreMarkedInTheirOwnLetters(string text, string search, string expected) =>
        Assert.Equal(expected.Replace("Almodó", "Almodóvar's", StringComparison.Ordinal), string.Join('|', TextHighlight.Find(text, search).Select(range => text[range])));

    private static string[] Ids(string search) => [.. Index.Find(new CatalogQuery { Search = search }).Items.Select(title => title.Id)];
}

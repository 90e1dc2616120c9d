using StreamRec.Core.People;
using StreamRec.Tests.Catalog;
using static StreamRec.Tests.Catalog.CatalogMaker;

namespace StreamRec.Tests.People;

public sealed class PersonSearchTests
{
    // The more films, the further up among equals.
    private static readonly PersonDirectory Directory = PersonWorld.Of(
        [.. new[] { "Angelina Jolie", "Vera Farmiga", "Lee Chang-dong", "Ang Lee", "Ang", "Pedro Almodóvar", "Guillermo del Toro", "Toro del Campo", "Benicio Del Toro", "Tom Hanks", "Colin Hanks", "Shanks Li", "Steven Spielberg", "Ed O'Neill", "Ng", "X", "Małgorzata Żak", "宮崎駿" }
            .SelectMany((name, place) => Enumerable.Range(0, 20 - place).Select(film => Film($"n{place}{film:00}", name + film).With(cast: [name])))]);

    [Theory]
    [InlineData("ang", "Ang|Ang Lee|Angelina Jolie|Lee Chang-dong")]
    [InlineData("hanks", "Tom Hanks|Colin Hanks|Shanks Li")]
    [InlineData("HANK", "Tom Hanks|Colin Hanks|Shanks Li")]
    [InlineData("del toro", "Guillermo del Toro|Benicio Del Toro|Toro del Campo")]
    [InlineData("toro guill", "Guillermo del Toro")]
    [InlineData("almodovar", "Pedro Almodóvar")]
    [InlineData("odovar", "Pedro Almodóvar")]
    [InlineData("m ha", "Tom Hanks")]
    [InlineData("ee", "Lee Chang-dong|Ang Lee")]
    [InlineData("x", "X")]
    [InlineData("ng", "Ng|Angelina Jolie|Lee Chang-dong|Ang Lee|Ang")]
    [InlineData("oneill", "Ed O'Neill")]
    [InlineData("o’neill", "Ed O'Neill")]
    [InlineData("malgorzata zak", "Małgorzata Żak")]
    [InlineData("崎", "宮崎駿")]
    public void Search_PartOfAName_FindsBestMatchThenMostWorks(string text, string expected) => Assert.Equal(expected.Split('|'), Directory.Search(text));

    [Theory]
    [InlineData("almodobar", "Pedro Almodóvar", "almodovar")]
    [InlineData("speilberg", "Steven Spielberg", "spielberg")]
    [InlineData("tom hancks", "Tom Hanks", "tom hanks")]
    [InlineData("anjelina", "Angelina Jolie", "angelina")]
    public void Find_Mistyped_FindsAndSaysWhatWasMeant(string text, string expected, string meant)
    {
        var found = Directory.Find(new PersonQuery { Search = text });

        Assert.Equal((expected, meant), (found.Items[0].Person.Name, found.SearchMeant));
    }

    [Theory]
    [InlineData("zzzzzz")]
    [InlineData("!!!")]
    [InlineData("tom zzzzzz")]
    public void Search_NothingAlike_IsEmpty(string text) => Assert.Empty(Directory.Search(text));

    [Fact]
    public void Search_VeryLongText_IsCut() => Assert.Equal(["Tom Hanks", "Colin Hanks"], Directory.Search(string.Concat(Enumerable.Repeat("hanks ", 100_000)) + "zz"));
}

using StreamRec.Core.Works;
using StreamRec.Core.Works.Names;

namespace StreamRec.Tests.Works;

public sealed class NameFormsTests
{
    [Theory]
    [InlineData("The Matrix", "Matrix, The")]
    [InlineData("Léon", "LEON")]
    [InlineData("Spider-Man", "Spiderman")]
    [InlineData("Hansel & Gretel", "Hansel and Gretel")]
    [InlineData("Rocky II", "Rocky 2")]
    [InlineData("Kill Bill: Vol. 2", "Kill Bill - Volume II")]
    [InlineData("The Hunger Games: Mockingjay - Part One", "The Hunger Games: Mockingjay - Part 1")]
    [InlineData("Fantastic Four", "Fantastic 4")]
    [InlineData("National Lampoon’s Vacation", "National Lampoon's Vacation")]
    [InlineData("S.W.A.T.", "SWAT")]
    [InlineData("8½", "8 1/2")]
    [InlineData("Die Straße", "Die Strasse")]
    [InlineData("Søren", "Soren")]
    [InlineData("ＡＫＩＲＡ", "Akira")]
    [InlineData("千と千尋の神隠し", "千と千尋の神隠し ")]
    [InlineData("رسائل البحر", "رسائل البحر!")]
    [InlineData("दिल", "दिल …")]
    [InlineData("Midsommar (4K UHD)", "Midsommar")]
    [InlineData("Game Over (Hindi Version)", "Game Over")]
    [InlineData("(Sub) Akira", "Akira")]
    [InlineData("Shameless (U.S.)", "Shameless")]
    [InlineData("Trapped [English Subtitled]", "Trapped")]
    [InlineData("T-34 (Director's Cut)", "T-34")]
    [InlineData("Aladdin (2019)", "Aladdin")]
    [InlineData("$", " $ ")]
    public void KeyOf_TheSameNameWrittenDifferently_IsTheSame(string name, string other) => Assert.Equal(Key(name), Key(other));

    [Theory]
    [InlineData("Toy Story 2", "Toy Story 3")]
    [InlineData("Toy Story", "Toy Story 2")]
    [InlineData("Rocky II", "Rocky III")]
    [InlineData("Kill Bill: Vol. 1", "Kill Bill: Vol. 2")]
    [InlineData("2012", "1994")]
    [InlineData("21 2", "212")]
    [InlineData("24", "41")]
    [InlineData("दिल", "दिन")]
    [InlineData("$", "!")]
    [InlineData("Meet Spidey", "Meet Spidey (Shorts)")]
    [InlineData("15-Minute Yoga", "15-Minute Yoga (with weights)")]
    [InlineData("The The", "A")]
    public void KeyOf_OtherNames_Differs(string name, string other) => Assert.NotEqual(Key(name), Key(other));

    [Theory]
    [InlineData("The City of Lost Children (Cité des enfants perdus, La)", "La Cité des enfants perdus", NameAgreement.Alternative)]
    [InlineData("Seven (a.k.a. Se7en)", "Se7en", NameAgreement.Alternative)]
    [InlineData("Postman (Postino, Il)", "Postman", NameAgreement.Same)]
    [InlineData("Star Wars: Episode V - The Empire Strikes Back", "The Empire Strikes Back", NameAgreement.Subtitle)]
    [InlineData("Bram Stoker's Dracula", "Dracula", NameAgreement.Subtitle)]
    [InlineData("Bratz: The Movie", "Bratz", NameAgreement.Alternative)]
    public void Of_AMovieLensName_HasTheOtherNameAmongItsForms(string name, string other, NameAgreement kind)
    {
        var forms = new NameForms().Of(TitleMaker.Make("m1", name, 2000));

        Assert.Contains(new NameForm(Key(other), kind), forms);
        Assert.Equal(forms.Length, forms.DistinctBy(form => form.Key).Count());
    }

    [Fact]
    public void Of_AnOriginalName_IsAFormOfItsOwnKind() =>
        Assert.Contains(new NameForm(Key("千と千尋の神隠し"), NameAgreement.Original), new NameForms().Of(TitleMaker.Make("t129", "Spirited Away", 2001, original: "千と千尋の神隠し")));

    [Fact]
    public void Of_ASecondPart_NeverHasTheFirstAmongItsForms()
    {
        Assert.DoesNotContain(new NameForms().Of(TitleMaker.Make("m1", "Kill Bill: Vol. 2", 2004)), form => form.Key == Key("Kill Bill"));
        Assert.DoesNotContain(new NameForms().Of(TitleMaker.Make("m1", "Nymphomaniac: Volume II", 2013)), form => form.Key == Key("2"));
    }

    private static ulong Key(string name) => new NameForms().KeyOf(name);
}

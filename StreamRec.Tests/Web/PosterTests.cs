using System.Globalization;
using System.Xml.Linq;
using StreamRec.Web.Posters;

namespace StreamRec.Tests.Web;

public sealed class PosterTests
{
    private static readonly string[] Horror = ["International TV Shows", "TV Horror"];

    [Fact]
    public void Draw_SameTitleTwice_IsTheSamePoster()
    {
        var first = PosterArtist.Draw(new PosterSubject("The Long Night", Horror, 2019, "Hulu"));
        var second = PosterArtist.Draw(new PosterSubject("The Long Night", [.. Horror], 2019, "Hulu"));

        Assert.Equal(first, second);
        Assert.NotEqual(first.Markup, PosterArtist.Draw(new PosterSubject("The Short Night", Horror, 2019, "Hulu")).Markup);
    }

    [Theory]
    [InlineData("Plain")]
    [InlineData("<script>alert(1)</script> & \"quotes\" 'too'")]
    [InlineData("千と千尋の神隠し")]
    [InlineData("مسلسل الحفرة")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle")]
    [InlineData("tab\tand\u0007bell and half a pair \ud83d")]
    [InlineData("")]
    public void Draw_AnyName_IsWellFormedAndSmallForEveryFamily(string name)
    {
        foreach (var genre in new[] { "Horror", "Sci-Fi", "Fantasy", "Crime", "Music", "Sports", "Documentaries", "Kids", "Romance", "Action", "Comedy", "History", "Reality", "Drama", "?" })
        {
            var poster = PosterArtist.Draw(new PosterSubject(name, [genre], 1999, "Netflix"));

            var document = XDocument.Parse($"<svg>{poster.Markup}</svg>");
            Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "script" or "b");
            Assert.InRange(poster.Markup.Length, 200, 3_000);
        }
    }

    [Fact]
    public void Draw_RightToLeftName_IsSetFromTheRight()
    {
        var poster = PosterArtist.Draw(new PosterSubject("مسلسل الحفرة", [], 2017, "Netflix"));

        Assert.Contains("direction=\"rtl\"", poster.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The Assassination of Jesse James by the Coward Robert Ford and Everything That Came After It, Extended Director's Cut With Commentary by Nobody in Particular and a Very Long Epilogue")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitän")]
    [InlineData("Up")]
    [InlineData("千と千尋の神隠しと長い長い題名の続きがここにまだまだあります")]
    public void Set_AnyName_StaysInsideItsColumn(string name)
    {
        const int width = 168;

        var type = PosterTypesetting.Set(name, width);

        Assert.All(type.Lines, line => Assert.InRange(PosterText.Measure(line) * type.Size, 0, width + 1));
        Assert.InRange(type.Height, type.Size, 170);
    }

    [Fact]
    public void Set_TwoShortWords_AreBiggerThanALongSentence()
    {
        Assert.True(PosterTypesetting.Set("Night Sky", 168).Size > PosterTypesetting.Set("A Complete and Unabridged History of Nearly Everything Else", 168).Size);
    }

    [Fact]
    public void Palettes_EveryFamily_KeepTheTypeReadable()
    {
        foreach (var family in Enum.GetValues<GenreFamily>())
        {
            Assert.InRange(PosterPalette.Of(family).Count, 2, 10);
            foreach (var palette in PosterPalette.Of(family))
            {
                Assert.True(Contrast(palette.Ink, palette.Ground) >= 4.5, $"{family}: {palette.Ink} on {palette.Ground}");
                Assert.True(Contrast(palette.Ink, palette.Depth) >= 4.5, $"{family}: {palette.Ink} on {palette.Depth}");
            }
        }
    }

    [Theory]
    [InlineData("TV Dramas, International TV Shows, TV Horror", GenreFamily.Horror)]
    [InlineData("Kids & Family", GenreFamily.Family)]
    [InlineData("Science & Nature TV", GenreFamily.Documentary)]
    [InlineData("Arts, Entertainment, and Culture", GenreFamily.Other)]
    [InlineData("Music Videos and Concerts", GenreFamily.Music)]
    public void Of_PlatformLabels_FindsTheMostTellingFamily(string labels, GenreFamily expected)
    {
        Assert.Equal(expected, GenreFamilies.Of(labels.Split(", ")));
    }

    // WCAG 2.2, "contrast ratio" and "relative luminance".
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));

        double Channel(int start)
        {
            var value = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
    }
}

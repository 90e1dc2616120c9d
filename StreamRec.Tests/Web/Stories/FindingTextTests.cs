using System.Globalization;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Exploration.Stories;
using StreamRec.Web.Components.Pages.Stories;

namespace StreamRec.Tests.Web.Stories;

/// <summary>Facts in sentences: rounded, but never to something that is not true.</summary>
public sealed class FindingTextTests
{
    [Theory]
    [InlineData(FigureUnit.Share, 0.5, "50%")]
    [InlineData(FigureUnit.Share, 0.0999, "10%")]
    [InlineData(FigureUnit.Share, 0.052, "5.2%")]
    [InlineData(FigureUnit.Share, 0.0004, "0.04%")]
    [InlineData(FigureUnit.Share, 0.998, "99.8%")]
    [InlineData(FigureUnit.Share, 1, "100%")]
    [InlineData(FigureUnit.Share, 0, "0%")]
    [InlineData(FigureUnit.Factor, 3.34, "3.3")]
    [InlineData(FigureUnit.Factor, 2.01, "2")]
    [InlineData(FigureUnit.Factor, 1234.5, "1,234")]
    [InlineData(FigureUnit.Count, 9_668, "9,668")]
    [InlineData(FigureUnit.Year, 2017, "2017")]
    [InlineData(FigureUnit.Stars, 3.5, "3.50")]
    public void Number_English_HasTheDigitsItNeeds(FigureUnit unit, double value, string expected)
    {
        Speak("en");

        Assert.Equal(expected, FindingText.Number(unit, value));
    }

    [Fact]
    public void Fill_Spanish_WritesNumbersAndNamesAsTheVisitorDoes()
    {
        Speak("es");
        var finding = new Finding("x").With("ratio", 6.72, FigureUnit.Factor).With("count", 12_345).With("who", new FindingName("1980..1989", null, Dimensions.Year), new FindingName("6", null, Dimensions.ReleaseMonth), new FindingName("k", "Ana", null));

        Assert.Equal("6,7 veces 12.345: los años 1980, junio y Ana", FindingText.Fill("{ratio} veces {count}: {who}", finding));
    }

    [Fact]
    public void Fill_ManyNames_NamesTheFirst()
    {
        Speak("en");
        var finding = new Finding("x").With("who", Enumerable.Range(1, 6).Select(number => new FindingName("k", $"N{number}", null)));

        Assert.Equal("N1, N2, N3, …", FindingText.Fill("{who}", finding));
    }

    [Fact]
    public void Fill_UnknownFact_IsAnError() => Assert.Throws<KeyNotFoundException>(() => FindingText.Fill("{nothing}", new Finding("x")));

    private static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
}

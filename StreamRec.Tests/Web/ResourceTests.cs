using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Web;

public sealed partial class ResourceTests
{
    public static TheoryData<string> Areas =>
        [.. typeof(WebLimits).Assembly.GetManifestResourceNames().Where(name => name.EndsWith("Text.resources", StringComparison.Ordinal)).Select(name => name[..^".resources".Length])];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Texts_EveryOne_ExistInSpanishWithTheSamePlaces(string area)
    {
        var english = Read(area, CultureInfo.InvariantCulture);
        var spanish = Read(area, CultureInfo.GetCultureInfo("es"));

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), spanish.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in english)
        {
            Assert.False(string.IsNullOrWhiteSpace(spanish[key]), key);
            Assert.Equal(Places(text), Places(spanish[key]));
        }
    }

    [Fact]
    public void Areas_OfTheProgram_AreFound() => Assert.InRange(Areas.Count, 5, 50);

    private static Dictionary<string, string> Read(string area, CultureInfo culture)
    {
        var set = new ResourceManager(area, typeof(WebLimits).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}

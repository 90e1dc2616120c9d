using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Tests.Profiling;
using StreamRec.Web.Components.Pages.Profile.Files;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Tests.Web.Profile;

/// <summary>A report that is handed on: whole, without the server, and honest about where it is from.</summary>
public sealed class ProfileFileTests
{
    private const string Table = "colour,size,price,day\nred,1,10,2024-01-01\n<script>alert(1)</script>,2,20,2024-01-02\nred,3,,2024-01-03\n=cmd|' /C calc'!A0,4,5,2024-01-04\n";

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task MakeAsync_Html_NeedsNothingBesideIt(string language)
    {
        Speak(language);
        var profile = Profiled.Csv(Table, where: "size > 0", columns: "colour:category", target: "price");
        var file = await ProfileFiles.MakeAsync(new ProfileResult(profile, null), default, ProfileFileFormat.Html);
        var html = Encoding.UTF8.GetString(file.Content);

        Assert.EndsWith(".html", file.Name, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex("<script|<link|<img|<button|<select|@import|url\\((?!['\"]?data:)|(?:src|href)=\"(?!#)", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5)), html);
        foreach (var text in new[] { profile.Name, "size &gt; 0", "colour:category", profile.ComputedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), profile.Version, ProfileText.ComputedAt, ProfileText.Kurtosis, ProfileText.SampleLast })
        {
            Assert.Contains(text, html, StringComparison.Ordinal);
        }

        // Every link of the document leads somewhere in it.
        Assert.All(Regex.Matches(html, "href=\"#(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)), link => Assert.Contains($"id=\"{link.Groups["id"].Value}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task MakeAsync_HtmlOfAComparison_ShowsBothSides()
    {
        Speak("en");
        using var folder = new TemporaryFolder();
        var request = new ProfileRequest(ProfileSource.OfFile(folder.Write("table.csv", Table)));
        var comparison = new TableProfiler(new ProfileOptions(), 1).Compare(request with { Part = RowPart.FirstHalf }, request with { Part = RowPart.SecondHalf });
        var html = Encoding.UTF8.GetString((await ProfileFiles.MakeAsync(new ProfileResult(comparison.Left, comparison), ("early", "late"), ProfileFileFormat.Html)).Content);

        Assert.Contains("<th scope=\"col\" dir=\"auto\"", html, StringComparison.Ordinal);
        Assert.Contains(">early</dd>", html, StringComparison.Ordinal);
        Assert.Contains(">late</dd>", html, StringComparison.Ordinal);
        Assert.Contains("id=\"rows-2\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MakeAsync_Csv_DisarmsFormulas()
    {
        var file = await ProfileFiles.MakeAsync(new ProfileResult(Profiled.Csv(Table), null), default, ProfileFileFormat.Csv);
        var text = Encoding.UTF8.GetString(file.Content);

        Assert.Contains(",'=cmd|", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd|", text, StringComparison.Ordinal);
        Assert.Contains("table.csv,about,,where,,,\r\n", text, StringComparison.Ordinal);
    }

    private static void Speak(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
}

using System.Net;
using System.Text.RegularExpressions;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Web;

public sealed partial class ShellTests(WebProgram program) : IClassFixture<WebProgram>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/lib/scripts/theme.js", HttpStatusCode.OK)]
    public async Task Get_AnyAddress_CarriesTheSecurityHeaders(string address, HttpStatusCode expected)
    {
        using var response = await GetAsync(address);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public void ContentSecurityPolicy_Always_AllowsNoInlineScript()
    {
        Assert.Contains("script-src 'self';", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_HomePage_NamesOnlyFilesThatAreServed()
    {
        using var page = await GetAsync("/");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var files = FileAddress().Matches(html).Select(match => match.Groups["address"].Value).Where(address => address.Contains('.', StringComparison.Ordinal)).ToList();

        Assert.Contains("_framework/blazor.web.js", files);
        foreach (var file in files)
        {
            using var response = await GetAsync("/" + WebUtility.HtmlDecode(file));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{file}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Get_UnknownPage_AnswersAPageThatLeadsBack()
    {
        using var response = await GetAsync("/no-such-page", ("Accept-Language", "es"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Aquí no hay función", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB,en;q=0.9", null, "en")]
    [InlineData("es-AR,es;q=0.9", null, "es")]
    [InlineData("fr", null, "en")]
    [InlineData("es", "streamrec-language=c%3Den%7Cuic%3Den", "en")]
    public async Task Get_Page_SpeaksTheLanguageOfCookieThenBrowser(string accepted, string? cookie, string expected)
    {
        using var response = await GetAsync("/", ("Accept-Language", accepted), ("Cookie", cookie));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains($"<html lang=\"{expected}\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/catalog?search=a%20b", "/catalog?search=a%20b")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("", "/")]
    public async Task GetLanguage_ReturnAddress_StaysOnThisHost(string returnTo, string expected)
    {
        using var response = await GetAsync($"/preferences/language?language=es&returnTo={Uri.EscapeDataString(returnTo)}");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.OriginalString);
        Assert.StartsWith("streamrec-language=c%3Des%7Cuic%3Des", Header(response, "Set-Cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetLanguage_UnknownLanguage_NamesTheAcceptedOnes()
    {
        using var response = await GetAsync("/preferences/language?language=xx");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("en, es", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", "data-theme=\"dark\"")]
    [InlineData("light", "data-theme=\"light\"")]
    public async Task Get_ThemeCookie_IsInTheFirstByteOfThePage(string theme, string expected)
    {
        using var response = await GetAsync("/", ("Cookie", $"streamrec-theme={theme}"));

        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NoThemeCookieOrAStrangeOne_LeavesTheChoiceToTheBrowser()
    {
        using var response = await GetAsync("/", ("Cookie", "streamrec-theme=\"><script>; flag"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("data-theme=", html, StringComparison.Ordinal);
        Assert.Contains("media=\"(prefers-color-scheme: dark)\"", html, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string address, params (string Name, string? Value)[] headers) => program.GetAsync(address, headers);

    private static string Header(HttpResponseMessage response, string name) => string.Join(';', response.Headers.GetValues(name));

    [GeneratedRegex("(?:href|src)=\"(?<address>[^\"#?]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileAddress();
}

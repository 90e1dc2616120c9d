using System.Text.RegularExpressions;
using System.Globalization;
using Microsoft.Playwright;

namespace StreamRec.Tests.Browser;

/// <summary>What the tests do with pages again and again; elements are found by role and name, as a screen reader finds them.</summary>
internal static class PageExtensions
{
    /// <summary>Waits until the page is connected to the server; before that it can be read, but a click would be lost.</summary>
    public static async Task WhenInteractiveAsync(this IPage page) => await page.Locator("main[data-interactive]").WaitForAsync();

    /// <summary>Reloads the page; see <see cref="WhenInteractiveAsync"/>.</summary>
    public static async Task ReloadAndWaitAsync(this IPage page)
    {
        await page.ReloadAsync();
        await page.WhenInteractiveAsync();
    }

    /// <summary>The button of a name.</summary>
    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The link of a name.</summary>
    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>The heading of a name.</summary>
    public static ILocator Heading(this IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    /// <summary>The list of a name.</summary>
    public static ILocator List(this IPage page, string name) => page.GetByRole(AriaRole.List, new() { Name = name, Exact = true });

    /// <summary>The named part of the page.</summary>
    public static ILocator Region(this IPage page, string name) => page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    /// <summary>The path and query in the address bar.</summary>
    public static string PathAndQuery(this IPage page) => new Uri(page.Url).PathAndQuery;

    /// <summary>Waits until the address bar shows a path and query.</summary>
    public static Task WhenAtAsync(this IPage page, string pathAndQuery) =>
        // A pattern, as a plain text would be read as one of Playwright's own, in which escaped letters match nothing.
        Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{Regex.Escape(new Uri(new Uri(page.Url), pathAndQuery).AbsoluteUri)}$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>The element in which typing ends up, by its id.</summary>
    public static Task<string> FocusedIdAsync(this IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id");

    /// <summary>Presses a button that saves a file, and returns the file's name and its lines without the mark that spreadsheets need.</summary>
    public static async Task<(string Name, string[] Lines)> DownloadAsync(this IPage page, ILocator button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        var text = await reader.ReadToEndAsync();
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        return (download.SuggestedFilename, text.TrimEnd().Split("\r\n"));
    }

    /// <summary>A number as the page writes it in the test's language.</summary>
    public static string Written(this int value) => value.ToString("N0", CultureInfo.CurrentCulture);
}

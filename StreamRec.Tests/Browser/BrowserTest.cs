using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace StreamRec.Tests.Browser;

/// <summary>A test that visits pages. When it ends, none of its tabs may have anything to complain of (<see cref="WatchedPage"/>).</summary>
/// <param name="program">The program and the browser.</param>
[Collection(LookingTests.Name)]
public abstract class BrowserTest(BrowserProgram program) : IAsyncLifetime
{
    private static readonly string[] Levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

    private readonly List<WatchedPage> visits = [];

    /// <summary>The program and the browser.</summary>
    protected BrowserProgram Program { get; } = program;

    /// <inheritdoc />
    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Program.HasBrowser, InstalledBrowser.Absent);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var visit in visits)
        {
            await visit.Page.Context.DisposeAsync();
        }

        var complaints = visits.SelectMany(visit => visit.Complaints).ToList();
        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
    }

    /// <summary>
    /// Opens an address of the program in a fresh profile, and returns once the page answers to clicks. From here on the test itself reads texts and numbers in
    /// the visitor's language: a text from the resources is what the page must show.
    /// </summary>
    private protected Task<IPage> VisitAsync(string path, Visitor? visitor = null)
    {
        // Not in the asynchronous method: what is set there is forgotten when it returns.
        visitor ??= new Visitor();
        Speak(visitor.Language);
        return OpenAsync(Program.Address, path, visitor, missing: null);
    }

    /// <summary>Opens an address that does not exist.</summary>
    private protected Task<IPage> VisitMissingAsync(string path, Visitor visitor)
    {
        Speak(visitor.Language);
        return OpenAsync(Program.Address, path, visitor, missing: path);
    }

    /// <summary>Opens an address of any host; see <see cref="VisitAsync"/>.</summary>
    private protected async Task<IPage> OpenAsync(Uri host, string path, Visitor visitor, string? missing)
    {
        var context = await Program.Browser!.NewContextAsync(visitor.Profile(host));
        context.SetDefaultTimeout((float)BrowserProgram.Patience.TotalMilliseconds);
        var visit = await WatchedPage.OpenAsync(context, host, missing);
        visits.Add(visit);
        await visit.Page.GotoAsync(path);
        await visit.Page.WhenInteractiveAsync();
        return visit.Page;
    }

    /// <summary>Lets the test read the resources in a language.</summary>
    private protected static void Speak(string language) => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);

    /// <summary>The page passes axe's rules for WCAG 2.0 to 2.2, levels A and AA, and its colours in the dark, too.</summary>
    private protected static async Task AssertAccessibleAsync(IPage page)
    {
        // The header stays on top and would cover what has been scrolled under it.
        await page.EvaluateAsync("() => { document.documentElement.scrollTop = 0; }");
        await AssertNothingFoundAsync(page, ColorScheme.Light, new RunOnlyOptions { Type = "tag", Values = [.. Levels] });

        // A theme changes colours and nothing else.
        await AssertNothingFoundAsync(page, ColorScheme.Dark, new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] });
    }

    private static async Task AssertNothingFoundAsync(IPage page, ColorScheme theme, RunOnlyOptions rules)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
        await page.WaitForFunctionAsync("() => document.getAnimations().length === 0");
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = rules });
        var found = result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{theme}: {violation.Id}: {node.Html} {string.Join("; ", node.Any.Select(check => check.Message))}")).ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}

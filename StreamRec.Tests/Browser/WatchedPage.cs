using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace StreamRec.Tests.Browser;

/// <summary>
/// A browser tab under watch. It writes down what no visit may cause: console errors and warnings, uncaught exceptions, requests that fail, go to another host or
/// are answered with an error, and breaches of the content security policy.
/// </summary>
internal sealed class WatchedPage
{
    // The browser reports most breaches on the console by itself; this reports every one of them, those of workers and eval included.
    private const string ReportBreaches = """
        document.addEventListener('securitypolicyviolation', breach =>
          console.error(`content security policy: ${breach.effectiveDirective} forbids ${breach.blockedURI} (${breach.sourceFile}:${breach.lineNumber})`));
        """;

    private readonly ConcurrentQueue<string> complaints = new();
    private readonly Uri host;
    private readonly string? missing;

    private WatchedPage(IPage page, Uri host, string? missing)
    {
        (Page, this.host, this.missing) = (page, host, missing);
        page.Console += OnConsole;
        page.PageError += (_, error) => WriteDown("uncaught: " + error);
        page.Request += OnRequest;
        page.RequestFailed += OnRequestFailed;
        page.Response += OnResponse;
    }

    /// <summary>The tab.</summary>
    public IPage Page { get; }

    /// <summary>What has been written down so far.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Called with each complaint.</summary>
    public Action<string>? Complained { get; set; }

    /// <summary>Opens a tab.</summary>
    /// <param name="context">The profile it belongs to.</param>
    /// <param name="host">The only host it may talk to.</param>
    /// <param name="missing">The one path that is asked for although it does not exist, or <see langword="null"/>.</param>
    public static async Task<WatchedPage> OpenAsync(IBrowserContext context, Uri host, string? missing)
    {
        await context.AddInitScriptAsync(ReportBreaches);
        return new WatchedPage(await context.NewPageAsync(), host, missing);
    }

    private void WriteDown(string complaint)
    {
        complaints.Enqueue(complaint);
        Complained?.Invoke(complaint);
    }

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" && !IsMissing(message.Location))
        {
            WriteDown($"console {message.Type}: {message.Text} ({message.Location})");
        }
    }

    private void OnRequest(object? sender, IRequest request)
    {
        var address = new Uri(request.Url);
        if (address.Scheme is "http" or "https" && address.Authority != host.Authority)
        {
            WriteDown($"another host: {request.Url}");
        }
    }

    // What a visitor who has moved on no longer waits for has not failed.
    private void OnRequestFailed(object? sender, IRequest request)
    {
        if (request.Failure != "net::ERR_ABORTED")
        {
            WriteDown($"failed: {request.Method} {request.Url} ({request.Failure})");
        }
    }

    private void OnResponse(object? sender, IResponse response)
    {
        if (response.Status >= 400 && !IsMissing(response.Url))
        {
            WriteDown($"status {response.Status}: {response.Request.Method} {response.Url}");
        }
    }

    private bool IsMissing(string location) => missing is not null && location.StartsWith(new Uri(host, missing).ToString(), StringComparison.Ordinal);
}

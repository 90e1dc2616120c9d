using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Api;

/// <summary>One route: its parameters to fill in, the request to run or copy, and what it answers. The visitor's browser sends the request itself.</summary>
public sealed partial class RouteBench : IAsyncDisposable
{
    private const int BytesPerKilobyte = 1024;

    private ElementReference output;
    private IJSObjectReference? module;
    private BrowserAnswer? answer;
    private string? failure;
    private string? missing;
    private bool isRunning;

    /// <summary>The route and its values.</summary>
    [Parameter, EditorRequired]
    public required ApiRequest Request { get; set; }

    /// <summary>Raised after each change of a value.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // The quotes are those of POSIX shells, of PowerShell and, for requests without a body, of the Windows command line.
    private string Curl
    {
        get
        {
            var address = $"\"{Navigation.BaseUri.TrimEnd('/')}{Request.Address}\"";
            var method = Request.Route.Method == HttpMethods.Get ? "" : $"-X {Request.Route.Method} ";
            return Request.Body is { } body
                ? $"curl {method}-H \"Content-Type: application/json\" -d '{body.Replace("'", "'\\''", StringComparison.Ordinal)}' {address}"
                : $"curl {method}{address}";
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has thrown everything away itself.
        }
    }

    private Task Set(ApiParameter parameter, IReadOnlyList<string> values)
    {
        Request[parameter] = values;
        return Changed.InvokeAsync();
    }

    private async Task RunAsync()
    {
        var empty = string.Join(", ", Request.Missing);
        missing = empty.Length > 0 ? Wording.Fill(ApiText.Missing, empty) : null;
        if (missing is not null || isRunning)
        {
            return;
        }

        isRunning = true;
        failure = null;
        await Changed.InvokeAsync();
        try
        {
            module ??= await Script.InvokeAsync<IJSObjectReference>("import", "/" + Assets["lib/scripts/api-page.js"]);

            // The script has a limit of its own, and says when it is reached.
            answer = await module.InvokeAsync<BrowserAnswer>("run", Timeout.InfiniteTimeSpan, output, Request.Route.Method, Request.Address, Request.Body);
        }
        catch (JSDisconnectedException)
        {
            // The visitor has left; there is nobody to show an answer to.
        }
        catch (JSException exception)
        {
            answer = null;
            failure = Wording.Fill(ApiText.Failed, exception.Message.Split('\n')[0]);
        }

        isRunning = false;
    }

    private static string Size(long bytes) => bytes < BytesPerKilobyte
        ? Wording.Fill(ApiText.Bytes, bytes)
        : Wording.Fill(ApiText.Kilobytes, ((double)bytes / BytesPerKilobyte).ToString("N1", CultureInfo.CurrentCulture));

    /// <summary>What the script says about an answer; the body it shows by itself.</summary>
    /// <param name="Status">The status code.</param>
    /// <param name="StatusText">The status in words; empty where the protocol has none.</param>
    /// <param name="Milliseconds">From sending to the last byte.</param>
    /// <param name="Bytes">Size of the body, unpacked.</param>
    /// <param name="MediaType">Type of the body.</param>
    /// <param name="Characters">Length of the body as it would be shown.</param>
    /// <param name="ShownCharacters">How much of it is shown.</param>
    private sealed record BrowserAnswer(int Status, string StatusText, double Milliseconds, long Bytes, string? MediaType, int Characters, int ShownCharacters);
}

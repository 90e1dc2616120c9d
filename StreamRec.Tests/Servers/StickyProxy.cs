using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StreamRec.Tests.Servers;

/// <summary>
/// A plain reverse proxy in front of several servers: a cookie ties a browser to one of them, as circuits need it; whoever has none, or one whose server is gone, gets another. A cookie of two
/// digits takes the pages from one server and the circuit from another, which no real proxy does on purpose.
/// </summary>
internal sealed class StickyProxy : IAsyncDisposable
{
    /// <summary>The cookie that holds the number of the server, or of two.</summary>
    public const string Cookie = "streamrec-server";

    private static readonly HashSet<string> HopHeaders = new(StringComparer.OrdinalIgnoreCase) { "Connection", "Keep-Alive", "Transfer-Encoding", "Upgrade", "Host" };

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
    private readonly IReadOnlyList<Uri> servers;
    private readonly WebApplication application;

    private StickyProxy(IReadOnlyList<Uri> servers)
    {
        this.servers = servers;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        application = builder.Build();
        application.UseWebSockets();
        application.Run(context => context.WebSockets.IsWebSocketRequest ? ForwardSocketAsync(context) : ForwardAsync(context));
    }

    /// <summary>Where it answers.</summary>
    public Uri Address => new(application.Urls.First());

    /// <summary>Starts one.</summary>
    public static async Task<StickyProxy> StartAsync(params IReadOnlyList<Uri> servers)
    {
        var proxy = new StickyProxy(servers);
        await proxy.application.StartAsync(TestContext.Current.CancellationToken);
        return proxy;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        client.Dispose();
    }

    private static string PathOf(HttpContext context) => context.Request.Path + context.Request.QueryString;

    private static int ServerOf(HttpContext context)
    {
        var wanted = context.Request.Cookies[Cookie] ?? "0";
        return (context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal) ? wanted[^1] : wanted[0]) - '0';
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var first = ServerOf(context);
        for (var turn = 0; turn < servers.Count; turn++)
        {
            var number = (first + turn) % servers.Count;
            try
            {
                using var answer = await client.SendAsync(Copy(context.Request, servers[number]), context.RequestAborted);
                if (turn > 0 || !context.Request.Cookies.ContainsKey(Cookie))
                {
                    context.Response.Cookies.Append(Cookie, $"{number}");
                }

                await CopyAsync(answer, context);
                return;
            }
            catch (HttpRequestException) when (!context.Response.HasStarted)
            {
                // That one is gone.
            }
        }

        context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    private static HttpRequestMessage Copy(HttpRequest request, Uri server)
    {
        var copy = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(server, PathOf(request.HttpContext)));
        if (request.ContentLength is > 0 || request.Headers.TransferEncoding.Count > 0)
        {
            copy.Content = new StreamContent(request.Body);
        }

        foreach (var (name, values) in request.Headers.Where(header => !HopHeaders.Contains(header.Key)))
        {
            if (!copy.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                copy.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        copy.Headers.Host = request.Host.Value;
        return copy;
    }

    private static async Task CopyAsync(HttpResponseMessage answer, HttpContext context)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !HopHeaders.Contains(header.Key)))
        {
            foreach (var value in values)
            {
                context.Response.Headers.Append(name, value);
            }
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task ForwardSocketAsync(HttpContext context)
    {
        using var server = new ClientWebSocket();
        server.Options.SetRequestHeader("Cookie", context.Request.Headers.Cookie.ToString());
        var address = new UriBuilder(new Uri(servers[ServerOf(context)], PathOf(context))) { Scheme = "ws" };
        await server.ConnectAsync(address.Uri, context.RequestAborted);
        using var browser = await context.WebSockets.AcceptWebSocketAsync();
        try
        {
            await Task.WhenAny(PumpAsync(browser, server, context.RequestAborted), PumpAsync(server, browser, context.RequestAborted));
        }
        finally
        {
            browser.Abort();
            server.Abort();
        }
    }

    private static async Task PumpAsync(WebSocket from, WebSocket to, CancellationToken cancellation)
    {
        var buffer = new byte[16_384];
        while (true)
        {
            var part = await from.ReceiveAsync(buffer.AsMemory(), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            await to.SendAsync(buffer.AsMemory(0, part.Count), part.MessageType, part.EndOfMessage, cancellation);
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Api;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Web;

/// <summary>The real program in this process, on a free port of the loopback address, answering from a <see cref="FixedWorkspace"/>.</summary>
public sealed class WebProgram : IAsyncLifetime
{
    private WebApplication? application;

    /// <summary>A client that follows no redirects, so that they can be looked at.</summary>
    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>What it answers from.</summary>
    internal FixedWorkspace Source { get; } = new() { Current = FixedWorkspace.Small() };

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        application = StreamRecApplication.Build([], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(WorkspaceService)));
            builder.Services.Replace(ServiceDescriptor.Singleton<IWorkspaceSource>(Source));
        });
        await application.StartAsync();
        Client.BaseAddress = new Uri(application.Urls.First());
    }

    /// <summary>Gets a page as a browser would ask for it.</summary>
    public async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        foreach (var (name, value) in headers)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (application is not null)
        {
            await application.DisposeAsync();
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Web;

/// <summary>The real program in this process, on a free port of the loopback address.</summary>
public sealed class WebProgram : IAsyncLifetime
{
    private readonly TemporaryFolder dataRoot = new();
    private WebApplication? application;

    /// <summary>A client that follows no redirects, so that they can be looked at.</summary>
    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        string[] settings = ["--StreamRec:DataRoot", dataRoot.Path, "--StreamRec:Sample:Titles", "300", "--StreamRec:Sample:Users", "200", "--StreamRec:Sample:Ratings", "6000"];
        application = StreamRecApplication.Build(settings, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        await application.StartAsync();
        Client.BaseAddress = new Uri(application.Urls.First());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (application is not null)
        {
            await application.DisposeAsync();
        }

        dataRoot.Dispose();
    }
}

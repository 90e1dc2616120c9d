using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Api;

/// <summary>The real program on a free port of the loopback address, answering from a <see cref="FixedWorkspace"/>.</summary>
public sealed class ApiProgram : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private WebApplication? application;

    /// <summary>What it answers from.</summary>
    internal FixedWorkspace Source { get; } = new() { Current = FixedWorkspace.Small() };

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        application = StreamRecApplication.Build(["--StreamRec:Sql:Enabled", "true"], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddSingleton<IWorkspaceSource>(Source);

            // The service that would make the sample world and load it.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(WorkspaceService)));
        });
        await application.StartAsync();
        client.BaseAddress = new Uri(application.Urls.First());
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (application is not null)
        {
            await application.DisposeAsync();
        }
    }

    /// <summary>Sends a GET request.</summary>
    public Task<HttpResponseMessage> SendAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Posts a JSON document and gets one that must come with a status.</summary>
    public async Task<JsonElement> PostAsync(string address, string body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{address}: {response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Gets a JSON document that must come with 200.</summary>
    public async Task<JsonElement> GetAsync(string address)
    {
        using var response = await SendAsync(address);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode} {text}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Gets problem details that must come with a status.</summary>
    public async Task<JsonElement> GetProblemAsync(string address, HttpStatusCode expected)
    {
        using var response = await SendAsync(address);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{address}: {response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal((int)expected, problem.GetProperty("status").GetInt32());
        return problem;
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StreamRec.Core.Storage;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Api;

/// <summary>The real program with a data root of its own, answering from a small workspace with two doubtful pairs.</summary>
internal sealed class DecidingProgram : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpClient client = new();
    private readonly WebApplication application;

    private DecidingProgram(params string[] settings)
    {
        var small = FixedWorkspace.Small();
        Workspace = small with
        {
            Matches = new WorkMatches(
                [
                    Pair(small, "as1", "ds1", 0.4, new MatchEvidence { Namesakes = 1, YearDifference = 0, Directors = new PeopleAgreement(0, 1, 2, Alike: 1), LengthDifference = 10, GenreOverlap = 0 }),
                    Pair(small, "ns1", "ns2", 0.75, new MatchEvidence { Namesakes = 3, YearDifference = -2, Cast = new PeopleAgreement(1, 1, 1), Name = NameAgreement.Subtitle }),
                ],
                [],
                [],
                ""),
        };
        application = StreamRecApplication.Build(["--StreamRec:DataRoot", folder.Path, .. settings], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(WorkspaceService)));
            builder.Services.Replace(ServiceDescriptor.Singleton<IWorkspaceSource>(new FixedWorkspace { Current = Workspace }));
        });
    }

    /// <summary>What it answers from.</summary>
    public Workspace Workspace { get; }

    /// <summary>Where it keeps decisions.</summary>
    public DataRoot Root => new(folder.Path);

    /// <summary>The decisions it has kept.</summary>
    public FileMatchDecisions Decisions => new(Root);

    /// <summary>Starts it.</summary>
    public static async Task<DecidingProgram> StartAsync(params string[] settings)
    {
        var program = new DecidingProgram(settings);
        await program.application.StartAsync(TestContext.Current.CancellationToken);
        program.client.BaseAddress = new Uri(program.application.Urls.First());
        return program;
    }

    /// <summary>Sends a request; the answer must have a status.</summary>
    public async Task<string> SendAsync(HttpMethod method, string address, HttpStatusCode expected = HttpStatusCode.OK, string? body = null)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.AcceptLanguage.ParseAdd("en");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{method} {address}: {response.StatusCode} {text}");
        return text;
    }

    /// <summary>Gets JSON.</summary>
    public async Task<JsonElement> GetAsync(string address) => JsonDocument.Parse(await SendAsync(HttpMethod.Get, address)).RootElement;

    /// <summary>Sends a decision.</summary>
    public async Task<JsonElement> DecideAsync(string body, HttpStatusCode expected = HttpStatusCode.OK) =>
        JsonDocument.Parse(await SendAsync(HttpMethod.Post, "/api/matches/decisions", expected, body)).RootElement;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await application.DisposeAsync();
        folder.Dispose();
    }

    private static TitleMatch Pair(Workspace workspace, string first, string second, double confidence, MatchEvidence evidence) => new(
        workspace.Catalog.FindTitle(first)!.Row, workspace.Catalog.FindTitle(second)!.Row, confidence, evidence, MatchVerdict.Doubtful, MatchDoubt.WeakEvidence);
}

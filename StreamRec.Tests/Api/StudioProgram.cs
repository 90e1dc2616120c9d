using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using StreamRec.Core.Activity;
using StreamRec.Core.Jobs;
using StreamRec.Core.Timeline;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Jobs;
using StreamRec.Tests.Workspaces;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Api;

/// <summary>The whole real program over a small imported world, with models to switch between.</summary>
internal sealed class StudioProgram : IAsyncDisposable
{
    private readonly HttpClient client = new();
    private readonly WebApplication application;

    private StudioProgram(TrainedWorld world, string[] settings)
    {
        World = world;
        application = StreamRecApplication.Build(
            ["--StreamRec:DataRoot", world.Options.DataRoot, "--StreamRec:Training:TrainWhenMissing", "false", .. settings], builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
    }

    public TrainedWorld World { get; }

    public IWorkspaceSource Source => application.Services.GetRequiredService<IWorkspaceSource>();

    public SnapshotHistory Snapshots => application.Services.GetRequiredService<SnapshotHistory>();

    /// <summary>A client for what has no JSON.</summary>
    public HttpClient Client => client;

    public T Service<T>()
        where T : notnull => application.Services.GetRequiredService<T>();

    public JobQueue Queue => application.Services.GetRequiredService<JobQueue>();

    /// <summary>Starts it and waits until the world is loaded.</summary>
    public static async Task<StudioProgram> StartAsync(TrainedWorld world, params string[] settings)
    {
        var program = new StudioProgram(world, settings);
        await program.application.StartAsync(TestContext.Current.CancellationToken);
        program.client.BaseAddress = new Uri(program.application.Urls.First());
        await program.UntilAsync(source => source.State.Phase == WorkspacePhase.Ready);
        return program;
    }

    /// <summary>Waits for what the workspace announces.</summary>
    public async Task UntilAsync(Func<IWorkspaceSource, bool> isSo)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        EventHandler look = (_, _) =>
        {
            if (isSo(Source))
            {
                reached.TrySetResult();
            }
        };
        Source.Changed += look;
        look(this, EventArgs.Empty);
        await reached.Task.WaitAsync(TestContext.Current.CancellationToken);
        Source.Changed -= look;
    }

    /// <summary>Waits until a step is in the activity.</summary>
    public Task UntilRecordedAsync(string id) => UntilRecordedAsync(step => step.Id == id);

    /// <summary>Waits until a step like that is in the activity.</summary>
    public async Task<ActivityEvent> UntilRecordedAsync(Func<ActivityEvent, bool> isSo)
    {
        var journal = application.Services.GetRequiredService<ActivityJournal>();
        using var more = new SemaphoreSlim(1);
        EventHandler notice = (_, _) => more.Release();
        journal.Changed += notice;
        try
        {
            while (true)
            {
                await more.WaitAsync(TestContext.Current.CancellationToken);
                if ((await journal.FindAsync(new ActivityQuery { PageSize = 1_000 }, TestContext.Current.CancellationToken)).Events.FirstOrDefault(isSo) is { } found)
                {
                    return found;
                }
            }
        }
        finally
        {
            journal.Changed -= notice;
        }
    }

    /// <summary>Waits until a job is in a state.</summary>
    public Task<Job> UntilAsync(string job, JobState state) => JobWaiting.UntilAsync(Queue, job, each => each.State == state);

    /// <summary>Sends a request; the answer must have a status.</summary>
    public async Task<JsonElement> SendAsync(HttpMethod method, string address, HttpStatusCode expected = HttpStatusCode.OK, string? body = null)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{address}: {response.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public Task<JsonElement> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await application.DisposeAsync();
    }
}

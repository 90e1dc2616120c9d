using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StreamRec.Core.Intake;
using StreamRec.Core.Jobs;
using StreamRec.Core.Studies;
using StreamRec.Core.Viewers;
using StreamRec.Core.Views;
using StreamRec.Core.Workspaces;
using StreamRec.Tests.Jobs;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Api;

/// <summary>Tests that share one program with the sample world in it.</summary>
[CollectionDefinition(Name)]
public sealed class SampleWorldTests : ICollectionFixture<SampleProgram>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "sample world";
}

/// <summary>The program as a newcomer starts it, on a free port of the loopback address: nothing imported, so it makes its sample world and trains on it.</summary>
public sealed class SampleProgram : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private WebApplication? application;

    /// <summary>A client for it.</summary>
    public HttpClient Client { get; } = new();

    /// <summary>What it serves.</summary>
    internal Workspace Workspace => application!.Services.GetRequiredService<IWorkspaceSource>().Current!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        application = StreamRecApplication.Build(["--StreamRec:Sql:Enabled", "true"], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["StreamRec:DataRoot"] = folder.Path });
        });
        var source = application.Services.GetRequiredService<IWorkspaceSource>();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        source.Changed += (_, _) =>
        {
            if (source.State is { Phase: WorkspacePhase.Failed, Problem: var problem })
            {
                ready.TrySetException(new InvalidOperationException(problem));
            }
            else if (source.State.Phase == WorkspacePhase.Ready)
            {
                ready.TrySetResult();
            }
        };
        await application.StartAsync();
        Client.BaseAddress = new Uri(application.Urls.First());
        await ready.Task;

        // So that the lists of models, work, studies, views, profiles and files have something to show.
        application.Services.GetRequiredService<UploadStore>().Create(null, "1.csv", 1_000_000);
        application.Services.GetRequiredService<ImportReviews>().Start(new ReviewRequest([], ".", Append: false));
        var queue = application.Services.GetRequiredService<JobQueue>();
        await JobWaiting.UntilAsync(queue, queue.Submit(new TrainJob("bias", [], Seed: 1, Threads: 1, Activate: false)).Id, job => job.State == JobState.Done);
        var study = new StudyRequest { Kind = StudyKind.CrossValidate, Models = [new StudyModel("mean")], TestShare = 0.2 };
        await JobWaiting.UntilAsync(queue, queue.Submit(new StudyJob(study)).Id, job => job.State == JobState.Done);
        await application.Services.GetRequiredService<SavedViewStore>().SaveAsync("Catalog", "explore/catalog", source.Current!.Snapshot.Id);
        var viewers = application.Services.GetRequiredService<ViewerStore>();
        var viewer = await viewers.CreateAsync("Sam");
        await viewers.RateAsync(viewer.Id, [source.Current.Catalog.Works[0].Id], 4.5);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (application is not null)
        {
            await application.DisposeAsync();
        }

        folder.Dispose();
    }
}

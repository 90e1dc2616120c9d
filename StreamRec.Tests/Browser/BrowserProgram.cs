using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using StreamRec.Core.Catalog;
using StreamRec.Core.People;
using StreamRec.Core.Storage;
using StreamRec.Core.Views;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Browser;

/// <summary>The real program in this process over an empty data root, and a headless browser.</summary>
public sealed class BrowserProgram : IAsyncLifetime
{
    /// <summary>How long a test waits for what must come. Other work may keep the cores busy; what is there in time is found at once whatever the limit.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly TemporaryFolder dataRoot = new();
    private WebApplication? application;
    private IPlaywright? playwright;

    /// <summary>Whether there is a browser; without one nothing else is there either.</summary>
    public bool HasBrowser => Browser is not null;

    /// <summary>Where the program answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The data that the pages show.</summary>
    internal Workspace Workspace => Source.Current!;

    /// <summary>Where the pages find it.</summary>
    internal IWorkspaceSource Source => application!.Services.GetRequiredService<IWorkspaceSource>();

    /// <summary>The views that its visitors save.</summary>
    internal SavedViewStore SavedViews => application!.Services.GetRequiredService<SavedViewStore>();

    /// <summary>Where it keeps its data.</summary>
    internal DataRoot DataRoot => new(dataRoot.Path);

    /// <summary>The browser.</summary>
    internal IBrowser? Browser { get; private set; }

    /// <summary>The title with the most ratings.</summary>
    internal Work PopularTitle => Workspace.Catalog.Find(new CatalogQuery { Sort = CatalogSort.MostRated, PageSize = 1 }).Items[0];

    /// <summary>Whoever acts in the most titles.</summary>
    internal Person BusyPerson => Workspace.People.Find(new PersonQuery { Roles = PersonRoles.Actor, PageSize = 1 }).Items[0].Person;

    /// <summary>The row of a user with so many ratings that a table shows only some of them at first.</summary>
    internal int BusyUserRow => Enumerable.Range(0, Workspace.Users.Count).First(row => Workspace.Ratings.TitlesOf(row).Length > 30);

    /// <summary>The id of that user.</summary>
    internal string BusyUser => Workspace.Users.TextOf(BusyUserRow);

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (InstalledBrowser.Find() is not { } browser)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        application = Build(dataRoot);
        var ready = WhenReady(application);
        await application.StartAsync();
        Address = new Uri(application.Urls.First());
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = browser, Args = InstalledBrowser.Arguments });
        await ready;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (application is not null)
        {
            await application.DisposeAsync();
        }

        dataRoot.Dispose();
    }

    /// <summary>An address in which <c>{title}</c> and <c>{user}</c> stand for ids of the sample world, <c>{snapshot}</c> and <c>{model}</c> for those of what is in use, and <c>{person}</c> for a name.</summary>
    internal string Fill(string path) => path
        .Replace("{title}", PopularTitle.Id, StringComparison.Ordinal)
        .Replace("{user}", BusyUser, StringComparison.Ordinal)
        .Replace("{snapshot}", Workspace.Snapshot.Id, StringComparison.Ordinal)
        .Replace("{model}", Workspace.Model!.Id, StringComparison.Ordinal)
        .Replace("{person}", Uri.EscapeDataString(BusyPerson.Key), StringComparison.Ordinal);

    /// <summary>The program over a data root, on a free port of the loopback address; not started yet.</summary>
    internal static WebApplication Build(TemporaryFolder dataRoot, params string[] settings) =>
        StreamRecApplication.Build(["--StreamRec:DataRoot", dataRoot.Path, "--StreamRec:Sql:Enabled", "true", "--StreamRec:Viewers:RateForImportedUsers", "true", .. settings], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });

    // Completes once the sample world is made and a model is trained on it; fails where the program gives up.
    private static async Task WhenReady(WebApplication application)
    {
        var source = application.Services.GetRequiredService<IWorkspaceSource>();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs arguments)
        {
            if (source.State is { Phase: WorkspacePhase.Failed, Problem: var problem })
            {
                done.TrySetException(new InvalidOperationException(problem));
            }
            else if (source.State.Phase == WorkspacePhase.Ready)
            {
                done.TrySetResult();
            }
        }

        source.Changed += Look;
        await done.Task;
        source.Changed -= Look;
    }
}

using Microsoft.AspNetCore.Components;
using StreamRec.Core.Activity;
using StreamRec.Core.Automation;
using StreamRec.Core.Jobs;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Studio;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Activity;

/// <summary>What happened to the data and the models, the latest first, with the reasons; what runs now. The address holds the filters; the list follows what happens.</summary>
public sealed partial class ActivityPage : StudioPage
{
    private const int StepsOfPage = 50;

    private ActivityQuery query = new();
    private ActivityList? list;
    private Dictionary<string, string?> previous = new Dictionary<string, string?>(StringComparer.Ordinal);
    private HashSet<string> models = new HashSet<string>(StringComparer.Ordinal);
    private int isAsked;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? WantedKind { get; set; }

    [SupplyParameterFromQuery(Name = "outcome")]
    private string? WantedOutcome { get; set; }

    [SupplyParameterFromQuery(Name = "about")]
    private string? WantedAbout { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? WantedPage { get; set; }

    [Inject]
    private ActivityJournal Journal { get; set; } = null!;

    [Inject]
    private SnapshotDesk Snapshots { get; set; } = null!;

    [Inject]
    private FolderWatch Watch { get; set; } = null!;

    [Inject]
    private AutomaticWork Work { get; set; } = null!;

    private List<Job> Unended => [.. Queue.Jobs.Where(job => !job.HasEnded)];

    private bool IsNarrowed => query.Kind is not null || query.Outcome is not null || query.About.Length > 0;

    private int PageCount => (int)Math.Max(1, ((list?.Total ?? 0) + StepsOfPage - 1) / StepsOfPage);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Journal.Changed += OnJournalChanged;
        Source.Changed += OnSourceSaid;
        Watch.Changed += OnSourceSaid;
    }

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => ReadAsync();

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        // Steps come from the journal, and the queue says the rest by itself.
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Journal.Changed -= OnJournalChanged;
            Source.Changed -= OnSourceSaid;
            Watch.Changed -= OnSourceSaid;
        }

        base.Dispose(disposing);
    }

    private async Task ReadAsync()
    {
        query = ActivityAddress.Read(WantedKind, WantedOutcome, WantedAbout, WantedPage) with { PageSize = StepsOfPage };
        var found = await Journal.FindAsync(query);
        models = Models.List().Models.Select(model => model.Manifest.Id).ToHashSet(StringComparer.Ordinal);
        try
        {
            previous = Snapshots.List().Snapshots.ToDictionary(snapshot => snapshot.Manifest.Id, snapshot => snapshot.Manifest.Previous, StringComparer.Ordinal);
        }
        catch (UnusableSnapshotException)
        {
            // The page of snapshots says so; the steps are worth reading even so.
        }

        list = found;
    }

    private string? BeforeOf(ActivityEvent step) =>
        step.SnapshotId is { } id && previous.GetValueOrDefault(id) is { } before && previous.ContainsKey(before) ? before : null;

    private void Go(ActivityQuery wanted) => Navigation.NavigateTo(ActivityAddress.Of(wanted));

    private void OnJournalChanged(object? sender, EventArgs arguments)
    {
        // One request to read is under way at most.
        if (Interlocked.Exchange(ref isAsked, 1) == 0)
        {
            _ = InvokeAsync(async () =>
            {
                Volatile.Write(ref isAsked, 0);
                await ReadAsync();
                RefreshLater();
            });
        }
    }

    // How far a training is that nobody asked for, or the import of what came to the watched folder.
    private void OnSourceSaid(object? sender, EventArgs arguments) => RefreshLater();
}

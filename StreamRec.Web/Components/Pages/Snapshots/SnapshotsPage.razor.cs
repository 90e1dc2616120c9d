using Microsoft.AspNetCore.Components;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Timeline;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Studio;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Snapshots;

/// <summary>Snapshots and models in one timeline, the newest first: what each is, where it came from; using, comparing, keeping and deleting; and the rule that deletes old ones.</summary>
public sealed partial class SnapshotsPage : StudioPage
{
    private const int EntriesOfPage = 30;

    private SnapshotList? list;
    private IReadOnlyList<TimelineEntry> shown = [];
    private IReadOnlyList<RetentionStep> plan = [];
    private IReadOnlyList<RetentionStep> latest = [];
    private int page = 1;
    private int pageCount = 1;

    [SupplyParameterFromQuery(Name = "page")]
    private string? WantedPage { get; set; }

    [Inject]
    private SnapshotDesk Snapshots { get; set; } = null!;

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Snapshots.Changed += OnChanged;
        Desk.Changed += OnChanged;
    }

    /// <inheritdoc />
    protected override void Answer(Workspace workspace) => Read();

    /// <inheritdoc />
    protected override void AnswerWithout() => Read();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Snapshots.Changed -= OnChanged;
            Desk.Changed -= OnChanged;
        }

        base.Dispose(disposing);
    }

    private static string AddressOf(int page) => new QueryText("snapshots").Add("page", page == 1 ? (double?)null : page).ToString();

    // Also without a workspace: a current snapshot that cannot be loaded is the best reason to go back.
    private void Read()
    {
        try
        {
            list = Snapshots.List();
            (plan, latest) = (Snapshots.Plan(), Snapshots.Latest());
        }
        catch (UnusableSnapshotException error)
        {
            // A file that says what is current or kept is damaged: which one is said, and nothing can be changed meanwhile.
            Problem = error.Message;
            return;
        }

        var entries = TimelineEntry.Of(list, Models.List());
        pageCount = Math.Max(1, (entries.Count + EntriesOfPage - 1) / EntriesOfPage);
        page = int.TryParse(WantedPage, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 1, pageCount) : 1;
        shown = [.. entries.Skip((page - 1) * EntriesOfPage).Take(EntriesOfPage)];
    }

    // The one that was current when it came; where that is gone, the next older one.
    private string? ComparedWith(KeptSnapshot snapshot)
    {
        var others = list!.Snapshots.Select(each => each.Manifest).Where(manifest => manifest.Id != snapshot.Manifest.Id).ToList();
        return (others.Find(manifest => manifest.Id == snapshot.Manifest.Previous) ?? others.Find(manifest => manifest.Created < snapshot.Manifest.Created) ?? others.FirstOrDefault())?.Id;
    }

    private void OnChanged(object? sender, EventArgs arguments) => RefreshLater();
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Threading;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Studio;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Snapshots;

/// <summary>What is in one snapshot and was not in another; the address holds both.</summary>
public sealed partial class ChangesPage : StudioPage
{
    private IReadOnlyList<string> ids = [];
    private string? currentId;
    private (string? Since, string? Snapshot) startedFor;
    private CancellationTokenSource? running;
    private DifferenceProgress? progress;
    private SnapshotDifference? difference;
    private bool isBusy;
    private bool isCancelled;

    [SupplyParameterFromQuery]
    private string? Since { get; set; }

    [SupplyParameterFromQuery]
    private string? Snapshot { get; set; }

    [Inject]
    private SnapshotDesk Snapshots { get; set; } = null!;

    private bool HasBoth => ids.Contains(Since, StringComparer.Ordinal) && ids.Contains(Snapshot, StringComparer.Ordinal);

    private string Fraction => (progress?.Fraction ?? 0).ToString(CultureInfo.InvariantCulture);

    private string StageText => progress?.Stage switch
    {
        DifferenceStage.Ratings => SnapshotsText.StageRatings,
        DifferenceStage.Works => SnapshotsText.StageWorks,
        _ => SnapshotsText.StageTitles,
    };

    /// <summary>The address of a difference.</summary>
    internal static string AddressOf(string since, string snapshot) => new QueryText("snapshots/changes").Add("since", since).Add("snapshot", snapshot).ToString();

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        var list = Snapshots.List();
        (ids, currentId) = ([.. list.Snapshots.Select(snapshot => snapshot.Manifest.Id)], list.CurrentId);
        if (startedFor == (Since, Snapshot))
        {
            return;
        }

        startedFor = (Since, Snapshot);
        Stop();
        (difference, Problem, isCancelled) = (HasBoth ? Snapshots.FindDifference(Since!, Snapshot!) : null, null, false);

        // Drawn on the server before the visitor's connection is there, the page shows what is known already; the work starts with the connection.
        isBusy = HasBoth && difference is null;
        if (isBusy && RendererInfo.IsInteractive)
        {
            Start();
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Stop();
        }

        base.Dispose(disposing);
    }

    private string NameOf(string id) => id == currentId ? Wording.Fill(SnapshotsText.CurrentName, SnapshotWording.Name(id)) : SnapshotWording.Name(id);

    private void Go(string? since, string? snapshot) => Navigation.NavigateTo(new QueryText("snapshots/changes").Add("since", since).Add("snapshot", snapshot).ToString());

    private void Start()
    {
        Stop();
        running = new CancellationTokenSource();
        (isBusy, isCancelled, progress) = (true, false, null);
        _ = CompareAsync(Since!, Snapshot!, running.Token);
    }

    private async Task CompareAsync(string since, string snapshot, CancellationToken cancellation)
    {
        SnapshotDifference? found = null;
        string? problem = null;
        try
        {
            var told = new ImmediateProgress<DifferenceProgress>(each =>
            {
                progress = each;
                RefreshLater();
            });
            found = await Snapshots.CompareAsync(since, snapshot, told, cancellation);
        }
        catch (UnusableSnapshotException error)
        {
            problem = error.Message;
        }
        catch (OperationCanceledException)
        {
            // Whoever cancelled knows.
            return;
        }

        if (!cancellation.IsCancellationRequested)
        {
            (difference, Problem, isBusy) = (found, problem, false);
            RefreshLater();
        }
    }

    private void Cancel()
    {
        Stop();
        (isBusy, isCancelled) = (false, true);
    }

    private void Stop()
    {
        running?.Cancel();
        running?.Dispose();
        running = null;
    }
}

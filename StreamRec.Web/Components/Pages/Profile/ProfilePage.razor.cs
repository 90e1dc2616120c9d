using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using StreamRec.Core.Catalog;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Parameters;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Profile;

/// <summary>The profile of a table of the snapshot, of which the address is the whole state, or of files that a visitor drops here, which nobody else sees.</summary>
public sealed partial class ProfilePage : WorkspacePage
{
    private readonly FieldText where = new();
    private ProfileChoice choice = new(null);
    private string? startedFor;
    private ProfileRun? run;
    private ProfileUpload? upload;
    private bool isReceiving;
    private IReadOnlyList<string> tables = [];
    private IReadOnlyList<Platform> platforms = [];
    private IReadOnlyList<string> snapshots = [];

    [SupplyParameterFromQuery]
    private string? Table { get; set; }

    [SupplyParameterFromQuery(Name = "platform")]
    private string? PlatformKey { get; set; }

    [SupplyParameterFromQuery(Name = "where")]
    private string? Filter { get; set; }

    [SupplyParameterFromQuery]
    private string? Compare { get; set; }

    [Inject]
    private ProfileDesk Desk { get; set; } = null!;

    private (string Left, string Right) Labels => upload is { Sources: [var left, var right] }
        ? (left.Name, right.Name)
        : choice.Labels(Workspace!.Snapshot.Id, ProfileText.Everything, ProfileText.FirstHalf, ProfileText.SecondHalf);

    private string? JsonAddress => upload is not null || choice.Compares
        ? null
        : new QueryText("api/profile").Add("table", choice.Table).Add("where", run?.Result?.Left.Where).ToString();

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        tables = [.. ProfileSource.SnapshotTables.Where(table => HasTable(workspace, table))];
        platforms = [.. workspace.People.Platforms];
        var table = tables.FirstOrDefault(each => each.Equals(Table, StringComparison.OrdinalIgnoreCase)) ?? Table;
        choice = new ProfileChoice(string.IsNullOrWhiteSpace(table) ? null : table, Platform.Find(PlatformKey), Filter, Compare);
        where.Receive(Filter ?? "");
        if (startedFor != Wanted(workspace))
        {
            if (choice.Table is not null)
            {
                Discard();
            }

            startedFor = Wanted(workspace);
            Start(workspace);
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            run?.Dispose();
            Discard();
        }

        base.Dispose(disposing);
    }

    private static bool HasTable(Workspace workspace, string table) => table switch
    {
        "films" => workspace.Snapshot.Files.Any(file => file.Name == SnapshotStore.FilmsFile),
        "ratings" => workspace.Snapshot.Files.Any(file => file.Name == SnapshotStore.RatingsFile),
        _ => true,
    };

    private string Wanted(Workspace workspace) => $"{workspace.Snapshot.Id} {choice.Address}";

    private void Go(ProfileChoice next) => Navigation.NavigateTo(next.Address);

    private void Start(Workspace workspace)
    {
        if (choice.Table is null)
        {
            Follow(null);
            return;
        }

        try
        {
            var (left, right) = choice.Requests(workspace.Snapshot.Id, Desk.SourceOf);
            snapshots = Desk.OtherSnapshots(workspace.Snapshot.Id);

            // Drawn on the server before the visitor's connection is there, the page shows what is known already; the work starts with the connection.
            Follow(RendererInfo.IsInteractive ? Desk.Start(left, right, keep: true) : Desk.Find(left, right) is { } known ? ProfileRun.Of(known) : new ProfileRun());
        }
        catch (Exception problem) when (problem is InvalidParameterException or UnusableSnapshotException)
        {
            Follow(ProfileRun.Refused(problem.Message));
        }
    }

    private void Follow(ProfileRun? next)
    {
        run?.Dispose();
        run = next;
        if (run is not null)
        {
            run.Changed += (_, _) => RefreshLater();
        }
    }

    private void Cancel() => run?.Cancel();

    private void Again()
    {
        if (upload is not null)
        {
            StartUpload();
        }
        else
        {
            Start(Workspace!);
        }
    }

    private async Task OnFilesAsync(InputFileChangeEventArgs change)
    {
        Follow(null);
        Discard();
        isReceiving = true;
        var received = new ProfileUpload();
        try
        {
            foreach (var file in change.GetMultipleFiles(Math.Max(change.FileCount, 1)).Take(ProfileUpload.MostFiles))
            {
                if (file.Size > Desk.MaximumUploadBytes)
                {
                    throw new UnusableInputException(Wording.Fill(ProfileText.TooLarge, ProfileWording.Bytes(file.Size), ProfileWording.Bytes(Desk.MaximumUploadBytes)), file.Name);
                }

                await received.AddAsync(file, Desk.MaximumUploadBytes, CancellationToken.None);
            }

            (upload, received) = (received, null);
            StartUpload();
        }
        catch (Exception problem) when (problem is UnusableInputException or IOException or OperationCanceledException)
        {
            Follow(ProfileRun.Refused(problem.Message));
        }
        finally
        {
            received?.Dispose();
            isReceiving = false;
        }
    }

    private void StartUpload()
    {
        var requests = upload!.Sources.Select(source => new ProfileRequest(source)).ToList();
        Follow(Desk.Start(requests[0], requests.ElementAtOrDefault(1), keep: false));
    }

    private void Discard()
    {
        upload?.Dispose();
        upload = null;
    }
}

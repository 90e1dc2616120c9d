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
    private IReadOnlyList<string> leftOut = [];
    private IReadOnlyList<string> columnNames = [];

    [SupplyParameterFromQuery]
    private string? Table { get; set; }

    [SupplyParameterFromQuery(Name = "platform")]
    private string? PlatformKey { get; set; }

    [SupplyParameterFromQuery(Name = "where")]
    private string? Filter { get; set; }

    [SupplyParameterFromQuery]
    private string? Compare { get; set; }

    [SupplyParameterFromQuery]
    private string? Columns { get; set; }

    [SupplyParameterFromQuery]
    private string? Target { get; set; }

    [SupplyParameterFromQuery]
    private string? Time { get; set; }

    [SupplyParameterFromQuery]
    private string? Sensitive { get; set; }

    [SupplyParameterFromQuery(Name = ProfileOfSelection.LeftOutName)]
    private string[]? LeftOut { get; set; }

    [Inject]
    private ProfileDesk Desk { get; set; } = null!;

    private bool HasRows => choice.Table is not null || upload is not null;

    private string Here => new Uri(Navigation.Uri).PathAndQuery.TrimStart('/');

    // With another filter on the right side, a further condition would narrow the left side alone.
    private Func<RowFilter, string>? Narrowed => !choice.Compares || choice.Compare == ProfileChoice.Halves || choice.ComparedPlatform is not null || choice.ComparedSnapshot is not null
        ? further => choice.And(further).Address
        : null;

    private IEnumerable<(string Value, string Text)> Comparisons
    {
        get
        {
            var known = new List<(string Value, string Text)> { (ProfileChoice.Halves, ProfileText.CompareHalves) };
            if (upload is null)
            {
                known.AddRange(platforms.Where(_ => choice.KnowsSources).Select(platform => (platform.Key, platform.Name)));
                known.AddRange(snapshots.Select(snapshot => (ProfileChoice.OfSnapshot(snapshot), Wording.Fill(ProfileText.CompareSnapshot, snapshot))));
            }

            return choice.Compares && known.TrueForAll(each => each.Value != choice.Compare) ? known.Append((choice.Compare!, choice.Compare!)) : known;
        }
    }

    private (string Left, string Right) Labels => upload is { Sources: [var left, var right] }
        ? (left.Name, right.Name)
        : choice.Labels(Workspace!.Snapshot.Id, ProfileText.Everything, ProfileText.FirstHalf, ProfileText.SecondHalf);

    private string? JsonAddress => upload is not null ? null : choice.AddressAt(choice.Compares ? "api/profile/compare" : "api/profile");

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        tables = [.. ProfileSource.SnapshotTables.Where(table => HasTable(workspace, table))];
        platforms = [.. workspace.People.Platforms];
        var table = tables.FirstOrDefault(each => each.Equals(Table, StringComparison.OrdinalIgnoreCase)) ?? Table;
        choice = new ProfileChoice(string.IsNullOrWhiteSpace(table) ? null : table, Platform.Find(PlatformKey), Filter, Compare)
        {
            Columns = Columns, Target = Target, Time = Time, IsSensitive = string.Equals(Sensitive, "true", StringComparison.OrdinalIgnoreCase),
        };
        leftOut = ProfileOfSelection.Names(LeftOut);
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
        if (!HasRows)
        {
            Follow(null);
            return;
        }

        try
        {
            if (upload is not null)
            {
                var (own, other) = choice.Requests(upload.Sources[0], upload.Sources.ElementAtOrDefault(1));
                Follow(Desk.Start(own, other, keep: false));
                return;
            }

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
            if (run.Result is { } known)
            {
                columnNames = [.. known.Left.Columns.Select(column => column.Name)];
            }
        }
    }

    private void Cancel() => run?.Cancel();

    private void Again() => Start(Workspace!);

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
            (startedFor, columnNames) = (null, []);
            if (new Uri(Navigation.Uri).PathAndQuery == "/" + ProfileChoice.Path)
            {
                Answer(Workspace!);
            }
            else
            {
                Go(new ProfileChoice(null));
            }
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

    private void Discard()
    {
        upload?.Dispose();
        upload = null;
    }
}

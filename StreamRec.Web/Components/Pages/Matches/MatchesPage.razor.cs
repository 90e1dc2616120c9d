using System.Globalization;
using Microsoft.AspNetCore.Components;
using StreamRec.Core.Database;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Matches;

/// <summary>
/// Pairs of titles for a person to decide about. What is decided shows at once; the catalog follows when the works have been made anew. The rows of
/// a list stay where they are until somebody asks for others, so that nothing moves under a pointer.
/// </summary>
public sealed partial class MatchesPage : WorkspacePage
{
    private const int PageSize = 10;

    // Longer than a file takes to write: then something else is changing the data.
    private static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(1);

    private readonly FieldText search = new();
    private readonly Dictionary<(string, string), DecisionProgress> progress = [];
    private readonly HashSet<(string, string)> touched = [];
    private MatchQuery query = new();
    private MatchReview? review;
    private MatchPage? answer;
    private IReadOnlyList<MatchPair> rows = [];
    private string? listedSnapshot;

    [Inject]
    private DecisionDesk Desk { get; set; } = null!;

    [Inject]
    private IHostApplicationLifetime Lifetime { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery]
    private string? Search { get; set; }

    [SupplyParameterFromQuery]
    private string? Sources { get; set; }

    [SupplyParameterFromQuery]
    private string? Page { get; set; }

    private bool IsNarrowed => query.Search.Length > 0 || query.Sources is not null || query.Page > 1;

    private string EmptyHeading => query.State switch
    {
        MatchState.Doubtful => MatchesText.EmptyDoubtful,
        MatchState.Decided => MatchesText.EmptyDecided,
        _ => MatchesText.EmptyAccepted,
    };

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        Desk.Changed += OnDecided;
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        listedSnapshot = null;
        base.OnParametersSet();
    }

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        search.Receive(Search ?? "");
        query = new MatchQuery
        {
            State = MatchesAddress.ReadState(State),
            Search = Search ?? "",
            Sources = SourcePair.Find(Sources),
            Page = int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
            PageSize = PageSize,
        };
        review = Desk.Review(workspace);
        if (answer is null || listedSnapshot != workspace.Snapshot.Id)
        {
            listedSnapshot = workspace.Snapshot.Id;
            answer = review.Find(query);
            rows = answer.Items;
            touched.Clear();
        }
        else
        {
            rows = [.. rows.Select(row => review.Find(row.FirstId, row.SecondId) ?? row with { Decision = null })];
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Desk.Changed -= OnDecided;
        }

        base.Dispose(disposing);
    }

    // Whoever leaves the page has decided all the same: only the end of the program stops a decision that waits.
    private async Task ChangeAsync(MatchPair pair, bool? same)
    {
        var key = (pair.FirstId, pair.SecondId);
        if (progress.GetValueOrDefault(key) is { IsBusy: true })
        {
            return;
        }

        progress[key] = new DecisionProgress();
        touched.Add(key);
        try
        {
            var stopping = Lifetime.ApplicationStopping;
            var change = same is { } word ? Desk.DecideAsync(pair.FirstId, pair.SecondId, word, stopping) : Desk.WithdrawAsync(pair.FirstId, pair.SecondId, stopping);
            if (await Task.WhenAny(change, Task.Delay(UsualTime, stopping)) != change)
            {
                progress[key] = new DecisionProgress(IsWaiting: true);
                StateHasChanged();
            }

            await change;
            progress.Remove(key);
            Answer(Workspace!);
        }
        catch (OperationCanceledException)
        {
            progress.Remove(key);
        }
        catch (Exception error) when (error is UnusableDecisionsException or DatabaseException or IOException or UnauthorizedAccessException)
        {
            progress[key] = new DecisionProgress(Problem: error.Message);
        }
    }

    private void OnDecided(object? sender, EventArgs arguments) => RefreshLater();

    private void ShowNext()
    {
        listedSnapshot = null;
        Answer(Workspace!);
    }

    // Typing replaces the entry in the history: Back leads out of the search, not back through its letters.
    private void OnSearch(string? text)
    {
        search.Value = text ?? "";
        search.Send(search.Value);
        Navigation.NavigateTo(MatchesAddress.Of(query with { Search = search.Value, Page = 1 }), replace: !string.IsNullOrEmpty(Search));
    }

    private void OnSources(ChangeEventArgs change) =>
        Navigation.NavigateTo(MatchesAddress.Of(query with { Sources = SourcePair.Find(change.Value as string), Page = 1 }));

    private static IEnumerable<(MatchState State, string Text)> Tabs(MatchFigures figures) =>
    [
        (MatchState.Doubtful, Wording.Fill(MatchesText.TabDoubtful, figures.Doubtful)),
        (MatchState.Decided, Wording.Fill(MatchesText.TabDecided, figures.Decided)),
        (MatchState.Accepted, Wording.Fill(MatchesText.TabAccepted, figures.Accepted + figures.Certain)),
    ];

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);
}

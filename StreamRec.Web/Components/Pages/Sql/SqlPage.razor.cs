using Microsoft.AspNetCore.Components;
using StreamRec.Core.Configuration;
using StreamRec.Core.Sql;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Browser;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Sql;
using StreamRec.Web.Studio;
using StreamRec.Web.Viewers;

namespace StreamRec.Web.Components.Pages.Sql;

/// <summary>
/// Queries with SQL about the current snapshot. The address holds the query and its chart, so that refresh, Back and a link bring them back; it is run by whoever opens the page, never by the
/// address alone.
/// </summary>
public sealed partial class SqlPage : WorkspacePage
{
    // Servers and mail programs cut longer addresses.
    private const int LongestAddress = 4_000;

    private readonly string tab = $"tab {Guid.NewGuid():N}";
    private SqlEditor? editor;
    private SqlSchema? schema;
    private IReadOnlyList<string> history = [];
    private string text = SqlExample.First;
    private string asked = "";
    private string? taken;
    private SqlChart chart = new(null, null, null);
    private ChartModel? drawn;
    private SqlTable? table;
    private SqlOutcome? outcome;
    private SqlRefusedException? problem;
    private string? status;
    private CancellationTokenSource? running;
    private bool isDescribing;

    [SupplyParameterFromQuery(Name = "sql")]
    private string? WantedSql { get; set; }

    [SupplyParameterFromQuery(Name = "chart")]
    private string? WantedChart { get; set; }

    [SupplyParameterFromQuery(Name = "x")]
    private string? WantedHorizontal { get; set; }

    [SupplyParameterFromQuery(Name = "y")]
    private string? WantedVertical { get; set; }

    [Inject]
    private StreamRecOptions Options { get; set; } = null!;

    [Inject]
    private SqlDesk Desk { get; set; } = null!;

    [Inject]
    private SqlFiles Files { get; set; } = null!;

    [Inject]
    private BrowserFiles Browser { get; set; } = null!;

    [Inject]
    private CurrentViewer Viewer { get; set; } = null!;

    private bool IsRunning => running is not null;

    private string Visitor => Viewer.Record is { } record ? $"viewer {record.Viewer.Id}" : tab;

    private IReadOnlyList<string> Footnotes => [Wording.Fill(SqlText.OfSnapshot, outcome!.Snapshot), asked];

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        base.OnInitialized();
        if (!Options.Sql.Enabled)
        {
            Navigation.NotFound();
        }
    }

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        if (WantedSql is not null && WantedSql != taken)
        {
            text = WantedSql;
        }

        taken = WantedSql;
        chart = new SqlChart(WantedChart, WantedHorizontal, WantedVertical);
        if (WantedSql is not null && WantedSql != asked && asked.Length <= LongestAddress)
        {
            // Back to a query before: its answer is not kept.
            (table, outcome, problem, status) = (null, null, null, null);
        }

        drawn = table is not null && outcome is not null ? chart.Draw(table) : null;
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!Options.Sql.Enabled || Workspace is not { } workspace || schema?.Snapshot == workspace.Snapshot.Id || isDescribing)
        {
            return;
        }

        isDescribing = true;
        try
        {
            schema = await Desk.DescribeAsync(CancellationToken.None);
        }
        catch (SqlRefusedException refusal) when (refusal.Refusal != SqlRefusal.Busy)
        {
            problem = refusal;
            schema = new SqlSchema(workspace.Snapshot.Id, [], []);
        }
        catch (SqlRefusedException)
        {
            // Whatever draws the page next asks again.
            return;
        }
        finally
        {
            isDescribing = false;
        }

        StateHasChanged();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            running?.Cancel();
        }

        base.Dispose(disposing);
    }

    private static string? Value(ChangeEventArgs change) => change.Value is string { Length: > 0 } value ? value : null;

    private void Stop() => running?.Cancel();

    private Task TryAsync(SqlExample example)
    {
        (text, chart) = (example.Sql, example.Chart);
        return RunAsync();
    }

    private async Task RunAsync()
    {
        if (IsRunning)
        {
            return;
        }

        var answer = new SqlTable();
        (asked, table, outcome, drawn) = (text, null, null, null);
        GoTo();
        var question = SqlQuestion.ForShowing(asked, Visitor, Options.Sql);
        if (await WorkAsync(stopping => Desk.AskAsync(question, answer, stopping)) is { } done)
        {
            (table, outcome) = (answer, done);
            drawn = chart.Draw(answer);
            status = Wording.Fill(SqlText.Done, done.Rows, answer.Columns.Count, done.Seconds);
        }

        if (editor is not null)
        {
            await editor.RememberAsync(asked);
        }
    }

    private async Task SaveAsync(SqlFormat format)
    {
        var visitor = Visitor;
        SqlFile? file = null;
        var done = await WorkAsync(async stopping => (file = await Files.MakeAsync(asked, visitor, format, stopping)).Outcome);
        if (file is null || done is null)
        {
            return;
        }

        await using var content = file.Content;
        await Browser.SaveFileAsync("streamrec-sql" + SqlFormats.EndingOf(format), SqlFormats.MediaOf(format), content);
        status = Wording.Fill(done.IsTruncated ? SqlText.SavedTruncated : SqlText.Saved, done.Rows);
    }

    // Off the circuit's own thread: rows are taken as fast as they come, and clicks meanwhile are answered.
    private async Task<SqlOutcome?> WorkAsync(Func<CancellationToken, Task<SqlOutcome>> work)
    {
        using var stopping = new CancellationTokenSource();
        (running, problem, status) = (stopping, null, SqlText.Running);
        StateHasChanged();
        try
        {
            var done = await Task.Run(() => work(stopping.Token), stopping.Token);
            status = null;
            return done;
        }
        catch (SqlRefusedException refusal)
        {
            (problem, status) = (refusal, null);
        }
        catch (OperationCanceledException)
        {
            status = SqlText.Stopped;
        }
        finally
        {
            running = null;
        }

        return null;
    }

    private void Choose(SqlChart wanted)
    {
        chart = wanted;
        GoTo();
    }

    private void GoTo()
    {
        var address = new QueryText("sql").Add("sql", asked).Add("chart", chart.Kind).Add("x", chart.Horizontal).Add("y", chart.Vertical).ToString();
        if (address.Length <= LongestAddress)
        {
            taken = asked;
            Navigation.NavigateTo(address);
        }
        else
        {
            drawn = table is not null && outcome is not null ? chart.Draw(table) : null;
        }
    }

    private Task InsertAsync(string name) => editor?.InsertAsync(name).AsTask() ?? Task.CompletedTask;

    private Task ForgetAsync() => editor?.ForgetAsync() ?? Task.CompletedTask;

    private Task ShowPlaceAsync((int From, int To) place) => editor?.MarkAsync(place.From, place.To).AsTask() ?? Task.CompletedTask;
}

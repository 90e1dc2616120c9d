using Microsoft.AspNetCore.Components;
using StreamRec.Core.Exploration;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Parameters;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Charts;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>One dashboard. The address is the whole state: which dashboard, and what it is narrowed to; every choice leads to another address.</summary>
public sealed partial class ExplorePage : DashboardPage
{
    // What was shown before, for the button that goes back; Back in the browser does the same.
    private readonly Stack<string> earlier = new();

    private DashboardDefinition? definition;
    private ExplorationFilter filter = ExplorationFilter.Empty;
    private ChartZooms zooms = ChartZooms.None;
    private Dashboard? dashboard;
    private (Workspace Workspace, string Conditions)? counted;
    private IReadOnlyList<DashboardSection> sections = [];
    private IReadOnlyList<(ExplorationDimension Dimension, IReadOnlyList<ChartCategory> Values)> choices = [];
    private IReadOnlyDictionary<string, ChartModel?> models = new Dictionary<string, ChartModel?>(StringComparer.Ordinal);
    private IReadOnlyList<string> footnotes = [];
    private string? problem;
    private Task counting = Task.CompletedTask;
    private CancellationTokenSource? stop;

    [Inject]
    private DashboardFiles Files { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => counting;

    /// <inheritdoc />
    protected override void Answer(Workspace workspace)
    {
        var found = Explorer.Definitions.FirstOrDefault(each => string.Equals(each.Id, Id, StringComparison.OrdinalIgnoreCase));
        if (found != definition)
        {
            (definition, dashboard) = (found, null);
            earlier.Clear();
        }

        if (definition is not null && counted == (workspace, ConditionsOf(definition)) && dashboard is not null && counting.IsCompleted)
        {
            // Only what charts show of their axes can be another part now; nothing is counted for that.
            Zoom();
        }
        else if (definition is not null)
        {
            stop?.Cancel();
            stop?.Dispose();
            stop = new CancellationTokenSource();
            counted = (workspace, ConditionsOf(definition));
            counting = CountAsync(workspace, definition, Navigation.Uri, stop.Token);
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stop?.Cancel();
            stop?.Dispose();
        }

        base.Dispose(disposing);
    }

    // On another thread: the first visitor of a snapshot waits for its columns, and nobody else's page should wait with them.
    private async Task CountAsync(Workspace workspace, DashboardDefinition wanted, string address, CancellationToken cancellation)
    {
        try
        {
            var (read, made, offered) = await Task.Run(
                () =>
                {
                    var narrowed = Explorer.ReadFilter(workspace, wanted.Id, ExploreAddress.Conditions(address, wanted));
                    var offers = DashboardLayout.FiltersOf(wanted).Select(each => (each, Explorer.ChoicesOf(workspace, wanted.Id, each))).ToList();
                    return (narrowed, Explorer.Explore(workspace, new DashboardRequest(wanted.Id) { Filter = narrowed }, cancellation), offers);
                },
                cancellation);
            if (!cancellation.IsCancellationRequested)
            {
                (filter, zooms, dashboard, choices, problem) = (read, ExploreAddress.Zooms(address, wanted), made, offered, null);
                Draw();
            }
        }
        catch (InvalidParameterException error)
        {
            (dashboard, problem) = (null, error.Message);
        }
        catch (OperationCanceledException)
        {
            // Somebody has clicked on in the meantime.
            return;
        }

        StateHasChanged();
    }

    private void Draw()
    {
        sections = DashboardLayout.Of(definition!);
        models = dashboard!.Charts.ToDictionary(chart => chart.Id, chart => Zoomed(chart.Id, new ChartDrawing(definition!.Id, chart, filter).Model()), StringComparer.Ordinal);
        footnotes = SourceOfFile().Lines;
    }

    private void Zoom()
    {
        try
        {
            zooms = ExploreAddress.Zooms(Navigation.Uri, definition!);
            models = models.ToDictionary(each => each.Key, each => Zoomed(each.Key, each.Value), StringComparer.Ordinal);
            footnotes = SourceOfFile().Lines;
        }
        catch (InvalidParameterException error)
        {
            (dashboard, problem) = (null, error.Message);
        }
    }

    private ChartModel? Zoomed(string chart, ChartModel? model) => model is null ? null : zooms.On(chart, model);

    private ExportSource SourceOfFile() => new(ExploreWording.Filters(filter, LabelOf), ExploreAddress.Of(definition!.Id, filter, zooms), Workspace!.Snapshot.Id, Time.GetUtcNow())
    {
        Zoomed = [.. zooms.Charts.Select(chart => ExploreWording.Chart(definition.Id, chart))],
    };

    private string ConditionsOf(DashboardDefinition wanted) => string.Join('&', ExploreAddress.Conditions(Navigation.Uri, wanted));

    private string? LabelOf(ExplorationDimension dimension, string key) =>
        choices.FirstOrDefault(each => each.Dimension == dimension).Values?.FirstOrDefault(value => value.Key == key)?.Label;

    private ChartResult ResultOf(string chart) => dashboard!.Charts.First(each => each.Id == chart);

    private EventCallback<ChartMark> MarkClickedOf(string chart) =>
        ResultOf(chart) is { } result && MarkAction.Of(result) != MarkAction.None
            ? EventCallback.Factory.Create<ChartMark>(this, mark => Follow(MarkAction.Click(result, filter, mark)))
            : default;

    private EventCallback<ChartSelection> SelectedOf(string chart) =>
        ResultOf(chart) is { } result && MarkAction.TakesBoxes(result)
            ? EventCallback.Factory.Create<ChartSelection>(this, selection => Show(MarkAction.Select(result, filter, selection)))
            : default;

    private EventCallback<ChartZoom> ZoomedOf(string chart, ChartModel model) =>
        model.IsZoomable ? EventCallback.Factory.Create<ChartZoom>(this, zoom => Go(filter, zooms.With(chart, zoom))) : default;

    private void Follow((ExplorationFilter? Filter, string? Address) way)
    {
        if (way.Address is not null)
        {
            Navigation.NavigateTo(way.Address);
        }
        else if (way.Filter is not null)
        {
            Show(way.Filter);
        }
    }

    private void Show(ExplorationFilter next) => Go(next, zooms);

    private void Go(ExplorationFilter next, ChartZooms shown)
    {
        if (!next.Equals(filter) || !shown.Equals(zooms))
        {
            earlier.Push(ExploreAddress.Of(definition!.Id, filter, zooms));
            Navigation.NavigateTo(ExploreAddress.Of(definition.Id, next, shown));
        }
    }

    // A shared link has no steps before it: then what was set last goes.
    private void Undo() => Navigation.NavigateTo(
        earlier.TryPop(out var before) ? before
        : zooms.IsEmpty ? ExploreAddress.Of(definition!.Id, filter.Conditions.Count > 0 ? filter.Without(filter.Conditions[^1].Dimension) : filter)
        : ExploreAddress.Of(definition!.Id, filter, zooms.Without(zooms.Charts.Last())));

    private Task SaveDataAsync() => Files.SaveDataAsync(dashboard!, SourceOfFile());

    private Task SaveParquetAsync() => Files.SaveParquetAsync(dashboard!, SourceOfFile());

    private Task SaveDocumentAsync() => Files.SaveDocumentAsync(dashboard!, sections, models, SourceOfFile());
}

using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StreamRec.Web.Browser;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Charts;

/// <summary>A chart with its title, a sentence that says what it shows, its data as a table, and a download.</summary>
public sealed partial class Chart : IAsyncDisposable
{
    private static int lastNumber;

    private readonly string id = $"chart-{Interlocked.Increment(ref lastNumber)}";
    private ElementReference canvas;
    private IJSObjectReference? module;
    private IJSObjectReference? drawing;
    private ChartModel? drawn;
    private string? failure;
    private bool showsTable;
    private bool isDrawing;

    /// <summary>What to draw. A new instance redraws; the same instance does not.</summary>
    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private BrowserFiles Files { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A chart that follows a training gets models faster than the first of them is drawn: the latest is drawn when the browser is ready for it.
        if (isDrawing)
        {
            return;
        }

        isDrawing = true;
        try
        {
            while (!ReferenceEquals(drawn, Model))
            {
                drawn = Model;
                await DrawAsync(PlotlyFigure.From(drawn));
            }
        }
        catch (JSDisconnectedException)
        {
            // The visitor has left; there is nobody to draw for.
        }
        catch (JSException exception)
        {
            // The table below holds the same data, so the page goes on; the reason is shown instead of an empty frame.
            failure = Wording.Fill(ChartText.Failed, exception.Message.Split('\n')[0]);
            showsTable = true;
            StateHasChanged();
        }
        finally
        {
            isDrawing = false;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (drawing is not null)
            {
                await drawing.InvokeVoidAsync("dispose");
                await drawing.DisposeAsync();
            }

            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has thrown everything away itself.
        }
    }

    private async Task DrawAsync(PlotlyFigure figure)
    {
        module ??= await Script.InvokeAsync<IJSObjectReference>("import", ModuleAddress("lib/scripts/charts.js"));
        if (drawing is null)
        {
            drawing = await module.InvokeAsync<IJSObjectReference>(
                "draw", canvas, figure, Assets["lib/plotly/plotly-strict.min.js"], ModuleAddress("lib/plotly/locale-es.js"));
        }
        else
        {
            await drawing.InvokeVoidAsync("update", figure);
        }
    }

    // An import is relative to the script that asks for it, not to the page.
    private string ModuleAddress(string file) => "/" + Assets[file];

    private void ToggleTable() => showsTable = !showsTable;

    private Task DownloadAsync() => Files.SaveTableAsync(
        Model.Title,
        [Model.HorizontalAxis, .. Model.Traces.Select(trace => trace.Name)],
        Model.Rows(CultureInfo.InvariantCulture));
}

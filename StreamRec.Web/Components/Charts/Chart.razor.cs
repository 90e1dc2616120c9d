using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StreamRec.Web.Browser;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Charts;

/// <summary>A chart with its title, a sentence that says what it shows, its data as a table and as a file, and a picture of it to take away.</summary>
public sealed partial class Chart : IAsyncDisposable
{
    private static int lastNumber;

    private readonly string id = $"chart-{Interlocked.Increment(ref lastNumber)}";
    private ElementReference canvas;
    private IJSObjectReference? module;
    private IJSObjectReference? drawing;
    private DotNetObjectReference<Interop>? listener;
    private ChartModel? drawn;
    private string? drag;
    private string? failure;
    private bool showsTable;
    private bool isDrawing;

    /// <summary>What to draw. A new instance redraws; the same instance does not.</summary>
    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    /// <summary>Raised when somebody chooses a mark that has a key, on the drawing or in the table.</summary>
    [Parameter]
    public EventCallback<ChartMark> MarkClicked { get; set; }

    /// <summary>Raised when somebody has drawn a box or a lasso; only with a listener can they.</summary>
    [Parameter]
    public EventCallback<ChartSelection> Selected { get; set; }

    /// <summary>Raised when somebody hides a series or brings it back.</summary>
    [Parameter]
    public EventCallback<ChartLegendChange> LegendChanged { get; set; }

    /// <summary>Raised when somebody has zoomed; only with a listener can they.</summary>
    [Parameter]
    public EventCallback<ChartZoom> Zoomed { get; set; }

    /// <summary>What the CSV file says below the data, such as filters and snapshot.</summary>
    [Parameter]
    public IReadOnlyList<string> Footnotes { get; set; } = [];

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private BrowserFiles Files { get; set; } = null!;

    private string TableId => $"{id}-table";

    private string? Height => ChartHeight.Of(Model);

    /// <summary>What dragging can do here, the usual first.</summary>
    private IReadOnlyList<string> Drags => [.. Selected.HasDelegate ? ChartTools.Selections : [], .. Zoomed.HasDelegate ? [ChartTools.Zoom] : Array.Empty<string>()];

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
                await DrawAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The visitor has left; there is nobody to draw for.
        }
        catch (JSException exception)
        {
            Fail(exception.Message);
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

        listener?.Dispose();
    }

    private async Task DrawAsync()
    {
        drag ??= Drags.Count > 0 ? Drags[0] : null;
        var figure = PlotlyFigure.From(Model) with { IsClickable = MarkClicked.HasDelegate, Drag = drag };
        module ??= await Script.InvokeAsync<IJSObjectReference>("import", ModuleAddress("lib/scripts/charts.js"));
        if (drawing is null)
        {
            listener = DotNetObjectReference.Create(new Interop(this));
            drawing = await module.InvokeAsync<IJSObjectReference>("draw", canvas, listener, figure, new ChartAddresses(
                Assets["lib/plotly/plotly-strict.min.js"], ModuleAddress("lib/plotly/locale-es.js"), "/lib/geo/"));
        }
        else
        {
            await drawing.InvokeVoidAsync("update", figure);
        }
    }

    // The table below holds the same data, so the page goes on; the reason is shown instead of an empty frame.
    private void Fail(string reason)
    {
        failure = Wording.Fill(ChartText.Failed, reason.Split('\n')[0]);
        showsTable = true;
        StateHasChanged();
    }

    // An import is relative to the script that asks for it, not to the page.
    private string ModuleAddress(string file) => "/" + Assets[file];

    private void ToggleTable() => showsTable = !showsTable;

    private EventCallback ZoomReset => Zoomed.HasDelegate && Model.Zoom is not null ? EventCallback.Factory.Create(this, () => Zoomed.InvokeAsync(ChartZoom.All)) : default;

    private Task ChooseDragAsync(string chosen)
    {
        drag = chosen;
        return DrawAsync();
    }

    private Task DownloadAsync()
    {
        var headings = ChartTable.Headings(Model);
        IReadOnlyList<string> Line(string text) => [text, .. Enumerable.Repeat("", headings.Count - 1)];
        return Files.SaveTableAsync(Model.Title, headings, [.. Model.Rows(CultureInfo.InvariantCulture), .. Footnotes.Select(Line)]);
    }

    private async Task SavePictureAsync(string format)
    {
        if (drawing is not null)
        {
            await drawing.InvokeVoidAsync("picture", format, Path.GetFileNameWithoutExtension(CsvText.FileName(Model.Title)));
        }
    }
}

/// <summary>Where charts.js finds what it loads.</summary>
internal sealed record ChartAddresses(string Plotly, string Locale, string Geography);

using Microsoft.JSInterop;

namespace StreamRec.Web.Components.Charts;

/// <summary>What the drawing tells the page.</summary>
public sealed partial class Chart
{
    private Task HearAsync(ScriptEvent told) => InvokeAsync(() => told.Kind switch
    {
        "click" when Marks(told) is [var mark, ..] => MarkClicked.InvokeAsync(mark),
        "select" when Marks(told) is var marks && (marks.Count > 0 || told.Horizontal is not null) => Selected.InvokeAsync(new ChartSelection(marks, told.Horizontal, told.Vertical)),
        "zoom" => Zoomed.InvokeAsync(new ChartZoom(told.Horizontal, told.Vertical)),
        "legend" when told.Marks is [var series] && series.Trace >= 0 && series.Trace < Model.Traces.Count =>
            LegendChanged.InvokeAsync(new ChartLegendChange(series.Trace, told.IsShown)),
        "fail" => FailAsync(told.Reason),
        _ => Task.CompletedTask,
    });

    private Task FailAsync(string? reason)
    {
        Fail(reason ?? "");
        return Task.CompletedTask;
    }

    // A browser may say anything, and what it says may be about the model before this one: marks that are not there are left out.
    private List<ChartMark> Marks(ScriptEvent told)
    {
        var marks = new List<ChartMark>();
        foreach (var (trace, index) in told.Marks)
        {
            if (trace >= 0 && trace < Model.Traces.Count && Model.Traces[trace].Keys is { } keys && index >= 0 && index < keys.Count && keys[index] is { } key)
            {
                marks.Add(new ChartMark(trace, index, key));
            }
        }

        return marks;
    }

    /// <summary>An event as chart-events.js tells it.</summary>
    internal sealed record ScriptEvent(string Kind, IReadOnlyList<ScriptMark> Marks, ChartRange? Horizontal = null, ChartRange? Vertical = null, bool IsShown = true, string? Reason = null);

    /// <summary>A mark as chart-events.js tells it.</summary>
    internal sealed record ScriptMark(int Trace, int Index);

    /// <summary>All of the chart that the browser may call.</summary>
    internal sealed class Interop(Chart chart)
    {
        /// <summary>Takes an event.</summary>
        [JSInvokable]
        public Task RaiseAsync(ScriptEvent told) => chart.HearAsync(told);

        /// <summary>Gives the latest figure; asked for once the drawing is near the screen.</summary>
        [JSInvokable]
        public async Task<PlotlyFigure> FigureAsync()
        {
            PlotlyFigure? figure = null;
            await chart.InvokeAsync(() => figure = PlotlyFigure.From(chart.Model) with { IsClickable = chart.MarkClicked.HasDelegate, Drag = chart.drag });
            return figure!;
        }
    }
}

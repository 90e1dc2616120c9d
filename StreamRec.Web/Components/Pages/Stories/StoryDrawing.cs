using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Core.Exploration.Stories;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Components.Pages.Explore;

namespace StreamRec.Web.Components.Pages.Stories;

/// <summary>A slide's chart: drawn as dashboards draw it, in letters to be read from afar, and what the claim speaks of stands out.</summary>
internal static class StoryDrawing
{
    private const string ShortFormat = "#,0.#";

    /// <summary>The chart; <see langword="null"/> where there is nothing to draw.</summary>
    public static ChartModel? Model(string story, StoryStep step)
    {
        if (new ChartDrawing(step.Dashboard, step.Chart, ExplorationFilter.Empty).Model() is not { } model)
        {
            return null;
        }

        var upright = StoryWording.Find("Axis", step.Chart.Upright.Id);
        return model with
        {
            Title = StoryWording.Chart(story, step.Id),
            HorizontalAxis = StoryWording.Find("Axis", step.Chart.Across.Id) ?? model.HorizontalAxis,
            VerticalAxis = upright ?? model.VerticalAxis,
            IsLarge = true,
            Traces = [.. model.Traces.Select(trace => trace is LineTrace { IsReference: true } ? trace : Marked(trace, step, upright))],
        };
    }

    // Slides are looked at, not clicked: what filters is the dashboard behind them.
    private static ChartTrace Marked(ChartTrace trace, StoryStep step, string? name) => trace with
    {
        Name = name ?? trace.Name,
        Keys = null,
        Highlighted = step.Highlights ?? trace.Highlighted,
        ValueFormat = step.Chart.Upright.Unit == FigureUnit.Plain ? ShortFormat : trace.ValueFormat,
    };
}

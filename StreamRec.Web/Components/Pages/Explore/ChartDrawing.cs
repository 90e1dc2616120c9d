using System.Globalization;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Web.Components.Charts;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>A dashboard's chart as the chart component draws it, in the visitor's language.</summary>
/// <param name="dashboard">The dashboard's name.</param>
/// <param name="result">The numbers.</param>
/// <param name="filter">What the dashboard is narrowed to: what is chosen stands out.</param>
internal sealed class ChartDrawing(string dashboard, ChartResult result, ExplorationFilter filter)
{
    // Up to here names fit under bars that stand.
    private const int MostStanding = 12;
    private const int LongestStanding = 11;
    private const int MostLabelledCells = 120;
    private const double MostUneven = 3;

    // A longer list is no longer read; the table and the file have all.
    private const int MostLying = 25;

    // A series in another unit is told, not drawn.
    private readonly IReadOnlyList<ChartSeries> drawn = [.. result.Series.Where(series => series.Unit is null || series.Unit == result.Upright.Unit)];

    private readonly IReadOnlyList<string> names = [.. result.Categories.Select(category => ExploreWording.Category(result, category))];

    /// <summary>The chart; <see langword="null"/> where nothing is left to draw.</summary>
    public ChartModel? Model()
    {
        if (drawn.Count == 0 || drawn.All(series => series.Values.All(double.IsNaN)))
        {
            return null;
        }

        var model = new ChartModel(
            ExploreWording.Chart(dashboard, result.Id),
            ChartSentence.Of(result, names),
            ExploreWording.Axis(result.Across),
            ExploreWording.Axis(result.Upright),
            Traces())
        {
            Subtitle = Subtitle(),
            VerticalScale = result.Upright.IsLogarithmic ? AxisScale.Logarithmic : AxisScale.Plain,
            HorizontalScale = result.Kind == ChartKind.Histogram && !IsEven ? AxisScale.Plain : result.Across.Unit == FigureUnit.Month ? AxisScale.Date : result.Across.IsLogarithmic ? AxisScale.Logarithmic : AxisScale.Plain,
            Columns = result.Kind is ChartKind.Bars or ChartKind.Histogram or ChartKind.Line or ChartKind.Map or ChartKind.Words or ChartKind.Sets or ChartKind.Points or ChartKind.Boxes ? Told() : [],
            IsStacked = result.SeriesDimension is not null && result.Upright.Unit == FigureUnit.Count,
            IsShare = result.Kind == ChartKind.Curve && result.Across.Unit == FigureUnit.Share && result.Upright.Unit == FigureUnit.Share,
        };
        return result.Kind switch
        {
            ChartKind.Line when IsNumbered => model with { Positions = [.. result.Categories.Select(category => Position(category.Low))] },
            ChartKind.Curve => model with { Positions = Series("x").Values },
            _ => model,
        };
    }

    private bool IsNumbered => result.Categories.All(category => double.IsFinite(category.Low));

    private string Format => FigureText.Format(result.Upright.Unit);

    private IReadOnlyList<ChartTrace> Traces() => result.Kind switch
    {
        ChartKind.Line => [.. drawn.Select((series, place) => Marked(new LineTrace(Name(series), names, series.Values), place))],
        ChartKind.Histogram when IsEven => [.. drawn.Select((series, place) => Marked(new HistogramTrace(Name(series), names, series.Values, Edges()), place))],
        ChartKind.Heat => [Heat()],
        ChartKind.Points => [Points(), .. Lines()],
        ChartKind.Curve => [Curve(), .. Lines()],
        ChartKind.Boxes => [Boxes()],
        ChartKind.Network => [Network()],
        ChartKind.Map => [Map()],
        _ => Bars(),
    };

    private string? Subtitle()
    {
        var notes = result.Notes.Select(note => ExploreWording.Note(result, note)).ToList();
        if (result.Kind is ChartKind.Bars or ChartKind.Words or ChartKind.Sets && IsCut)
        {
            notes.Add(Wording.Fill(ExploreText.NoteDrawn, MostLying));
        }

        return notes.Count > 0 ? string.Join(" · ", notes) : null;
    }

    private IReadOnlyList<ChartColumn> Told() =>
    [
        .. result.Series.Where(series => !drawn.Contains(series) || (result.Kind == ChartKind.Points && series.Key is not ("x" or "y")))
            .Select(series => new ChartColumn(Name(series), series.Values, FigureText.Format(series.Unit ?? FigureUnit.Plain))),
    ];

    private IReadOnlyList<ChartTrace> Bars()
    {
        return
        [
            .. drawn.Select((series, place) => Marked(
                new BarTrace(Name(series), names, series.Values) { IsLying = IsLying, ShowsValues = drawn.Count == 1 && (IsLying || names.Count <= MostStanding), MostDrawn = IsCut ? MostLying : null }, place)),
        ];
    }

    private bool IsLying => result.Kind != ChartKind.Histogram && (names.Count > MostStanding || names.Any(name => name.Length > LongestStanding));

    private bool IsCut => IsLying && names.Count > MostLying;

    private HeatMapTrace Heat()
    {
        var isCorrelation = result.Series.SelectMany(series => series.Values).Any(value => value < 0);
        var cells = new HeatMapTrace(
            ExploreWording.Text("Axis", result.Id) is var name && name != result.Id ? name : ExploreWording.Chart(dashboard, result.Id),
            [.. result.Series.Select(Name)],
            names,
            [.. result.Series.SelectMany(series => series.Values)])
        {
            IsCorrelation = isCorrelation,
            ShowsValues = names.Count * result.Series.Count <= MostLabelledCells && names.Count <= MostStanding,
            ValueFormat = isCorrelation ? "N2" : Format,
        };
        if (result.Dimension is null)
        {
            return cells;
        }

        var chosen = new List<int>();
        for (var cell = 0; cell < cells.Values.Count; cell++)
        {
            if (Chooses(cell % names.Count, cell / names.Count))
            {
                chosen.Add(cell);
            }
        }

        return cells with { Keys = [.. cells.Values.Select((_, cell) => result.Categories[cell % names.Count].Key)], Highlighted = IsChosen ? chosen : null };
    }

    private PointTrace Points() => new(ExploreWording.Text("Point", dashboard), names, Series("x").Values, Series("y").Values)
    {
        PositionFormat = FigureText.Format(result.Across.Unit),
        ValueFormat = Format,
        Keys = [.. result.Categories.Select(category => category.Key)],
        Highlighted = result.Series.FirstOrDefault(series => series.Key == "outlier") is { } outliers ? [.. Enumerable.Range(0, names.Count).Where(place => outliers.Values[place] > 0)] : null,
    };

    private LineTrace Curve()
    {
        var x = Series("x").Values;
        return new LineTrace(ExploreWording.Axis(result.Upright), [.. x.Select(value => FigureText.Of(result.Across.Unit, value, CultureInfo.CurrentCulture))], Series("y").Values) { ValueFormat = Format };
    }

    private IEnumerable<LineTrace> Lines() =>
        result.Lines.Select(line => new LineTrace(ExploreWording.Text("Line", line.Id), [.. line.X.Select(_ => "")], line.Y) { Positions = line.X, IsReference = true });

    private BoxTrace Boxes()
    {
        string[] order = ["minimum", "lower-quartile", "median", "upper-quartile", "maximum", "mean"];
        var numbers = order.Select(key => Series(key).Values).ToArray();
        var boxes = new BoxTrace(
            ExploreWording.Axis(result.Upright),
            names,
            [.. names.Select((_, place) => new BoxSpread(numbers[0][place], numbers[1][place], numbers[2][place], numbers[3][place], numbers[4][place], numbers[5][place]))])
        {
            Columns = [.. order.Select(key => ExploreWording.Text("Series", key))],
            ValueFormat = Format,
        };
        return (BoxTrace)Marked(boxes, -1);
    }

    private ChartTrace Network()
    {
        var (x, y, size) = (Series("x").Values, Series("y").Values, Series("size").Values);
        return Marked(
            new NetworkTrace(ExploreWording.Axis(result.Upright), names, size, [.. x.Zip(y)], [.. result.Links.Select(link => (link.From, link.To, link.Weight))]), -1);
    }

    // The whole list, as the table shows it; the map colours those that it knows.
    private ChartTrace Map() => Marked(new MapTrace(Name(result.Series[0]), names, result.Series[0].Values, [.. result.Categories.Select(category => category.Code ?? "")]), -1);

    private ChartTrace Marked(ChartTrace trace, int series)
    {
        trace = trace with { ValueFormat = Format };
        if (result.Dimension is null)
        {
            return trace;
        }

        var count = trace.Categories.Count;
        return trace with
        {
            Keys = [.. result.Categories.Take(count).Select(category => category.Key)],
            Highlighted = IsChosen ? [.. Enumerable.Range(0, count).Where(place => Chooses(place, series))] : null,
        };
    }

    private bool IsChosen => filter[result.Dimension!] is not null || (result.Kind == ChartKind.Heat && result.SeriesDimension is { } split && filter[split] is not null);

    // What splits bars is a condition like any other: they hold only what it leaves. The fields of a heat map are marks of both dimensions.
    private bool Chooses(int category, int series) =>
        (filter[result.Dimension!] is null || filter.Chooses(result.Dimension!, result.Categories[category].Key))
        && (result.Kind != ChartKind.Heat || result.SeriesDimension is not { } split || filter[split] is null || filter.Chooses(split, result.Series[series].Key));

    // Steps of very unlike width, or from 0 on a logarithmic axis, would hide each other: they stand side by side instead.
    private bool IsEven
    {
        get
        {
            var lows = result.Categories.Select(category => category.Low).ToArray();
            var widths = lows.Skip(1).Zip(lows, (high, low) => result.Across.IsLogarithmic ? high / low : high - low).ToList();
            return lows.Length < 2 || (lows.All(double.IsFinite) && (!result.Across.IsLogarithmic || lows[0] > 0) && widths.Max() <= MostUneven * widths.Min());
        }
    }

    private double[] Edges()
    {
        var lows = result.Categories.Select(category => category.Low).ToArray();
        if (result.Across.IsLogarithmic)
        {
            return [.. lows, lows[^1] * (lows.Length > 1 ? lows[^1] / lows[^2] : 2)];
        }

        // Steps of one number each stand over their number.
        var width = lows.Length > 1 ? lows[^1] - lows[^2] : 1;
        var shift = result.Categories[0].High == lows[0] && result.Across.Unit != FigureUnit.Month ? width / 2 : 0;
        return [.. lows.Select(low => Position(low - shift)), Position(lows[^1] + width - shift)];
    }

    private double Position(double value) => result.Across.Unit == FigureUnit.Month ? ChartDates.Position(FigureText.Month(value)) : value;

    private ChartSeries Series(string key) => result.Series.First(series => series.Key == key);

    private string Name(ChartSeries series) => ExploreWording.Series(result, series);
}

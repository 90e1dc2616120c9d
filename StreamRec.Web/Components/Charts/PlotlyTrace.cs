using System.Globalization;
using System.Runtime.InteropServices;

namespace StreamRec.Web.Components.Charts;

/// <summary>One trace as charts.js receives it; <see langword="null"/> among the values is a gap, because JSON has no NaN.</summary>
/// <param name="Kind">Which of the drawing functions of chart-traces.js it is for.</param>
/// <param name="Type">plotly's trace type, which the drawing must turn out to have.</param>
/// <param name="Name">Its name.</param>
/// <param name="X">The categories.</param>
/// <param name="Y">The values.</param>
internal sealed record PlotlyTrace(string Kind, string Type, string Name, IReadOnlyList<string> X, IReadOnlyList<double?> Y)
{
    // Longer names leave no room for the bars; the whole name is in the hover label and in the table.
    private const int LongestTick = 26;

    /// <summary>Half the length of the whiskers; <see langword="null"/> draws none.</summary>
    public IReadOnlyList<double>? Margins { get; init; }

    /// <summary>The values as the marks bear them; <see langword="null"/> for none.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>What is read when the pointer is on a mark.</summary>
    public IReadOnlyList<string>? Hover { get; init; }

    /// <summary>The categories short enough for an axis.</summary>
    public IReadOnlyList<string>? Ticks { get; init; }

    /// <summary>The marks that stand out.</summary>
    public IReadOnlyList<int>? Highlighted { get; init; }

    /// <summary>Whether it is a dashed line.</summary>
    public bool IsReference { get; init; }

    /// <summary>Positions of its own along the horizontal axis.</summary>
    public PlotlyNumbers? Positions { get; init; }

    /// <summary>The same up the vertical axis, of points.</summary>
    public PlotlyNumbers? Heights { get; init; }

    /// <summary>The rows of a heat map.</summary>
    public IReadOnlyList<string>? RowNames { get; init; }

    /// <summary>The columns of a heat map.</summary>
    public IReadOnlyList<string>? ColumnNames { get; init; }

    /// <summary>Whether values of a heat map run from -1 to 1.</summary>
    public bool IsCorrelation { get; init; }

    /// <summary>Minimum, lower quartile, median, upper quartile, maximum and mean of each box.</summary>
    public IReadOnlyList<IEnumerable<double?>>? Spreads { get; init; }

    /// <summary>The codes of a map's countries.</summary>
    public IReadOnlyList<string>? Codes { get; init; }

    /// <summary>The lines of a network: two points and a strength each, one after the other.</summary>
    public IReadOnlyList<double>? Links { get; init; }

    /// <summary>Translates one trace; a kind that is not known here is an error, not a guess.</summary>
    public static PlotlyTrace From(ChartTrace trace) => trace switch
    {
        BarTrace { MostDrawn: not null } bars => From(FirstOf(bars)),
        BarTrace bars => Plain("bar", bars) with
        {
            Labels = bars.ShowsValues ? Texts(bars) : null,
            Ticks = bars.IsLying ? [.. bars.Categories.Select(text => PlotlyFigure.Encode(Shorten(text)))] : null,
            Hover = Hovers(bars),
        },
        LineTrace line => Plain("line", line) with { Hover = line.Positions is null ? Hovers(line) : null, IsReference = line.IsReference, Positions = line.Positions is { } own ? PlotlyNumbers.From(own) : null },
        HistogramTrace bins => Plain("histogram", bins) with { Positions = PlotlyNumbers.From(bins.Edges), Hover = Hovers(bins) },
        PointTrace points => Plain("point", points) with
        {
            Y = [],
            Positions = PlotlyNumbers.From(points.Positions),
            Heights = PlotlyNumbers.From(points.Values),
        },
        HeatMapTrace cells => Plain("heatmap", cells) with
        {
            X = [],
            RowNames = Encoded(cells.RowNames, LongestTick),
            ColumnNames = Encoded(cells.ColumnNames, LongestTick),
            IsCorrelation = cells.IsCorrelation,
            Labels = cells.ShowsValues ? Texts(cells) : null,
            Hover = Hovers(cells),
        },
        BoxTrace boxes => Plain("box", boxes) with { Spreads = [.. boxes.Spreads.Select(spread => spread.ToArray().Select(Finite))] },
        MapTrace map => Plain("map", map) with { Codes = map.Codes, Hover = Hovers(map) },
        NetworkTrace network => Plain("network", network) with
        {
            Positions = PlotlyNumbers.From([.. network.Positions.Select(point => point.X)]),
            Heights = PlotlyNumbers.From([.. network.Positions.Select(point => point.Y)]),
            Links = [.. network.Links.SelectMany(link => new[] { link.From, link.To, link.Strength })],
            Hover = Hovers(network),
        },
        _ => throw new NotSupportedException($"The chart has no drawing for a {trace.GetType().Name}."),
    };

    private static PlotlyTrace Plain(string kind, ChartTrace trace) => new(
        kind,
        trace.PlotlyType,
        PlotlyFigure.Encode(trace.Name),
        [.. trace.Categories.Select(PlotlyFigure.Encode)],
        [.. trace.Values.Select(Finite)]) { Margins = trace.Margins, Highlighted = trace.Highlighted };

    private static BarTrace FirstOf(BarTrace bars) => bars with
    {
        Categories = [.. bars.Categories.Take(bars.Drawn)],
        Values = [.. bars.Values.Take(bars.Drawn)],
        Highlighted = bars.Highlighted is { } marks ? [.. marks.Where(mark => mark < bars.Drawn)] : null,
        MostDrawn = null,
    };

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    private static List<string> Texts(ChartTrace trace) => [.. Enumerable.Range(0, trace.Values.Count).Select(mark => trace.Text(mark, CultureInfo.CurrentCulture))];

    private static List<string> Hovers(ChartTrace trace) =>
        [.. trace.Categories.Select((category, mark) => PlotlyFigure.Encode($"{category}: {trace.Text(mark, CultureInfo.CurrentCulture)}"))];

    private static List<string> Encoded(IReadOnlyList<string> texts, int longest) => [.. texts.Select(text => PlotlyFigure.Encode(Shorten(text, longest)))];

    // By characters as people count them: half a surrogate pair is none.
    private static string Shorten(string text, int longest = LongestTick)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= longest ? text : elements.SubstringByTextElements(0, longest - 1).TrimEnd() + "…";
    }
}

/// <summary>Numbers as plotly.js takes them in binary: a fifth of the size of their digits, and nothing to parse.</summary>
/// <param name="Dtype">The name of the array's type.</param>
/// <param name="Bdata">Its bytes in base 64, least significant first.</param>
internal sealed record PlotlyNumbers(string Dtype, string Bdata)
{
    /// <summary>Packs numbers; not a number is a gap.</summary>
    public static PlotlyNumbers From(IReadOnlyList<double> values)
    {
        double[] packed = [.. values];
        if (!BitConverter.IsLittleEndian)
        {
            for (var index = 0; index < packed.Length; index++)
            {
                packed[index] = BitConverter.Int64BitsToDouble(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(BitConverter.DoubleToInt64Bits(packed[index])));
            }
        }

        return new PlotlyNumbers("f8", Convert.ToBase64String(MemoryMarshal.AsBytes(packed.AsSpan())));
    }
}

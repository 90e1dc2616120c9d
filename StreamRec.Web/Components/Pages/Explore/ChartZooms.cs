using System.Globalization;
using StreamRec.Core.Exploration;
using StreamRec.Core.Parameters;
using StreamRec.Web.Components.Charts;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>
/// The parts of their axes that charts of a dashboard show, as an address holds them: <c>zoom.release-years=1990..2010,0..50</c>, the horizontal axis, then the
/// vertical one, of which either may be left out. Immutable; equal when the texts are equal.
/// </summary>
public sealed class ChartZooms : IEquatable<ChartZooms>
{
    private const string Prefix = "zoom.";
    private const string Between = "..";

    // Finer than a pixel of the widest screen, and short enough for an address.
    private const string Digits = "G7";

    private readonly (string Chart, ChartZoom Zoom)[] zooms;

    private ChartZooms((string Chart, ChartZoom Zoom)[] zooms) => this.zooms = zooms;

    /// <summary>Every chart shows all.</summary>
    public static ChartZooms None { get; } = new([]);

    /// <summary>Whether every chart shows all.</summary>
    public bool IsEmpty => zooms.Length == 0;

    /// <summary>The charts that show a part, the one that was zoomed last at the end.</summary>
    public IEnumerable<string> Charts => zooms.Select(each => each.Chart);

    /// <summary>The part that a chart shows; <see langword="null"/>: all.</summary>
    public ChartZoom? this[string chart] => Array.Find(zooms, each => each.Chart == chart).Zoom;

    /// <summary>Reads the parameters of an address that are zooms; others are passed over.</summary>
    /// <exception cref="InvalidParameterException">There is no such chart, or a range is none.</exception>
    public static ChartZooms Parse(IEnumerable<KeyValuePair<string, string>> parameters, DashboardDefinition definition)
    {
        var read = None;
        foreach (var (name, text) in parameters.Where(each => each.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var chart = name[Prefix.Length..];
            if (!definition.Charts.Contains(chart, StringComparer.Ordinal))
            {
                throw new InvalidParameterException(name, text, [.. definition.Charts.Select(each => Prefix + each)]);
            }

            read = read.With(chart, ReadZoom(name, text));
        }

        return read;
    }

    /// <summary>With another part of a chart; nothing of both axes takes the zoom away.</summary>
    public ChartZooms With(string chart, ChartZoom zoom)
    {
        var others = Array.FindAll(zooms, each => each.Chart != chart);
        return new ChartZooms(zoom == ChartZoom.All ? others : [.. others, (chart, zoom)]);
    }

    /// <summary>With all of a chart.</summary>
    public ChartZooms Without(string chart) => With(chart, ChartZoom.All);

    /// <summary>A chart as it is to be drawn; the same instance where nothing changes, so that it is not drawn again.</summary>
    public ChartModel On(string chart, ChartModel model)
    {
        var zoom = model.IsZoomable ? this[chart] : null;
        return model.Zoom == zoom ? model : model with { Zoom = zoom };
    }

    /// <summary>The zooms for addresses; empty without any.</summary>
    public override string ToString() => string.Join('&', zooms.Select(each => $"{Prefix}{each.Chart}={Write(each.Zoom.Horizontal)}{(each.Zoom.Vertical is { } up ? "," + Write(up) : "")}"));

    /// <inheritdoc />
    public bool Equals(ChartZooms? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ChartZooms);

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static string Write(ChartRange? range) => range is { } known ? Write(known.From) + Between + Write(known.To) : "";

    // A plus sign would be read as a blank.
    private static string Write(double end) =>
        double.Parse(end.ToString(Digits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal);

    private static ChartZoom ReadZoom(string name, string text)
    {
        var axes = text.Split(',');
        if (axes.Length <= 2 && Read(axes[0], out var across) && Read(axes.Length > 1 ? axes[1] : "", out var up))
        {
            return new ChartZoom(across, up);
        }

        throw new InvalidParameterException(name, text, ["FROM..TO of the horizontal axis", "FROM..TO,FROM..TO of both axes", ",FROM..TO of the vertical axis"]);
    }

    private static bool Read(string text, out ChartRange? range)
    {
        range = null;
        if (text.Length == 0)
        {
            return true;
        }

        var ends = text.Split(Between);
        if (ends.Length == 2 && Number(ends[0]) is { } from && Number(ends[1]) is { } to && from < to)
        {
            range = new ChartRange(from, to);
        }

        return range is not null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}

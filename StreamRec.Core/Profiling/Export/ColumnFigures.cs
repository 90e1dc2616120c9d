using System.Globalization;
using System.Text.Json;

namespace StreamRec.Core.Profiling.Export;

/// <summary>
/// Turns what is written as JSON into figures: each number or text under its path. Statistics that are added to a profile come along by themselves, under the name that programs know.
/// </summary>
internal static class ColumnFigures
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All figures of a part of a profile.</summary>
    /// <param name="side">The table's name.</param>
    /// <param name="section">The section.</param>
    /// <param name="column">The column.</param>
    /// <param name="part">What is turned into figures.</param>
    public static IEnumerable<ProfileFigure> Of<T>(string side, string section, string? column, T part)
    {
        var start = new ProfileFigure(side, section, column, "", null, null, null);
        return Walk(start, JsonSerializer.SerializeToElement(part, Json));
    }

    private static IEnumerable<ProfileFigure> Walk(ProfileFigure at, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("counts", out var counts) => Bars(at, element, counts),
        JsonValueKind.Object when element.TryGetProperty("value", out var value) && element.TryGetProperty("count", out var count) =>
            [at with { Item = value.ToString(), Number = count.GetDouble() }],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Walk(at with { Statistic = at.Statistic.Length == 0 ? property.Name : $"{at.Statistic}.{property.Name}" }, property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, place) => Walk(at with { Item = (place + 1).ToString(CultureInfo.InvariantCulture) }, item)),
        JsonValueKind.Number => [at with { Number = element.GetDouble() }],
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [at with { Text = element.ValueKind == JsonValueKind.String ? element.GetString() : element.GetRawText() }],
    };

    private static IEnumerable<ProfileFigure> Bars(ProfileFigure at, JsonElement histogram, JsonElement counts)
    {
        var (from, to, bars) = (histogram.GetProperty("from").GetDouble(), histogram.GetProperty("to").GetDouble(), counts.GetArrayLength());
        return counts.EnumerateArray().Select((count, bar) => at with { Item = Range(EdgeOf(bar), EdgeOf(bar + 1)), Number = count.GetDouble() });

        double EdgeOf(int edge) => edge == bars ? to : from + ((to - from) * edge / bars);
    }

    /// <summary>A bar as figures name it.</summary>
    public static string Range(double from, double to) => FormattableString.Invariant($"{from:R}..{to:R}");
}

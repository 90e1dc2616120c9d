using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Exploration.Charts;
using StreamRec.Core.Exploration.Filters;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Explore;

/// <summary>The keys of dashboards as the visitor reads them. A text's name in the resources is its kind and its key, such as <c>ChartReleaseYears</c>.</summary>
internal static partial class ExploreWording
{
    // Rows of published coefficients beside those of the data.
    private const string PublishedPrefix = "published-";

    /// <summary>A dashboard.</summary>
    public static string Dashboard(string id) => Text("Dashboard", id);

    /// <summary>What a dashboard is about, one sentence.</summary>
    public static string DashboardLead(string id) => Text("Lead", id);

    /// <summary>A part of a dashboard.</summary>
    public static string Section(string id) => Text("Section", id);

    /// <summary>A chart's title; a dashboard may have its own text for a chart that several have.</summary>
    public static string Chart(string dashboard, string id) => Find("Chart", $"{dashboard}-{id}") ?? Text("Chart", id);

    /// <summary>What must be known before a chart is believed; <see langword="null"/> for most.</summary>
    public static string? Caution(string dashboard, string id) => Find("Caution", $"{dashboard}-{id}");

    /// <summary>A key figure's label.</summary>
    public static string Figure(string id) => Text("Figure", id);

    /// <summary>A dimension.</summary>
    public static string Dimension(ExplorationDimension dimension) => Text("Dimension", dimension.Id);

    /// <summary>What stands along an axis.</summary>
    public static string Axis(ChartAxis axis) => Find("Axis", axis.Id) ?? Text("Dimension", axis.Id);

    /// <summary>A series.</summary>
    public static string Series(ChartResult chart, ChartSeries series) =>
        series.Key.StartsWith(PublishedPrefix, StringComparison.Ordinal) ? Wording.Fill(ExploreText.PublishedRow, series.Label ?? Value(null, series.Key[PublishedPrefix.Length..])) :
        series.Label ?? (series.Key == "count" ? Axis(chart.Upright) : chart.SeriesDimension is { } dimension ? Value(dimension, series.Key) : Find("Series", series.Key) ?? Value(null, series.Key));

    /// <summary>A category.</summary>
    public static string Category(ChartResult chart, ChartCategory category)
    {
        if (category.Label is { } label)
        {
            return label;
        }

        return double.IsNaN(category.Low) ? Value(chart.Dimension, category.Key, chart.Across.Id) : Range(chart.Across.Unit, category.Low, category.High);
    }

    /// <summary>A remark.</summary>
    public static string Note(ChartResult chart, ChartNote note) => note.Id == ChartNotes.LastStep
        ? Wording.Fill(Text("Note", note.Id), FigureText.Of(chart.Across.Unit, note.Numbers[0], CultureInfo.CurrentCulture))
        : Wording.Fill(Text("Note", note.Id), [.. note.Numbers.Select(number => (object)number)]);

    /// <summary>A condition: its dimension and what it lets through.</summary>
    public static string Condition(ExplorationCondition condition, Func<ExplorationDimension, string, string?> labelOf) =>
        $"{Dimension(condition.Dimension)}: {Values(condition, labelOf)}";

    /// <summary>The value of a choice.</summary>
    /// <param name="dimension">The dimension, or <see langword="null"/> where the value is none of a dimension.</param>
    /// <param name="key">The value.</param>
    /// <param name="axis">The axis along which it stands, where that says more.</param>
    public static string Value(ExplorationDimension? dimension, string key, string? axis = null) => (dimension?.Id ?? axis) switch
    {
        "platform" => Platform.Find(key)?.Name ?? key,
        "availability" => string.Join(" + ", key.Split('+').Select(each => Platform.Find(each)?.Name ?? each)),
        "type" => key == CatalogTerms.Movie ? TitleText.Movies : TitleText.TvShows,
        "genre" => GenreWording.OfGenre(key),
        "age" => GenreWording.OfAge(key),
        "language" => LanguageWording.Of(key),
        "month" when int.TryParse(key, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 => CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month),
        "weekday" when int.TryParse(key, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 7 => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)(day % 7)),
        _ => Find("Value", key) ?? Find("Dimension", key) ?? Platform.Find(key)?.Name ?? key,
    };

    /// <summary>The text of a kind and a key; the key where there is none, which a test reports.</summary>
    public static string Text(string kind, string key) => Find(kind, key) ?? key;

    /// <summary>The text of a kind and a key, if there is one.</summary>
    public static string? Find(string kind, string key) => ExploreText.ResourceManager.GetString(Name(kind, key), ExploreText.Culture);

    /// <summary>The name of a text: <c>Chart</c> and <c>release-years</c> make <c>ChartReleaseYears</c>.</summary>
    internal static string Name(string kind, string key) =>
        kind + string.Concat(key.Split([.. key.Where(character => !char.IsLetterOrDigit(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string Values(ExplorationCondition condition, Func<ExplorationDimension, string, string?> labelOf)
    {
        if (condition.Dimension.Kind == DimensionKind.Choice)
        {
            return string.Join(", ", condition.Values.Select(value => labelOf(condition.Dimension, value) ?? Value(condition.Dimension, value)));
        }

        var unit = condition.Dimension.Kind == DimensionKind.Month ? FigureUnit.Month : condition.Dimension.Id is "year" or "added" ? FigureUnit.Year : FigureUnit.Plain;
        return Range(unit, condition.Low, condition.High);
    }

    private static string Range(FigureUnit unit, double low, double high)
    {
        string Written(double value) => FigureText.Of(unit is FigureUnit.Month or FigureUnit.Year ? unit : FigureUnit.Plain, value, CultureInfo.CurrentCulture);
        return (double.IsFinite(low), double.IsFinite(high)) switch
        {
            (true, true) => low == high ? Written(low) : $"{Written(low)}–{Written(high)}",
            (true, false) => Wording.Fill(ExploreText.FromOn, Written(low)),
            _ => Wording.Fill(ExploreText.UpTo, Written(high)),
        };
    }
}

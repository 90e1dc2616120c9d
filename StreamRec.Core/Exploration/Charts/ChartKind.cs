namespace StreamRec.Core.Exploration.Charts;

/// <summary>How a chart is drawn, and with it what its parts mean; see <see cref="ChartResult"/>.</summary>
public enum ChartKind
{
    /// <summary>A bar for each category and series.</summary>
    Bars,

    /// <summary>A line over ordered categories such as years, for each series.</summary>
    Line,

    /// <summary>Bars over steps of a number, without gaps.</summary>
    Histogram,

    /// <summary>A field for each category (across) and series (down).</summary>
    Heat,

    /// <summary>A point for each category: series <c>x</c> and <c>y</c>, and others that say how it looks.</summary>
    Points,

    /// <summary>A curve through the points of series <c>x</c> and <c>y</c>, without categories.</summary>
    Curve,

    /// <summary>A box for each category: series <c>minimum</c>, <c>lower-quartile</c>, <c>median</c>, <c>upper-quartile</c>, <c>maximum</c> and <c>mean</c>.</summary>
    Boxes,

    /// <summary>A node for each category (series <c>x</c>, <c>y</c> from −1 to 1, and <c>size</c>), and links between them.</summary>
    Network,

    /// <summary>A country for each category.</summary>
    Map,

    /// <summary>A word for each category, the larger the more often.</summary>
    Words,

    /// <summary>A bar for each set of platforms, whose key joins theirs by <c>+</c>.</summary>
    Sets,
}

/// <summary>What an axis or figure counts or measures.</summary>
public enum FigureUnit
{
    /// <summary>A number of titles, films, ratings, ….</summary>
    Count,

    /// <summary>A part of the whole, 0 to 1.</summary>
    Share,

    /// <summary>A year of the calendar.</summary>
    Year,

    /// <summary>A month as 12 · year + month − 1.</summary>
    Month,

    /// <summary>A number of years.</summary>
    Years,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Seasons.</summary>
    Seasons,

    /// <summary>Stars, 0.5 to 5.</summary>
    Stars,

    /// <summary>Votes of 10.</summary>
    Points,

    /// <summary>US dollars.</summary>
    Dollars,

    /// <summary>A number by which something is multiplied, such as revenue over budget.</summary>
    Factor,

    /// <summary>A correlation, −1 to 1.</summary>
    Correlation,

    /// <summary>A figure without a unit.</summary>
    Plain,

    /// <summary>No number at all: the axis has categories.</summary>
    None,
}

using System.Text.Json.Serialization;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>Whether a column rises or falls from row to row; missing and infinite values are passed over.</summary>
[JsonConverter(typeof(KebabCaseConverter<Monotonicity>))]
public enum Monotonicity
{
    /// <summary>Neither, or there are not two different values.</summary>
    None,

    /// <summary>Never falls.</summary>
    Increasing,

    /// <summary>Always rises.</summary>
    StrictlyIncreasing,

    /// <summary>Never rises.</summary>
    Decreasing,

    /// <summary>Always falls.</summary>
    StrictlyDecreasing,
}

/// <summary>A histogram.</summary>
/// <param name="From">Where the first bar begins.</param>
/// <param name="To">Where the last bar ends, inclusive.</param>
/// <param name="Counts">Values in each bar; bars are equally wide, and a value on an edge is of the bar to its right, except the last.</param>
/// <param name="Outside">Values below <paramref name="From"/> or above <paramref name="To"/>.</param>
public sealed record Histogram(double From, double To, IReadOnlyList<long> Counts, long Outside = 0);

/// <summary>The statistics of numbers, of the finite ones except where it says otherwise. Definitions: <c>docs/profiling.md</c>. Undefined ones are <see langword="null"/>.</summary>
public sealed record NumericStatistics
{
    /// <summary>The arithmetic mean.</summary>
    public double? Mean { get; init; }

    /// <summary>The sum.</summary>
    public double Sum { get; init; }

    /// <summary>The smallest.</summary>
    public double? Minimum { get; init; }

    /// <summary>The 5 % quantile; all quantiles by definition 7 of Hyndman and Fan (1996).</summary>
    public double? Percentile5 { get; init; }

    /// <summary>The lower quartile.</summary>
    public double? LowerQuartile { get; init; }

    /// <summary>The median.</summary>
    public double? Median { get; init; }

    /// <summary>The upper quartile.</summary>
    public double? UpperQuartile { get; init; }

    /// <summary>The 95 % quantile.</summary>
    public double? Percentile95 { get; init; }

    /// <summary>The largest.</summary>
    public double? Maximum { get; init; }

    /// <summary>The largest less the smallest.</summary>
    public double? Range { get; init; }

    /// <summary>The upper quartile less the lower.</summary>
    public double? InterquartileRange { get; init; }

    /// <summary>The most frequent value, the smallest of several.</summary>
    public double? Mode { get; init; }

    /// <summary>The variance, divided by n − 1.</summary>
    public double? Variance { get; init; }

    /// <summary>The square root of <see cref="Variance"/>.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>The standard deviation divided by the mean.</summary>
    public double? VariationCoefficient { get; init; }

    /// <summary>The unbiased skewness G1 (Joanes and Gill 1998).</summary>
    public double? Skewness { get; init; }

    /// <summary>The unbiased excess kurtosis G2 (Joanes and Gill 1998): 0 for a normal distribution.</summary>
    public double? Kurtosis { get; init; }

    /// <summary>The median of the distances from the median.</summary>
    public double? MedianAbsoluteDeviation { get; init; }

    /// <summary>The mean of the distances from the mean.</summary>
    public double? MeanAbsoluteDeviation { get; init; }

    /// <summary>How values go from row to row.</summary>
    public Monotonicity Monotonicity { get; init; }

    /// <summary>How many are zero.</summary>
    public long Zeros { get; init; }

    /// <summary>How many are below zero, infinite ones too.</summary>
    public long Negatives { get; init; }

    /// <summary>How many are infinite.</summary>
    public long Infinite { get; init; }

    /// <summary>The probability that equally likely bars of the histogram would differ at least as much (Pearson's chi-squared test); close to 1 for a column that is more even than chance.</summary>
    public double? UniformProbability { get; init; }

    /// <summary>The smallest different values, rising.</summary>
    public IReadOnlyList<NumberCount> Smallest { get; init; } = [];

    /// <summary>The largest different values, falling.</summary>
    public IReadOnlyList<NumberCount> Largest { get; init; } = [];
}

/// <summary>A number and how often it occurs.</summary>
/// <param name="Value">The number.</param>
/// <param name="Count">How often.</param>
public sealed record NumberCount(double Value, long Count);

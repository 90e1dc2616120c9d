using System.Text.Json.Serialization;

namespace StreamRec.Core.Profiling;

/// <summary>What an alert warns of. The rule of each stands in <c>docs/profiling.md</c>; <c>p</c> is a share of the rows.</summary>
[JsonConverter(typeof(KebabCaseConverter<AlertKind>))]
public enum AlertKind
{
    /// <summary>The table has no rows, or a column no values.</summary>
    Empty,

    /// <summary>Rows repeat earlier ones.</summary>
    Duplicates,

    /// <summary>Rows repeat earlier ones when letter case and outer blanks of texts are left aside.</summary>
    NearDuplicates,

    /// <summary>The table has more columns than were profiled.</summary>
    Truncated,

    /// <summary>All values are the same.</summary>
    Constant,

    /// <summary>No value occurs twice.</summary>
    Unique,

    /// <summary>More than 1 % of the values are missing.</summary>
    Missing,

    /// <summary>There are infinite values.</summary>
    Infinite,

    /// <summary>More than 1 % of the numbers are zero.</summary>
    Zeros,

    /// <summary>The skewness is above 20 or below −20.</summary>
    Skewed,

    /// <summary>The association with other columns is above 0.5.</summary>
    HighCorrelation,

    /// <summary>A text column with more than 50 different values that repeat: too many to be categories.</summary>
    HighCardinality,

    /// <summary>A few categories have nearly all values: the imbalance is above 0.5.</summary>
    Imbalance,

    /// <summary>The values are more even than chance: the probability of the chi-squared test is above 0.999.</summary>
    Uniform,

    /// <summary>All texts have the same length.</summary>
    ConstantLength,

    /// <summary>Texts that are dates, and were profiled as such.</summary>
    DatesAsText,

    /// <summary>Categories that differ by letter case, accents or blanks only.</summary>
    DirtyCategory,

    /// <summary>A type without statistics of its own, looked at as text.</summary>
    Unsupported,

    /// <summary>Over time the numbers wander: the test of Dickey and Fuller does not say that they return to a level.</summary>
    NonStationary,

    /// <summary>Over time the numbers repeat after so many points.</summary>
    Seasonal,
}

/// <summary>Something in a table that wants attention.</summary>
/// <param name="Kind">What.</param>
/// <param name="Column">The column; <see langword="null"/> for the table.</param>
/// <param name="Value">The figure that the rule is about: a share, a count, a skewness, a correlation …; <see langword="null"/> where there is none.</param>
public sealed record Alert(AlertKind Kind, string? Column, double? Value)
{
    /// <summary>The columns that <see cref="Column"/> goes together with, nearest first.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

using StreamRec.Core.Profiling.Columns;

namespace StreamRec.Core.Profiling;

/// <summary>What is known of one column. Which of the groups of statistics there are depends on <see cref="Kind"/>.</summary>
public sealed record ColumnProfile
{
    /// <summary>The column's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is taken for.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>Whether somebody said that it is of this kind.</summary>
    public bool IsKindChosen { get; init; }

    /// <summary>How it is stored, by the engine's name: <c>varchar</c>, <c>integer</c>, <c>list of varchar</c> …</summary>
    public required string Type { get; init; }

    /// <summary>Rows with a value.</summary>
    public required long Count { get; init; }

    /// <summary>Rows without one; "not a number" counts as none.</summary>
    public required long Missing { get; init; }

    /// <summary>Different values.</summary>
    public required long Distinct { get; init; }

    /// <summary>Values that occur once only.</summary>
    public required long Unique { get; init; }

    /// <summary>Bytes in memory: the width of plain values times rows; 16 and the text's bytes (UTF-8) for a text, 16 and 16 an item for a list.</summary>
    public long MemoryBytes { get; init; }

    /// <summary>The most frequent values, most frequent first; all values of a category.</summary>
    public IReadOnlyList<ValueCount> Common { get; init; } = [];

    /// <summary>How the numbers, dates or lengths of lists are distributed; of dates in days since 1970.</summary>
    public Histogram? Histogram { get; init; }

    /// <summary>Of numbers.</summary>
    public NumericStatistics? Numeric { get; init; }

    /// <summary>Of categories and texts.</summary>
    public TextStatistics? Text { get; init; }

    /// <summary>Of dates.</summary>
    public DateStatistics? Dates { get; init; }

    /// <summary>Of lists.</summary>
    public ListStatistics? Lists { get; init; }

    /// <summary>How unevenly categories or truth values occur: 1 less their entropy divided by that of equally frequent ones, 0 to 1.</summary>
    public double? Imbalance { get; init; }

    /// <summary>The probability that equally frequent categories would differ at least as much (Pearson's chi-squared test).</summary>
    public double? UniformProbability { get; init; }
}

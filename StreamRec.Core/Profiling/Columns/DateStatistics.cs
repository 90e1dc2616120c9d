namespace StreamRec.Core.Profiling.Columns;

/// <summary>The statistics of dates.</summary>
public sealed record DateStatistics
{
    /// <summary>The earliest.</summary>
    public DateTime? Minimum { get; init; }

    /// <summary>The median; of an even number the mean of the two in the middle.</summary>
    public DateTime? Median { get; init; }

    /// <summary>The latest.</summary>
    public DateTime? Maximum { get; init; }

    /// <summary>Days from the earliest to the latest.</summary>
    public double? RangeDays { get; init; }

    /// <summary>How dates go from row to row.</summary>
    public Monotonicity Monotonicity { get; init; }

    /// <summary>Values of a text column that are no date.</summary>
    public long Invalid { get; init; }

    /// <summary>Whether they are whole days, without a time.</summary>
    public bool WholeDays { get; init; }

    /// <summary>How many are of each weekday, Monday first.</summary>
    public IReadOnlyList<long> Weekdays { get; init; } = [];

    /// <summary>How many are of each month, January first.</summary>
    public IReadOnlyList<long> Months { get; init; } = [];
}

/// <summary>The statistics of lists.</summary>
public sealed record ListStatistics
{
    /// <summary>All items.</summary>
    public long Items { get; init; }

    /// <summary>Different items.</summary>
    public long DistinctItems { get; init; }

    /// <summary>Lists without an item.</summary>
    public long Empty { get; init; }

    /// <summary>Statistics of the lengths.</summary>
    public NumericStatistics Lengths { get; init; } = new();

    /// <summary>The most frequent items.</summary>
    public IReadOnlyList<ValueCount> CommonItems { get; init; } = [];
}

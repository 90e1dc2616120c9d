namespace StreamRec.Core.Profiling.Columns;

/// <summary>A profiled column with the sampled rows from which pairs of columns are computed; neither where it cannot form pairs.</summary>
/// <param name="Profile">What is known of it.</param>
internal sealed record ScannedColumn(ColumnProfile Profile)
{
    /// <summary>The sampled rows of a numeric column or one of dates, not a number where there is no value.</summary>
    public double[]? Numbers { get; init; }

    /// <summary>The sampled rows of a category or of truth values, as numbers from 0 on; −1 where there is no value.</summary>
    public int[]? Codes { get; init; }

    /// <summary>What the codes stand for, those that were sampled.</summary>
    public IReadOnlyList<string> CodeNames { get; init; } = [];

    /// <summary>How many codes there are.</summary>
    public int CodeCount { get; init; }

    /// <summary>Whether pairs can be formed with it: it has numbers or codes, and not one value only.</summary>
    public bool FormsPairs => Profile.Distinct > 1 && (Numbers is not null || Codes is not null);
}

/// <summary>A histogram's range that is given, so that two tables can be compared.</summary>
/// <param name="From">Where it begins, in the column's numbers: microseconds since 1970 for dates.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Bars">How many bars are wanted; the limit cuts them.</param>
internal readonly record struct HistogramRange(double From, double To, int Bars);

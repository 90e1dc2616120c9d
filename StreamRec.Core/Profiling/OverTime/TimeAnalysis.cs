namespace StreamRec.Core.Profiling.OverTime;

/// <summary>A table's numbers in the order of a column of dates. Definitions: <c>docs/profiling.md</c>.</summary>
/// <param name="Column">The column of dates.</param>
/// <param name="Points">Different times.</param>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
/// <param name="PeriodDays">The median step from one time to the next, in days.</param>
/// <param name="Series">Each numeric column with enough points.</param>
public sealed record TimeAnalysis(string Column, int Points, DateTime From, DateTime To, double PeriodDays, IReadOnlyList<NumberSeries> Series);

/// <summary>How one numeric column goes over time.</summary>
/// <param name="Column">The column.</param>
/// <param name="Points">Times at which it has a value; of several at one time the mean counts.</param>
/// <param name="DickeyFuller">The statistic of the augmented test of Dickey and Fuller (1979), with a constant; <see langword="null"/> where it cannot be computed.</param>
/// <param name="Critical">What the statistic has to be below to say, with an error of 5 %, that the series returns to a level (MacKinnon 2010).</param>
/// <param name="SeasonLength">After how many points it repeats; <see langword="null"/> where it does not.</param>
/// <param name="SeasonCorrelation">The autocorrelation at that distance, trend aside.</param>
public sealed record NumberSeries(string Column, int Points, double? DickeyFuller, double Critical, int? SeasonLength, double? SeasonCorrelation)
{
    /// <summary>Whether it returns to a level; <see langword="null"/> where that cannot be said.</summary>
    public bool? IsStationary => DickeyFuller is { } statistic ? statistic < Critical : null;
}

using System.Globalization;
using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Columns;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Profile;

/// <summary>A line of a column's card: its name, and how it reads of a column among so many rows.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Read">The figure; <see langword="null"/> where the column has none.</param>
internal sealed record ColumnFact(string Label, Func<ColumnProfile, long, string?> Read);

/// <summary>The figures of a column by its kind, in the order in which they are read.</summary>
internal static class ColumnFacts
{
    /// <summary>Those that a card always shows.</summary>
    public static IReadOnlyList<ColumnFact> Chief(ColumnKind kind) =>
    [
        new(ProfileText.Missing, (column, rows) => ProfileWording.Part(column.Missing, rows)),
        new(ProfileText.Distinct, (column, _) => ProfileWording.Part(column.Distinct, column.Count)),
        .. kind switch
        {
            ColumnKind.Numeric =>
            [
                Of(ProfileText.Mean, numbers => numbers.Mean), Of(ProfileText.StandardDeviation, numbers => numbers.StandardDeviation), Of(ProfileText.Minimum, numbers => numbers.Minimum),
                Of(ProfileText.Median, numbers => numbers.Median), Of(ProfileText.Maximum, numbers => numbers.Maximum),
                new(ProfileText.Zeros, (column, rows) => ProfileWording.Part(column.Numeric!.Zeros, rows)),
            ],
            ColumnKind.Date =>
            [
                new(ProfileText.Earliest, (column, _) => ProfileWording.Date(column.Dates!.Minimum, column.Dates.WholeDays)),
                new(ProfileText.Median, (column, _) => ProfileWording.Date(column.Dates!.Median, wholeDays: true)),
                new(ProfileText.Latest, (column, _) => ProfileWording.Date(column.Dates!.Maximum, column.Dates.WholeDays)),
                new(ProfileText.InvalidDates, (column, rows) => ProfileWording.Part(column.Dates!.Invalid, rows)),
            ],
            ColumnKind.List =>
            [
                new(ProfileText.Items, (column, _) => ProfileWording.Count(column.Lists!.Items)), new(ProfileText.DistinctItems, (column, _) => ProfileWording.Count(column.Lists!.DistinctItems)),
                new(ProfileText.EmptyLists, (column, rows) => ProfileWording.Part(column.Lists!.Empty, rows)), new(ProfileText.MeanLength, (column, _) => ProfileWording.Number(column.Lists!.Lengths.Mean)),
            ],
            ColumnKind.Boolean => [Imbalance],
            _ => (IReadOnlyList<ColumnFact>)
            [
                new(ProfileText.Unique, (column, rows) => ProfileWording.Part(column.Unique, rows)), new(ProfileText.MeanLength, (column, _) => ProfileWording.Number(column.Text!.MeanLength)),
                new(ProfileText.Words, (column, _) => ProfileWording.Count(column.Text!.Words)),
            ],
        },
    ];

    /// <summary>The others.</summary>
    public static IReadOnlyList<ColumnFact> More(ColumnKind kind) =>
    [
        new(ProfileText.Memory, (column, _) => ProfileWording.Bytes(column.MemoryBytes)),
        .. kind switch
        {
            ColumnKind.Numeric => Numbers,
            ColumnKind.Date =>
            [
                new(ProfileText.RangeDays, (column, _) => ProfileWording.Number(column.Dates!.RangeDays)), new(ProfileText.Monotonicity, (column, _) => ProfileWording.Monotony(column.Dates!.Monotonicity)),
                new(ProfileText.Weekdays, (column, _) => Named(CultureInfo.CurrentCulture.DateTimeFormat.AbbreviatedDayNames, column.Dates!.Weekdays, first: 1)),
                new(ProfileText.Months, (column, _) => Named(CultureInfo.CurrentCulture.DateTimeFormat.AbbreviatedMonthNames, column.Dates!.Months, first: 0)),
            ],
            ColumnKind.List =>
            [
                new(ProfileText.Unique, (column, rows) => ProfileWording.Part(column.Unique, rows)), new(ProfileText.MinimumLength, (column, _) => ProfileWording.Number(column.Lists!.Lengths.Minimum)),
                new(ProfileText.MedianLength, (column, _) => ProfileWording.Number(column.Lists!.Lengths.Median)), new(ProfileText.MaximumLength, (column, _) => ProfileWording.Number(column.Lists!.Lengths.Maximum)),
                new(ProfileText.StandardDeviation, (column, _) => ProfileWording.Number(column.Lists!.Lengths.StandardDeviation)),
            ],
            ColumnKind.Boolean => [Uniformity],
            _ => Texts,
        },
    ];

    private static ColumnFact Imbalance => new(ProfileText.Imbalance, (column, _) => column.Imbalance is { } value ? ProfileWording.Share(value) : null);

    private static ColumnFact Uniformity => new(ProfileText.Uniformity, (column, _) => column.UniformProbability is { } value ? ProfileWording.Share(value) : null);

    private static IReadOnlyList<ColumnFact> Numbers =>
    [
        Of(ProfileText.Percentile5, numbers => numbers.Percentile5), Of(ProfileText.LowerQuartile, numbers => numbers.LowerQuartile), Of(ProfileText.UpperQuartile, numbers => numbers.UpperQuartile),
        Of(ProfileText.Percentile95, numbers => numbers.Percentile95), Of(ProfileText.Range, numbers => numbers.Range), Of(ProfileText.InterquartileRange, numbers => numbers.InterquartileRange),
        Of(ProfileText.Mode, numbers => numbers.Mode), Of(ProfileText.Sum, numbers => numbers.Sum), Of(ProfileText.Variance, numbers => numbers.Variance),
        Of(ProfileText.VariationCoefficient, numbers => numbers.VariationCoefficient), Of(ProfileText.Skewness, numbers => numbers.Skewness), Of(ProfileText.Kurtosis, numbers => numbers.Kurtosis),
        Of(ProfileText.MedianAbsoluteDeviation, numbers => numbers.MedianAbsoluteDeviation), Of(ProfileText.MeanAbsoluteDeviation, numbers => numbers.MeanAbsoluteDeviation),
        new(ProfileText.Negatives, (column, rows) => ProfileWording.Part(column.Numeric!.Negatives, rows)), new(ProfileText.Infinite, (column, rows) => ProfileWording.Part(column.Numeric!.Infinite, rows)),
        new(ProfileText.Unique, (column, rows) => ProfileWording.Part(column.Unique, rows)), new(ProfileText.Monotonicity, (column, _) => ProfileWording.Monotony(column.Numeric!.Monotonicity)),
        new(ProfileText.Smallest, (column, _) => Extremes(column.Numeric!.Smallest)), new(ProfileText.Largest, (column, _) => Extremes(column.Numeric!.Largest)),
    ];

    private static IReadOnlyList<ColumnFact> Texts =>
    [
        new(ProfileText.MinimumLength, (column, _) => ProfileWording.Count(column.Text!.MinimumLength)), new(ProfileText.MedianLength, (column, _) => ProfileWording.Number(column.Text!.MedianLength)),
        new(ProfileText.MaximumLength, (column, _) => ProfileWording.Count(column.Text!.MaximumLength)), new(ProfileText.Blank, (column, rows) => ProfileWording.Part(column.Text!.Blank, rows)),
        new(ProfileText.Variants, (column, _) => ProfileWording.Count(column.Text!.Variants)), new(ProfileText.DistinctWords, (column, _) => ProfileWording.Count(column.Text!.DistinctWords)),
        new(ProfileText.CommonWords, (column, _) => Values(column.Text!.CommonWords)), new(ProfileText.Characters, (column, _) => ProfileWording.Count(column.Text!.Characters)),
        new(ProfileText.DistinctCharacters, (column, _) => ProfileWording.Count(column.Text!.DistinctCharacters)), new(ProfileText.CommonCharacters, (column, _) => Values(column.Text!.CommonCharacters)),
        new(ProfileText.Categories, (column, _) => Values(column.Text!.Categories)), new(ProfileText.Scripts, (column, _) => Values(column.Text!.Scripts)),
        new(ProfileText.Blocks, (column, _) => Values(column.Text!.Blocks)), Imbalance, Uniformity,
    ];

    private static ColumnFact Of(string label, Func<NumericStatistics, double?> read) => new(label, (column, _) => ProfileWording.Number(read(column.Numeric!)));

    private static string Values(IReadOnlyList<ValueCount> values) =>
        string.Join(" · ", values.Select(value => $"{(string.IsNullOrWhiteSpace(value.Value) ? "␣" : value.Value)} {ProfileWording.Count(value.Count)}"));

    private static string Extremes(IReadOnlyList<NumberCount> values) =>
        string.Join(" · ", values.Select(value => value.Count == 1 ? ProfileWording.Number(value.Value) : $"{ProfileWording.Number(value.Value)} ×{ProfileWording.Count(value.Count)}"));

    private static string Named(string[] names, IReadOnlyList<long> counts, int first) =>
        string.Join(" · ", counts.Select((count, index) => $"{names[(index + first) % (first == 0 ? 13 : 7)]} {ProfileWording.Count(count)}"));
}

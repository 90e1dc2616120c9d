using StreamRec.Core.Parameters;
using StreamRec.Core.Profiling.Columns;

namespace StreamRec.Core.Profiling.Pairs;

/// <summary>Computes how every column goes with a chosen one, from the rows that pairs are computed from.</summary>
internal static class TargetProfiler
{
    /// <summary>The column of a name, whatever the case; <see langword="null"/> for no name.</summary>
    /// <exception cref="InvalidParameterException">There is no such column, or it has neither numbers nor truth values.</exception>
    public static ScannedColumn? Find(string? name, IReadOnlyList<ScannedColumn> scanned)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var able = scanned.Where(column => column.Profile.Kind is ColumnKind.Numeric or ColumnKind.Boolean).ToList();
        return able.Find(column => column.Profile.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidParameterException("target", name, [.. able.Select(column => column.Profile.Name)]);
    }

    /// <summary>Relates every column that forms pairs to the target.</summary>
    public static TargetAnalysis Profile(ScannedColumn target, IReadOnlyList<ScannedColumn> scanned, PairMatrix associations, CancellationToken cancellation)
    {
        var values = target.Numbers ?? [.. target.Codes!.Select(code => code < 0 ? double.NaN : code)];
        var columns = new List<ColumnTarget>();
        foreach (var column in scanned.Where(each => each.FormsPairs && !ReferenceEquals(each, target)))
        {
            cancellation.ThrowIfCancellationRequested();
            var classes = column.Codes is not null ? Categories(column, values) : Bars(column, values);
            columns.Add(new ColumnTarget(column.Profile.Name, associations.Find(target.Profile.Name, column.Profile.Name), classes));
        }

        var present = values.Where(value => !double.IsNaN(value)).ToArray();
        return new TargetAnalysis(target.Profile.Name, present.Length == 0 ? null : present.Average(), [.. columns.OrderByDescending(column => Math.Abs(column.Association ?? -1))]);
    }

    private static TargetClass[] Categories(ScannedColumn column, double[] values)
    {
        var sums = new ClassSums(column.CodeNames.Count);
        for (var row = 0; row < values.Length; row++)
        {
            sums.Add(column.Codes![row], values[row]);
        }

        return [.. column.CodeNames.Select((name, code) => new TargetClass(CommonTexts.Shown(name), null, null, sums.Rows(code), sums.Mean(code))).OrderByDescending(each => each.Rows)];
    }

    private static TargetClass[] Bars(ScannedColumn column, double[] values)
    {
        if (column.Profile.Histogram is not { } histogram)
        {
            return [];
        }

        var bars = histogram.Counts.Count;
        var unit = column.Profile.Kind == ColumnKind.Date ? DateMeasures.Day : 1;
        var width = (histogram.To - histogram.From) / bars;
        var sums = new ClassSums(bars);
        for (var row = 0; row < values.Length; row++)
        {
            var number = column.Numbers![row] / unit;
            if (number >= histogram.From && number <= histogram.To)
            {
                sums.Add(width > 0 ? Math.Min(bars - 1, (int)((number - histogram.From) / width)) : 0, values[row]);
            }
        }

        return [.. Enumerable.Range(0, bars).Select(bar => new TargetClass(
            null, histogram.From + (bar * width), bar == bars - 1 ? histogram.To : histogram.From + ((bar + 1) * width), sums.Rows(bar), sums.Mean(bar)))];
    }

    private sealed class ClassSums(int classes)
    {
        private readonly long[] rows = new long[classes];
        private readonly double[] sums = new double[classes];

        public long Rows(int place) => rows[place];

        public double? Mean(int place) => rows[place] == 0 ? null : sums[place] / rows[place];

        public void Add(int place, double value)
        {
            if (place >= 0 && !double.IsNaN(value))
            {
                rows[place]++;
                sums[place] += value;
            }
        }
    }
}

using StreamRec.Core.Profiling.Columns;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Profiling.Pairs;

/// <summary>Computes what is said of pairs of columns.</summary>
internal static class PairProfiler
{
    /// <summary>All matrices and interactions.</summary>
    /// <param name="scanned">The table's columns.</param>
    /// <param name="target">A column that forms pairs however many there are; <see langword="null"/> for none.</param>
    /// <param name="options">The limits.</param>
    /// <param name="threads">How many threads.</param>
    /// <param name="progress">Told how far this is, 0 to 1; from any thread.</param>
    /// <param name="cancellation">Stops between pairs.</param>
    public static (CorrelationMatrices Matrices, IReadOnlyList<Interaction> Interactions) Profile(
        IReadOnlyList<ScannedColumn> scanned, ScannedColumn? target, ProfileOptions options, int threads, IProgress<double> progress, CancellationToken cancellation)
    {
        var eligible = scanned.Where(column => column.FormsPairs).Take(options.PairColumns).ToArray();
        if (target is { FormsPairs: true } && eligible.Length > 0 && !eligible.Contains(target))
        {
            eligible[^1] = target;
        }

        var columns = new PairColumn[eligible.Length];
        WorkerThreads.ForEach(threads, eligible.Length, index => columns[index] = PairColumn.Of(eligible[index], cancellation), cancellation);

        var all = new Cells(columns.Length, 7);
        var shown = columns.Where(column => column.Profile.Kind == ColumnKind.Numeric).Take(options.InteractionColumns).ToHashSet();
        var interactions = new List<Interaction>?[columns.Length];
        var kendallStep = Math.Max(1, ((columns.Length == 0 ? 0 : columns[0].Codes.Length) + options.KendallRows - 1) / options.KendallRows);
        var done = 0;
        WorkerThreads.ForEach(
            threads,
            columns.Length,
            row =>
            {
                interactions[row] = [];
                for (var column = row + 1; column < columns.Length; column++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Compare(columns[row], columns[column], all, row, column, kendallStep);
                    if (shown.Contains(columns[row]) && shown.Contains(columns[column]) && Interactions.Of(columns[row], columns[column]) is { } interaction)
                    {
                        interactions[row]!.Add(interaction);
                    }
                }

                progress.Report((double)Interlocked.Increment(ref done) / columns.Length);
            },
            cancellation);
        return (Matrices(all, columns), [.. interactions.SelectMany(each => each!)]);
    }

    private static void Compare(PairColumn left, PairColumn right, Cells all, int row, int column, int kendallStep)
    {
        var contingency = new ContingencyTable(left, right);
        all.SetBoth(Measure.Contingency, row, column, contingency.Contingency());
        if (left.Numbers is not null && right.Numbers is not null)
        {
            var spearman = NumberCorrelation.Spearman(left, right);
            all.SetBoth(Measure.Association, row, column, spearman);
            if (left.Profile.Kind == ColumnKind.Numeric && right.Profile.Kind == ColumnKind.Numeric)
            {
                all.SetBoth(Measure.Spearman, row, column, spearman);
                all.SetBoth(Measure.Pearson, row, column, NumberCorrelation.Pearson(left.Numbers, right.Numbers));
                all.SetBoth(Measure.Kendall, row, column, NumberCorrelation.Kendall(left, right, kendallStep));
            }
        }
        else if (left.Numbers is null && right.Numbers is null)
        {
            var cramers = contingency.CramersV();
            all.SetBoth(Measure.Association, row, column, cramers);
            all.SetBoth(Measure.CramersV, row, column, cramers);
            all.Set(Measure.Uncertainty, row, column, contingency.Uncertainty());
            all.Set(Measure.Uncertainty, column, row, new ContingencyTable(right, left).Uncertainty());
        }
        else
        {
            all.SetBoth(Measure.Association, row, column, left.Numbers is null ? CorrelationRatio.Of(left, right) : CorrelationRatio.Of(right, left));
        }
    }

    private static CorrelationMatrices Matrices(Cells all, PairColumn[] columns)
    {
        int[] every = [.. Enumerable.Range(0, columns.Length)];
        int[] numeric = [.. every.Where(column => columns[column].Profile.Kind == ColumnKind.Numeric)];
        int[] classes = [.. every.Where(column => columns[column].Numbers is null)];
        return new CorrelationMatrices
        {
            Association = Matrix(Measure.Association, every),
            Pearson = Matrix(Measure.Pearson, numeric),
            Spearman = Matrix(Measure.Spearman, numeric),
            Kendall = Matrix(Measure.Kendall, numeric),
            CramersV = Matrix(Measure.CramersV, classes),
            Uncertainty = Matrix(Measure.Uncertainty, classes),
            Contingency = Matrix(Measure.Contingency, every),
        };

        PairMatrix Matrix(Measure measure, int[] chosen) => chosen.Length < 2
            ? PairMatrix.Empty
            : new PairMatrix(
                [.. chosen.Select(column => columns[column].Name)],
                [.. chosen.Select(row => (IReadOnlyList<double?>)[.. chosen.Select(column => row == column ? 1.0 : all.Get(measure, row, column))])]);
    }

    private enum Measure
    {
        Association,
        Pearson,
        Spearman,
        Kendall,
        CramersV,
        Uncertainty,
        Contingency,
    }

    /// <summary>The figures of all measures; threads write different cells.</summary>
    private sealed class Cells(int columns, int measures)
    {
        private readonly double?[] values = new double?[columns * columns * measures];

        public double? Get(Measure measure, int row, int column) => values[IndexOf(measure, row, column)];

        public void Set(Measure measure, int row, int column, double? value) => values[IndexOf(measure, row, column)] = value;

        public void SetBoth(Measure measure, int row, int column, double? value)
        {
            Set(measure, row, column, value);
            Set(measure, column, row, value);
        }

        private int IndexOf(Measure measure, int row, int column) => ((((int)measure * columns) + row) * columns) + column;
    }
}

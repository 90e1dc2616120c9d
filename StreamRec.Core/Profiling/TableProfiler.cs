using System.Diagnostics;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Profiling.Columns;
using StreamRec.Core.Profiling.Missing;
using StreamRec.Core.Profiling.OverTime;
using StreamRec.Core.Profiling.Pairs;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Profiling;

/// <summary>
/// Profiles tables: opens them in DuckDB, reads each column once, and computes the rest itself. Works on threads of its own beside the calling one; call it where waiting harms nobody.
/// </summary>
/// <param name="options">The limits.</param>
/// <param name="threads">Threads to use; 0: one for each core.</param>
public sealed class TableProfiler(ProfileOptions options, int threads = 0)
{
    private const double OpenedAt = 0.1;
    private const double ColumnsAt = 0.6;
    private const double RowsAt = 0.8;

    private int Threads => threads > 0 ? threads : WorkerThreads.DefaultCount;

    /// <summary>Profiles a table.</summary>
    /// <param name="request">What.</param>
    /// <param name="progress">Told how far it is; from several threads, one at a time.</param>
    /// <param name="cancellation">Stops within 200 ms.</param>
    /// <exception cref="UnusableInputException">The file cannot be read as a table.</exception>
    /// <exception cref="Parameters.InvalidParameterException">The filter does not fit the table.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public TableProfile Profile(ProfileRequest request, IProgress<ProfileProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var started = Stopwatch.GetTimestamp();
        using var table = ProfileTable.Open(request, options, cancellation);
        return Redaction.Of(Profile(request, table, ranges: null, started, progress, cancellation), request.IsSensitive);
    }

    /// <summary>Profiles two tables side by side. Histograms of columns that both have begin and end at the same values, so that they can be laid over one another.</summary>
    /// <inheritdoc cref="Profile(ProfileRequest, IProgress{ProfileProgress}?, CancellationToken)" />
    public ProfileComparison Compare(ProfileRequest left, ProfileRequest right, IProgress<ProfileProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var started = Stopwatch.GetTimestamp();
        using var leftTable = ProfileTable.Open(left, options, cancellation);
        using var rightTable = ProfileTable.Open(right, options, cancellation);
        var ranges = SharedRanges.Of(leftTable, rightTable, cancellation);
        var leftProfile = Profile(left, leftTable, ranges, started, Half(0), cancellation);
        var rightProfile = Profile(right, rightTable, ranges, Stopwatch.GetTimestamp(), Half(1), cancellation);
        return Redaction.Of(ProfileComparison.Of(leftProfile, rightProfile), left.IsSensitive, right.IsSensitive);

        ImmediateProgress<ProfileProgress>? Half(int half) => progress is null
            ? null
            : new ImmediateProgress<ProfileProgress>(each => progress.Report(each with { Fraction = (half + each.Fraction) / 2 }));
    }

    private TableProfile Profile(
        ProfileRequest request, ProfileTable table, IReadOnlyDictionary<string, HistogramRange>? ranges, long started, IProgress<ProfileProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return Finish(request, table, ranges, started, new StageProgress(progress), cancellation);
        }
        catch (DuckDbException problem)
        {
            throw new UnusableInputException(problem.Message.Split('\n')[0], request.Source.Name, inner: problem);
        }
    }

    private TableProfile Finish(
        ProfileRequest request, ProfileTable table, IReadOnlyDictionary<string, HistogramRange>? ranges, long started, StageProgress progress, CancellationToken cancellation)
    {
        progress.Report(ProfileStage.Opening, OpenedAt);
        var step = (int)Math.Max(1, (table.Rows + options.PairRows - 1) / options.PairRows);
        var scanned = Scan(table, step, ranges, progress, cancellation);
        IReadOnlyList<ColumnProfile> columns = [.. scanned.Select(column => column.Profile)];
        var (duplicates, missing, samples) = (new DuplicateRows(), new MissingValues(), new SampleRows());
        if (table.Rows > 0 && columns.Count > 0)
        {
            Action[] parts =
            [
                () => duplicates = DuplicateFinder.Find(table, columns, cancellation),
                () => missing = MissingProfiler.Profile(table, columns, cancellation),
                () => samples = SampleReader.Read(table, cancellation),
            ];
            WorkerThreads.ForEach(Threads, parts.Length, part => parts[part](), cancellation);
        }

        progress.Report(ProfileStage.Rows, RowsAt);
        var pairProgress = new ImmediateProgress<double>(share => progress.Report(ProfileStage.Pairs, RowsAt + ((1 - RowsAt) * share)));
        var target = TargetProfiler.Find(request.Target, scanned);
        var (correlations, interactions) = PairProfiler.Profile(scanned, target, options, Threads, pairProgress, cancellation);
        var profile = new TableProfile
        {
            Name = request.Source.Name,
            Encoding = request.Source.Encoding,
            Snapshot = request.Source.Snapshot,
            Where = request.Filter.ToString(),
            Part = request.Part,
            ColumnChoices = request.Columns.ToString(),
            Rows = table.Rows,
            Columns = columns,
            FileBytes = new FileInfo(request.Source.Path).Length,
            Correlations = correlations,
            Interactions = interactions,
            Target = target is null ? null : TargetProfiler.Profile(target, scanned, correlations.Association, cancellation),
            Time = TimeProfiler.Profile(request.Time, scanned, cancellation),
            Missing = missing,
            Duplicates = duplicates,
            Samples = samples,
            Notes = [.. ProfileNotes.Of(table, scanned, step, options)],
            ComputedAt = DateTimeOffset.UtcNow,
        };
        profile = profile with { Alerts = AlertRules.Of(profile, table.AllColumns, options), Seconds = Stopwatch.GetElapsedTime(started).TotalSeconds };
        progress.Report(ProfileStage.Pairs, 1);
        return profile;
    }

    private ScannedColumn[] Scan(ProfileTable table, int step, IReadOnlyDictionary<string, HistogramRange>? ranges, StageProgress progress, CancellationToken cancellation)
    {
        var scanned = new ScannedColumn[table.Columns.Count];
        var done = 0;
        WorkerThreads.ForEach(
            Threads,
            scanned.Length,
            index =>
            {
                var column = table.Columns[index];
                HistogramRange? range = ranges is not null && ranges.TryGetValue(column.Name, out var given) ? given : null;
                var read = ColumnProfiler.Profile(table, column, step, range, options, cancellation);
                scanned[index] = column.IsChosen ? read with { Profile = read.Profile with { IsKindChosen = true } } : read;
                progress.Report(ProfileStage.Columns, OpenedAt + ((ColumnsAt - OpenedAt) * Interlocked.Increment(ref done) / scanned.Length), column.Name);
            },
            cancellation);
        return scanned;
    }
}

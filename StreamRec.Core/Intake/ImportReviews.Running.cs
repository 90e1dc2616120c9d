using System.Diagnostics;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Snapshots.Differences;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Intake;

/// <content>Reading the files.</content>
public sealed partial class ImportReviews
{
    // Of the whole, reading and writing take about this much; the rest is the comparison.
    private const double ImportShare = 0.85;

    private static readonly TimeSpan AnnouncementInterval = TimeSpan.FromMilliseconds(200);

    private async Task RunInTurnAsync(ReviewEntry entry, ReviewInputs inputs)
    {
        try
        {
            await turn.WaitAsync(entry.Stopping.Token).ConfigureAwait(false);
            try
            {
                await Task.Factory.StartNew(() => Run(entry, inputs), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            End(entry, review => review with { State = ReviewState.Cancelled });
        }
        catch (Exception failure)
        {
            // Whatever it was, the server goes on, and people see what went wrong.
            End(entry, review => review with { State = ReviewState.Failed, Problem = failure.Message });
        }
    }

    private void Run(ReviewEntry entry, ReviewInputs inputs)
    {
        BackgroundPriority.EnterOnThisThread();
        var report = new ReportBuilder(options.WithReportedRejections(Limits.RejectedRows));
        var cancellation = entry.Stopping.Token;
        try
        {
            cancellation.ThrowIfCancellationRequested();
            var current = store.CurrentId;
            using var held = current is null ? null : store.Hold(current);
            Tell(entry, review => review with { State = ReviewState.Running, Base = current }, always: true);
            Directory.CreateDirectory(entry.SnapshotFolder);
            var importer = new Importer(store, options.WithReportedRejections(Limits.RejectedRows), time, works);
            var progress = new ImmediateProgress<ImportProgress>(each => Tell(entry, review => review with { Stage = each.Stage, Fraction = each.Fraction * ImportShare }));
            var prepared = importer.Prepare(inputs.Request(entry.Review.Request.Append), entry.SnapshotFolder, entry.FilesFolder, report, found => Inspect(entry, found, cancellation), progress, cancellation);
            var difference = current is null ? null : Compare(entry, current, prepared, cancellation);
            End(entry, review => review with { State = ReviewState.Ready, Prepared = prepared, Report = prepared.Import, Files = Merged(review.Files, prepared.Import), Difference = difference });
        }
        catch (Exception refusal) when (refusal is UnusableInputException or UnusableSnapshotException)
        {
            var known = report.Build();
            End(entry, review => review with { State = ReviewState.Unusable, Problem = refusal.Message, Report = known, Files = Merged(review.Files, known) });
        }
    }

    private SnapshotDifference Compare(ReviewEntry entry, string current, SnapshotManifest prepared, CancellationToken cancellation)
    {
        var progress = new ImmediateProgress<DifferenceProgress>(each => Tell(entry, review => review with { Stage = null, Fraction = ImportShare + ((1 - ImportShare) * each.Fraction) }));
        return comparer.CompareFolder(current, prepared, entry.SnapshotFolder, progress, cancellation);
    }

    // People see what each file is while the rows are still being read.
    private void Inspect(ReviewEntry entry, IReadOnlyList<InputFile> found, CancellationToken cancellation)
    {
        var inspector = new FileInspector(options, Limits.PreviewRows);
        var inspected = new List<ReviewedFile>(found.Count);
        foreach (var file in found)
        {
            cancellation.ThrowIfCancellationRequested();
            inspected.Add(inspector.Inspect(file, cancellation));
        }

        Tell(entry, review => review with { Files = inspected }, always: true);
    }

    // What was read says more than the look at the beginning: the platform by its genres, rows, what was noticed.
    private static IReadOnlyList<ReviewedFile> Merged(IReadOnlyList<ReviewedFile> inspected, ImportReport report)
    {
        var read = report.Files.ToDictionary(file => file.File, StringComparer.Ordinal);
        return [.. inspected.Select(file => !read.TryGetValue(file.Name, out var known) ? file : file with
        {
            Kind = known.Kind,
            Reason = known.Kind == file.Kind ? file.Reason : FileReasons.Of(known.Kind),
            Source = known.Source ?? file.Source,
            RowsRead = known.Kind == FileReasons.Skipped ? null : known.RowsRead,
            RowsRejected = known.RowsRejected,
            Note = known.Note.Length > 0 ? known.Note : file.Note,
        })];
    }

    private void Tell(ReviewEntry entry, Func<ImportReview, ImportReview> change, bool always = false)
    {
        entry.Update(change);
        if (always || Stopwatch.GetElapsedTime(Volatile.Read(ref announced)) > AnnouncementInterval)
        {
            Volatile.Write(ref announced, Stopwatch.GetTimestamp());
            Announce();
        }
    }

    private void End(ReviewEntry entry, Func<ImportReview, ImportReview> change)
    {
        // Whoever sees that it is over finds its files as they stay.
        var review = change(entry.Review) with { IsStopping = false, Stage = null };
        if (review.State is ReviewState.Cancelled or ReviewState.Failed)
        {
            ReviewFiles.DeleteQuietly(entry.FilesFolder);
        }

        if (review.State != ReviewState.Ready)
        {
            ReviewFiles.DeleteQuietly(entry.SnapshotFolder);
        }

        ReviewFiles.WriteQuietly(entry.Folder, review);
        entry.Update(_ => review);
        if (entry.IsRemoved)
        {
            ReviewFiles.DeleteQuietly(entry.Folder);
        }

        Announce();
    }
}

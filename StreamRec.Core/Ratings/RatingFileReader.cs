using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>Reads rating files of any layout into one table: scores, times and titles checked, exact duplicates removed.</summary>
public static class RatingFileReader
{
    // Reading takes about this share of the time; the rest is sorting.
    private const double ReadingShare = 0.8;

    /// <summary>Reads the files.</summary>
    /// <param name="files">The files; a source may be spread over several, and both sources may be among them.</param>
    /// <param name="titles">The catalog's title ids by row.</param>
    /// <param name="options">Limits and threads; the defaults when <see langword="null"/>.</param>
    /// <param name="progress">Told how far the reading is, 0 to 1.</param>
    /// <param name="cancellationToken">Stops within 200 ms.</param>
    /// <exception cref="RatingFileException">A file lacks a column, is empty, or cannot be read. Rows that cannot be used are in the report instead.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static RatingReadResult Read(
        IReadOnlyList<RatingFile> files, TitleIdIndex titles, RatingReadOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(titles);
        options ??= new RatingReadOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));
        if (titles.Ids.Count > PackedRating.TitleLimit) throw new ArgumentException("A catalog has fewer than 134,217,728 titles.", nameof(titles));
        foreach (var file in files)
        {
            if (file.Layout.Problem is { } problem) throw new RatingFileException(file.Name, problem);
        }

        var latestTime = Math.Min(options.LatestTime.ToUnixTimeSeconds(), PackedRating.LatestTime);
        using var connection = DuckDbConnection.OpenInMemory(new DuckDbOptions { Threads = options.Threads, PreserveInsertionOrder = false });
        var blocks = new RatingBlocks();
        var fast = new FastRatingReader(connection, titles, latestTime, blocks);
        var collected = new List<RatingBlock>();
        var reports = new List<RatingFileReport>();
        var rejections = new List<RejectedRating>();
        var lengths = Lengths(files);
        for (var index = 0; index < files.Count; index++)
        {
            var file = files[index];
            var share = progress is null ? null : new PartProgress(progress, lengths[index] * ReadingShare, lengths[index + 1] * ReadingShare);
            RatingFileReport report;
            try
            {
                report = ReadOne(file, share);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or DuckDbException)
            {
                throw new RatingFileException(file.Name, $"The file cannot be read: {exception.Message}", exception);
            }

            if (report.Rows == 0) throw new RatingFileException(file.Name, "The file holds no ratings.");
            reports.Add(report);
        }

        var (ratings, users, duplicates) = RatingAssembler.Assemble(collected, titles.Ids.Count, options.Threads, cancellationToken);
        progress?.Report(1);
        return new RatingReadResult(ratings, users, new RatingReport(reports, rejections, duplicates));

        RatingFileReport ReadOne(RatingFile file, IProgress<double>? share)
        {
            var isWhole = fast.TryRead(file, options, share, cancellationToken);
            var rejected = new RejectionCollector(file, rejections, options.RejectionsInFull);
            if (isWhole) return rejected.Report(blocks.MoveTo(collected));
            blocks.Clear();
            var parser = new CarefulRatingParser(file.Layout, titles, latestTime);
            var report = new CarefulRatingReader(file, parser, blocks, rejected).Read(connection, cancellationToken);
            blocks.MoveTo(collected);
            return report;
        }
    }

    // Where each file begins and ends as a share of all bytes.
    private static double[] Lengths(IReadOnlyList<RatingFile> files)
    {
        var ends = new double[files.Count + 1];
        for (var index = 0; index < files.Count; index++)
        {
            var info = new FileInfo(files[index].Path);
            if (!info.Exists) throw new RatingFileException(files[index].Name, "There is no such file.");
            ends[index + 1] = ends[index] + Math.Max(1, info.Length);
        }

        for (var index = 0; index < ends.Length; index++) ends[index] /= Math.Max(1, ends[^1]);
        return ends;
    }

    private sealed class PartProgress(IProgress<double> whole, double start, double end) : IProgress<double>
    {
        public void Report(double value) => whole.Report(start + (value * (end - start)));
    }
}

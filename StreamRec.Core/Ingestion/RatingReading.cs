using System.Collections.ObjectModel;
using System.Globalization;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Ingestion;

/// <summary>The ratings that an import wrote, and whether there is anything to learn from them, by source.</summary>
internal sealed record WrittenRatings(long Count, int Users, IReadOnlyDictionary<string, LearnabilityResult> Learnability)
{
    /// <summary>No ratings.</summary>
    public static WrittenRatings None { get; } = new(0, 0, ReadOnlyDictionary<string, LearnabilityResult>.Empty);
}

/// <summary>Reads the ratings of one import together with those carried over, and writes them into the new snapshot.</summary>
internal sealed class RatingReading(ImportOptions options, ReportBuilder report, IProgress<ImportProgress>? progress, CancellationToken cancellation)
{
    private const double Before = 0.1;
    private const double After = 0.9;

    /// <summary>Reads and writes; without any ratings nothing is written.</summary>
    /// <exception cref="UnusableInputException">A file cannot be used, or too many of its rows are wrong.</exception>
    public WrittenRatings ReadAndWrite(InputSet inputs, RatingFile? carried, IReadOnlyList<TitleRecord> titles, string folder)
    {
        RatingFile[] files = [.. carried is null ? [] : new[] { carried }, .. inputs.Ratings];
        if (files.Length == 0)
        {
            return WrittenRatings.None;
        }

        RequireMovieLensFilms(inputs, titles);
        var checksums = new FileChecksums([.. inputs.Ratings.Select(file => file.Path)], cancellation);
        var read = Read(files, titles);
        Report(read.Report, files, carried, checksums);
        if (read.Ratings.Count == 0)
        {
            return WrittenRatings.None;
        }

        cancellation.ThrowIfCancellationRequested();
        var path = Path.Combine(folder, SnapshotStore.RatingsFile);
        Disk.BeforeWriting(path);
        RatingParquetWriter.Write(path, read.Ratings, read.Users, [.. titles.Select(title => title.Id)], cancellationToken: cancellation);
        return new WrittenRatings(read.Ratings.Count, read.Users.Count, RatingDiagnosis.Of(read.Ratings, read.Users, cancellation));
    }

    private RatingReadResult Read(RatingFile[] files, IReadOnlyList<TitleRecord> titles)
    {
        try
        {
            return RatingFileReader.Read(
                files,
                new TitleIdIndex([.. titles.Select(title => title.Id)]),
                new RatingReadOptions
                {
                    RejectionsInFull = options.ReportedRejections,
                    MaximumUnpackedBytes = options.MaximumUnpackedBytes,
                    MaximumUnpackRatio = options.MaximumUnpackRatio,
                },
                progress is null ? null : new Share(progress),
                cancellation);
        }
        catch (RatingFileException error)
        {
            throw new UnusableInputException(error.Message, inner: error);
        }
    }

    // Film numbers without their list would be millions of "unknown title"; the cause is simpler to name.
    private static void RequireMovieLensFilms(InputSet inputs, IReadOnlyList<TitleRecord> titles)
    {
        var numbered = inputs.Ratings.FirstOrDefault(file => file.Layout.TitlesAreMovieLensNumbers);
        if (numbered is not null && !titles.Any(title => title.Platform == Catalog.Platform.MovieLens))
        {
            throw new UnusableInputException("these ratings name films by MovieLens numbers: import their film list (movies.csv, movies.dat or u.item) with them, or The Movies Dataset and its links.csv.", numbered.Name);
        }
    }

    private void Report(RatingReport read, RatingFile[] files, RatingFile? carried, FileChecksums checksums)
    {
        foreach (var rejected in read.Rejections.Where(each => each.File != carried?.Name))
        {
            report.Show(new Rejection(
                rejected.File, Row: 0, rejected.Row, rejected.Field.Length == 0 ? null : rejected.Field, RejectionText.Of(rejected), Snapshots.RejectionKind.Row));
        }

        foreach (var file in read.Files)
        {
            if (file.File == carried?.Name)
            {
                report.Touch(ImportRule.OrphanedRatings, file.Layout.Source.Key(), file.Rejected);
                continue;
            }

            report.CountRejectedRows(file.File, file.Rejected);
            var path = files.First(each => each.Name == file.File).Path;
            report.Close(new FileReport(file.File, "ratings", Note(file))
            {
                Source = file.Layout.Source.Key(),
                Bytes = new FileInfo(path).Length,
                Sha256 = checksums.Of(path),
                RowsRead = file.Rows,
            });
        }

        report.Touch(ImportRule.DuplicateRatings, "all", read.DuplicatesRemoved);
    }

    private static string Note(RatingFileReport file) =>
        file.Rejected == 0
            ? file.Layout.Name
            : file.Layout.Name + ". Rejected: " + string.Join(", ", file.RejectedByReason
                .Where(each => each.Value > 0)
                .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Value} × {RejectionText.Of(each.Key)}"))) + ".";

    /// <summary>The ratings' part of the whole import.</summary>
    private sealed class Share(IProgress<ImportProgress> receiver) : IProgress<double>
    {
        public void Report(double value) => receiver.Report(new ImportProgress(ImportStage.Ratings, "", Before + ((After - Before) * value)));
    }
}

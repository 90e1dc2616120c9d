using StreamRec.Core.Catalog;
using StreamRec.Core.DuckDb;
using StreamRec.Core.Ingestion.Derived;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Ratings;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;
using StreamRec.Core.Works;

namespace StreamRec.Core.Ingestion;

/// <summary>
/// Makes a new snapshot of files: recognises them, reads catalogs and ratings, applies the rules, and switches to the result. What belongs
/// together is imported as one snapshot, or nothing is.
/// </summary>
/// <param name="store">Where snapshots are kept.</param>
/// <param name="options">What is accepted.</param>
/// <param name="time">The clock.</param>
/// <param name="works">When titles are taken for the same; the defaults when <see langword="null"/>.</param>
public sealed class Importer(SnapshotStore store, ImportOptions options, TimeProvider time, WorkOptions? works = null)
{
    /// <summary>Imports.</summary>
    /// <param name="request">What and how.</param>
    /// <param name="progress">Told how far the import is; may be <see langword="null"/>.</param>
    /// <param name="cancellation">Stops the import; nothing has changed then.</param>
    /// <exception cref="UnusableInputException">The input cannot be used; nothing has changed.</exception>
    /// <exception cref="RefusedSnapshotException">The disk does not take the snapshot; the current one stays.</exception>
    /// <exception cref="DataRootBusyException">Another import or training is changing the data root.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ImportResult Import(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var writing = store.Root.LockForWriting();
        return ImportWhileLocked(request, progress, cancellation);
    }

    /// <summary>Imports for a caller that holds the right to change the data root already.</summary>
    internal ImportResult ImportWhileLocked(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        store.RemoveUnfinished();
        var id = SnapshotStore.NewId(time.GetUtcNow());
        var folder = store.Begin(id);
        try
        {
            var result = Write(request, id, folder, store.Root.Working, new ReportBuilder(options), null, progress, cancellation);
            if (result.Snapshot is { } manifest)
            {
                cancellation.ThrowIfCancellationRequested();
                store.Publish(manifest);
                progress?.Report(new ImportProgress(ImportStage.Writing, "", 1));
            }

            return result;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DuckDbException)
        {
            throw new RefusedSnapshotException($"The import into {store.Root.Folder} failed: {failure.Message.TrimEnd('.')}. The current snapshot stays.", failure);
        }
        finally
        {
            store.RemoveUnfinished();
        }
    }

    /// <summary>
    /// Writes the new snapshot whole into a folder of the caller's own and publishes nothing. Nothing of the data root is changed, so no right to do so is needed; the caller holds the current
    /// snapshot meanwhile.
    /// </summary>
    /// <param name="request">What and how.</param>
    /// <param name="folder">Where the snapshot's files go.</param>
    /// <param name="working">Where archives are unpacked to; they stay there.</param>
    /// <param name="report">Gathers what happens, also when the import is refused in the end.</param>
    /// <param name="found">Told the files before anything else is done with them.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="UnusableInputException">The input cannot be used.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    internal SnapshotManifest Prepare(
        ImportRequest request, string folder, string working, ReportBuilder report, Action<IReadOnlyList<InputFile>> found, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        Write(request with { DryRun = false }, SnapshotStore.NewId(time.GetUtcNow()), folder, working, report, found, progress, cancellation).Snapshot!;

    private ImportResult Write(
        ImportRequest request, string id, string folder, string working, ReportBuilder report, Action<IReadOnlyList<InputFile>>? found, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var files = new InputFiles(options, working, request.Names).Find(request.Paths, cancellation);
        found?.Invoke(files);
        var inputs = InputSorting.Sort(files, progress, cancellation);
        var before = PreviousSnapshot.Open(store, request, inputs);

        var read = new CatalogReading(before, request.Append, options, report, progress, cancellation).Read(inputs);
        var kept = before.KeptSources(request.Append ? [] : SourcesOf(inputs.Ratings));
        var titles = before.Merge(read.Titles, request.Append, kept.Contains(RatingSource.MovieLens.Key(), StringComparer.Ordinal));
        titles = read.Scores?.LayOnto(titles, report) ?? titles;
        var changes = before.ChangesTo(titles);
        if (inputs.CombinedScores is { } combined)
        {
            new DerivedReading(options, report, cancellation).CompareCombinedScores(combined, request.Append || read.Films is not null ? titles : []);
        }

        foreach (var (file, reason) in inputs.Skipped)
        {
            report.Close(new FileReport(file.DisplayName, "skipped", reason) { Bytes = new FileInfo(file.Path).Length });
        }

        var carried = before.CarriedRatings(kept, working);
        var ratings = new RatingReading(options, report, progress, cancellation).ReadAndWrite(inputs, carried, titles, folder);
        var userAttributes = new UserAttributeReading(options, report, cancellation).ReadAndWrite(inputs.UserAttributes, before.UserAttributes, kept, folder);
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new ImportProgress(ImportStage.Matching, "", 0.92));
        var films = read.Films ?? before.Films;
        var matches = WorkMatching.MatchAndWrite(titles, films, works ?? new WorkOptions(), folder, cancellation);
        progress?.Report(new ImportProgress(ImportStage.Writing, SnapshotStore.TitlesFile, 0.95));
        TitlesParquetWriter.Write(Path.Combine(folder, SnapshotStore.TitlesFile), titles);
        if (films.Count > 0)
        {
            FilmsParquetWriter.Write(Path.Combine(folder, SnapshotStore.FilmsFile), films);
        }

        var complete = report.Build() with
        {
            Titles = titles.Count,
            Films = films.Count,
            Works = matches.Works,
            AcceptedMatches = matches.Accepted,
            DoubtfulMatches = matches.Count - matches.Accepted,
            Ratings = ratings.Count,
            Users = ratings.Users,
            Learnability = ratings.Learnability,
            TitlesAdded = changes.Added,
            TitlesChanged = changes.Changed,
            TitlesRemoved = changes.Removed,
        };
        if (request.DryRun)
        {
            return new ImportResult(null, complete);
        }

        return new ImportResult(Describe(id, folder, inputs, before, request, titles, ratings, userAttributes, complete), complete);
    }

    private static string[] SourcesOf(IReadOnlyList<RatingFile> files)
    {
        try
        {
            return [.. files.SelectMany(RatingFileSources.Of)];
        }
        catch (RatingFileException error)
        {
            throw new UnusableInputException(error.Message, inner: error);
        }
    }

    private SnapshotManifest Describe(
        string id, string folder, InputSet inputs, PreviousSnapshot before, ImportRequest request, IReadOnlyList<TitleRecord> titles, WrittenRatings ratings, int userAttributes, ImportReport report)
    {
        var files = new List<SnapshotFile> { DescribeFile(folder, SnapshotStore.TitlesFile, titles.Count) };
        if (report.Films > 0)
        {
            files.Add(DescribeFile(folder, SnapshotStore.FilmsFile, report.Films));
        }

        if (report.AcceptedMatches + report.DoubtfulMatches is > 0 and var matches)
        {
            files.Add(DescribeFile(folder, SnapshotStore.MatchesFile, matches));
        }

        if (ratings.Count > 0)
        {
            files.Add(DescribeFile(folder, SnapshotStore.RatingsFile, ratings.Count));
        }

        if (userAttributes > 0)
        {
            files.Add(DescribeFile(folder, SnapshotStore.UserAttributesFile, userAttributes));
        }

        return new SnapshotManifest
        {
            Id = id,
            Created = time.GetUtcNow(),
            CreatedBy = "StreamRec " + ProgramVersion.Current,
            ImportedBy = request.By,
            IsSample = inputs.IsSample,
            Previous = before.Id,
            Continues = before.RatingsPath is not null && (request.Append || inputs.Ratings.Count == 0) ? before.Id : null,
            Titles = titles.Count,
            Films = report.Films,
            TitlesByPlatform = Platform.All
                .Select(platform => (platform.Key, Count: titles.Count(title => title.Platform == platform)))
                .Where(each => each.Count > 0)
                .ToDictionary(each => each.Key, each => each.Count, StringComparer.Ordinal),
            Works = report.Works,
            Users = ratings.Users,
            Ratings = ratings.Count,
            Files = files,
            Import = report,
        };
    }

    private static SnapshotFile DescribeFile(string folder, string name, long rows)
    {
        var path = Path.Combine(folder, name);
        return new SnapshotFile(name, rows, new FileInfo(path).Length, Checksum.OfFile(path));
    }
}

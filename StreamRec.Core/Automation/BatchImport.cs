using StreamRec.Core.Ingestion;
using StreamRec.Core.Ratings;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Automation;

/// <summary>
/// Imports what arrived together as one snapshot. A file that cannot be used is taken out and the rest is tried again, until it makes sense or nothing is left.
/// </summary>
/// <param name="importer">Imports.</param>
/// <param name="snapshots">What is there.</param>
internal sealed class BatchImport(Importer importer, SnapshotStore snapshots)
{
    /// <summary>Imports.</summary>
    /// <param name="units">What arrived.</param>
    /// <param name="append">Whether it is added to what is there. The made-up sample world is always replaced.</param>
    /// <param name="putAside">Called for each file that cannot be used; it must be gone from its place afterwards.</param>
    /// <param name="progress">Told how far the import is.</param>
    /// <param name="cancellation">Stops the import; what was put aside stays there.</param>
    /// <returns>The new snapshot; <see langword="null"/> when nothing could be imported.</returns>
    /// <exception cref="DataRootBusyException">Another import or training is changing the data root.</exception>
    public SnapshotManifest? Run(
        IReadOnlyList<ArrivingUnit> units, bool append, Action<ArrivingFile, UnusableInputException> putAside, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var left = units.ToList();
        while (left.Count > 0)
        {
            try
            {
                return importer.Import(new ImportRequest([.. left.Select(unit => unit.Path)], append && !HoldsSample()) { By = SnapshotOrigin.Server }, progress, cancellation).Snapshot;
            }
            catch (UnusableInputException error)
            {
                var bad = left.SelectMany(unit => unit.Files).FirstOrDefault(file => IsAbout(error, file));

                // Where it is no file's fault, or that of one which is not there, none of them makes sense.
                foreach (var file in bad is null ? [.. left.SelectMany(unit => unit.Files)] : new[] { bad })
                {
                    putAside(file, error);
                    left = [.. left.Select(unit => unit with { Files = [.. unit.Files.Where(each => each != file)] }).Where(unit => unit.Files.Count > 0)];
                }
            }
        }

        return null;
    }

    private bool HoldsSample() => snapshots.CurrentId is { } id && snapshots.ReadManifest(id).IsSample;

    // An entry of an archive reads "archive.zip/entry.csv".
    private static bool IsAbout(UnusableInputException error, ArrivingFile file) =>
        (error.File ?? (error.InnerException as RatingFileException)?.FileName) is { } name && (name == file.Path || name.StartsWith(file.Path + "/", StringComparison.Ordinal));
}

using System.Collections.ObjectModel;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Ingestion;

/// <summary>What is to be imported and how.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Append">
/// Add to what the current snapshot holds, instead of replacing the families of data that the paths hold. A family is one platform's
/// catalog, the films of The Movies Dataset, the MovieLens catalog, the ratings of platform titles, or the ratings of MovieLens films.
/// </param>
/// <param name="DryRun">Read and check everything, and report, but make no snapshot.</param>
public sealed record ImportRequest(IReadOnlyList<string> Paths, bool Append = false, bool DryRun = false)
{
    /// <summary>By what way it was asked for; written into the snapshot.</summary>
    public SnapshotOrigin By { get; init; }

    /// <summary>
    /// What people call a path where that is not its own name: an uploaded file lies under a name of ours. Such a file counts as one of many that were brought along: when its kind is not
    /// known it is left out and named, instead of stopping the import.
    /// </summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}

/// <summary>How far an import is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="File">The file at hand, or empty.</param>
/// <param name="Fraction">How much of the whole is done, 0 to 1.</param>
public sealed record ImportProgress(ImportStage Stage, string File, double Fraction);

/// <summary>The stages of an import, in order.</summary>
public enum ImportStage
{
    /// <summary>Finding out what each file is.</summary>
    Recognizing,

    /// <summary>Reading catalogs.</summary>
    Catalogs,

    /// <summary>Reading ratings.</summary>
    Ratings,

    /// <summary>Matching the titles of all sources with each other.</summary>
    Matching,

    /// <summary>Writing the snapshot.</summary>
    Writing,
}

/// <summary>What an import gave.</summary>
/// <param name="Snapshot">The new current snapshot, or <see langword="null"/> after a dry run.</param>
/// <param name="Report">What happened to the rows.</param>
public sealed record ImportResult(SnapshotManifest? Snapshot, ImportReport Report);

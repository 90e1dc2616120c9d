namespace StreamRec.Core.Intake;

/// <summary>A file of a review: what it is and why, and what became of its rows.</summary>
/// <param name="Name">What its owner calls it; an archive's entry reads <c>archive.zip/entry.csv</c>.</param>
/// <param name="Kind">What it is: <c>platform-catalog</c>, <c>ratings</c>, …; <c>skipped</c> where nothing of it is imported; <c>unknown</c>, <c>empty</c> or <c>unreadable</c>.</param>
/// <param name="Reason">How that was seen, as a sentence.</param>
public sealed record ReviewedFile(string Name, string Kind, string Reason)
{
    /// <summary>Where its bytes are on this machine while the review is kept.</summary>
    public string Path { get; init; } = "";

    /// <summary>Stored bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>The platform of a catalog or the source of ratings, where that is known.</summary>
    public string? Source { get; init; }

    /// <summary>The names of the first columns; numbers where the file names none.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>How many columns it has in all.</summary>
    public int ColumnCount { get; init; }

    /// <summary>The first rows, as many cells as <see cref="Columns"/>; long cells are cut.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Preview { get; init; } = [];

    /// <summary>Data rows read; <see langword="null"/> before the file was read through.</summary>
    public long? RowsRead { get; init; }

    /// <summary>Data rows left out.</summary>
    public long RowsRejected { get; init; }

    /// <summary>What was noticed about it, or why it is left out; empty when there is nothing to say.</summary>
    public string Note { get; init; } = "";
}

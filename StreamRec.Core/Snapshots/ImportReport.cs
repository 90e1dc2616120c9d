using StreamRec.Core.Recommendation.Diagnosis;

namespace StreamRec.Core.Snapshots;

/// <summary>What happened to a value or row that could not be used.</summary>
public enum RejectionKind
{
    /// <summary>The whole row was left out.</summary>
    Row,

    /// <summary>The row was kept without this value.</summary>
    Value,
}

/// <summary>One row, or one value of it, that was not taken over.</summary>
/// <param name="File">The file as the person named it.</param>
/// <param name="Row">The data row, 1-based, the header not counted; 0 where it is not known.</param>
/// <param name="Line">The line at which the row begins, 1-based.</param>
/// <param name="Field">The column, or <see langword="null"/> when the row as a whole is wrong.</param>
/// <param name="Problem">What is wrong, in words.</param>
/// <param name="Kind">Whether the row or only the value was left out.</param>
public sealed record Rejection(string File, long Row, long Line, string? Field, string Problem, RejectionKind Kind);

/// <summary>What one input file gave.</summary>
/// <param name="File">The file as the person named it.</param>
/// <param name="Kind">What it is: <c>platform-catalog</c>, <c>ratings</c>, …, <c>skipped</c>.</param>
/// <param name="Note">Why it was skipped, or what was noticed about it; empty when there is nothing to say.</param>
public sealed record FileReport(string File, string Kind, string Note)
{
    /// <summary>The platform of a catalog or the source of ratings.</summary>
    public string? Source { get; init; }

    /// <summary>Stored bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>SHA-256 of the stored bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Data rows read.</summary>
    public long RowsRead { get; init; }

    /// <summary>Data rows left out.</summary>
    public long RowsRejected { get; init; }

    /// <summary>Blank cells by column, before any rule; only columns that have some.</summary>
    public IReadOnlyDictionary<string, long> BlankCells { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>What was counted in it, by name; only for files that are read for their figures.</summary>
    public IReadOnlyDictionary<string, long> Figures { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);
}

/// <summary>A rule of the import and how many rows it touched.</summary>
/// <param name="Name">A short name, such as <c>duration-in-rating</c>.</param>
/// <param name="Description">What the rule does, as a sentence.</param>
/// <param name="Rows">Rows touched in all.</param>
/// <param name="RowsBySource">Rows touched by platform or rating source.</param>
public sealed record RuleReport(string Name, string Description, long Rows, IReadOnlyDictionary<string, long> RowsBySource);

/// <summary>Everything an import has to say; kept in the snapshot's manifest.</summary>
public sealed record ImportReport
{
    /// <summary>The input files in the order in which they were read.</summary>
    public IReadOnlyList<FileReport> Files { get; init; } = [];

    /// <summary>The rules in the order in which they apply.</summary>
    public IReadOnlyList<RuleReport> Rules { get; init; } = [];

    /// <summary>The first rejections in full.</summary>
    public IReadOnlyList<Rejection> Rejections { get; init; } = [];

    /// <summary>All rejected rows, shown or not.</summary>
    public long RowsRejected { get; init; }

    /// <summary>All values left out of rows that were kept.</summary>
    public long ValuesDropped { get; init; }

    /// <summary>Titles that the snapshot before did not have.</summary>
    public int TitlesAdded { get; init; }

    /// <summary>Titles of the snapshot before that came again and differ.</summary>
    public int TitlesChanged { get; init; }

    /// <summary>Titles of the snapshot before that are gone.</summary>
    public int TitlesRemoved { get; init; }

    /// <summary>Titles in the new snapshot.</summary>
    public int Titles { get; init; }

    /// <summary>Films of The Movies Dataset in the new snapshot, which are titles too.</summary>
    public int Films { get; init; }

    /// <summary>Works in the new snapshot: films and series, each with its titles of all sources, before any decision of a person. 0 in reports made before there were any.</summary>
    public int Works { get; init; }

    /// <summary>Pairs of titles that matching took for the same.</summary>
    public int AcceptedMatches { get; init; }

    /// <summary>Pairs of titles that a person should decide on.</summary>
    public int DoubtfulMatches { get; init; }

    /// <summary>Ratings in the new snapshot.</summary>
    public long Ratings { get; init; }

    /// <summary>Users in the new snapshot.</summary>
    public int Users { get; init; }

    /// <summary>Whether there is anything to learn from the ratings, by the key of their source; empty without ratings and in reports of older versions.</summary>
    public IReadOnlyDictionary<string, LearnabilityResult> Learnability { get; init; } = new Dictionary<string, LearnabilityResult>(StringComparer.Ordinal);
}

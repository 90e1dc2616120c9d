using System.Text.Json.Serialization;
using StreamRec.Core.Profiling.Missing;
using StreamRec.Core.Profiling.OverTime;
using StreamRec.Core.Profiling.Pairs;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Core.Profiling;

/// <summary>Everything that is said of a table. Definitions: <c>docs/profiling.md</c>.</summary>
public sealed record TableProfile
{
    /// <summary>What the table is called.</summary>
    public required string Name { get; init; }

    /// <summary>The encoding of a text file: <c>utf-8</c>, <c>utf-16</c> or <c>latin-1</c>; <see langword="null"/> for Parquet.</summary>
    public string? Encoding { get; init; }

    /// <summary>The id of the snapshot that the table is of; <see langword="null"/> for any other file.</summary>
    public string? Snapshot { get; init; }

    /// <summary>The filter, as it can be written again; empty for none.</summary>
    public string Where { get; init; } = "";

    /// <summary>Which half of the table.</summary>
    public RowPart Part { get; init; }

    /// <summary>What columns were said to be, as it can be written again; empty where all was left to their values.</summary>
    public string ColumnChoices { get; init; } = "";

    /// <summary>Whether values were left out, so that only figures about them are here.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Rows.</summary>
    public required long Rows { get; init; }

    /// <summary>The columns in order.</summary>
    public required IReadOnlyList<ColumnProfile> Columns { get; init; }

    /// <summary>Cells: rows times columns.</summary>
    public long Cells => Rows * Columns.Count;

    /// <summary>Cells without a value.</summary>
    public long MissingCells => Columns.Sum(column => column.Missing);

    /// <summary>Bytes in memory: the sum of <see cref="ColumnProfile.MemoryBytes"/>.</summary>
    public long MemoryBytes => Columns.Sum(column => column.MemoryBytes);

    /// <summary>Bytes in memory of a row, on average.</summary>
    public double RowBytes => Rows == 0 ? 0 : (double)MemoryBytes / Rows;

    /// <summary>Bytes of the file, unfiltered.</summary>
    public long FileBytes { get; init; }

    /// <summary>What wants attention.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];

    /// <summary>How columns go together.</summary>
    public CorrelationMatrices Correlations { get; init; } = new();

    /// <summary>How often two numbers occur together.</summary>
    public IReadOnlyList<Interaction> Interactions { get; init; } = [];

    /// <summary>How every column goes with one that was chosen; <see langword="null"/> where none was.</summary>
    public TargetAnalysis? Target { get; init; }

    /// <summary>How numbers go over time; <see langword="null"/> where no column orders the rows in time.</summary>
    public TimeAnalysis? Time { get; init; }

    /// <summary>Which values are missing together.</summary>
    public MissingValues Missing { get; init; } = new();

    /// <summary>Rows that repeat.</summary>
    public DuplicateRows Duplicates { get; init; } = new();

    /// <summary>Some rows.</summary>
    public SampleRows Samples { get; init; } = new();

    /// <summary>Where a limit cut something.</summary>
    public IReadOnlyList<ProfileNote> Notes { get; init; } = [];

    /// <summary>When it was computed, UTC.</summary>
    public DateTimeOffset ComputedAt { get; init; }

    /// <summary>How long that took.</summary>
    public double Seconds { get; init; }

    /// <summary>The version of the program.</summary>
    public string Version { get; init; } = ProgramVersion.Current;
}

/// <summary>Rows that repeat earlier ones.</summary>
public sealed record DuplicateRows
{
    /// <summary>Rows less different rows.</summary>
    public long Rows { get; init; }

    /// <summary>Different rows that occur more than once.</summary>
    public long Groups { get; init; }

    /// <summary>
    /// As <see cref="Rows"/>, with letter case and outer blanks of texts aside, beyond those that repeat exactly; <see langword="null"/> where the table is too large for that.
    /// </summary>
    public long? NearRows { get; init; }

    /// <summary>The most frequent of the rows that repeat.</summary>
    public IReadOnlyList<DuplicateRow> Frequent { get; init; } = [];
}

/// <summary>A row that repeats.</summary>
/// <param name="Values">Its values as text, in the order of the columns.</param>
/// <param name="Count">How often it occurs.</param>
public sealed record DuplicateRow(IReadOnlyList<string?> Values, long Count);

/// <summary>Some rows as text, in the order of the columns; long texts are cut.</summary>
public sealed record SampleRows
{
    /// <summary>The first rows.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> First { get; init; } = [];

    /// <summary>Rows from all over the table, the same each time.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Anywhere { get; init; } = [];

    /// <summary>The last rows.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Last { get; init; } = [];
}

/// <summary>What a limit cut.</summary>
[JsonConverter(typeof(KebabCaseConverter<NoteKind>))]
public enum NoteKind
{
    /// <summary>Columns were left out.</summary>
    Columns,

    /// <summary>Pairs of columns were computed from some of the rows, evenly spaced.</summary>
    PairRows,

    /// <summary>Kendall's correlation was computed from some of the rows, evenly spaced.</summary>
    KendallRows,

    /// <summary>Pairs were formed between some of the columns.</summary>
    PairColumns,

    /// <summary>Words and characters of a column were counted in some of its different texts.</summary>
    Texts,
}

/// <summary>A limit that cut something.</summary>
/// <param name="Kind">What.</param>
/// <param name="Used">How many were taken.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Column">The column, where it is about one.</param>
public sealed record ProfileNote(NoteKind Kind, long Used, long Of, string? Column = null);

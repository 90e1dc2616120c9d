namespace StreamRec.Core.Ratings;

/// <summary>Why a row was rejected.</summary>
public enum RejectionReason
{
    /// <summary>More or fewer fields than the file has columns.</summary>
    WrongFieldCount,

    /// <summary>A quoted cell that does not end.</summary>
    BrokenQuote,

    /// <summary>Bytes that are not UTF-8.</summary>
    WrongEncoding,

    /// <summary>An empty field that must have a value.</summary>
    MissingValue,

    /// <summary>A field that must be a number is none.</summary>
    NotANumber,

    /// <summary>A score that is not 0.5 to 5 in half steps.</summary>
    ScoreOutsideScale,

    /// <summary>A user number below 0 or above <see cref="UserDirectory.MaximumNumber"/>.</summary>
    UserOutOfRange,

    /// <summary>A time before 1970 or after <see cref="RatingReadOptions.LatestTime"/>.</summary>
    TimeOutOfRange,

    /// <summary>A title that the catalog does not have.</summary>
    UnknownTitle,

    /// <summary>A source that is none of <see cref="RatingSources.Keys"/>.</summary>
    UnknownSource,
}

/// <summary>A row that was not taken.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Row">The line in the file, from 1 (the header is line 1); for Parquet the row, from 1.</param>
/// <param name="Field">The column's name, or empty when the whole row is meant.</param>
/// <param name="Reason">Why.</param>
/// <param name="Value">What stands there, cut to 80 characters.</param>
public sealed record RejectedRating(string File, long Row, string Field, RejectionReason Reason, string Value)
{
    /// <summary>All of it in one line.</summary>
    public override string ToString() => $"{File}, row {Row}{(Field.Length == 0 ? "" : $", column {Field}")}: '{Value}': {RejectionText.Of(Reason)}.";
}

/// <summary>What was read of one file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Layout">Its layout.</param>
/// <param name="Rows">Rows of data, taken or not; blank lines are not counted.</param>
/// <param name="RejectedByReason">How many rows were not taken, by reason.</param>
public sealed record RatingFileReport(string File, RatingLayout Layout, long Rows, IReadOnlyDictionary<RejectionReason, long> RejectedByReason)
{
    /// <summary>How many rows were not taken.</summary>
    public long Rejected => RejectedByReason.Values.Sum();
}

/// <summary>What was read and what was not.</summary>
/// <param name="Files">File by file, in the order given.</param>
/// <param name="Rejections">The first rejected rows in full; see <see cref="RatingReadOptions.RejectionsInFull"/>.</param>
/// <param name="DuplicatesRemoved">Ratings left out because another has the same user, title, score and time.</param>
public sealed record RatingReport(IReadOnlyList<RatingFileReport> Files, IReadOnlyList<RejectedRating> Rejections, long DuplicatesRemoved)
{
    /// <summary>Rows of data in all files.</summary>
    public long Rows => Files.Sum(file => file.Rows);

    /// <summary>Rows not taken in all files.</summary>
    public long Rejected => Files.Sum(file => file.Rejected);

    /// <summary>The share of rows not taken, 0 to 1; the caller decides how much is too much.</summary>
    public double RejectedShare => Rows == 0 ? 0 : (double)Rejected / Rows;
}

/// <summary>How rating files are read.</summary>
public sealed record RatingReadOptions
{
    /// <summary>How many rejected rows the report holds in full; the rest is only counted. Default 100.</summary>
    public int RejectionsInFull { get; init; } = 100;

    /// <summary>The latest time a rating may have; later ones are rejected. Default: the start of 2100.</summary>
    public DateTimeOffset LatestTime { get; init; } = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The most bytes that a gzip file may unpack to. Default 16 GB.</summary>
    public long MaximumUnpackedBytes { get; init; } = 16L << 30;

    /// <summary>The largest ratio of unpacked to packed bytes of a gzip file. Default 200.</summary>
    public double MaximumUnpackRatio { get; init; } = 200;

    /// <summary>Threads to use; default: all processors.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>Ratings read from files.</summary>
/// <param name="Ratings">The ratings.</param>
/// <param name="Users">Their users; the rows are those of <paramref name="Ratings"/>.</param>
/// <param name="Report">What was read and what was not.</param>
public sealed record RatingReadResult(RatingTable Ratings, UserDirectory Users, RatingReport Report);

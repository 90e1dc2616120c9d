namespace StreamRec.Core.Profiling.Columns;

/// <summary>A text and how often it occurs.</summary>
/// <param name="Value">The text; cut where it is very long.</param>
/// <param name="Count">How often.</param>
public sealed record ValueCount(string Value, long Count);

/// <summary>The statistics of texts. Lengths are in characters (Unicode code points), of every value; an empty text is a value of length 0.</summary>
public sealed record TextStatistics
{
    /// <summary>The shortest.</summary>
    public int MinimumLength { get; init; }

    /// <summary>The longest.</summary>
    public int MaximumLength { get; init; }

    /// <summary>The mean length.</summary>
    public double MeanLength { get; init; }

    /// <summary>The median length.</summary>
    public double MedianLength { get; init; }

    /// <summary>How lengths are distributed.</summary>
    public Histogram? Lengths { get; init; }

    /// <summary>Values that are empty, or nothing but blanks.</summary>
    public long Blank { get; init; }

    /// <summary>Different values that become the same when letter case, accents and blanks are left aside, less one each: values written in more than one way.</summary>
    public long Variants { get; init; }

    /// <summary>All characters.</summary>
    public long Characters { get; init; }

    /// <summary>Different characters.</summary>
    public int DistinctCharacters { get; init; }

    /// <summary>The most frequent characters.</summary>
    public IReadOnlyList<ValueCount> CommonCharacters { get; init; } = [];

    /// <summary>Characters by general category of Unicode, such as <c>LowercaseLetter</c>; most frequent first.</summary>
    public IReadOnlyList<ValueCount> Categories { get; init; } = [];

    /// <summary>Characters by script, such as <c>Latin</c>; what scripts share is <c>Common</c>. Most frequent first.</summary>
    public IReadOnlyList<ValueCount> Scripts { get; init; } = [];

    /// <summary>Characters by block of Unicode, such as <c>Basic Latin</c>; most frequent first.</summary>
    public IReadOnlyList<ValueCount> Blocks { get; init; } = [];

    /// <summary>All words: runs of letters, marks and digits, with apostrophes and hyphens inside.</summary>
    public long Words { get; init; }

    /// <summary>Different words, letter case aside.</summary>
    public int DistinctWords { get; init; }

    /// <summary>The most frequent words, in lower case.</summary>
    public IReadOnlyList<ValueCount> CommonWords { get; init; } = [];

    /// <summary>How many of the different texts words, characters and variants are counted in; fewer than there are when a limit cut them.</summary>
    public int TextsRead { get; init; }
}

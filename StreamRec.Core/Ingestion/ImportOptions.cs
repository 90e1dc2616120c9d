using StreamRec.Core.PythonLiterals;

namespace StreamRec.Core.Ingestion;

/// <summary>What an import accepts. Every limit has a default and can be set under <c>StreamRec:Import</c>.</summary>
public sealed class ImportOptions
{
    /// <summary>The largest share of a file's rows that may be rejected before the whole import stops, 0 to 1.</summary>
    public double MaximumRejectedShare { get; set; } = 0.05;

    /// <summary>How many rejected rows the report shows in full; all of them are counted.</summary>
    public int ReportedRejections { get; set; } = 100;

    /// <summary>The largest input file, in bytes as stored.</summary>
    public long MaximumFileBytes { get; set; } = 4L << 30;

    /// <summary>The largest size a compressed input may unpack to, in bytes.</summary>
    public long MaximumUnpackedBytes { get; set; } = 16L << 30;

    /// <summary>The largest ratio of unpacked to packed bytes.</summary>
    public double MaximumUnpackRatio { get; set; } = 200;

    /// <summary>The largest number of files in one import, archive entries included.</summary>
    public int MaximumFiles { get; set; } = 1_000;

    /// <summary>The longest cell of a catalog file, in characters.</summary>
    public int MaximumCellLength { get; set; } = 1 << 20;

    /// <summary>The longest nested cell of The Movies Dataset (genres, cast, crew, …) that is taken apart, in characters.</summary>
    public int MaximumNestedLength { get; set; } = 1 << 19;

    /// <summary>How deep lists and dictionaries may be nested in such a cell, 1 to 64; the data sets need 2.</summary>
    public int MaximumNestedDepth { get; set; } = 16;

    /// <summary>The earliest release year taken for real.</summary>
    public int EarliestReleaseYear { get; set; } = 1870;

    /// <summary>The latest release year taken for real: films are announced years ahead.</summary>
    public int LatestReleaseYear { get; set; } = 2100;

    /// <summary>The longest film taken for real, in minutes.</summary>
    public int LongestMinutes { get; set; } = 6_000;

    /// <summary>The largest number of seasons taken for real.</summary>
    public int MostSeasons { get; set; } = 200;

    /// <summary>The same options, but with another number of rejected rows in full.</summary>
    internal ImportOptions WithReportedRejections(int count)
    {
        var copy = (ImportOptions)MemberwiseClone();
        copy.ReportedRejections = count;
        return copy;
    }

    /// <summary>Names each option that has an unusable value, as <c>name: what is accepted</c>.</summary>
    public IEnumerable<string> Problems()
    {
        if (MaximumRejectedShare is not (>= 0 and <= 1))
        {
            yield return $"{nameof(MaximumRejectedShare)}: a share from 0 to 1";
        }

        if (ReportedRejections < 0)
        {
            yield return $"{nameof(ReportedRejections)}: 0 or more";
        }

        if (MaximumFileBytes <= 0 || MaximumUnpackedBytes <= 0 || MaximumFiles <= 0 || MaximumCellLength <= 0)
        {
            yield return $"{nameof(MaximumFileBytes)}, {nameof(MaximumUnpackedBytes)}, {nameof(MaximumFiles)}, {nameof(MaximumCellLength)}: more than 0";
        }

        if (MaximumNestedLength <= 0 || MaximumNestedDepth is < 1 or > LiteralReader.LargestDepthLimit)
        {
            yield return $"{nameof(MaximumNestedLength)}: more than 0; {nameof(MaximumNestedDepth)}: 1 to {LiteralReader.LargestDepthLimit}";
        }

        if (MaximumUnpackRatio is not (>= 1))
        {
            yield return $"{nameof(MaximumUnpackRatio)}: 1 or more";
        }

        if (EarliestReleaseYear > LatestReleaseYear)
        {
            yield return $"{nameof(EarliestReleaseYear)}: not after {nameof(LatestReleaseYear)}";
        }

        if (LongestMinutes <= 0 || MostSeasons <= 0)
        {
            yield return $"{nameof(LongestMinutes)}, {nameof(MostSeasons)}: more than 0";
        }
    }
}

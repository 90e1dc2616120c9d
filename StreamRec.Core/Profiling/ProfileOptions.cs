namespace StreamRec.Core.Profiling;

/// <summary>The limits of a profile, section <c>StreamRec:Profile</c>. Where one of them cut something, the profile says so (<see cref="TableProfile.Notes"/>).</summary>
public sealed class ProfileOptions
{
    /// <summary>The largest file that may be dropped on the page, in bytes.</summary>
    public long MaximumUploadBytes { get; set; } = 256L << 20;

    /// <summary>The most columns that are profiled, the first of the table.</summary>
    public int MaximumColumns { get; set; } = 200;

    /// <summary>The most rows that correlations, associations and interactions are computed from, evenly spaced over the table.</summary>
    public int PairRows { get; set; } = 500_000;

    /// <summary>The most rows that Kendall's correlation is computed from: it sorts anew for each pair of columns.</summary>
    public int KendallRows { get; set; } = 20_000;

    /// <summary>The most columns between which pairs are formed, the first that can be.</summary>
    public int PairColumns { get; set; } = 40;

    /// <summary>The most numeric columns between which interactions are counted, the first.</summary>
    public int InteractionColumns { get; set; } = 8;

    /// <summary>Bars of a histogram, at most; 250 is the most that is accepted.</summary>
    public int HistogramBins { get; set; } = 50;

    /// <summary>How many common values, words and characters are listed.</summary>
    public int CommonValues { get; set; } = 10;

    /// <summary>The most different values of a text column with which it still counts as one of categories.</summary>
    public int MaximumCategories { get; set; } = 50;

    /// <summary>The most different texts of a column in which words and characters are counted.</summary>
    public int MaximumTexts { get; set; } = 500_000;

    /// <summary>The memory that the engine may take for one profile before it goes to the disk, in bytes.</summary>
    public long MaximumMemoryBytes { get; set; } = 2L << 30;

    /// <summary>How many profiles the server computes at the same time; the others wait.</summary>
    public int ConcurrentProfiles { get; set; } = 2;

    /// <summary>How many profiles of a snapshot's tables the server keeps for the next visitor, the latest.</summary>
    public int KeptProfiles { get; set; } = 8;

    /// <summary>How many older snapshots the page offers to compare with, the latest.</summary>
    public int ComparedSnapshots { get; set; } = 5;

    /// <summary>Names every setting that has an unusable value, with what is accepted.</summary>
    public IEnumerable<string> Problems()
    {
        if (MaximumUploadBytes < 1 || MaximumMemoryBytes < 64L << 20)
        {
            yield return $"{nameof(MaximumUploadBytes)}, {nameof(MaximumMemoryBytes)}: 1 or more, and 67108864 or more";
        }

        if (MaximumColumns is < 1 or > 10_000 || PairColumns is < 0 or > 1_000 || InteractionColumns is < 0 or > 100)
        {
            yield return $"{nameof(MaximumColumns)}, {nameof(PairColumns)}, {nameof(InteractionColumns)}: 1 to 10000, 0 to 1000, and 0 to 100";
        }

        if (PairRows < 1 || KendallRows < 1 || MaximumTexts < 1)
        {
            yield return $"{nameof(PairRows)}, {nameof(KendallRows)}, {nameof(MaximumTexts)}: 1 or more";
        }

        if (HistogramBins is < 1 or > 250 || CommonValues is < 1 or > 1_000 || MaximumCategories is < 1 or > 1_000)
        {
            yield return $"{nameof(HistogramBins)}, {nameof(CommonValues)}, {nameof(MaximumCategories)}: 1 to 250, 1 to 1000, and 1 to 1000";
        }

        if (ConcurrentProfiles is < 1 or > 64 || KeptProfiles is < 0 or > 1_000 || ComparedSnapshots is < 0 or > 1_000)
        {
            yield return $"{nameof(ConcurrentProfiles)}, {nameof(KeptProfiles)}, {nameof(ComparedSnapshots)}: 1 to 64, 0 to 1000, and 0 to 1000";
        }
    }
}

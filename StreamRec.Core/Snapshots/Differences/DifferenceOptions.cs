namespace StreamRec.Core.Snapshots.Differences;

/// <summary>Settings of the difference between two snapshots.</summary>
public sealed class DifferenceOptions
{
    /// <summary>The most rows of each list; all of them are counted.</summary>
    public int ListedRows { get; set; } = 500;

    /// <summary>The most memory in bytes before the comparison of ratings goes to the disk.</summary>
    public long MaximumMemoryBytes { get; set; } = 1L << 30;

    internal IEnumerable<string> Problems()
    {
        if (ListedRows is < 1 or > 100_000)
        {
            yield return $"{nameof(ListedRows)}: 1 to 100000";
        }

        if (MaximumMemoryBytes < 64L << 20)
        {
            yield return $"{nameof(MaximumMemoryBytes)}: 64 MiB or more";
        }
    }
}

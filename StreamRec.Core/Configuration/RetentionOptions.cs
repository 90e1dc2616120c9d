namespace StreamRec.Core.Configuration;

/// <summary>
/// The rule that deletes old snapshots and models. 0 everywhere means that nothing is ever deleted. What is in use, and what somebody has marked to be kept, is never touched.
/// </summary>
public sealed class RetentionOptions
{
    /// <summary>How many snapshots stay whatever their age, the newest; 0: their number alone is no reason to delete any.</summary>
    public int KeptSnapshots { get; set; }

    /// <summary>How many models stay whatever their age, the newest; 0: their number alone is no reason to delete any.</summary>
    public int KeptModels { get; set; }

    /// <summary>How many days old a snapshot or model must be before it goes; 0: age alone is no reason. With a number of kept ones, both must be so.</summary>
    public int KeptDays { get; set; }

    /// <summary>Whether the rule may delete snapshots.</summary>
    public bool CoversSnapshots => KeptSnapshots > 0 || KeptDays > 0;

    /// <summary>Whether the rule may delete models.</summary>
    public bool CoversModels => KeptModels > 0 || KeptDays > 0;

    internal IEnumerable<string> Problems()
    {
        if (KeptSnapshots is < 0 or > 100_000 || KeptModels is < 0 or > 100_000 || KeptDays is < 0 or > 36_500)
        {
            yield return $"{nameof(KeptSnapshots)}, {nameof(KeptModels)}, {nameof(KeptDays)}: 0 to 100000, days to 36500";
        }
    }
}

namespace StreamRec.Core.Configuration;

/// <summary>Settings of the activity page.</summary>
public sealed class ActivityOptions
{
    /// <summary>How many steps are kept, the latest.</summary>
    public int KeptSteps { get; set; } = 5_000;

    internal IEnumerable<string> Problems()
    {
        if (KeptSteps is < 1 or > 1_000_000)
        {
            yield return $"{nameof(KeptSteps)}: 1 to 1000000";
        }
    }
}

namespace StreamRec.Core.Configuration;

/// <summary>Settings of views that people save under a name.</summary>
public sealed class ViewOptions
{
    /// <summary>Whether whoever can open the server may save, rename and delete views; <see langword="false"/> shows them only.</summary>
    public bool ChangesAllowed { get; set; } = true;

    /// <summary>How many are kept; one more is refused.</summary>
    public int MaximumViews { get; set; } = 200;

    /// <summary>The most characters of a name.</summary>
    public int MaximumNameLength { get; set; } = 80;

    /// <summary>The most characters of an address.</summary>
    public int MaximumAddressLength { get; set; } = 2_000;

    internal IEnumerable<string> Problems()
    {
        if (MaximumViews is < 0 or > 10_000)
        {
            yield return $"{nameof(MaximumViews)}: 0 to 10000";
        }

        if (MaximumNameLength is < 1 or > 1_000)
        {
            yield return $"{nameof(MaximumNameLength)}: 1 to 1000";
        }

        if (MaximumAddressLength is < 100 or > 10_000)
        {
            yield return $"{nameof(MaximumAddressLength)}: 100 to 10000";
        }
    }
}

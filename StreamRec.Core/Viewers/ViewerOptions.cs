namespace StreamRec.Core.Viewers;

/// <summary>Settings of the profiles that people start.</summary>
public sealed class ViewerOptions
{
    /// <summary>Whether whoever can open the server may start profiles and rate; <see langword="false"/> hides all of it.</summary>
    public bool Allowed { get; set; } = true;

    /// <summary>
    /// Whether people may also rate for imported users, with a profile that stands for one of them. While it is <see langword="false"/> no such profile is made; one that was made earlier
    /// is kept, and can be looked at, renamed, taken along and deleted, but nothing more is said with it, and the user's imported ratings do not count in its lists.
    /// </summary>
    public bool RateForImportedUsers { get; set; }

    /// <summary>The most profiles.</summary>
    public int MaximumViewers { get; set; } = 10_000;

    /// <summary>The most ratings of one profile, and the most marks.</summary>
    public int MaximumRatings { get; set; } = 10_000;

    /// <summary>The longest name, in characters.</summary>
    public int MaximumNameLength { get; set; } = 60;

    internal IEnumerable<string> Problems()
    {
        if (MaximumViewers < 1 || MaximumRatings < 1)
        {
            yield return $"{nameof(MaximumViewers)}, {nameof(MaximumRatings)}: 1 or more";
        }

        if (MaximumNameLength is < 1 or > 1_000)
        {
            yield return $"{nameof(MaximumNameLength)}: 1 to 1000";
        }
    }
}

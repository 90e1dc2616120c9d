namespace StreamRec.Core.Configuration;

/// <summary>The stories: what is enough to say something, and how long a slide stays.</summary>
public sealed class StoryOptions
{
    private const int LongestSeconds = 600;

    /// <summary>How long a slide stays when a story is played, in seconds.</summary>
    public int SecondsOfSlide { get; set; } = 12;

    /// <summary>Steps below which a story is not told.</summary>
    public int FewestSteps { get; set; } = 3;

    /// <summary>Rows (titles, ratings, users, films) below which nothing is claimed of a group.</summary>
    public int FewestRows { get; set; } = 15;

    /// <summary>Names each option that has an unusable value, as <c>name: what is accepted</c>.</summary>
    public IEnumerable<string> Problems()
    {
        if (SecondsOfSlide is < 2 or > LongestSeconds)
        {
            yield return $"{nameof(SecondsOfSlide)}: 2 to {LongestSeconds}";
        }

        if (FewestSteps is < 1 or > 6)
        {
            yield return $"{nameof(FewestSteps)}: 1 to 6";
        }

        if (FewestRows is < 1 or > 1_000_000)
        {
            yield return $"{nameof(FewestRows)}: 1 to 1000000";
        }
    }
}

using System.Globalization;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Samples;

/// <summary>The numbers that define a sample world: the same numbers give the same files, byte for byte.</summary>
/// <param name="Titles">Entries over the four platform catalogs, <see cref="MinimumTitles"/> to <see cref="MaximumTitles"/>.</param>
/// <param name="Users">Users, <see cref="MinimumUsers"/> to <see cref="MaximumUsers"/>.</param>
/// <param name="Ratings">Ratings: at least 500 and ten for each user, at most a quarter of all pairs of user and title.</param>
/// <param name="Seed">Any number; another seed gives another world.</param>
public sealed record SampleWorldOptions(int Titles = 1_200, int Users = 2_000, long Ratings = 60_000, long Seed = 1)
{
    /// <summary>The fewest titles that give every platform something.</summary>
    public const int MinimumTitles = 100;

    /// <summary>The most titles.</summary>
    public const int MaximumTitles = 200_000;

    /// <summary>The fewest users.</summary>
    public const int MinimumUsers = 10;

    /// <summary>The most users.</summary>
    public const int MaximumUsers = 5_000_000;

    /// <summary>The size of the real catalogs and their ratings, for benchmarks.</summary>
    public static SampleWorldOptions Large { get; } = new(22_998, 115_077, 11_024_289);

    /// <summary>Checks the numbers.</summary>
    /// <exception cref="InvalidParameterException">A number is outside its range; the message names it and what is accepted.</exception>
    public void Validate()
    {
        Check(Titles, MinimumTitles, MaximumTitles, nameof(Titles));
        Check(Users, MinimumUsers, MaximumUsers, nameof(Users));
        Check(Ratings, Math.Max(500, 10L * Users), (long)Users * Titles / 4, nameof(Ratings));
    }

    private static void Check(long value, long minimum, long maximum, string name)
    {
        if (value < minimum || value > maximum)
        {
            throw new InvalidParameterException(
                name,
                value.ToString(CultureInfo.InvariantCulture),
                [string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum:N0} to {maximum:N0} in this sample world")]);
        }
    }
}

using System.Collections.Frozen;
using System.Globalization;

namespace StreamRec.Core.Catalog.Genres;

/// <summary>
/// One scale for the age ratings of all sources, by the age from which on no adult needs to be asked. A rating between two steps goes to the
/// upper one: a film for 17 and older is not one for 16. The table is printed in <c>docs/genres.md</c>.
/// </summary>
public static class AgeRatings
{
    /// <summary>For titles that nobody has rated.</summary>
    public static readonly AgeLevel NotRated = new("not-rated", "Not rated", null);

    /// <summary>Every step from the youngest to the oldest, and <see cref="NotRated"/> last.</summary>
    public static readonly IReadOnlyList<AgeLevel> All =
    [
        new("all", "All ages", 0), new("7", "7+", 7), new("10", "10+", 10), new("13", "13+", 13), new("14", "14+", 14), new("16", "16+", 16), new("18", "18+", 18),
        NotRated,
    ];

    // Keys as the import stores them. R, NC-17 and TV-MA say 17, TV-PG and PG leave children below ten to their parents.
    private static readonly (string Step, string[] Keys)[] Table =
    [
        ("all", ["all", "all_ages", "g", "tv-g", "tv-y"]),
        ("7", ["7+", "tv-y7", "tv-y7-fv"]),
        ("10", ["pg", "tv-pg"]),
        ("13", ["13+", "pg-13"]),
        ("14", ["tv-14"]),
        ("16", ["16", "16+", "ages_16_"]),
        ("18", ["18+", "ages_18_", "nc-17", "r", "tv-ma"]),
        ("not-rated", ["nr", "not rated", "not_rate", "tv-nr", "unrated", "ur"]),
    ];

    private static readonly FrozenDictionary<string, AgeLevel> Known = Table
        .SelectMany(each => each.Keys, (each, key) => (Key: key, Step: All.First(level => level.Key == each.Step)))
        .ToFrozenDictionary(each => each.Key, each => each.Step, StringComparer.Ordinal);

    /// <summary>Every known rating with its step, in the order of the scale.</summary>
    public static IEnumerable<(string Key, AgeLevel Level)> KnownKeys => Table.SelectMany(each => each.Keys, (_, key) => (key, Known[key]));

    /// <summary>
    /// The step of a rating: looked up; or else by the first number in it, so that "FSK 12" is for 13 and older; or else not rated.
    /// </summary>
    /// <param name="ratingKey">The rating, in any case.</param>
    /// <returns>The step, or <see langword="null"/> without a rating: the source knows no age ratings at all.</returns>
    public static AgeLevel? Of(string? ratingKey)
    {
        if (string.IsNullOrWhiteSpace(ratingKey))
        {
            return null;
        }

        var key = TextKey.Fold(ratingKey);
        return Known.TryGetValue(key, out var level) ? level : OfNumber(key);
    }

    /// <summary>
    /// The step of a title. Where the platform gave no rating, the title's key says <c>g</c> by the assignment's rule; that is no promise that
    /// children may see it, so it counts as not rated here.
    /// </summary>
    /// <returns>The step, or <see langword="null"/> when the title's source knows no age ratings.</returns>
    public static AgeLevel? Of(Title title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return title.AgeRatingIsAssumed ? NotRated : Of(title.AgeRating);
    }

    /// <summary>The step of a key, without regard to case; <see langword="null"/> when there is none.</summary>
    public static AgeLevel? Find(string? levelKey) =>
        levelKey is null ? null : All.FirstOrDefault(level => string.Equals(level.Key, TextKey.Fold(levelKey), StringComparison.Ordinal));

    private static AgeLevel OfNumber(string key)
    {
        var start = key.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return NotRated;
        }

        var length = key.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? key.AsSpan(start) : key.AsSpan(start, length);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var age)
            ? All.FirstOrDefault(level => level.MinimumAge >= age) ?? All[^2]
            : NotRated;
    }
}

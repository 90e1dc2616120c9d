using System.Globalization;
using StreamRec.Core.Catalog;
using StreamRec.Core.Works;

namespace StreamRec.Tests.Works;

/// <summary>Makes titles of any source by hand, and finds their matches.</summary>
internal static class TitleMaker
{
    public static Title Make(
        string id, string name, int? year, TitleType type = TitleType.Movie, string? original = null, string? director = null, string[]? cast = null, int? minutes = null, string? tmdb = null, string? imdb = null)
    {
        var platform = Platform.All.Single(each => id.StartsWith(each.Letter, StringComparison.Ordinal));
        return new Title
        {
            Row = 0,
            Id = id,
            Platform = platform,
            Type = type,
            Name = name,
            NameKey = TextKey.Of(name),
            OriginalName = original,
            ReleaseYear = year,
            Directors = director is null ? [] : [director],
            Cast = cast ?? [],
            Duration = minutes is { } value ? new Duration(value, DurationUnit.Minutes) : null,
            TmdbId = tmdb ?? (platform == Platform.Tmdb ? id[1..] : null),
            ImdbId = imdb,
        };
    }

    /// <summary>A catalog in which every source has a hundred films that no other has and a hundred that all have, so that coverage is neither nothing nor everything.</summary>
    public static Title[] Among(params Title[] titles) =>
    [
        .. titles
            .Concat(Platform.All.SelectMany(platform => Enumerable.Range(0, 100).SelectMany(number => new[]
            {
                Make(Number(platform, 9_000_000 + number), "Everywhere " + Word(number), 1990),
                Make(Number(platform, 8_000_000 + number), platform.Key + " Only " + Word(number), 1991),
            })))
            .OrderBy(title => title.Platform.Order),
    ];

    /// <summary>The pair of two titles in a catalog, or <see langword="null"/> when it was not found.</summary>
    public static TitleMatch? Pair(Title[] catalog, string firstId, string secondId, WorkOptions? options = null, double[]? popularity = null)
    {
        var matches = TitleMatcher.Match(catalog, options, popularity, cancellation: TestContext.Current.CancellationToken).Matches;
        return matches.SingleOrDefault(match => catalog[match.First].Id == firstId && catalog[match.Second].Id == secondId);
    }

    /// <summary>What becomes of two titles that stand in a catalog of others.</summary>
    public static MatchVerdict? Verdict(Title first, Title second) => Pair(Among(first, second), first.Id, second.Id)?.Verdict;

    private static string Number(Platform platform, int number) => platform.Letter + number.ToString(CultureInfo.InvariantCulture);

    // Two letters and no digits: names that differ by a number only would be sequels of each other.
    private static string Word(int number) => $"{(char)('a' + (number / 10))}{(char)('k' + (number % 10))}q";
}

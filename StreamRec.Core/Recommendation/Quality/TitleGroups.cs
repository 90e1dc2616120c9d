using System.Numerics;
using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Core.Recommendation.Quality;

/// <summary>
/// The platforms, genres and types that titles belong to: of the catalog's works or, where there are none, of the titles' attributes. A title may be in several, or in none.
/// </summary>
internal sealed class TitleGroups
{
    // Sets of genres are the bits of a number; data with more labels keeps the most frequent.
    private const int MostGenres = 64;

    private readonly int[][] groupsOf;
    private readonly ulong[] genresOf;

    private TitleGroups(IReadOnlyList<(SegmentKind Kind, string Key)> groups, int[][] groupsOf)
    {
        Groups = groups;
        this.groupsOf = groupsOf;
        genresOf = GenreBits(groups, groupsOf);
        HasGenres = genresOf.Any(bits => bits != 0);
    }

    /// <summary>The groups, by kind and then key.</summary>
    public IReadOnlyList<(SegmentKind Kind, string Key)> Groups { get; }

    /// <summary>Whether any title's genres are known.</summary>
    public bool HasGenres { get; }

    /// <summary>The groups of data's titles.</summary>
    public static TitleGroups Of(TrainingData data)
    {
        var titles = data.Ratings.TitleCount;
        return data.Works.Count == titles && titles > 0
            ? Index([.. data.Works.Select(work => NamesOf(work).Distinct().ToArray())])
            : Index([.. Enumerable.Range(0, titles).Select(title => NamesOf(data.Side.Titles, title).Distinct().ToArray())]);
    }

    /// <summary>The positions in <see cref="Groups"/> that a title belongs to.</summary>
    public ReadOnlySpan<int> OfTitle(int title) => groupsOf[title];

    /// <summary>Whether a title's genres are known.</summary>
    public bool KnowsGenresOf(int title) => genresOf[title] != 0;

    /// <summary>The cosine of two titles' sets of genres: genres in common / √(genres of the one · genres of the other).</summary>
    public double Similarity(int left, int right)
    {
        var sizes = (double)BitOperations.PopCount(genresOf[left]) * BitOperations.PopCount(genresOf[right]);
        return sizes > 0 ? BitOperations.PopCount(genresOf[left] & genresOf[right]) / Math.Sqrt(sizes) : 0;
    }

    private static IEnumerable<(SegmentKind Kind, string Key)> NamesOf(Work work) =>
    [
        .. work.Platforms.Select(platform => (SegmentKind.Platform, platform.Key)),
        .. work.Genres.Select(genre => (SegmentKind.Genre, genre)),
        (SegmentKind.Type, work.Type == TitleType.Movie ? "movie" : "tv-show"),
    ];

    private static IEnumerable<(SegmentKind Kind, string Key)> NamesOf(AttributeTable attributes, int title)
    {
        foreach (var attribute in attributes.Of(title).ToArray())
        {
            var name = attributes.Names[attribute];
            if (name.StartsWith("genre:", StringComparison.Ordinal))
            {
                yield return (SegmentKind.Genre, name["genre:".Length..]);
            }
        }
    }

    private static TitleGroups Index((SegmentKind Kind, string Key)[][] names)
    {
        var groups = names.SelectMany(each => each).Distinct().OrderBy(group => group.Kind).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var places = groups.Select((group, place) => (group, place)).ToDictionary(each => each.group, each => each.place);
        return new TitleGroups(groups, [.. names.Select(each => Array.ConvertAll(each, group => places[group]))]);
    }

    private static ulong[] GenreBits(IReadOnlyList<(SegmentKind Kind, string Key)> groups, int[][] groupsOf)
    {
        var counts = new int[groups.Count];
        foreach (var group in groupsOf.SelectMany(each => each))
        {
            counts[group]++;
        }

        var bits = new ulong[groups.Count];
        var genres = Enumerable.Range(0, groups.Count).Where(group => groups[group].Kind == SegmentKind.Genre);
        foreach (var (genre, bit) in genres.OrderByDescending(genre => counts[genre]).Take(MostGenres).Select((genre, bit) => (genre, bit)))
        {
            bits[genre] = 1UL << bit;
        }

        return Array.ConvertAll(groupsOf, of => of.Aggregate(0UL, (set, group) => set | bits[group]));
    }
}

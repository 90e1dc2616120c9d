namespace StreamRec.Core.Catalog;

/// <summary>
/// A source of titles: one of the four streaming platforms, or one whose films cannot be watched there: MovieLens, which brings ratings, and
/// The Movies Dataset, which brings money, votes, cast and crew.
/// The declared order is the catalog order.
/// </summary>
public sealed class Platform
{
    /// <summary>Amazon Prime Video; ids start with <c>a</c>.</summary>
    public static readonly Platform Amazon = new("amazon", "Amazon Prime Video", "a", isStreaming: true, order: 0);

    /// <summary>Disney+; ids start with <c>d</c>.</summary>
    public static readonly Platform Disney = new("disney", "Disney+", "d", isStreaming: true, order: 1);

    /// <summary>Hulu; ids start with <c>h</c>.</summary>
    public static readonly Platform Hulu = new("hulu", "Hulu", "h", isStreaming: true, order: 2);

    /// <summary>Netflix; ids start with <c>n</c>.</summary>
    public static readonly Platform Netflix = new("netflix", "Netflix", "n", isStreaming: true, order: 3);

    /// <summary>The films of a MovieLens data set; ids are <c>m</c> and the MovieLens movie number.</summary>
    public static readonly Platform MovieLens = new("movielens", "MovieLens", "m", isStreaming: false, order: 4);

    /// <summary>The films of The Movies Dataset; ids are <c>t</c> and the TMDB number.</summary>
    public static readonly Platform Tmdb = new("tmdb", "The Movies Dataset", "t", isStreaming: false, order: 5);

    /// <summary>Every platform in catalog order.</summary>
    public static readonly IReadOnlyList<Platform> All = [Amazon, Disney, Hulu, Netflix, MovieLens, Tmdb];

    /// <summary>The platforms on which a title can be watched, in catalog order.</summary>
    public static readonly IReadOnlyList<Platform> Streaming = [Amazon, Disney, Hulu, Netflix];

    private Platform(string key, string name, string letter, bool isStreaming, int order)
    {
        Key = key;
        Name = name;
        Letter = letter;
        IsStreaming = isStreaming;
        Order = order;
    }

    /// <summary>Lower-case name in files, routes and URLs, such as <c>netflix</c>.</summary>
    public string Key { get; }

    /// <summary>The name people read, such as <c>Disney+</c>.</summary>
    public string Name { get; }

    /// <summary>The letter in front of the platform's own show id that makes an id unique over all platforms.</summary>
    public string Letter { get; }

    /// <summary>Whether titles can be watched there; questions about "platforms" ask these only.</summary>
    public bool IsStreaming { get; }

    /// <summary>Position in catalog order, 0-based.</summary>
    public int Order { get; }

    /// <summary>Finds a platform by its key, without regard to case, accents and outer blanks; <see langword="null"/> when there is none.</summary>
    public static Platform? Find(string? key)
    {
        if (key is null)
        {
            return null;
        }

        var wanted = TextKey.Fold(key);
        return All.FirstOrDefault(platform => string.Equals(platform.Key, wanted, StringComparison.Ordinal));
    }

    /// <inheritdoc />
    public override string ToString() => Key;
}

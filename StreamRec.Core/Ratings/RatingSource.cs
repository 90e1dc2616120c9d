namespace StreamRec.Core.Ratings;

/// <summary>Where ratings come from. Each source numbers its users by itself; the declared order is that of the users in a snapshot.</summary>
public enum RatingSource
{
    /// <summary>The eight-file layout over the four platform catalogs.</summary>
    Platforms = 0,

    /// <summary>A MovieLens data set.</summary>
    MovieLens = 1,
}

/// <summary>The texts of <see cref="RatingSource"/>.</summary>
public static class RatingSources
{
    /// <summary>The keys in files and user names, by number.</summary>
    public static readonly IReadOnlyList<string> Keys = ["platforms", "movielens"];

    /// <summary>The key in files and user names.</summary>
    public static string Key(this RatingSource source) => Keys[(int)source];

    /// <summary>Finds a source by its key.</summary>
    internal static bool TryParse(ReadOnlySpan<char> key, out RatingSource source)
    {
        source = RatingSource.MovieLens;
        if (key.Equals(Keys[1], StringComparison.OrdinalIgnoreCase)) return true;
        source = RatingSource.Platforms;
        return key.Equals(Keys[0], StringComparison.OrdinalIgnoreCase);
    }
}

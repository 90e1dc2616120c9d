namespace StreamRec.Core.Samples;

/// <summary>The genres of the sample world. Each has a grammar of its own and is one dimension of taste.</summary>
public enum SampleGenre
{
    /// <summary>Space, machines, other times.</summary>
    ScienceFiction,

    /// <summary>Magic and old kingdoms.</summary>
    Fantasy,

    /// <summary>Chases, heists, rescues.</summary>
    Action,

    /// <summary>Detectives and the people they look for.</summary>
    Crime,

    /// <summary>Secrets and suspense.</summary>
    Thriller,

    /// <summary>Families and turning points.</summary>
    Drama,

    /// <summary>Love.</summary>
    Romance,

    /// <summary>What goes wrong and is funny.</summary>
    Comedy,

    /// <summary>What waits in the dark.</summary>
    Horror,

    /// <summary>Animated and family adventures.</summary>
    Family,

    /// <summary>The real world: nature, science, society.</summary>
    Documentary,

    /// <summary>The past: wars, courts, frontiers.</summary>
    History,

    /// <summary>Bands, choirs, stages.</summary>
    Music,

    /// <summary>Teams and races.</summary>
    Sports,

    /// <summary>Contests, kitchens, renovations; series only.</summary>
    Reality,
}

/// <summary>Facts about <see cref="SampleGenre"/>.</summary>
internal static class SampleGenres
{
    /// <summary>Every genre in declared order.</summary>
    public static readonly SampleGenre[] All = Enum.GetValues<SampleGenre>();

    /// <summary>Name of the genre's grammar and key in tables, such as <c>science-fiction</c>.</summary>
    public static string Key(SampleGenre genre) => genre == SampleGenre.ScienceFiction ? "science-fiction" : genre.ToString().ToLowerInvariant();

    /// <summary>The genre of a key.</summary>
    public static SampleGenre Of(string key) => All.First(genre => string.Equals(Key(genre), key, StringComparison.Ordinal));

    /// <summary>Genres that go well as a second one.</summary>
    public static IReadOnlyList<SampleGenre> Companions(SampleGenre genre) => genre switch
    {
        SampleGenre.ScienceFiction => [SampleGenre.Action, SampleGenre.Thriller, SampleGenre.Drama],
        SampleGenre.Fantasy => [SampleGenre.Action, SampleGenre.Family, SampleGenre.Romance],
        SampleGenre.Action => [SampleGenre.Thriller, SampleGenre.Crime, SampleGenre.Comedy],
        SampleGenre.Crime => [SampleGenre.Drama, SampleGenre.Thriller, SampleGenre.Action],
        SampleGenre.Thriller => [SampleGenre.Drama, SampleGenre.Crime, SampleGenre.Horror],
        SampleGenre.Drama => [SampleGenre.Romance, SampleGenre.History, SampleGenre.Crime],
        SampleGenre.Romance => [SampleGenre.Comedy, SampleGenre.Drama],
        SampleGenre.Comedy => [SampleGenre.Romance, SampleGenre.Family, SampleGenre.Drama],
        SampleGenre.Horror => [SampleGenre.Thriller, SampleGenre.Fantasy],
        SampleGenre.Family => [SampleGenre.Comedy, SampleGenre.Fantasy, SampleGenre.Music],
        SampleGenre.Documentary => [SampleGenre.History, SampleGenre.Music, SampleGenre.Sports],
        SampleGenre.History => [SampleGenre.Drama, SampleGenre.Action],
        SampleGenre.Music => [SampleGenre.Drama, SampleGenre.Comedy, SampleGenre.Romance],
        SampleGenre.Sports => [SampleGenre.Drama, SampleGenre.Family],
        _ => [SampleGenre.Comedy, SampleGenre.Family],
    };
}

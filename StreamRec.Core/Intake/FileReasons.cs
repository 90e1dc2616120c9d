namespace StreamRec.Core.Intake;

/// <summary>How each kind of file is recognised, as sentences.</summary>
internal static class FileReasons
{
    public const string Unknown = "unknown";
    public const string Empty = "empty";
    public const string Unreadable = "unreadable";
    public const string Skipped = "skipped";
    public const string Ratings = "ratings";

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["platform-catalog"] = "Its columns are those of a streaming platform's catalog.",
        [Ratings] = "Each row names a user, a title and a score.",
        ["movielens-films"] = "It is laid out as a film list of MovieLens.",
        ["movielens-links"] = "Its columns are those of the MovieLens links: movieId, imdbId, tmdbId.",
        ["users"] = "It says what is known of users besides their ratings.",
        ["scored-catalog"] = "Its columns are those of a catalog with one mean score a title.",
        ["combined-scores"] = "Its columns are those of the published combined scores of an earlier system.",
        ["film-list"] = "Its columns are those of the film list of The Movies Dataset.",
        ["film-credits"] = "Its columns are those of the credits of The Movies Dataset: cast and crew.",
        ["film-keywords"] = "Its columns are those of the keywords of The Movies Dataset.",
        ["exported-titles"] = "Its columns are those of titles that StreamRec exported.",
        ["exported-films"] = "Its columns are those of films that StreamRec exported.",
        [Skipped] = "It is known, and nothing of it is imported.",
        [Unknown] = "Its content is none that can be imported.",
        [Empty] = "It has no content.",
        [Unreadable] = "It cannot be read.",
    };

    /// <summary>The sentence of a kind.</summary>
    public static string Of(string kind) => Sentences.GetValueOrDefault(kind, Sentences[Unknown]);
}

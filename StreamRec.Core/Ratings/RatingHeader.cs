namespace StreamRec.Core.Ratings;

/// <summary>Finds the meaning of columns by their names, in any order and case; the names are those of MovieLens, the platforms and our own export.</summary>
internal sealed class RatingHeader
{
    private static readonly string[] UserNames = ["userId", "user_id", "user"];
    private static readonly string[] TitleNames = ["movieId", "movie_id", "title_id", "item_id", "item"];
    private static readonly string[] ScoreNames = ["rating", "score"];
    private static readonly string[] TimeNames = ["timestamp", "rated_at", "time"];

    public RatingHeader(IReadOnlyList<string> columns)
    {
        Columns = columns;
        User = Find(UserNames);
        Title = Find(TitleNames);
        Score = Find(ScoreNames);
        Time = Find(TimeNames);
        Source = Find(["source"]);
    }

    public IReadOnlyList<string> Columns { get; }

    public int User { get; }

    public int Title { get; }

    public int Score { get; }

    public int Time { get; }

    public int Source { get; }

    /// <summary>
    /// Whether these are ratings, if perhaps incomplete: a score with a user or a title. A catalog has a rating (of age) but neither; MovieLens
    /// tags have a user and a title but no score.
    /// </summary>
    public bool IsRatings => (Score >= 0 && (User >= 0 || Title >= 0)) || (User >= 0 && Title >= 0 && Find(["tag"]) < 0);

    /// <summary>What is missing, as a sentence; <see langword="null"/> when nothing is.</summary>
    public string? Problem
    {
        get
        {
            var missing = User < 0 ? UserNames[0] : Title < 0 ? TitleNames[0] : Score < 0 ? ScoreNames[0] : null;
            return missing is null ? null : $"row 1: the column '{missing}' is missing; the file has {string.Join(", ", Columns)}.";
        }
    }

    private int Find(ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var column = 0; column < Columns.Count; column++)
            {
                if (string.Equals(Columns[column].Trim(), name, StringComparison.OrdinalIgnoreCase)) return column;
            }
        }

        return -1;
    }
}

namespace StreamRec.Core.Recommendation.Batch;

/// <summary>The lists of some users that follow each other. Its content is good only until the receiver returns: the next users' lists take its place.</summary>
public sealed class UserLists
{
    private readonly int[] lengths;
    private readonly int[] titles;
    private readonly float[] scores;

    internal UserLists(int mostUsers, int mostTitles)
    {
        MostTitles = mostTitles;
        lengths = new int[mostUsers];
        titles = new int[mostUsers * mostTitles];
        scores = new float[mostUsers * mostTitles];
    }

    /// <summary>The row of the first user.</summary>
    public int FirstUser { get; private set; }

    /// <summary>How many users.</summary>
    public int UserCount { get; private set; }

    /// <summary>How long a list is at most.</summary>
    public int MostTitles { get; }

    /// <summary>The title rows of a user's list, best first.</summary>
    /// <param name="user">The user's row.</param>
    public ReadOnlySpan<int> TitlesOf(int user) => titles.AsSpan((user - FirstUser) * MostTitles, lengths[user - FirstUser]);

    /// <summary>The expected scores in stars beside <see cref="TitlesOf"/>.</summary>
    /// <param name="user">The user's row.</param>
    public ReadOnlySpan<float> ScoresOf(int user) => scores.AsSpan((user - FirstUser) * MostTitles, lengths[user - FirstUser]);

    internal void Begin(int firstUser, int userCount) => (FirstUser, UserCount) = (firstUser, userCount);

    /// <summary>Puts a title at a place of a user's list; places are filled in order.</summary>
    internal void Set(int user, int place, int title, float score)
    {
        var list = user - FirstUser;
        titles[(list * MostTitles) + place] = title;
        scores[(list * MostTitles) + place] = score;
        lengths[list] = place + 1;
    }

    /// <summary>Makes a user's list empty.</summary>
    internal void Clear(int user) => lengths[user - FirstUser] = 0;
}

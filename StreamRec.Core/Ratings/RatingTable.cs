namespace StreamRec.Core.Ratings;

/// <summary>
/// All ratings of a snapshot, immutable, as flat arrays in compressed rows: first by user, and (built on first use) by title. Users and
/// titles are rows: a user's row comes from the snapshot's users, a title's row is its position in the catalog (as stored) or that of its work
/// (as the models see it).
/// Within a user, ratings are ordered by title, then time.
/// </summary>
public sealed class RatingTable
{
    private readonly Lazy<ByTitle> byTitle;

    /// <summary>Takes ownership of the arrays; they must not change afterwards.</summary>
    /// <param name="userStarts">Offset of each user's first rating; one more entry than there are users, the last one the number of ratings.</param>
    /// <param name="titles">Title row of each rating.</param>
    /// <param name="halfStars">Score of each rating in half stars, 1 to 10.</param>
    /// <param name="times">Unix seconds of each rating, <see cref="NoTime"/> where unknown; or empty when no rating has a time.</param>
    /// <param name="titleCount">The number of titles in the catalog, rated or not.</param>
    /// <exception cref="ArgumentException">The lengths do not agree.</exception>
    public RatingTable(int[] userStarts, int[] titles, byte[] halfStars, long[] times, int titleCount)
    {
        ArgumentNullException.ThrowIfNull(userStarts);
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(halfStars);
        ArgumentNullException.ThrowIfNull(times);
        if (userStarts.Length == 0 || userStarts[^1] != titles.Length || titles.Length != halfStars.Length
            || (times.Length != 0 && times.Length != titles.Length))
        {
            throw new ArgumentException("The arrays of a rating table must describe the same ratings.", nameof(userStarts));
        }

        UserStarts = userStarts;
        Titles = titles;
        HalfStars = halfStars;
        Times = times;
        TitleCount = titleCount;
        byTitle = new Lazy<ByTitle>(() => new ByTitle(this), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The value of <see cref="Times"/> for a rating whose time is not known.</summary>
    public const long NoTime = long.MinValue;

    /// <summary>A table without ratings.</summary>
    public static RatingTable Empty(int titleCount) => new([0], [], [], [], titleCount);

    /// <summary>The number of users.</summary>
    public int UserCount => UserStarts.Length - 1;

    /// <summary>The number of titles in the catalog, rated or not.</summary>
    public int TitleCount { get; }

    /// <summary>The number of ratings.</summary>
    public int Count => Titles.Length;

    /// <summary>Offsets of the users' ratings, <see cref="UserCount"/> + 1 entries.</summary>
    public int[] UserStarts { get; }

    /// <summary>Title rows, <see cref="Count"/> entries ordered by user.</summary>
    public int[] Titles { get; }

    /// <summary>Scores in half stars (1 to 10), beside <see cref="Titles"/>.</summary>
    public byte[] HalfStars { get; }

    /// <summary>Unix seconds beside <see cref="Titles"/>, or empty.</summary>
    public long[] Times { get; }

    /// <summary>Unix seconds of the rating at a position, or <see cref="NoTime"/>.</summary>
    public long TimeOf(int rating) => Times.Length == 0 ? NoTime : Times[rating];

    /// <summary>The same ratings over other user rows, of which some may be without ratings.</summary>
    /// <param name="oldUsers">For each new user row the row in this table, or −1; the old rows in ascending order and each once.</param>
    public RatingTable WithUsers(ReadOnlySpan<int> oldUsers)
    {
        var starts = new int[oldUsers.Length + 1];
        for (var user = 0; user < oldUsers.Length; user++)
        {
            starts[user + 1] = starts[user] + (oldUsers[user] < 0 ? 0 : TitlesOf(oldUsers[user]).Length);
        }

        return new RatingTable(starts, Titles, HalfStars, Times, TitleCount);
    }

    /// <summary>The same ratings over other title rows, several of which may become one: all of a user's ratings of them stay.</summary>
    /// <param name="newRows">The new row of each title.</param>
    /// <param name="count">The number of new rows.</param>
    public RatingTable WithTitles(ReadOnlySpan<int> newRows, int count)
    {
        if (count == TitleCount && IsIdentity(newRows))
        {
            return this;
        }

        var titles = new int[Count];
        var halfStars = HalfStars.AsSpan().ToArray();
        var times = Times.AsSpan().ToArray();
        var order = Array.Empty<(int Title, long Time, int Place, byte HalfStars)>();
        for (var user = 0; user < UserCount; user++)
        {
            var (first, end) = (UserStarts[user], UserStarts[user + 1]);
            var isOrdered = true;
            for (var rating = first; rating < end; rating++)
            {
                titles[rating] = newRows[Titles[rating]];
                isOrdered &= rating == first || titles[rating - 1] <= titles[rating];
            }

            if (!isOrdered)
            {
                RatingOrder.Restore(titles.AsSpan(first..end), halfStars.AsSpan(first..end), times.Length == 0 ? [] : times.AsSpan(first..end), ref order);
            }
        }

        return new RatingTable(UserStarts, titles, halfStars, times, count);
    }

    private static bool IsIdentity(ReadOnlySpan<int> rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] != row)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The title rows that a user rated.</summary>
    public ReadOnlySpan<int> TitlesOf(int user) => Titles.AsSpan(UserStarts[user]..UserStarts[user + 1]);

    /// <summary>The scores (half stars) beside <see cref="TitlesOf"/>.</summary>
    public ReadOnlySpan<byte> HalfStarsOf(int user) => HalfStars.AsSpan(UserStarts[user]..UserStarts[user + 1]);

    /// <summary>The times beside <see cref="TitlesOf"/>; empty when no rating has a time.</summary>
    public ReadOnlySpan<long> TimesOf(int user) => Times.Length == 0 ? [] : Times.AsSpan(UserStarts[user]..UserStarts[user + 1]);

    /// <summary>The user rows that rated a title, ascending.</summary>
    public ReadOnlySpan<int> UsersOf(int title) => byTitle.Value.Users.AsSpan(byTitle.Value.Starts[title]..byTitle.Value.Starts[title + 1]);

    /// <summary>The scores (half stars) beside <see cref="UsersOf"/>.</summary>
    public ReadOnlySpan<byte> HalfStarsOfTitle(int title) => byTitle.Value.HalfStars.AsSpan(byTitle.Value.Starts[title]..byTitle.Value.Starts[title + 1]);

    /// <summary>The second index: the same ratings ordered by title, then user.</summary>
    private sealed class ByTitle
    {
        public ByTitle(RatingTable table)
        {
            Starts = new int[table.TitleCount + 1];
            foreach (var title in table.Titles)
            {
                Starts[title + 1]++;
            }

            for (var title = 0; title < table.TitleCount; title++)
            {
                Starts[title + 1] += Starts[title];
            }

            Users = new int[table.Count];
            HalfStars = new byte[table.Count];
            var next = Starts.AsSpan(0, table.TitleCount).ToArray();
            for (var user = 0; user < table.UserCount; user++)
            {
                for (var rating = table.UserStarts[user]; rating < table.UserStarts[user + 1]; rating++)
                {
                    var place = next[table.Titles[rating]]++;
                    Users[place] = user;
                    HalfStars[place] = table.HalfStars[rating];
                }
            }
        }

        public int[] Starts { get; }

        public int[] Users { get; }

        public byte[] HalfStars { get; }
    }
}

using System.Runtime.CompilerServices;

namespace StreamRec.Core.Ratings;

/// <summary>
/// The users met in the blocks, and the row each gets in the directory. The loops run once over all ratings, so they are compiled in full at
/// once.
/// </summary>
internal sealed class UserRows
{
    // Up to this many numbers a table from number to row is quicker and smaller than searching.
    private const long DenseLimit = 1 << 25;

    private readonly int[]? rowByNumber;
    private readonly long secondStart;
    private readonly long[] users;

    private UserRows(long[] users, int[]? rowByNumber, long secondStart)
    {
        this.users = users;
        this.rowByNumber = rowByNumber;
        this.secondStart = secondStart;
    }

    public int Count => users.Length;

    /// <summary>The row of a packed user that is in the blocks.</summary>
    public int RowOf(long user) => rowByNumber is null ? Array.BinarySearch(users, user) : rowByNumber[Place(user, secondStart)];

    public UserDirectory ToDirectory()
    {
        var numbers = new long[users.Length];
        var platformUsers = 0;
        for (var row = 0; row < users.Length; row++)
        {
            numbers[row] = PackedUser.Number(users[row]);
            if (PackedUser.Source(users[row]) == RatingSource.Platforms) platformUsers++;
        }

        return new UserDirectory(numbers, platformUsers);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static UserRows Collect(List<RatingBlock> blocks)
    {
        Span<long> most = [-1, -1];
        foreach (var block in blocks)
        {
            foreach (var user in block.Users.AsSpan(0, block.Count))
            {
                ref var known = ref most[(int)PackedUser.Source(user)];
                known = Math.Max(known, PackedUser.Number(user));
            }
        }

        var platformPlaces = most[0] + 1;
        return platformPlaces + most[1] + 1 <= DenseLimit ? Dense(blocks, platformPlaces, (int)(platformPlaces + most[1] + 1)) : Sparse(blocks);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static UserRows Dense(List<RatingBlock> blocks, long platformPlaces, int places)
    {
        var table = new int[places];
        foreach (var block in blocks)
        {
            foreach (var user in block.Users.AsSpan(0, block.Count)) table[Place(user, platformPlaces)] = 1;
        }

        var found = new List<long>();
        for (var place = 0; place < places; place++)
        {
            if (table[place] == 0) continue;
            table[place] = found.Count;
            found.Add(place < platformPlaces ? PackedUser.Pack(RatingSource.Platforms, place) : PackedUser.Pack(RatingSource.MovieLens, place - platformPlaces));
        }

        return new UserRows([.. found], table, platformPlaces);
    }

    private static UserRows Sparse(List<RatingBlock> blocks)
    {
        var distinct = new HashSet<long>();
        foreach (var block in blocks)
        {
            foreach (var user in block.Users.AsSpan(0, block.Count)) distinct.Add(user);
        }

        long[] sorted = [.. distinct];
        Array.Sort(sorted);
        return new UserRows(sorted, rowByNumber: null, secondStart: 0);
    }

    private static long Place(long user, long platformPlaces) =>
        PackedUser.Source(user) == RatingSource.Platforms ? user : platformPlaces + PackedUser.Number(user);
}

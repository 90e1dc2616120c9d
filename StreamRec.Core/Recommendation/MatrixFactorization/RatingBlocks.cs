using System.Runtime.InteropServices;
using StreamRec.Core.Ratings;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.MatrixFactorization;

/// <summary>One rating as the trainer reads it, in 8 bytes: with tens of millions of them, what they take decides what training takes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct BlockRating
{
    private const int ScoreBits = 4;
    private readonly uint titleAndScore;

    /// <summary>Packs a rating.</summary>
    /// <param name="user">User row.</param>
    /// <param name="title">Title row, below 2²⁸.</param>
    /// <param name="halfStars">The score, 1 to 10.</param>
    public BlockRating(int user, int title, byte halfStars)
    {
        User = user;
        titleAndScore = ((uint)title << ScoreBits) | halfStars;
    }

    /// <summary>User row.</summary>
    public int User { get; }

    /// <summary>Title row.</summary>
    public int Title => (int)(titleAndScore >> ScoreBits);

    /// <summary>The score in half stars.</summary>
    public int HalfStars => (int)(titleAndScore & ((1 << ScoreBits) - 1));
}

/// <summary>
/// The ratings cut into a grid of <see cref="Side"/> × <see cref="Side"/> blocks by user and by title. Blocks that share neither users nor titles can be
/// trained at the same time without locks: block (g, (g + s) mod Side) for all g form stratum s (Gemulla et al. 2011, "Large-scale matrix
/// factorization with distributed stochastic gradient descent"). The grid depends on the data only, so the result does not depend on the
/// number of threads.
/// </summary>
internal sealed class RatingBlocks
{
    /// <summary>
    /// So many ratings are very many. The users' vectors do not fit into the cache then: ratings stay in the order of users, which reads them one after the other.
    /// Below, a random order learns a little better.
    /// </summary>
    public const int LargeTable = 2_000_000;

    private readonly BlockRating[] ratings;
    private readonly int[] starts;

    private RatingBlocks(int side, BlockRating[] ratings, int[] starts)
    {
        Side = side;
        this.ratings = ratings;
        this.starts = starts;
    }

    /// <summary>The number of user groups, and of title groups.</summary>
    public int Side { get; }

    /// <summary>The ratings of one block.</summary>
    public ReadOnlySpan<BlockRating> Block(int userGroup, int titleGroup)
    {
        var block = (userGroup * Side) + titleGroup;
        return ratings.AsSpan(starts[block]..starts[block + 1]);
    }

    /// <summary>Cuts a table.</summary>
    /// <param name="table">The ratings.</param>
    /// <param name="seed">Decides the order of the ratings within a block, unless there are very many.</param>
    /// <param name="threads">How many threads share the work.</param>
    /// <param name="cancellation">Ends the cutting with an <see cref="OperationCanceledException"/>.</param>
    public static RatingBlocks Cut(RatingTable table, int seed, int threads, CancellationToken cancellation = default)
    {
        var side = SideFor(table.Count);
        var userBounds = UserBounds(table, side);
        var titleGroups = TitleGroups(table, side);
        var offsets = new int[(side * side) + 1];
        WorkerThreads.ForEach(threads, side, Count, cancellation);
        for (var block = 0; block < side * side; block++)
        {
            offsets[block + 1] += offsets[block];
        }

        var sorted = new BlockRating[table.Count];
        WorkerThreads.ForEach(
            threads,
            side,
            group => Fill(table, userBounds[group], userBounds[group + 1], titleGroups, offsets.AsSpan(group * side, side), sorted),
            cancellation);
        if (table.Count < LargeTable)
        {
            WorkerThreads.ForEach(
                threads,
                side * side,
                block => SeededRandom.Shuffle(sorted.AsSpan(offsets[block]..offsets[block + 1]), SeededRandom.Mix(seed, block)),
                cancellation);
        }

        return new RatingBlocks(side, sorted, offsets);

        void Count(int group)
        {
            var counts = offsets.AsSpan((group * side) + 1, side);
            for (var rating = table.UserStarts[userBounds[group]]; rating < table.UserStarts[userBounds[group + 1]]; rating++)
            {
                counts[titleGroups[table.Titles[rating]]]++;
            }
        }
    }

    // Blocks of a large table must be small enough for their titles to stay in the cache; those of a small one large enough to be worth a
    // rendezvous of the threads.
    private static int SideFor(int count) => count switch
    {
        < 20_000 => 2,
        < 500_000 => 4,
        < LargeTable => 8,
        _ => 16,
    };

    private static int[] UserBounds(RatingTable table, int side)
    {
        var bounds = new int[side + 1];
        var user = 0;
        for (var group = 1; group < side; group++)
        {
            var wanted = (int)((long)table.Count * group / side);
            while (user < table.UserCount && table.UserStarts[user] < wanted)
            {
                user++;
            }

            bounds[group] = user;
        }

        bounds[side] = table.UserCount;
        return bounds;
    }

    // The most rated title goes to the group with the fewest ratings so far, and so on: groups of about equal weight.
    private static byte[] TitleGroups(RatingTable table, int side)
    {
        var counts = new int[table.TitleCount];
        foreach (var title in table.Titles)
        {
            counts[title]++;
        }

        var order = new int[table.TitleCount];
        var keys = new long[table.TitleCount];
        for (var title = 0; title < order.Length; title++)
        {
            order[title] = title;
            keys[title] = ((long)-counts[title] << 32) | (uint)title;
        }

        Array.Sort(keys, order);
        var groups = new byte[table.TitleCount];
        var weights = new long[side];
        foreach (var title in order)
        {
            var lightest = 0;
            for (var group = 1; group < side; group++)
            {
                if (weights[group] < weights[lightest])
                {
                    lightest = group;
                }
            }

            groups[title] = (byte)lightest;
            weights[lightest] += counts[title];
        }

        return groups;
    }

    private static void Fill(RatingTable table, int firstUser, int endUser, byte[] titleGroups, ReadOnlySpan<int> blockStarts, BlockRating[] sorted)
    {
        Span<int> next = stackalloc int[blockStarts.Length];
        blockStarts.CopyTo(next);
        for (var user = firstUser; user < endUser; user++)
        {
            for (var rating = table.UserStarts[user]; rating < table.UserStarts[user + 1]; rating++)
            {
                var title = table.Titles[rating];
                sorted[next[titleGroups[title]]++] = new BlockRating(user, title, table.HalfStars[rating]);
            }
        }
    }
}

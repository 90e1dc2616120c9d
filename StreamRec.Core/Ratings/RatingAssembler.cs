using System.Runtime.CompilerServices;
using StreamRec.Core.Threading;

namespace StreamRec.Core.Ratings;

/// <summary>
/// Turns collected ratings into a table: a counting sort by user, then within each user an ordinary sort of the packed ratings, after which
/// exact duplicates lie side by side. The result does not depend on the order in which threads collected. The loops run once each over all
/// ratings, so they are compiled in full at once rather than when the runtime notices that they are hot.
/// </summary>
internal static class RatingAssembler
{
    // Users per piece of work: enough pieces for all threads, few enough to cost nothing.
    private const int UsersPerPiece = 512;

    /// <summary>Empties the blocks and builds the table, its users, and the number of duplicates left out.</summary>
    public static (RatingTable Ratings, UserDirectory Users, long Duplicates) Assemble(
        List<RatingBlock> blocks, int titleCount, int threads, CancellationToken cancellationToken)
    {
        var rows = UserRows.Collect(blocks);
        var starts = CountByUser(blocks, rows, cancellationToken);
        var ratings = Scatter(blocks, rows, starts, cancellationToken);
        var total = ratings.Length;
        blocks.Clear();

        var kept = new int[rows.Count + 1];
        ForUsers(rows.Count, threads, user => kept[user + 1] = SortAndCompact(ratings.AsSpan(starts[user]..starts[user + 1])), cancellationToken);
        for (var user = 0; user < rows.Count; user++) kept[user + 1] += kept[user];

        var titles = new int[kept[^1]];
        var halfStars = new byte[kept[^1]];
        var times = new long[kept[^1]];
        var hasTimes = 0;
        void Unpack(int user)
        {
            var source = starts[user];
            for (var rating = kept[user]; rating < kept[user + 1]; rating++, source++)
            {
                titles[rating] = PackedRating.Title(ratings[source]);
                halfStars[rating] = PackedRating.HalfStars(ratings[source]);
                times[rating] = PackedRating.Time(ratings[source]);
                if (times[rating] != RatingTable.NoTime) Volatile.Write(ref hasTimes, 1);
            }
        }

        ForUsers(rows.Count, threads, Unpack, cancellationToken);
        return (new RatingTable(kept, titles, halfStars, hasTimes == 0 ? [] : times, titleCount), rows.ToDirectory(), total - kept[^1]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] CountByUser(List<RatingBlock> blocks, UserRows rows, CancellationToken cancellationToken)
    {
        var starts = new int[rows.Count + 1];
        foreach (var block in blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ref var user in block.Users.AsSpan(0, block.Count))
            {
                // The number gives way to the row, which the next pass needs again.
                var row = rows.RowOf(user);
                user = row;
                starts[row + 1]++;
            }
        }

        for (var row = 0; row < rows.Count; row++) starts[row + 1] = checked(starts[row + 1] + starts[row]);
        return starts;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong[] Scatter(List<RatingBlock> blocks, UserRows rows, int[] starts, CancellationToken cancellationToken)
    {
        var ratings = new ulong[starts[^1]];
        var next = starts.AsSpan(0, rows.Count).ToArray();
        foreach (var block in blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var index = 0; index < block.Count; index++) ratings[next[block.Users[index]]++] = block.Ratings[index];
        }

        return ratings;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int SortAndCompact(Span<ulong> ratings)
    {
        ratings.Sort();
        var kept = 0;
        for (var index = 0; index < ratings.Length; index++)
        {
            if (kept == 0 || ratings[index] != ratings[kept - 1]) ratings[kept++] = ratings[index];
        }

        return kept;
    }

    private static void ForUsers(int users, int threads, Action<int> body, CancellationToken cancellationToken) =>
        WorkerThreads.ForEach(
            threads,
            (users + UsersPerPiece - 1) / UsersPerPiece,
            piece =>
            {
                var end = Math.Min(users, (piece + 1) * UsersPerPiece);
                for (var user = piece * UsersPerPiece; user < end; user++) body(user);
            },
            cancellationToken);
}

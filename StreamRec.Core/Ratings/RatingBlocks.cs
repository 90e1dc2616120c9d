using System.Collections.Concurrent;

namespace StreamRec.Core.Ratings;

/// <summary>A piece of the ratings read so far: users beside ratings, both packed.</summary>
internal sealed class RatingBlock(int capacity)
{
    public long[] Users { get; } = new long[capacity];

    public ulong[] Ratings { get; } = new ulong[capacity];

    public int Count { get; set; }

    public int Room => Users.Length - Count;

    public void Add(long user, ulong rating)
    {
        Users[Count] = user;
        Ratings[Count++] = rating;
    }
}

/// <summary>Collects ratings from several threads. A thread borrows a block, fills it and gives it back; the order is settled later.</summary>
internal sealed class RatingBlocks
{
    private const int Capacity = 1 << 17;

    private readonly ConcurrentStack<RatingBlock> open = new();
    private readonly ConcurrentStack<RatingBlock> full = new();

    /// <summary>A block with room for at least so many more ratings.</summary>
    public RatingBlock Borrow(int room)
    {
        while (open.TryPop(out var block))
        {
            if (block.Room >= room) return block;
            full.Push(block);
        }

        return new RatingBlock(Math.Max(Capacity, room));
    }

    public void GiveBack(RatingBlock block) => open.Push(block);

    /// <summary>Moves everything into a list; call when no thread fills blocks any more.</summary>
    public long MoveTo(List<RatingBlock> target)
    {
        var count = 0L;
        foreach (var block in full.Concat(open))
        {
            count += block.Count;
            target.Add(block);
        }

        Clear();
        return count;
    }

    public void Clear()
    {
        open.Clear();
        full.Clear();
    }
}

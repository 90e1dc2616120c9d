using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace StreamRec.Core.Ratings;

/// <summary>
/// Finds title rows by id, millions of times a second: ids of up to eight bytes are packed into a number and looked up by linear probing, so
/// that no string is made for a rating. Immutable and safe to share.
/// </summary>
public sealed class TitleIdIndex
{
    private const int PackedLength = 8;

    private readonly ulong[] keys;
    private readonly int[] rows;
    private readonly int shift;
    private readonly Dictionary<string, int> longIds = new(StringComparer.Ordinal);

    /// <summary>Indexes the ids of a catalog.</summary>
    /// <param name="ids">The id of each title row, such as <c>as680</c> or <c>m31</c>.</param>
    /// <exception cref="ArgumentException">An id is empty or there twice.</exception>
    public TitleIdIndex(IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        Ids = ids;
        var bits = Math.Max(4, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)ids.Count * 2));
        shift = 64 - bits;
        keys = new ulong[1 << bits];
        rows = new int[keys.Length];
        for (var row = 0; row < ids.Count; row++)
        {
            if (string.IsNullOrEmpty(ids[row]) || !Add(Encoding.UTF8.GetBytes(ids[row]), ids[row], row))
            {
                throw new ArgumentException($"Title ids must be given once each; '{ids[row]}' of row {row} is not.", nameof(ids));
            }
        }
    }

    /// <summary>The ids by row.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The row of an id, UTF-8; −1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> id) => id.Length > PackedLength ? FindLong(id) : EndsInNul(id) ? -1 : FindPacked(Pack(id));

    /// <summary>The row of the MovieLens film with a number, UTF-8 digits: the id is <c>m</c> and the number; −1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindMovieLens(ReadOnlySpan<byte> number) =>
        number.Length < PackedLength && !EndsInNul(number) ? FindPacked((Pack(number) << 8) | 'm') : FindLong([(byte)'m', .. number]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindPacked(ulong key)
    {
        var mask = keys.Length - 1;
        for (var slot = Slot(key); keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (keys[slot] == key) return rows[slot];
        }

        return -1;
    }

    private int FindLong(ReadOnlySpan<byte> id) =>
        id.Length <= PackedLength ? Find(id) : longIds.GetValueOrDefault(Encoding.UTF8.GetString(id), -1);

    private bool Add(ReadOnlySpan<byte> utf8, string id, int row)
    {
        if (utf8.Length > PackedLength) return longIds.TryAdd(id, row);
        var key = Pack(utf8);
        if (EndsInNul(utf8) || FindPacked(key) >= 0) return false;
        var slot = Slot(key);
        while (keys[slot] != 0) slot = (slot + 1) & (keys.Length - 1);
        keys[slot] = key;
        rows[slot] = row;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsInNul(ReadOnlySpan<byte> id) => id.Length > 0 && id[^1] == 0;

    // Fibonacci hashing: the upper bits of the product spread neighbouring ids.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> shift);

    // The bytes in order from the lowest, the rest zero: different ids give different numbers unless they end in NUL.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pack(ReadOnlySpan<byte> id)
    {
        if (id.Length >= 4)
        {
            ulong head = BinaryPrimitives.ReadUInt32LittleEndian(id);
            ulong tail = BinaryPrimitives.ReadUInt32LittleEndian(id[^4..]);
            return head | ((tail >> (8 * (PackedLength - id.Length))) << 32);
        }

        var packed = 0UL;
        for (var index = id.Length - 1; index >= 0; index--) packed = (packed << 8) | id[index];
        return packed;
    }
}

using System.Runtime.InteropServices;

namespace StreamRec.Core.Profiling.Columns;

/// <summary>
/// Sorts many numbers by their digits, from the lowest to the highest (Knuth, The Art of Computer Programming 3, 5.2.5): eleven million in a fraction of the time of a comparing
/// sort, because most columns share most digits and those passes are left out.
/// </summary>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Digits = 6;
    private const int Buckets = 1 << DigitBits;

    /// <summary>Sorts numbers, rising; negative zeros become zeros. There must be none that is not a number.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="cancellation">Asked between passes.</param>
    public static void Sort(Span<double> values, CancellationToken cancellation)
    {
        var keys = MemoryMarshal.Cast<double, ulong>(values);
        for (var index = 0; index < keys.Length; index++)
        {
            var bits = BitConverter.DoubleToUInt64Bits(values[index] + 0.0);
            keys[index] = (long)bits < 0 ? ~bits : bits | (1UL << 63);
        }

        Sort(keys, cancellation);
        for (var index = 0; index < keys.Length; index++)
        {
            var key = keys[index];
            values[index] = BitConverter.UInt64BitsToDouble((long)key < 0 ? key & ~(1UL << 63) : ~key);
        }
    }

    /// <summary>Sorts keys, rising.</summary>
    public static void Sort(Span<ulong> keys, CancellationToken cancellation)
    {
        var counts = Count(keys);
        var scratch = GC.AllocateUninitializedArray<ulong>(keys.Length);
        var from = keys;
        var to = scratch.AsSpan();
        for (var digit = 0; digit < Digits; digit++)
        {
            cancellation.ThrowIfCancellationRequested();
            var starts = counts.AsSpan(digit * Buckets, Buckets);
            if (keys.Length == 0 || starts[DigitOf(keys[0], digit)] == keys.Length)
            {
                continue;
            }

            Distribute(from, to, starts, digit);
            var swapped = from;
            from = to;
            to = swapped;
        }

        if (!from.Overlaps(keys))
        {
            from.CopyTo(keys);
        }
    }

    private static int[] Count(ReadOnlySpan<ulong> keys)
    {
        var counts = new int[Digits * Buckets];
        foreach (var key in keys)
        {
            for (var digit = 0; digit < Digits; digit++)
            {
                counts[(digit * Buckets) + DigitOf(key, digit)]++;
            }
        }

        return counts;
    }

    private static void Distribute(ReadOnlySpan<ulong> from, Span<ulong> to, Span<int> counts, int digit)
    {
        var start = 0;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            (start, counts[bucket]) = (start + counts[bucket], start);
        }

        foreach (var key in from)
        {
            to[counts[DigitOf(key, digit)]++] = key;
        }
    }

    private static int DigitOf(ulong key, int digit) => (int)(key >> (digit * DigitBits)) & (Buckets - 1);
}

using System.Runtime.CompilerServices;

namespace StreamRec.Core.Ratings;

/// <summary>
/// A user's rating as one number whose order is that of the table (title, time, score), so that sorting and finding duplicates are plain work
/// on numbers: title row in the upper 27 bits, then 33 bits of time (seconds + 1; 0 when unknown), then 4 bits of half stars.
/// </summary>
internal static class PackedRating
{
    /// <summary>One more than the highest title row.</summary>
    public const int TitleLimit = 1 << 27;

    /// <summary>The latest time, in Unix seconds (the year 2242).</summary>
    public const long LatestTime = (1L << 33) - 2;

    private const int ScoreBits = 4;
    private const int TimeBits = 33;

    /// <param name="title">Title row.</param>
    /// <param name="time">Unix seconds, or −1 when unknown.</param>
    /// <param name="halfStars">1 to 10.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Pack(int title, long time, int halfStars) =>
        ((ulong)title << (TimeBits + ScoreBits)) | ((ulong)(time + 1) << ScoreBits) | (uint)halfStars;

    public static int Title(ulong packed) => (int)(packed >> (TimeBits + ScoreBits));

    public static byte HalfStars(ulong packed) => (byte)(packed & ((1 << ScoreBits) - 1));

    public static long Time(ulong packed)
    {
        var time = (long)((packed >> ScoreBits) & ((1UL << TimeBits) - 1));
        return time == 0 ? RatingTable.NoTime : time - 1;
    }
}

/// <summary>A user as one number whose order is that of the <see cref="UserDirectory"/>: the source above the 54 bits of the number.</summary>
internal static class PackedUser
{
    private const int NumberBits = 54;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Pack(RatingSource source, long number) => ((long)source << NumberBits) | number;

    public static RatingSource Source(long packed) => (RatingSource)(packed >> NumberBits);

    public static long Number(long packed) => packed & ((1L << NumberBits) - 1);
}

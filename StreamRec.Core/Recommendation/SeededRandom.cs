namespace StreamRec.Core.Recommendation;

/// <summary>
/// Random numbers that are a function of a seed and a counter (SplitMix64; Steele, Lea and Flood 2014), so that parts of a job can draw
/// theirs in any order, on any thread, and get the same ones.
/// </summary>
internal struct SeededRandom
{
    private ulong state;

    /// <summary>Starts a sequence.</summary>
    public SeededRandom(ulong seed) => state = seed;

    /// <summary>A seed for one part of a job.</summary>
    public static ulong Mix(int seed, long part)
    {
        var random = new SeededRandom(((ulong)(uint)seed << 32) ^ 0x5DEECE66DUL);
        random.state = random.Next() ^ ((ulong)part * 0x9E3779B97F4A7C15UL);
        return random.Next();
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        var bits = state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
        return bits ^ (bits >> 31);
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> − 1.</summary>
    public int NextBelow(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number from 0 (inclusive) to 1 (exclusive).</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number of the standard normal distribution (Box and Muller 1958).</summary>
    public double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    /// <summary>Puts items into a random order (Fisher and Yates).</summary>
    public static void Shuffle<T>(Span<T> items, ulong seed)
    {
        var random = new SeededRandom(seed);
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = random.NextBelow(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}

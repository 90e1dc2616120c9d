namespace StreamRec.Core.Samples;

/// <summary>
/// A small generator of random numbers whose sequence is part of the sample world's definition: unlike <see cref="Random"/>, it gives
/// the same numbers in every version of .NET, and any number of independent streams per seed, so that a user's ratings do not depend on
/// who drew before. SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
/// </summary>
internal sealed class SampleRandom
{
    private ulong state;
    private double spareNormal;
    private bool hasSpareNormal;

    /// <summary>Opens the stream of a purpose and an index under a seed.</summary>
    public SampleRandom(long seed, SampleStream stream, int index = 0) => Restart(seed, stream, index);

    /// <summary>Moves this generator to the start of another stream.</summary>
    public void Restart(long seed, SampleStream stream, int index)
    {
        state = Mix(Mix((ulong)seed + Golden) ^ ((ulong)stream << 40)) ^ Mix((ulong)index + (0xDB4F0B9175AE2165));
        hasSpareNormal = false;
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        state += Golden;
        return Mix(state);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextUniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform whole number in [0, <paramref name="count"/>).</summary>
    public int Next(int count) => (int)Math.BigMul(NextBits(), (ulong)count, out _);

    /// <summary>Uniform whole number from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public int Between(int first, int last) => first + Next(last - first + 1);

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => NextUniform() < probability;

    /// <summary>One of the items, each as likely as the others.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>An index drawn in proportion to the weights.</summary>
    public int PickWeighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var left = NextUniform() * total;
        for (var index = 0; index < weights.Length; index++)
        {
            left -= weights[index];
            if (left < 0)
            {
                return index;
            }
        }

        return weights.Length - 1;
    }

    /// <summary>Standard normal, by Marsaglia's polar method.</summary>
    public double NextNormal()
    {
        if (hasSpareNormal)
        {
            hasSpareNormal = false;
            return spareNormal;
        }

        double x, y, square;
        do
        {
            x = (2 * NextUniform()) - 1;
            y = (2 * NextUniform()) - 1;
            square = (x * x) + (y * y);
        }
        while (square >= 1 || square == 0);
        var scale = Math.Sqrt(-2 * Math.Log(square) / square);
        spareNormal = y * scale;
        hasSpareNormal = true;
        return x * scale;
    }

    private const ulong Golden = 0x9E3779B97F4A7C15;

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

/// <summary>What a stream of random numbers is for.</summary>
internal enum SampleStream
{
    /// <summary>Names, people, genres and descriptions of works, and where they can be watched.</summary>
    Catalog = 1,

    /// <summary>Title biases, factors and popularity; one stream per work.</summary>
    TitleTaste = 2,

    /// <summary>How many ratings each user gives.</summary>
    Activity = 3,

    /// <summary>A user's bias and taste; one stream per user.</summary>
    UserTaste = 4,

    /// <summary>A user's choice of titles, scores and times; one stream per user.</summary>
    Ratings = 5,

    /// <summary>Money, votes and dates of films; one stream per film.</summary>
    Films = 6,

    /// <summary>Each director's hand.</summary>
    Directors = 7,
}

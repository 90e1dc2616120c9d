using StreamRec.Core.Recommendation;

namespace StreamRec.Core.Samples;

/// <summary>
/// Random numbers whose sequence is part of the sample world's definition: unlike <see cref="Random"/>, they are the same in every
/// version of .NET, and there is any number of independent streams per seed, so that a user's ratings do not depend on who drew before.
/// </summary>
internal sealed class SampleRandom
{
    private SeededRandom bits;

    /// <summary>Opens the stream of a purpose and an index under a seed.</summary>
    public SampleRandom(long seed, SampleStream stream, int index = 0) => Restart(seed, stream, index);

    /// <summary>Moves this generator to the start of another stream.</summary>
    public void Restart(long seed, SampleStream stream, int index)
    {
        var ofSeed = new SeededRandom((ulong)seed).Next();
        var ofStream = new SeededRandom(ofSeed ^ ((ulong)stream << 40)).Next();
        bits = new SeededRandom(ofStream ^ new SeededRandom(~(ulong)index).Next());
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextUniform() => bits.NextDouble();

    /// <summary>Uniform whole number in [0, <paramref name="count"/>).</summary>
    public int Next(int count) => bits.NextBelow(count);

    /// <summary>Standard normal.</summary>
    public double NextNormal() => bits.NextNormal();

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

    /// <summary>What else the movies data set says of films; one stream per film.</summary>
    Films = 6,

    /// <summary>Each director's hand.</summary>
    Directors = 7,

    /// <summary>Money, votes and dates of films; one stream per film.</summary>
    FilmNumbers = 8,
}

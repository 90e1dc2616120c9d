namespace StreamRec.Web.Posters;

/// <summary>A stream of numbers that depends on a text alone: the same on every machine and in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
internal sealed class PosterSeed
{
    private ulong state;

    /// <summary>Starts the stream of a text (FNV-1a over its UTF-16 code units).</summary>
    public PosterSeed(string text)
    {
        state = 14695981039346656037;
        foreach (var character in text)
        {
            state = (state ^ character) * 1099511628211;
        }
    }

    /// <summary>The next whole number from 0 to <paramref name="limit"/> − 1.</summary>
    public int Next(int limit)
    {
        // SplitMix64: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", 2014.
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }

    /// <summary>The next whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);
}

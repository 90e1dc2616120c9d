using StreamRec.Core.Threading;

namespace StreamRec.Core.Recommendation.Diagnosis;

/// <summary>How thoroughly <see cref="LearnabilityDiagnosis"/> looks.</summary>
public sealed record LearnabilityOptions
{
    /// <summary>How often title ids are shuffled, 9 to 10,000; the smallest p-value is 1 / (1 + shuffles).</summary>
    public int Permutations { get; init; } = 99;

    /// <summary>Shuffling and the learning curve look at a sample of users with about so many ratings, 1,000 or more; title means are taken over all ratings.</summary>
    public int MostRatings { get; init; } = 250_000;

    /// <summary>Start of all randomness.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads compute; changes the time, never the result.</summary>
    public int Threads { get; init; } = WorkerThreads.DefaultCount;
}

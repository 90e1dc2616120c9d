using StreamRec.Core.Threading;

namespace StreamRec.Core.TextSimilarity;

/// <summary>How a <see cref="TfIdfIndex"/> is built.</summary>
public sealed record TfIdfOptions
{
    /// <summary>Lower-case words that are left out.</summary>
    public IReadOnlySet<string> StopWords { get; init; } = EnglishStopWords.All;

    /// <summary>How many threads build; changes the time, never the result.</summary>
    public int Threads { get; init; } = WorkerThreads.DefaultCount;

    /// <summary>Ends the building with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}

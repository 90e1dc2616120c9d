namespace StreamRec.Core.Configuration;

/// <summary>Settings of the studio: who may change models, and how much long work is taken on.</summary>
public sealed class StudioOptions
{
    /// <summary>Whether whoever can open the server may train, study, switch and delete models there; <see langword="false"/> shows them only.</summary>
    public bool ChangesAllowed { get; set; } = true;

    /// <summary>How many trainings and studies run at the same time; the others wait.</summary>
    public int ConcurrentJobs { get; set; } = 1;

    /// <summary>How many may wait; one more is refused.</summary>
    public int MaximumQueuedJobs { get; set; } = 20;

    /// <summary>How many that have ended are still listed, the latest.</summary>
    public int KeptJobs { get; set; } = 50;

    /// <summary>The most points of a learning curve; a longer one is thinned out evenly.</summary>
    public int CurvePoints { get; set; } = 200;

    internal IEnumerable<string> Problems()
    {
        if (ConcurrentJobs is < 1 or > 64)
        {
            yield return $"{nameof(ConcurrentJobs)}: 1 to 64";
        }

        if (MaximumQueuedJobs is < 0 or > 10_000 || KeptJobs is < 0 or > 10_000)
        {
            yield return $"{nameof(MaximumQueuedJobs)}, {nameof(KeptJobs)}: 0 to 10000";
        }

        if (CurvePoints is < 2 or > 100_000)
        {
            yield return $"{nameof(CurvePoints)}: 2 to 100000";
        }
    }
}

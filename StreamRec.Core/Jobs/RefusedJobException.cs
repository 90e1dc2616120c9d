namespace StreamRec.Core.Jobs;

/// <summary>The queue does not take work, or does not change it, for a reason that lies with the server and not with the request.</summary>
/// <param name="reason">Which reason.</param>
/// <param name="message">The reason in words that a person can act on.</param>
/// <param name="inner">The failure behind it, or <see langword="null"/>.</param>
public sealed class RefusedJobException(JobRefusal reason, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Which reason.</summary>
    public JobRefusal Reason { get; } = reason;
}

/// <summary>Why a <see cref="JobQueue"/> refuses.</summary>
public enum JobRefusal
{
    /// <summary>This server shows work but takes none.</summary>
    NotAllowed,

    /// <summary>As many wait as may wait.</summary>
    Full,

    /// <summary>Another server runs the queue of this data root.</summary>
    RunElsewhere,

    /// <summary>The disk does not take the job's file.</summary>
    NotStored,
}

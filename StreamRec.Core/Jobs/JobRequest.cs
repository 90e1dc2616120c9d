namespace StreamRec.Core.Jobs;

/// <summary>What is to be done: one record type for each kind of work. It is kept as JSON, so its values are plain.</summary>
public abstract record JobRequest
{
    /// <summary>Work with the same text takes about equally long; the queue guesses from it how long those who wait will take.</summary>
    public virtual string Effort() => GetType().Name;
}

/// <summary>A kind of work that a <see cref="JobQueue"/> does.</summary>
public interface IJobKind
{
    /// <summary>The kind's name in files and in the API, such as <c>train</c>.</summary>
    string Name { get; }

    /// <summary>The record type of its requests.</summary>
    Type RequestType { get; }

    /// <summary>Refuses what cannot be done, before it is queued.</summary>
    /// <exception cref="Parameters.InvalidParameterException">A value is not accepted.</exception>
    /// <exception cref="Recommendation.ModelException">There is no such model or setting.</exception>
    void Check(JobRequest request);

    /// <summary>
    /// Does the work, on a thread of the queue's own with low priority. It asks the context's token at least every 200 ms. Work that was begun before
    /// (the same <see cref="JobContext.JobId"/>) may go on where it stopped.
    /// </summary>
    /// <returns>The id of what came out, or <see langword="null"/>.</returns>
    /// <exception cref="OperationCanceledException">Cancelled through the context.</exception>
    string? Run(JobRequest request, JobContext context);
}

/// <summary>What running work knows of its job, and how it tells how far it is.</summary>
public sealed class JobContext
{
    private readonly Action<double, JobStage> progress;
    private readonly Action<CurvePoint?> curve;

    internal JobContext(string jobId, Action<double, JobStage> progress, Action<CurvePoint?> curve, CancellationToken cancellation)
    {
        JobId = jobId;
        this.progress = progress;
        this.curve = curve;
        Cancellation = cancellation;
    }

    /// <summary>The job's id; the same when the work is done again.</summary>
    public string JobId { get; }

    /// <summary>Says that the work must end.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Says how much is done and what is being done.</summary>
    /// <param name="fraction">0 to 1.</param>
    /// <param name="stage">What is being done.</param>
    public void Report(double fraction, JobStage stage) => progress(fraction, stage);

    /// <summary>Adds a point to the learning curve.</summary>
    public void Report(CurvePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        curve(point);
    }

    /// <summary>Begins a new learning curve: that of the next model.</summary>
    public void BeginCurve() => curve(null);
}

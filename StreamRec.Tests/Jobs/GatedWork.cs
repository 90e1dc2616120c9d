using System.Collections.Concurrent;
using StreamRec.Core.Jobs;
using StreamRec.Core.Parameters;

namespace StreamRec.Tests.Jobs;

/// <summary>Work that the test lets go on: it runs until its gate is opened, and tells what the test wants told.</summary>
internal sealed record GatedJob(string Name) : JobRequest;

/// <summary>Does <see cref="GatedJob"/>s.</summary>
internal sealed class GatedWork : IJobKind, IDisposable
{
    private readonly ConcurrentDictionary<string, ManualResetEventSlim> gates = new(StringComparer.Ordinal);

    public string Name => "gated";

    public Type RequestType => typeof(GatedJob);

    /// <summary>The names of what has begun, in order.</summary>
    public ConcurrentQueue<string> Begun { get; } = new();

    /// <summary>What the work does when its gate is open.</summary>
    public Func<JobContext, string?> Body { get; set; } = context => "result of " + context.JobId;

    public void Open(string name) => GateOf(name).Set();

    public void Check(JobRequest request)
    {
        if (((GatedJob)request).Name.Length == 0)
        {
            throw new InvalidParameterException("name", "", ["a name"]);
        }
    }

    public string? Run(JobRequest request, JobContext context)
    {
        Begun.Enqueue(((GatedJob)request).Name);
        WaitFor(((GatedJob)request).Name, context);
        return Body(context);
    }

    /// <summary>Waits for a gate within the work.</summary>
    public void WaitFor(string name, JobContext context) => GateOf(name).Wait(context.Cancellation);

    public void Dispose()
    {
        foreach (var gate in gates.Values)
        {
            gate.Dispose();
        }
    }

    private ManualResetEventSlim GateOf(string name) => gates.GetOrAdd(name, _ => new ManualResetEventSlim());
}

using System.Text.Json;
using System.Text.Json.Serialization;
using StreamRec.Core.Jobs;

namespace StreamRec.Web.Api;

/// <summary>The queue of long work.</summary>
/// <param name="Running">How many run.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Jobs">What runs, what waits in its order, and what has ended, the latest first; without learning curves.</param>
internal sealed record JobListResponse(int Running, int Waiting, IReadOnlyList<JobResponse> Jobs)
{
    public static JobListResponse Of(JobQueue queue)
    {
        var jobs = queue.Jobs;
        var counts = JobCounts.Of(jobs);
        return new(counts.Running, counts.Waiting, [.. jobs.Select(job => JobResponse.Of(job, queue, withCurve: false))]);
    }
}

/// <summary>A piece of long work.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What kind of work it is: train, …</param>
/// <param name="Request">What is to be done; its fields depend on the kind.</param>
/// <param name="State">queued, running, done, failed, cancelled or interrupted (the server stopped while it ran).</param>
/// <param name="Created">When it was submitted.</param>
/// <param name="Started">When it began to run, or null.</param>
/// <param name="Finished">When it ended, or null.</param>
/// <param name="Fraction">How much is done, 0 to 1.</param>
/// <param name="Stage">What it is doing, or null.</param>
/// <param name="Position">Its place among the waiting, from 1; null when it does not wait.</param>
/// <param name="SecondsLeft">About how long until it is done, or null when that cannot be told.</param>
/// <param name="IsStopping">Whether it was told to stop and has not stopped yet.</param>
/// <param name="Problem">Why it failed, or null.</param>
/// <param name="ResultId">The id of what came out: of the model for a training; null until then.</param>
/// <param name="Curve">Errors after each epoch; null before the first, in lists and in the answer to a submission.</param>
internal sealed record JobResponse(
    string Id,
    string Kind,
    JsonElement Request,
    string State,
    DateTimeOffset Created,
    DateTimeOffset? Started,
    DateTimeOffset? Finished,
    double Fraction,
    JobStage? Stage,
    int? Position,
    double? SecondsLeft,
    bool IsStopping,
    string? Problem,
    string? ResultId,
    IReadOnlyList<CurvePoint>? Curve)
{
    public static JobResponse Of(Job job, JobQueue queue, bool withCurve) => new(
        job.Id,
        queue.KindOf(job.Request),
        JsonSerializer.SerializeToElement(job.Request, job.Request.GetType(), JsonSerializerOptions.Web),
        Words.KeyOf(job.State),
        job.Created,
        job.Started,
        job.Finished,
        job.Fraction,
        job.Stage == JobStage.None ? null : job.Stage,
        job.Position > 0 ? job.Position : null,
        job.TimeLeft?.TotalSeconds,
        job.IsStopping,
        job.Problem,
        job.ResultId,
        withCurve && job.Curve.Count > 0 ? job.Curve : null);
}

/// <summary>A training to queue.</summary>
/// <param name="Model">The kind of model, such as mf; the server's setting where nothing is said.</param>
/// <param name="Settings">Values of its parameters by name; what is left out has its default.</param>
/// <param name="Seed">The seed; the server's setting where nothing is said.</param>
/// <param name="Threads">Threads; 0 or nothing for the server's setting.</param>
/// <param name="Activate">Whether the model becomes the active one; true where nothing is said.</param>
/// <param name="Note">A name for the model, up to 200 characters.</param>
// A field with a slip of the pen would else be passed over, and another model trained than was meant.
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record TrainJobRequest(string? Model, IReadOnlyDictionary<string, JsonElement>? Settings, int? Seed, int? Threads, bool? Activate, string? Note);

/// <summary>What became of work that was to be stopped.</summary>
/// <param name="Stopped">Whether it waited or ran; it stops within a moment.</param>
/// <param name="Removed">Whether it had ended and is no longer listed.</param>
internal sealed record JobRemovalResponse(bool Stopped, bool Removed);

/// <summary>What became of work that was to be done again.</summary>
/// <param name="Queued">Whether it is queued; false where there is none, or it has not ended, or it has a result.</param>
/// <param name="Job">The work as it was queued, or null.</param>
internal sealed record JobRepetitionResponse(bool Queued, JobResponse? Job);

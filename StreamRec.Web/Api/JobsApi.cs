using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using StreamRec.Core.Configuration;
using StreamRec.Core.Jobs;

namespace StreamRec.Web.Api;

/// <summary>The queue of long work: trainings, studies and what else takes its time.</summary>
internal static class JobsApi
{
    /// <summary>Stands for the id of what was submitted last.</summary>
    internal const string LatestWord = "latest";

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapJobsApi(this RouteGroupBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags(ApiGroups.Models);
        jobs.MapGet("", ([FromServices] JobQueue queue) => TypedResults.Ok(JobListResponse.Of(queue)))
            .WithName("FindJobs")
            .WithSummary("Long work that runs, waits or has ended");
        jobs.MapPost("", SubmitAsync)
            .WithName("SubmitTraining")
            .WithSummary("Queues the training of a model")
            .WithExample("", """{ "model": "bias", "settings": { "sweeps": 5 }, "seed": 1, "activate": false, "note": "an example" }""")
            .WithDescription("Answers at once with 202 and the job; the job's address says how far it is. 503 with Retry-After when as many wait as may wait.")
            .Accepts<TrainJobRequest>("application/json")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        jobs.MapGet("/{id}", GetJob)
            .WithName("GetJob")
            .WithSummary("One piece of long work with its learning curve")
            .WithExample("id=latest")
            .ProducesProblem(StatusCodes.Status404NotFound);
        jobs.MapDelete("/{id}", Cancel)
            .WithName("CancelJob")
            .WithSummary("Stops work that waits or runs; takes what has ended off the list")
            .WithExample("id=20260101-000000-abcdef")
            .WithDescription("What came out of it stays. Where there is no such work, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        jobs.MapPost("/{id}/repeat", Repeat)
            .WithName("RepeatJob")
            .WithSummary("Queues again, under its id, work that ended without a result")
            .WithExample("id=20260101-000000-abcdef")
            .WithDescription("What failed, was cancelled or was interrupted; a study goes on where it stopped. Where there is no such work, or nothing is left to do, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        return api;
    }

    private static async Task<Accepted<JobResponse>> SubmitAsync([FromServices] JobQueue queue, [FromServices] StreamRecOptions options, HttpContext context)
    {
        var training = await ApiBody.ReadAsync<TrainJobRequest>(context);
        var request = new TrainJob(
            string.IsNullOrWhiteSpace(training.Model) ? options.Training.Model : training.Model.Trim(),
            TrainingSettingsText.Of(training.Settings),
            training.Seed ?? options.Training.Seed,
            training.Threads ?? 0,
            training.Activate ?? true)
        {
            Note = training.Note?.Trim() ?? "",
        };
        var job = queue.Submit(request);
        return TypedResults.Accepted($"/api/jobs/{job.Id}", JobResponse.Of(job, queue, withCurve: false));
    }

    private static Results<Ok<JobResponse>, ProblemHttpResult> GetJob(
        [FromServices] JobQueue queue, [Description("The id of the work; latest for the one that was submitted last.")] string id)
    {
        var job = id == LatestWord ? queue.Jobs.MaxBy(each => each.Queued) : queue.Find(id);
        return job is null ? ApiProblems.UnknownJob(id) : TypedResults.Ok(JobResponse.Of(job, queue, withCurve: true));
    }

    private static Ok<JobRemovalResponse> Cancel([FromServices] JobQueue queue, [Description("The id of the work.")] string id)
    {
        var stopped = queue.Cancel(id);
        return TypedResults.Ok(new JobRemovalResponse(stopped, !stopped && queue.Remove(id)));
    }

    private static Ok<JobRepetitionResponse> Repeat([FromServices] JobQueue queue, [Description("The id of the work.")] string id) =>
        TypedResults.Ok(queue.Repeat(id) is { } job ? new JobRepetitionResponse(Queued: true, JobResponse.Of(job, queue, withCurve: false)) : new JobRepetitionResponse(Queued: false, null));
}

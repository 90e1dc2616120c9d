using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using StreamRec.Core.Configuration;
using StreamRec.Core.Jobs;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Storage;
using StreamRec.Core.Studies;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>Studies: cross-validation, sweeps, comparisons and searches for good settings.</summary>
internal static class StudiesApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapStudiesApi(this RouteGroupBuilder api)
    {
        var studies = api.MapGroup("/studies").WithTags(ApiGroups.Models);
        studies.MapGet("", ([FromServices] StudyShelf shelf) => TypedResults.Ok(new StudyListResponse([.. shelf.List().Select(study => StudyResponse.Of(study, withPoints: false))])))
            .WithName("FindStudies")
            .WithSummary("Every study that is kept, the newest first");
        studies.MapPost("", SubmitAsync)
            .WithName("SubmitStudy")
            .WithSummary("Queues a study")
            .WithExample("", """{ "kind": "compare", "models": [{ "name": "mean" }, { "name": "bias", "settings": { "sweeps": 5 } }], "testShare": 0.2 }""")
            .WithDescription("Answers at once with 202 and the job; the study has the job's id. It is kept after each point: one that was cancelled goes on where it stopped when its job is repeated.")
            .Accepts<StudyJobRequest>("application/json")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        studies.MapGet("/{id}", GetStudy)
            .WithName("GetStudy")
            .WithSummary("One study with all its points")
            .WithExample("id=latest")
            .ProducesProblem(StatusCodes.Status404NotFound);
        studies.MapDelete("/{id}", Delete)
            .WithName("DeleteStudy")
            .WithSummary("Removes a study for good")
            .WithExample("id=20260101-000000-abcdef")
            .WithDescription("Refused with 409 while it is at work; where there is none, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }

    private static async Task<Results<Accepted<JobResponse>, ProblemHttpResult>> SubmitAsync([FromServices] JobQueue queue, [FromServices] StreamRecOptions options, HttpContext context)
    {
        var request = (await ApiBody.ReadAsync<StudyJobRequest>(context)).ToRequest(options.Training.Model, options.Training.Seed);
        try
        {
            var job = queue.Submit(new StudyJob(request));
            return TypedResults.Accepted($"/api/jobs/{job.Id}", JobResponse.Of(job, queue, withCurve: false));
        }
        catch (ModelException error)
        {
            return ApiProblems.WrongRequest(error);
        }
    }

    private static Results<Ok<StudyResponse>, ProblemHttpResult> GetStudy(
        [FromServices] StudyShelf shelf, [Description("The study's id; latest for the newest.")] string id) =>
        Find(shelf, id) is { } study ? TypedResults.Ok(StudyResponse.Of(study, withPoints: true)) : ApiProblems.UnknownStudy(id);

    private static StudyResult? Find(StudyShelf shelf, string id) =>
        id != JobsApi.LatestWord ? shelf.Find(id) : shelf.List() is [var newest, ..] ? newest : null;

    private static Results<Ok<StudyRemovalResponse>, ProblemHttpResult> Delete(
        [FromServices] JobQueue queue, [FromServices] StreamRecOptions options, [Description("The study's id.")] string id)
    {
        if (!queue.IsOpen)
        {
            return ApiProblems.ChangesNotAllowed();
        }

        try
        {
            return TypedResults.Ok(new StudyRemovalResponse(new StudyStore(new DataRoot(options.DataRoot)).Delete(id)));
        }
        catch (ModelException error)
        {
            return ApiProblems.StudyRefused(error);
        }
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StreamRec.Core.Database;
using StreamRec.Core.Jobs;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>What is in use and how far it is: for people, and for whatever watches over the process.</summary>
internal static class StatusApi
{
    /// <summary>Maps the status; unlike all else it answers before any data is ready.</summary>
    public static IEndpointRouteBuilder MapStatusApi(this IEndpointRouteBuilder application)
    {
        application.MapGet("/api/status", GetStatus)
            .WithTags(ApiGroups.State)
            .WithName("GetStatus")
            .WithSummary("Snapshot and model in use, counts and versions");
        application.MapGet("/healthz/live", GetLive)
            .WithTags(ApiGroups.State)
            .WithName("GetLive")
            .WithSummary("Whether the process runs");
        application.MapGet("/healthz/ready", GetReady)
            .WithTags(ApiGroups.State)
            .WithName("GetReady")
            .WithSummary("Whether questions can be answered")
            .WithDescription("503 with Retry-After while the first snapshot is being prepared.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return application;
    }

    private static Ok<StatusResponse> GetStatus(
        [FromServices] IWorkspaceSource source, [FromServices] ModelDesk desk, [FromServices] JobQueue queue, [FromServices] DatabaseOnDemand store, [FromServices] ServerGroup group) =>
        TypedResults.Ok(StatusResponse.Of(source.Current, source.State, desk.List(), JobCounts.Of(queue.Jobs), new StoreResponse(store.Description, store.Problem, group.IsOnDuty)));

    private static Ok<HealthResponse> GetLive() => TypedResults.Ok(new HealthResponse("live"));

    private static Results<Ok<HealthResponse>, ProblemHttpResult> GetReady([FromServices] IWorkspaceSource source, IOptions<ApiLimits> limits, HttpContext context) =>
        source.Current is null ? ApiProblems.NotReady(source.State, limits.Value, context) : TypedResults.Ok(new HealthResponse("ready"));
}

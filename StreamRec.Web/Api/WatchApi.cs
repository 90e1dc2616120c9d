using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using StreamRec.Core.Automation;
using StreamRec.Core.Configuration;

namespace StreamRec.Web.Api;

/// <summary>The watched folder: what lies in it and what is done about it.</summary>
internal static class WatchApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapWatchApi(this RouteGroupBuilder api)
    {
        var watch = api.MapGroup("/watch").WithTags(ApiGroups.Activity);
        watch.MapGet("", ([FromServices] FolderWatch folder, [FromServices] AutomaticWork work, [FromServices] StreamRecOptions options) => TypedResults.Ok(WatchResponse.Of(folder, work, options.Watch)))
            .WithName("GetWatchedFolder")
            .WithSummary("The watched folder, what waits in it, how far an import is, and the plans");
        watch.MapPost("", LookNow)
            .WithName("LookAtWatchedFolder")
            .WithSummary("Looks at the watched folder now")
            .WithDescription("Answers at once; /api/activity says what came of it. What has just been copied there is still given its time to be complete.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }

    private static Results<Accepted<WatchResponse>, ProblemHttpResult> LookNow(
        [FromServices] FolderWatch folder, [FromServices] AutomaticWork work, [FromServices] StreamRecOptions options)
    {
        if (!options.Studio.ChangesAllowed)
        {
            return ApiProblems.SnapshotsNotChanged();
        }

        if (!folder.IsOn)
        {
            return ApiProblems.NothingWatched();
        }

        work.LookNow();
        return TypedResults.Accepted("/api/watch", WatchResponse.Of(folder, work, options.Watch));
    }
}

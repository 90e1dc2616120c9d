using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>What is kept of old snapshots and models: marks of what the rule must leave alone, and applying the rule.</summary>
internal static class RetentionApi
{
    /// <summary>What the id of a snapshot may be.</summary>
    public const string AboutSnapshot = "The snapshot's id; current for the current one.";

    /// <summary>What the id of a model may be.</summary>
    public const string AboutModel = "The model's id; active for the active one.";

    private const string ActiveWord = "active";

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapRetentionApi(this RouteGroupBuilder api)
    {
        var snapshots = api.MapGroup("/snapshots").WithTags(ApiGroups.Snapshots);
        snapshots.MapPost("/clean", CleanAsync)
            .WithName("CleanUp")
            .WithSummary("Deletes what the rule for old snapshots and models no longer keeps")
            .WithDescription("By the settings StreamRec:Retention; nothing where they are 0. GET /api/snapshots says before what would go. What is in use, the way back and what is marked stays.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        snapshots.MapPut("/{id}/keep", ([FromServices] SnapshotDesk desk, IOptions<ApiLimits> limits, HttpContext context, [Description(AboutSnapshot)] string id) => MarkSnapshotAsync(desk, limits, context, id, isKept: true))
            .WithName("KeepSnapshot")
            .WithSummary("Marks a snapshot to be kept, whatever the rule says")
            .WithExample("id=current")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        snapshots.MapDelete("/{id}/keep", ([FromServices] SnapshotDesk desk, IOptions<ApiLimits> limits, HttpContext context, [Description(AboutSnapshot)] string id) => MarkSnapshotAsync(desk, limits, context, id, isKept: false))
            .WithName("UnkeepSnapshot")
            .WithSummary("Takes the mark of a snapshot away")
            .WithExample("id=current")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        var models = api.MapGroup("/models").WithTags(ApiGroups.Models);
        models.MapPut("/{id}/keep", ([FromServices] SnapshotDesk desk, [FromServices] ModelDesk shelf, IOptions<ApiLimits> limits, HttpContext context, [Description(AboutModel)] string id) => MarkModelAsync(desk, shelf, limits, context, id, isKept: true))
            .WithName("KeepModel")
            .WithSummary("Marks a model to be kept, whatever the rule says")
            .WithExample("id=active")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        models.MapDelete("/{id}/keep", ([FromServices] SnapshotDesk desk, [FromServices] ModelDesk shelf, IOptions<ApiLimits> limits, HttpContext context, [Description(AboutModel)] string id) => MarkModelAsync(desk, shelf, limits, context, id, isKept: false))
            .WithName("UnkeepModel")
            .WithSummary("Takes the mark of a model away")
            .WithExample("id=active")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }

    private static Task<Results<Ok<RetentionRunResponse>, ProblemHttpResult>> CleanAsync([FromServices] SnapshotDesk desk, IOptions<ApiLimits> limits, HttpContext context) =>
        ChangeAsync<RetentionRunResponse>(
            desk,
            async cancellation =>
            {
                var done = await desk.CleanAsync(cancellation);
                return TypedResults.Ok(new RetentionRunResponse(RetentionPlanResponse.Of(done).Steps, [.. desk.List().Snapshots.Select(snapshot => snapshot.Manifest.Id)]));
            },
            limits.Value,
            context);

    private static Task<Results<Ok<KeepMarkResponse>, ProblemHttpResult>> MarkSnapshotAsync(SnapshotDesk desk, IOptions<ApiLimits> limits, HttpContext context, string id, bool isKept) =>
        ChangeAsync(
            desk,
            cancellation =>
            {
                var list = desk.List();
                var wanted = id == SnapshotsApi.CurrentWord ? list.CurrentId : id;
                return list.Snapshots.Any(snapshot => snapshot.Manifest.Id == wanted)
                    ? MarkAsync(desk, wanted!, isKept, cancellation)
                    : Task.FromResult<Results<Ok<KeepMarkResponse>, ProblemHttpResult>>(ApiProblems.UnknownSnapshot(id));
            },
            limits.Value,
            context);

    private static Task<Results<Ok<KeepMarkResponse>, ProblemHttpResult>> MarkModelAsync(SnapshotDesk desk, ModelDesk shelf, IOptions<ApiLimits> limits, HttpContext context, string id, bool isKept) =>
        ChangeAsync(
            desk,
            cancellation =>
            {
                var list = shelf.List();
                var wanted = id == ActiveWord ? list.ActiveId : id;
                return list.Models.Any(model => model.Manifest.Id == wanted)
                    ? MarkAsync(desk, wanted!, isKept, cancellation)
                    : Task.FromResult<Results<Ok<KeepMarkResponse>, ProblemHttpResult>>(ApiProblems.UnknownModel(id));
            },
            limits.Value,
            context);

    private static async Task<Results<Ok<KeepMarkResponse>, ProblemHttpResult>> MarkAsync(SnapshotDesk desk, string id, bool isKept, CancellationToken cancellation)
    {
        await desk.MarkAsync(id, isKept, cancellation);
        return TypedResults.Ok(new KeepMarkResponse(id, isKept));
    }

    // While an import changes the data root a change waits for it, but a client does not wait for ever.
    private static async Task<Results<Ok<T>, ProblemHttpResult>> ChangeAsync<T>(
        SnapshotDesk desk, Func<CancellationToken, Task<Results<Ok<T>, ProblemHttpResult>>> change, ApiLimits limits, HttpContext context) =>
        desk.IsOpen
            ? await DataRootPatience.WaitAsync(change, error => error is UnusableSnapshotException ? ApiProblems.SnapshotRefused(error) : null, limits, context)
            : ApiProblems.SnapshotsNotChanged();
}

/// <summary>What the rule has done.</summary>
/// <param name="Steps">What it came to; a problem says why something was left after all.</param>
/// <param name="Snapshots">The ids of the snapshots that are left, the newest first.</param>
internal sealed record RetentionRunResponse(IReadOnlyList<RetentionStepResponse> Steps, IReadOnlyList<string> Snapshots);

/// <summary>The mark of a snapshot or model.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kept">Whether it is kept whatever the rule says.</param>
internal sealed record KeepMarkResponse(string Id, bool Kept);

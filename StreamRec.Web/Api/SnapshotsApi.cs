using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Timeline;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>The snapshots: what was imported, when and from which files, how two differ, and which one is current.</summary>
internal static class SnapshotsApi
{
    /// <summary>The word that stands for the id of the current snapshot.</summary>
    public const string CurrentWord = "current";

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapSnapshotsApi(this RouteGroupBuilder api)
    {
        var snapshots = api.MapGroup("/snapshots").WithTags(ApiGroups.Snapshots);
        snapshots.MapGet("", ([FromServices] SnapshotDesk desk) => TypedResults.Ok(SnapshotListResponse.Of(desk.List(), desk.Plan())))
            .WithName("FindSnapshots")
            .WithSummary("Every snapshot, the newest first")
            .WithDescription("Which one is current, to which one going back leads, what each is needed for, and what the rule would delete now.");
        snapshots.MapGet("/{id}", GetSnapshot)
            .WithName("GetSnapshot")
            .WithSummary("One snapshot with the files it was made of")
            .WithExample("id=current")
            .ProducesProblem(StatusCodes.Status404NotFound);
        snapshots.MapGet("/{id}/changes", CompareAsync)
            .WithName("CompareSnapshots")
            .WithSummary("What is in a snapshot and was not in another")
            .WithExample("id=current&since=current")
            .WithDescription("Titles new, changed (which fields, before and after) and gone; ratings new, changed and gone; titles that are matched differently. Lists are cut, totals are not.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        snapshots.MapPost("/{id}/use", UseAsync)
            .WithName("UseSnapshot")
            .WithSummary("Makes a snapshot the current one")
            .WithExample("id=current")
            .WithDescription("In one step on disk; the server answers from it within seconds. The one that was current stays, and POST /api/snapshots/back returns to it.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        snapshots.MapPost("/back", BackAsync)
            .WithName("ReturnToSnapshotBefore")
            .WithSummary("Goes back to the snapshot that was current before")
            .WithDescription("Done twice, all is as it was. Where none is left, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        snapshots.MapDelete("/{id}", DeleteAsync)
            .WithName("DeleteSnapshot")
            .WithSummary("Deletes a snapshot for good")
            .WithExample("id=20260101-000000-abcdef")
            .WithDescription("Refused with 409 for one that is needed: the current one, the one before it, one that a training reads, one that is marked to be kept. Where there is none, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }

    private static Results<Ok<SnapshotDetailResponse>, ProblemHttpResult> GetSnapshot(
        [FromServices] SnapshotDesk desk, [Description("The snapshot's id; current for the current one.")] string id) =>
        Find(desk, id) is { } snapshot ? TypedResults.Ok(SnapshotDetailResponse.Of(snapshot)) : ApiProblems.UnknownSnapshot(id);

    private static async Task<Results<Ok<SnapshotChangesResponse>, ProblemHttpResult>> CompareAsync(
        [FromServices] SnapshotDesk desk,
        [Description("The snapshot's id; current for the current one.")] string id,
        [Description("The id of the snapshot to compare with; the one before it when left out.")] string? since,
        CancellationToken cancellation)
    {
        if (Find(desk, id) is not { } after)
        {
            return ApiProblems.UnknownSnapshot(id);
        }

        var wanted = since ?? after.Manifest.Previous ?? after.Manifest.Id;
        if (Find(desk, wanted) is not { } before)
        {
            return ApiProblems.UnknownSnapshot(wanted);
        }

        try
        {
            return TypedResults.Ok(SnapshotChangesResponse.Of(await desk.CompareAsync(before.Manifest.Id, after.Manifest.Id, null, cancellation)));
        }
        catch (UnusableSnapshotException error)
        {
            return ApiProblems.NoFiles(error);
        }
    }

    private static Task<Results<Ok<SnapshotDetailResponse>, ProblemHttpResult>> UseAsync(
        [FromServices] SnapshotDesk desk, IOptions<ApiLimits> limits, HttpContext context, [Description("The snapshot's id; current for the current one.")] string id) =>
        ChangeAsync<SnapshotDetailResponse>(
            desk,
            async cancellation =>
            {
                if (Find(desk, id) is not { } snapshot)
                {
                    return ApiProblems.UnknownSnapshot(id);
                }

                await desk.UseAsync(snapshot.Manifest.Id, cancellation);
                return TypedResults.Ok(SnapshotDetailResponse.Of(Find(desk, snapshot.Manifest.Id)!));
            },
            limits.Value,
            context);

    private static Task<Results<Ok<SnapshotReturnResponse>, ProblemHttpResult>> BackAsync([FromServices] SnapshotDesk desk, IOptions<ApiLimits> limits, HttpContext context) =>
        ChangeAsync<SnapshotReturnResponse>(
            desk,
            async cancellation => TypedResults.Ok(desk.List().BackId is null
                ? new SnapshotReturnResponse(Switched: false, desk.List().CurrentId)
                : new SnapshotReturnResponse(Switched: true, await desk.BackAsync(cancellation))),
            limits.Value,
            context);

    private static Task<Results<Ok<SnapshotDeletionResponse>, ProblemHttpResult>> DeleteAsync(
        [FromServices] SnapshotDesk desk, IOptions<ApiLimits> limits, HttpContext context, [Description("The snapshot's id.")] string id) =>
        ChangeAsync<SnapshotDeletionResponse>(
            desk,
            async cancellation =>
            {
                var isThere = desk.Find(id) is not null;
                if (isThere)
                {
                    await desk.DeleteAsync(id, SnapshotOrigin.Api, cancellation);
                }

                return TypedResults.Ok(new SnapshotDeletionResponse(isThere));
            },
            limits.Value,
            context);

    private static KeptSnapshot? Find(SnapshotDesk desk, string id)
    {
        var list = desk.List();
        var wanted = id == CurrentWord ? list.CurrentId : id;
        return list.Snapshots.FirstOrDefault(snapshot => snapshot.Manifest.Id == wanted);
    }

    // While an import changes the data root a change waits for it, but a client does not wait for ever.
    private static async Task<Results<Ok<T>, ProblemHttpResult>> ChangeAsync<T>(
        SnapshotDesk desk, Func<CancellationToken, Task<Results<Ok<T>, ProblemHttpResult>>> change, ApiLimits limits, HttpContext context) =>
        desk.IsOpen
            ? await DataRootPatience.WaitAsync(change, error => error is RefusedSnapshotException or UnusableSnapshotException ? ApiProblems.SnapshotRefused(error) : null, limits, context)
            : ApiProblems.SnapshotsNotChanged();
}

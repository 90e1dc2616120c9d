using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StreamRec.Core.Configuration;
using StreamRec.Core.Parameters;
using StreamRec.Core.Viewers;
using StreamRec.Web.Viewers;

namespace StreamRec.Web.Api;

/// <summary>The profiles of people who rate here.</summary>
internal static class ViewersApi
{
    private const string LatestWord = "latest";
    private const string AboutViewer = "The profile's id; latest for the one that was started last.";

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapViewersApi(this RouteGroupBuilder api)
    {
        var viewers = api.MapGroup("/viewers").WithTags(ApiGroups.Viewers).AddEndpointFilter<ViewerFilter>();
        viewers.MapGet("", ListAsync)
            .WithName("FindViewers")
            .WithSummary("The profiles, by name");
        viewers.MapPost("", CreateAsync)
            .WithName("StartProfile")
            .WithSummary("Starts a profile")
            .WithExample("", """{ "name": "Ada" }""")
            .WithDescription("A name and no password: a private installation trusts whoever can open it. 409 when the name is taken. With a user the profile stands for that imported user, whose ratings count but where something said here takes their place; 403 where the settings do not allow that, 404 when there is no such user, 409 when another profile stands for them.")
            .Accepts<NewViewerRequest>("application/json")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        viewers.MapGet("/{viewer}", GetAsync)
            .WithName("GetViewer")
            .WithSummary("All that is kept of a profile")
            .WithExample("viewer=latest")
            .ProducesProblem(StatusCodes.Status404NotFound);
        viewers.MapPut("/{viewer}", RenameAsync)
            .WithName("RenameViewer")
            .WithSummary("Calls a profile something else")
            .WithExample("viewer=latest", """{ "name": "Ada Lovelace" }""")
            .Accepts<ViewerRequest>("application/json")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        viewers.MapDelete("/{viewer}", DeleteAsync)
            .WithName("DeleteViewer")
            .WithSummary("Forgets a profile and all that was kept of it")
            .WithExample("viewer=abcdefghjkmn")
            .WithDescription("Answers with what was forgotten, for the last time. Where there is no such profile, nothing happens.");
        viewers.MapPut("/{viewer}/ratings/{title}", RateAsync)
            .WithName("Rate")
            .WithSummary("Rates a title")
            .WithExample("viewer=latest&title={title}", """{ "score": 4.5 }""")
            .WithDescription("Once this has answered the rating is on the disk. It stands for the work behind the title and takes the place of whatever was said of it. 403 when the profile stands for an imported user and the settings do not allow that.")
            .Accepts<ScoreRequest>("application/json")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        viewers.MapPut("/{viewer}/marks/{title}", MarkAsync)
            .WithName("MarkTitle")
            .WithSummary("Puts a title on the watch-list, or says that it is not for this viewer")
            .WithExample("viewer=latest&title={recommended}", """{ "mark": "watch-list" }""")
            .WithDescription("watch-list or not-for-me; neither is suggested again. It takes the place of whatever was said of the work.")
            .Accepts<MarkRequest>("application/json")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        viewers.MapDelete("/{viewer}/titles/{title}", ForgetAsync)
            .WithName("ForgetTitle")
            .WithSummary("Takes back a rating or a mark")
            .WithExample("viewer=latest&title={title}")
            .WithDescription("For a profile that stands for an imported user the imported rating counts again; that one cannot be taken away.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        viewers.MapGet("/{viewer}/recommendations", RecommendAsync)
            .WithName("RecommendForViewer")
            .WithSummary("The titles a profile would like best")
            .WithExample("viewer=latest&count=5")
            .WithDescription("By fold-in from the ratings as they are now: nothing is trained. What is rated or put aside is left out. For a profile that stands for an imported user that user's ratings count, too.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }

    private static async Task<Ok<ViewersResponse>> ListAsync([FromServices] ViewerStore store, CancellationToken cancellation) =>
        TypedResults.Ok(new ViewersResponse([.. (await store.ListAsync(cancellation)).Select(ViewerResponse.Of)]));

    private static async Task<Results<Created<ViewerResponse>, ProblemHttpResult>> CreateAsync(
        WorkspaceAccess access, [FromServices] ViewerStore store, IOptions<StreamRecOptions> options, HttpContext context)
    {
        var request = await ApiBody.ReadAsync<NewViewerRequest>(context);
        string? user = null;
        if (request.User is { } wanted && options.Value.Viewers.RateForImportedUsers)
        {
            if (access.Workspace.Users.Find(wanted) is not (>= 0 and var row))
            {
                return ApiProblems.UnknownUser(wanted);
            }

            user = access.Workspace.Users.FullIdOf(row);
        }

        // What the settings do not allow the store refuses.
        var viewer = await store.CreateAsync(request.Name ?? "", user ?? request.User, context.RequestAborted);
        return TypedResults.Created($"/api/viewers/{viewer.Id}", ViewerResponse.Of(viewer));
    }

    private static async Task<Results<Ok<ViewerRecordResponse>, ProblemHttpResult>> GetAsync(
        WorkspaceAccess access, [FromServices] ViewerStore store, [Description(AboutViewer)] string viewer, CancellationToken cancellation) =>
        await AnswerAsync(access, store, await IdOfAsync(store, viewer, cancellation));

    private static async Task<Results<Ok<ViewerResponse>, ProblemHttpResult>> RenameAsync([FromServices] ViewerStore store, HttpContext context, [Description(AboutViewer)] string viewer)
    {
        var request = await ApiBody.ReadAsync<ViewerRequest>(context);
        var id = await IdOfAsync(store, viewer, context.RequestAborted);
        await store.RenameAsync(id, request.Name ?? "", context.RequestAborted);

        // Somebody else may have deleted the profile in between.
        return await store.FindAsync(id) is { } record ? TypedResults.Ok(ViewerResponse.Of(record.Viewer)) : ApiProblems.UnknownViewer(viewer);
    }

    private static async Task<Ok<ViewerDeletionResponse>> DeleteAsync(
        WorkspaceAccess access, [FromServices] ViewerStore store, [Description("The profile's id.")] string viewer, CancellationToken cancellation) =>
        TypedResults.Ok(await store.DeleteAsync(viewer, cancellation) is { } record
            ? new ViewerDeletionResponse(Deleted: true, ViewerRecordResponse.Of(record, access.Workspace.Catalog))
            : new ViewerDeletionResponse(Deleted: false, null));

    private static async Task<Results<Ok<ViewerRecordResponse>, ProblemHttpResult>> RateAsync(
        WorkspaceAccess access, [FromServices] ViewerStore store, HttpContext context, [Description(AboutViewer)] string viewer, [Description("The title's id, such as ns1.")] string title)
    {
        var request = await ApiBody.ReadAsync<ScoreRequest>(context);
        var score = request.Score ?? throw new InvalidParameterException("score", "null", ["0.5 to 5 stars in halves"]);
        return await ChangeAsync(access, store, viewer, title, (id, titles) => store.RateAsync(id, titles, score, context.RequestAborted));
    }

    private static async Task<Results<Ok<ViewerRecordResponse>, ProblemHttpResult>> MarkAsync(
        WorkspaceAccess access, [FromServices] ViewerStore store, HttpContext context, [Description(AboutViewer)] string viewer, [Description("The title's id, such as ns1.")] string title)
    {
        var mark = ViewerWords.ReadMark("mark", (await ApiBody.ReadAsync<MarkRequest>(context)).Mark);
        return await ChangeAsync(access, store, viewer, title, (id, titles) => store.MarkAsync(id, titles, mark, context.RequestAborted));
    }

    private static Task<Results<Ok<ViewerRecordResponse>, ProblemHttpResult>> ForgetAsync(
        WorkspaceAccess access, [FromServices] ViewerStore store, HttpContext context, [Description(AboutViewer)] string viewer, [Description("The title's id, such as ns1.")] string title) =>
        ChangeAsync(access, store, viewer, title, (id, titles) => store.ForgetAsync(id, titles, context.RequestAborted));

    private static async Task<Results<Ok<TasteListResponse>, ProblemHttpResult>> RecommendAsync(
        WorkspaceAccess access,
        [FromServices] ViewerStore store,
        IOptions<StreamRecOptions> options,
        [Description(AboutViewer)] string viewer,
        [AsParameters] ListParameters parameters,
        [Description(ReasonLanguage.About)] string? language,
        CancellationToken cancellation)
    {
        ReasonLanguage.Use(language);
        var workspace = access.Workspace;
        var query = parameters.ToQuery(workspace, options.Value.Prediction, -1);
        if (await store.FindAsync(await IdOfAsync(store, viewer, cancellation), cancellation) is not { } record)
        {
            return ApiProblems.UnknownViewer(viewer);
        }

        var taste = ImportedUsers.TasteOf(record, workspace, options.Value);
        var list = workspace.Predictor.Recommend(query with { Taste = taste.Profile, Accept = taste.AcceptAlso(query.Accept) });
        return TypedResults.Ok(TasteListResponse.Of(taste.Profile.Count, list, workspace.Catalog, parameters.ToFilter(workspace.Catalog)));
    }

    private static async Task<Results<Ok<ViewerRecordResponse>, ProblemHttpResult>> ChangeAsync(
        WorkspaceAccess access, ViewerStore store, string viewer, string title, Func<string, IReadOnlyList<string>, Task> change)
    {
        if (access.Workspace.Catalog.FindTitle(title) is not { } known)
        {
            return ApiProblems.UnknownTitle(title);
        }

        var id = await IdOfAsync(store, viewer, CancellationToken.None);
        await change(id, access.Workspace.Catalog.Find(known.Id)!.IdsFrom(known.Id));
        return await AnswerAsync(access, store, id);
    }

    private static async Task<string> IdOfAsync(ViewerStore store, string viewer, CancellationToken cancellation) =>
        viewer == LatestWord && (await store.ListAsync(cancellation)).MaxBy(each => each.Created) is { } latest ? latest.Id : viewer;

    private static async Task<Results<Ok<ViewerRecordResponse>, ProblemHttpResult>> AnswerAsync(WorkspaceAccess access, ViewerStore store, string viewer) =>
        await store.FindAsync(viewer) is { } record ? TypedResults.Ok(ViewerRecordResponse.Of(record, access.Workspace.Catalog)) : ApiProblems.UnknownViewer(viewer);
}

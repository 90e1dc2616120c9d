using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using StreamRec.Core.Configuration;
using StreamRec.Core.Views;

namespace StreamRec.Web.Api;

/// <summary>Views that people have saved under a name.</summary>
internal static class ViewsApi
{
    /// <summary>The word that stands for the id of the view that was saved last.</summary>
    public const string LatestWord = "latest";

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapViewsApi(this RouteGroupBuilder api)
    {
        var views = api.MapGroup("/views").WithTags(ApiGroups.Views);
        views.MapGet("", ListAsync)
            .WithName("FindViews")
            .WithSummary("Every saved view, the newest first");
        views.MapPost("", SaveAsync)
            .WithName("SaveView")
            .WithSummary("Saves a page with its filters under a name")
            .WithExample("", """{ "name": "Films of the nineties", "address": "explore/catalog?type=movie&year=1990..1999" }""")
            .WithDescription("All visitors see it at once. Only addresses of this server's own pages are taken; the snapshot in use is noted with it.")
            .Accepts<NewViewRequest>("application/json")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        views.MapPut("/{id}", RenameAsync)
            .WithName("RenameView")
            .WithSummary("Gives a saved view another name")
            .WithExample("id=latest", """{ "name": "Films, 1990 to 1999" }""")
            .Accepts<ViewNameRequest>("application/json")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        views.MapDelete("/{id}", DeleteAsync)
            .WithName("DeleteView")
            .WithSummary("Deletes a saved view for good")
            .WithExample("id=0190163d8694739b9b9c8b4b9f0c6c5d")
            .WithDescription("Where there is none, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        return api;
    }

    private static async Task<Ok<SavedViewListResponse>> ListAsync([FromServices] SavedViewStore views, [FromServices] StreamRecOptions options, CancellationToken cancellation) =>
        TypedResults.Ok(new SavedViewListResponse([.. (await views.ListAsync(cancellation)).Select(SavedViewResponse.Of)], options.Views.MaximumViews));

    private static async Task<Results<Created<SavedViewResponse>, ProblemHttpResult>> SaveAsync(
        WorkspaceAccess access, [FromServices] SavedViewStore views, [FromServices] StreamRecOptions options, HttpContext context)
    {
        var wanted = await ApiBody.ReadAsync<NewViewRequest>(context);
        if (!options.Views.ChangesAllowed)
        {
            return ApiProblems.ViewsNotChanged();
        }

        try
        {
            var view = await views.SaveAsync(wanted.Name, wanted.Address, access.Workspace.Snapshot.Id, context.RequestAborted);
            return TypedResults.Created($"/api/views/{view.Id}", SavedViewResponse.Of(view));
        }
        catch (SavedViewsFullException error)
        {
            return ApiProblems.ViewsFull(error);
        }
    }

    private static async Task<Results<Ok<SavedViewResponse>, ProblemHttpResult>> RenameAsync(
        [FromServices] SavedViewStore views, [FromServices] StreamRecOptions options, HttpContext context, [Description("The view's id; latest for the newest.")] string id)
    {
        var wanted = await ApiBody.ReadAsync<ViewNameRequest>(context);
        if (!options.Views.ChangesAllowed)
        {
            return ApiProblems.ViewsNotChanged();
        }

        var found = id == LatestWord ? (await views.ListAsync(context.RequestAborted)).Select(view => view.Id).FirstOrDefault(id) : id;
        return await views.RenameAsync(found, wanted.Name, context.RequestAborted) is { } renamed ? TypedResults.Ok(SavedViewResponse.Of(renamed)) : ApiProblems.UnknownView(id);
    }

    private static async Task<Results<Ok<ViewRemovalResponse>, ProblemHttpResult>> DeleteAsync(
        [FromServices] SavedViewStore views, [FromServices] StreamRecOptions options, [Description("The view's id.")] string id, CancellationToken cancellation) =>
        options.Views.ChangesAllowed ? TypedResults.Ok(new ViewRemovalResponse(await views.DeleteAsync(id, cancellation))) : ApiProblems.ViewsNotChanged();
}

using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>The trained models: which there are, how good they are, and which one is active.</summary>
internal static class ModelsApi
{
    private const string ActiveWord = "active";

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapModelsApi(this RouteGroupBuilder api)
    {
        var models = api.MapGroup("/models").WithTags(ApiGroups.Models);
        models.MapGet("", ([FromServices] ModelDesk desk) => TypedResults.Ok(ModelListResponse.Of(desk.List())))
            .WithName("FindModels")
            .WithSummary("Every trained model, the newest first")
            .WithDescription("Which one is active, which one answers, which are damaged, and how much room they take.");
        models.MapGet("/trainers", () => TypedResults.Ok(TrainersResponse.All))
            .WithName("FindTrainers")
            .WithSummary("The kinds of models that can be trained")
            .WithDescription("Their parameters with defaults and accepted values, and the published work each comes from.");
        models.MapGet("/comparison", Compare)
            .WithName("CompareModels")
            .WithSummary("Models side by side")
            .WithExample("id=active&id=active")
            .WithDescription("The parameters in which they differ, their errors, and whether these were measured on the same held-out ratings.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        models.MapGet("/{id}", GetModel)
            .WithName("GetModel")
            .WithSummary("One model, its file checked for damage")
            .WithExample("id=active")
            .ProducesProblem(StatusCodes.Status404NotFound);
        models.MapPost("/{id}/activate", ActivateAsync)
            .WithName("ActivateModel")
            .WithSummary("Makes a model the active one")
            .WithExample("id=active")
            .WithDescription("In one step: each request is answered by one model, the one before or this one. Refused with 409 for a damaged model, and for one that was trained on other ratings.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        models.MapPost("/back", BackAsync)
            .WithName("ReturnToModelBefore")
            .WithSummary("Goes back to the model that was active before")
            .WithDescription("Deleted and damaged models are passed over; where none is left, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        models.MapDelete("/{id}", DeleteAsync)
            .WithName("DeleteModel")
            .WithSummary("Deletes a model for good")
            .WithExample("id=20260101-000000-abcdef")
            .WithDescription("Refused with 409 for the active model, and for one that answers in its place; where there is none, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }

    private static Results<Ok<RegisteredModelResponse>, ProblemHttpResult> GetModel(
        [FromServices] ModelDesk desk, [Description("The model's id; active for the active one.")] string id) =>
        Find(desk, id) is { } model ? TypedResults.Ok(RegisteredModelResponse.Of(model)) : ApiProblems.UnknownModel(id);

    private static Results<Ok<ModelComparisonResponse>, ProblemHttpResult> Compare(
        [FromServices] ModelDesk desk, IOptions<ApiLimits> limits, [Description("Ids of two models or more; active for the active one.")] string[]? id)
    {
        var ids = ApiParameters.ReadMany(id);
        if (ids.Length < 2 || ids.Length > limits.Value.MaximumListLength)
        {
            throw new InvalidParameterException(nameof(id), string.Join(", ", ids), [$"2 to {limits.Value.MaximumListLength} ids of models"]);
        }

        var models = new List<RegisteredModel>();
        foreach (var each in ids)
        {
            if (Find(desk, each) is not { } model)
            {
                return ApiProblems.UnknownModel(each);
            }

            models.Add(model);
        }

        return TypedResults.Ok(ModelComparisonResponse.Of(models));
    }

    private static Task<Results<Ok<RegisteredModelResponse>, ProblemHttpResult>> ActivateAsync(
        [FromServices] ModelDesk desk, IOptions<ApiLimits> limits, HttpContext context, [Description("The model's id; active for the active one.")] string id) =>
        ChangeAsync<RegisteredModelResponse>(
            desk,
            async cancellation => Find(desk, id) is { } model
                ? TypedResults.Ok(RegisteredModelResponse.Of(await desk.ActivateAsync(model.Manifest.Id, cancellation)))
                : ApiProblems.UnknownModel(id),
            limits.Value,
            context);

    private static Task<Results<Ok<ModelReturnResponse>, ProblemHttpResult>> BackAsync([FromServices] ModelDesk desk, IOptions<ApiLimits> limits, HttpContext context) =>
        ChangeAsync<ModelReturnResponse>(
            desk,
            async cancellation => TypedResults.Ok(desk.List().BackId is null
                ? new ModelReturnResponse(Switched: false, null)
                : new ModelReturnResponse(Switched: true, RegisteredModelResponse.Of(await desk.BackAsync(cancellation)))),
            limits.Value,
            context);

    private static Task<Results<Ok<ModelDeletionResponse>, ProblemHttpResult>> DeleteAsync(
        [FromServices] ModelDesk desk, IOptions<ApiLimits> limits, HttpContext context, [Description("The model's id.")] string id) =>
        ChangeAsync<ModelDeletionResponse>(
            desk,
            async cancellation =>
            {
                var list = desk.List();
                var isThere = list.Unreadable.ContainsKey(id) || list.Models.Any(model => model.Manifest.Id == id);
                if (isThere)
                {
                    await desk.DeleteAsync(id, SnapshotOrigin.Api, cancellation);
                }

                return TypedResults.Ok(new ModelDeletionResponse(isThere));
            },
            limits.Value,
            context);

    private static RegisteredModel? Find(ModelDesk desk, string id) => desk.Find(id == ActiveWord ? desk.List().ActiveId ?? "" : id);

    // While an import changes the data root a change waits for it, but a client does not wait for ever.
    private static async Task<Results<Ok<T>, ProblemHttpResult>> ChangeAsync<T>(
        ModelDesk desk, Func<CancellationToken, Task<Results<Ok<T>, ProblemHttpResult>>> change, ApiLimits limits, HttpContext context) =>
        desk.IsOpen
            ? await DataRootPatience.WaitAsync(change, error => error is ModelException refused ? ApiProblems.ModelRefused(refused) : null, limits, context)
            : ApiProblems.ChangesNotAllowed();
}

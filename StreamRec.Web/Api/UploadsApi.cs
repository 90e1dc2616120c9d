using System.ComponentModel;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using StreamRec.Core.Configuration;
using StreamRec.Core.Intake;

namespace StreamRec.Web.Api;

/// <summary>Bringing files along in pieces: each goes to the disk as it arrives, and what was interrupted goes on where it ended.</summary>
internal static class UploadsApi
{
    /// <summary>The word that stands for the id of the file that was announced last.</summary>
    public const string LatestWord = "latest";

    private const string IdText = "The file's id; latest for the one that was announced last.";
    private const string AnyBytes = "application/octet-stream";

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapUploadsApi(this RouteGroupBuilder api)
    {
        var uploads = api.MapGroup("/uploads").WithTags(ApiGroups.Imports).AddEndpointFilter<OwnPagesFilter>();
        uploads.MapGet("", List)
            .WithName("FindUploads")
            .WithSummary("The files that wait for their import")
            .WithExample("group=");
        uploads.MapPost("", CreateAsync)
            .WithName("CreateUpload")
            .WithSummary("Announces a file; its pieces follow")
            .WithExample("", """{ "name": "1.csv", "size": 1000000 }""")
            .WithDescription("The answer says how large one piece may be. Files of one group belong together; without a group the file begins a new one.")
            .Accepts<NewUploadRequest>("application/json")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        uploads.MapGet("/{id}", Get)
            .WithName("GetUpload")
            .WithSummary("How much of a file is here: where the next piece begins")
            .WithExample("id=latest")
            .ProducesProblem(StatusCodes.Status404NotFound);
        uploads.MapPut("/{id}", AppendAsync)
            .WithName("AppendToUpload")
            .WithSummary("A piece of a file")
            .WithExample("id=latest&offset=0", "\"userId,rating,timestamp,movieId\"")
            .WithDescription("The body is the bytes from the offset on. A piece may be sent again; one that begins behind what is here is refused with 409, and \"received\" says where to go on.")
            .Accepts<string>(AnyBytes, "application/json")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        uploads.MapDelete("/{id}", Delete)
            .WithName("DeleteUpload")
            .WithSummary("Removes a file and what was received of it")
            .WithExample("id=00000000000000000000000000000000")
            .WithDescription("Where there is none, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        return api;
    }

    private static Ok<UploadListResponse> List([FromServices] UploadStore store, [Description("Only the files of this group.")] string? group) =>
        TypedResults.Ok(new UploadListResponse([.. store.List(string.IsNullOrWhiteSpace(group) ? null : group).Select(upload => UploadResponse.Of(upload, store))]));

    private static async Task<Results<Created<UploadResponse>, ProblemHttpResult>> CreateAsync([FromServices] UploadStore store, [FromServices] StreamRecOptions options, HttpContext context)
    {
        if (!options.Studio.ChangesAllowed)
        {
            return IntakeProblems.NotAllowed();
        }

        var wanted = await ApiBody.ReadAsync<NewUploadRequest>(context);
        try
        {
            var upload = store.Create(wanted.Group, wanted.Name, wanted.Size ?? 0);
            return TypedResults.Created($"/api/uploads/{upload.Id}", UploadResponse.Of(upload, store));
        }
        catch (RefusedUploadException refusal)
        {
            return IntakeProblems.Refused(refusal);
        }
    }

    private static Results<Ok<UploadResponse>, ProblemHttpResult> Get([FromServices] UploadStore store, [Description(IdText)] string id) =>
        store.Find(IdOf(store, id)) is { } upload ? TypedResults.Ok(UploadResponse.Of(upload, store)) : IntakeProblems.UnknownUpload(id);

    private static async Task<Results<Ok<UploadResponse>, ProblemHttpResult>> AppendAsync(
        [FromServices] UploadStore store, [FromServices] StreamRecOptions options, HttpContext context, [Description(IdText)] string id, [Description("Where in the file the piece begins, in bytes. Required.")] string? offset)
    {
        if (!options.Studio.ChangesAllowed)
        {
            return IntakeProblems.NotAllowed();
        }

        var start = ApiParameters.ReadOffset(nameof(offset), offset);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = store.Options.ChunkBytes;
        }

        try
        {
            return TypedResults.Ok(UploadResponse.Of(await store.AppendAsync(IdOf(store, id), start, context.Request.Body, context.RequestAborted), store));
        }
        catch (RefusedUploadException refusal)
        {
            return IntakeProblems.Refused(refusal);
        }
        catch (BadHttpRequestException error)
        {
            return IntakeProblems.BadBody(error);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            // Nobody hears the answer; what has arrived stays.
            return IntakeProblems.BrokenOff();
        }
    }

    private static Results<Ok<UploadRemovalResponse>, ProblemHttpResult> Delete([FromServices] UploadStore store, [FromServices] StreamRecOptions options, [Description("The file's id.")] string id) =>
        options.Studio.ChangesAllowed ? TypedResults.Ok(new UploadRemovalResponse(store.Remove(id))) : IntakeProblems.NotAllowed();

    private static string IdOf(UploadStore store, string id) => id == LatestWord ? store.List().MaxBy(upload => upload.Created)?.Id ?? id : id;
}

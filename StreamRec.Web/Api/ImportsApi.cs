using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StreamRec.Core.Configuration;
using StreamRec.Core.Intake;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Browser;

namespace StreamRec.Web.Api;

/// <summary>Imports that are looked at before they happen: a review of the files, then the import or not.</summary>
internal static class ImportsApi
{
    /// <summary>The word that stands for the id of the review that was begun last.</summary>
    public const string LatestWord = "latest";

    private const string IdText = "The review's id; latest for the one that was begun last.";
    private const string CsvType = "text/csv; charset=utf-8";

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapImportsApi(this RouteGroupBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags(ApiGroups.Imports).AddEndpointFilter<OwnPagesFilter>();
        imports.MapGet("", ([FromServices] ImportReviews reviews) => TypedResults.Ok(ImportListResponse.Of(reviews)))
            .WithName("FindImports")
            .WithSummary("The reviews of imports, the latest first")
            .WithDescription("Without their details; and the folders of the server that may be named.");
        imports.MapPost("", StartAsync)
            .WithName("ReviewImport")
            .WithSummary("Begins the review of an import: reads the files and changes nothing")
            .WithExample("", """{ "folder": "." }""")
            .WithDescription("Answers at once with 202; the review's address says how far it is. It names what each file is, the rules with the rows they touched, rejected rows, and what would change against the current snapshot.")
            .Accepts<NewImportRequest>("application/json")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        imports.MapGet("/{id}", Get)
            .WithName("GetImport")
            .WithSummary("One review with all that was found")
            .WithExample("id=latest")
            .ProducesProblem(StatusCodes.Status404NotFound);
        imports.MapGet("/{id}/rejected", GetRejected)
            .WithName("GetRejectedRows")
            .WithSummary("The rejected rows of a review as CSV")
            .WithExample("id=latest")
            .WithDescription("With file, row, line, column and what is wrong. The review says how many there are; so many are kept as the setting StreamRec:Uploads:RejectedRows says. Cells that a spreadsheet would take for a formula begin with an apostrophe.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status404NotFound);
        imports.MapPost("/{id}/commit", CommitAsync)
            .WithName("CommitImport")
            .WithSummary("Imports what was reviewed")
            .WithExample("id=00000000000000000000000000000000")
            .WithDescription("In one step; POST /api/snapshots/back undoes it. 409 when the review is not ready, or when the current snapshot is another one than it compared with. Where there is no such review, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        imports.MapDelete("/{id}", Delete)
            .WithName("CancelImport")
            .WithSummary("Stops a review that waits or runs; removes one that has ended")
            .WithExample("id=00000000000000000000000000000000")
            .WithDescription("Nothing was changed by it, and what was imported stays. Where there is none, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        return api;
    }

    private static async Task<Results<Accepted<ImportResponse>, ProblemHttpResult>> StartAsync(
        [FromServices] ImportReviews reviews, [FromServices] StreamRecOptions options, IOptions<ApiLimits> limits, HttpContext context)
    {
        if (!options.Studio.ChangesAllowed)
        {
            return IntakeProblems.NotAllowed();
        }

        var wanted = await ApiBody.ReadAsync<NewImportRequest>(context);
        try
        {
            var review = reviews.Start(new ReviewRequest(wanted.Uploads ?? [], wanted.Folder, wanted.Append ?? false));
            return TypedResults.Accepted($"/api/imports/{review.Id}", ImportResponse.Of(review, isOutdated: false));
        }
        catch (RefusedReviewException refusal)
        {
            return IntakeProblems.Refused(refusal, limits.Value, context);
        }
    }

    private static Results<Ok<ImportResponse>, ProblemHttpResult> Get([FromServices] ImportReviews reviews, [Description(IdText)] string id) =>
        Find(reviews, id) is { } review ? TypedResults.Ok(ImportResponse.Of(review, reviews.IsOutdated(review))) : IntakeProblems.UnknownReview(id);

    private static Results<PushStreamHttpResult, ProblemHttpResult> GetRejected([FromServices] ImportReviews reviews, [Description(IdText)] string id) =>
        Find(reviews, id) is { } review
            ? TypedResults.Stream(content => RejectedRows.WriteAsync(review.Report?.Rejections ?? [], content), CsvType, CsvText.FileName("rejected rows"))
            : IntakeProblems.UnknownReview(id);

    private static async Task<Results<Ok<ImportCommitResponse>, ProblemHttpResult>> CommitAsync(
        [FromServices] ImportReviews reviews, [FromServices] StreamRecOptions options, IOptions<ApiLimits> limits, HttpContext context, [Description("The review's id.")] string id)
    {
        if (!options.Studio.ChangesAllowed)
        {
            return IntakeProblems.NotAllowed();
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(TimeSpan.FromSeconds(limits.Value.MaximumWaitSeconds));
        try
        {
            var review = await Task.Factory.StartNew(() => reviews.Commit(id, SnapshotOrigin.Api, patience.Token), patience.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return TypedResults.Ok(new ImportCommitResponse(review is not null, review?.Snapshot));
        }
        catch (OperationCanceledException)
        {
            return ApiProblems.DataRootBusy(limits.Value, context);
        }
        catch (RefusedReviewException refusal)
        {
            return IntakeProblems.Refused(refusal, limits.Value, context);
        }
        catch (UnusableSnapshotException error)
        {
            return ApiProblems.SnapshotRefused(error);
        }
    }

    private static Results<Ok<ImportRemovalResponse>, ProblemHttpResult> Delete([FromServices] ImportReviews reviews, [FromServices] StreamRecOptions options, [Description("The review's id.")] string id)
    {
        if (!options.Studio.ChangesAllowed)
        {
            return IntakeProblems.NotAllowed();
        }

        var stopped = reviews.Cancel(id);
        return TypedResults.Ok(new ImportRemovalResponse(stopped, !stopped && reviews.Remove(id)));
    }

    private static ImportReview? Find(ImportReviews reviews, string id) => id == LatestWord ? (reviews.List() is [var latest, ..] ? latest : null) : reviews.Find(id);
}

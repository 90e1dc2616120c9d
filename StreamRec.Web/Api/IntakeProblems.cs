using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamRec.Core.Intake;

namespace StreamRec.Web.Api;

/// <summary>What the routes about files and imports answer when something is not taken.</summary>
internal static class IntakeProblems
{
    /// <summary>What the answer to a client is called that has gone.</summary>
    private const int ClientClosedRequest = 499;

    /// <summary>403: this server imports nothing for its visitors.</summary>
    public static ProblemHttpResult NotAllowed() => TypedResults.Problem(
        title: "Nothing is imported here.",
        detail: "This server shows what was imported but takes nothing: its setting StreamRec:Studio:ChangesAllowed is false.",
        statusCode: StatusCodes.Status403Forbidden);

    /// <summary>404: no file has the id.</summary>
    public static ProblemHttpResult UnknownUpload(string id) => TypedResults.Problem(
        title: "There is no such file.",
        detail: $"No file that waits for its import has the id '{id}'. It may have been removed, or imported.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>A file, or a piece of one, that is not taken; <c>received</c> says where it goes on.</summary>
    public static ProblemHttpResult Refused(RefusedUploadException refusal) => TypedResults.Problem(
        title: "The file is not taken.",
        detail: refusal.Message,
        statusCode: refusal.Refusal switch
        {
            UploadRefusal.Unknown => StatusCodes.Status404NotFound,
            UploadRefusal.Nothing => StatusCodes.Status400BadRequest,
            UploadRefusal.TooLarge => StatusCodes.Status413PayloadTooLarge,
            UploadRefusal.NoRoom => StatusCodes.Status507InsufficientStorage,
            _ => StatusCodes.Status409Conflict,
        },
        extensions: refusal.Received is { } received ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["received"] = received } : null);

    /// <summary>413 or 400: the body is larger than a piece may be, or arrives in a way that no client sends.</summary>
    public static ProblemHttpResult BadBody(BadHttpRequestException error) => TypedResults.Problem(title: "The piece is not taken.", detail: error.Message, statusCode: error.StatusCode);

    /// <summary>The client has gone; nobody hears it.</summary>
    public static ProblemHttpResult BrokenOff() => TypedResults.Problem(title: "The connection broke.", statusCode: ClientClosedRequest);

    /// <summary>404: no review has the id.</summary>
    public static ProblemHttpResult UnknownReview(string id) => TypedResults.Problem(
        title: "There is no such review.",
        detail: $"No review of an import has the id '{id}'. /api/imports lists them; they end after a time.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>A review that is not begun or not imported; nothing has changed.</summary>
    public static ProblemHttpResult Refused(RefusedReviewException refusal, ApiLimits limits, HttpContext context)
    {
        if (refusal.Refusal == ReviewRefusal.TooMany)
        {
            context.Response.Headers.RetryAfter = limits.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return TypedResults.Problem(
            title: "That is not imported.",
            detail: refusal.Message,
            statusCode: refusal.Refusal switch
            {
                ReviewRefusal.NoFiles => StatusCodes.Status400BadRequest,
                ReviewRefusal.TooMany => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status409Conflict,
            });
    }

    /// <summary>403: the page of another site asks.</summary>
    public static ProblemHttpResult OtherSite() => TypedResults.Problem(
        title: "Pages of other sites may not ask for this.",
        detail: "The browser says that the request comes from another site's page (Sec-Fetch-Site).",
        statusCode: StatusCodes.Status403Forbidden);
}

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamRec.Core.Database;
using StreamRec.Core.Jobs;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Snapshots;
using StreamRec.Core.Sql;
using StreamRec.Core.Viewers;
using StreamRec.Core.Views;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Api;

/// <summary>The API's errors as problem details (RFC 9457).</summary>
internal static class ApiProblems
{
    /// <summary>400: a parameter has a wrong value; names it and what is accepted, also as fields that a program can read.</summary>
    public static ProblemHttpResult WrongValue(InvalidParameterException failure) => TypedResults.Problem(
        title: $"The value of '{failure.ParameterName}' is not accepted.",
        detail: failure.Message,
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["parameter"] = failure.ParameterName,
            ["value"] = failure.Value,
            ["accepted"] = failure.AcceptedValues,
        });

    /// <summary>404: no title has the id.</summary>
    public static ProblemHttpResult UnknownTitle(string id) => TypedResults.Problem(
        title: "There is no such title.",
        detail: $"No title of the current catalog has the id '{id}'. Ids are a platform's letter and its own number, such as ns1; /api/titles?search= finds them by name.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>404: nothing has the name that was asked for; says what may have been meant, also as a field that a program can read.</summary>
    /// <param name="parameter">The parameter's name, such as <c>titulo</c>.</param>
    /// <param name="value">What was given.</param>
    /// <param name="what">What it should have named, such as "film".</param>
    /// <param name="suggestions">Values that would be answered, the likeliest first; may be empty.</param>
    public static ProblemHttpResult UnknownName(string parameter, string value, string what, IReadOnlyList<string> suggestions) => TypedResults.Problem(
        title: $"There is no such {what}.",
        detail: suggestions.Count == 0
            ? $"No {what} is called '{value}'."
            : $"No {what} is called '{value}'. Near names: {string.Join(", ", suggestions)}.",
        statusCode: StatusCodes.Status404NotFound,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["parameter"] = parameter,
            ["value"] = value,
            ["suggestions"] = suggestions,
        });

    /// <summary>404: films have the name, but none is of the year.</summary>
    public static ProblemHttpResult UnknownYear(string name, int year, IReadOnlyList<string> years) => TypedResults.Problem(
        title: "There is no such film.",
        detail: $"No film called '{name}' is of {year}. Years: {string.Join(", ", years)}.",
        statusCode: StatusCodes.Status404NotFound,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["parameter"] = "year",
            ["value"] = year,
            ["suggestions"] = years,
        });

    /// <summary>404: the snapshot has no films to ask about.</summary>
    public static ProblemHttpResult NoFilms() => TypedResults.Problem(
        title: "No films are imported.",
        detail: "These questions are about The Movies Dataset: import movies_dataset.csv (or movies_metadata.csv) together with credits.csv.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>403: this server takes no decisions about matches.</summary>
    public static ProblemHttpResult DecisionsNotAllowed() => TypedResults.Problem(
        title: "Decisions are not taken here.",
        detail: "This server shows matches and decisions but takes none: its setting StreamRec:Works:DecisionsAllowed is false.",
        statusCode: StatusCodes.Status403Forbidden);

    /// <summary>403: this server changes no models and takes no work.</summary>
    public static ProblemHttpResult ChangesNotAllowed() => TypedResults.Problem(
        title: "Models are not changed here.",
        detail: "This server shows models and work but changes none: its setting StreamRec:Studio:ChangesAllowed is false.",
        statusCode: StatusCodes.Status403Forbidden);

    /// <summary>404: no profile has the id.</summary>
    public static ProblemHttpResult UnknownViewer(string id) => TypedResults.Problem(
        title: "There is no such profile.",
        detail: $"No profile has the id '{id}'. /api/viewers lists them.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>404: the data have no user of the id.</summary>
    public static ProblemHttpResult UnknownUser(string id) => TypedResults.Problem(
        title: "There is no such user.",
        detail: $"The imported ratings have no user '{id}'. /api/users finds them.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>What the store of profiles refused: 404 for one that is not there, 400 for what cannot be kept, 403 for what the settings do not allow, 409 for what others stand in the way of. Nothing has changed.</summary>
    public static ProblemHttpResult RefusedViewer(RefusedViewerException refusal) => TypedResults.Problem(
        title: "That was not kept.",
        detail: refusal.Message,
        statusCode: refusal.Refusal switch
        {
            ViewerRefusal.Unknown => StatusCodes.Status404NotFound,
            ViewerRefusal.UsersNotAllowed => StatusCodes.Status403Forbidden,
            ViewerRefusal.NoName or ViewerRefusal.NameTooLong or ViewerRefusal.BadScore => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status409Conflict,
        });

    /// <summary>403: this server keeps no profiles.</summary>
    public static ProblemHttpResult ViewersNotAllowed() => TypedResults.Problem(
        title: "There are no profiles here.",
        detail: "This server keeps no profiles: its setting StreamRec:Viewers:Allowed is false.",
        statusCode: StatusCodes.Status403Forbidden);

    /// <summary>503 with Retry-After: the store is not to be had; nothing was acknowledged.</summary>
    public static ProblemHttpResult StoreUnavailable(DatabaseException error, ApiLimits limits, HttpContext context)
    {
        context.Response.Headers.RetryAfter = limits.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(title: "The store is not to be had.", detail: error.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>403: this server's saved views are not changed.</summary>
    public static ProblemHttpResult ViewsNotChanged() => TypedResults.Problem(
        title: "Views are not changed here.",
        detail: "This server shows saved views but changes none: its setting StreamRec:Views:ChangesAllowed is false.",
        statusCode: StatusCodes.Status403Forbidden);

    /// <summary>404: no saved view has the id.</summary>
    public static ProblemHttpResult UnknownView(string id) => TypedResults.Problem(
        title: "There is no such view.",
        detail: $"No saved view has the id '{id}'. /api/views lists them.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>409: as many views as are kept are there already.</summary>
    public static ProblemHttpResult ViewsFull(SavedViewsFullException error) => TypedResults.Problem(
        title: "No more views are kept.",
        detail: error.Message,
        statusCode: StatusCodes.Status409Conflict);

    /// <summary>
    /// A query was not answered: 400 for one that is wrong or asks for what is not given, 422 for one that took too much, 429 while the same visitor's query is running, 503 with Retry-After
    /// while all processes have work.
    /// </summary>
    public static ProblemHttpResult SqlRefused(SqlRefusedException refusal, ApiLimits limits, HttpContext context)
    {
        var status = refusal.Refusal switch
        {
            SqlRefusal.Wrong or SqlRefusal.NotAllowed or SqlRefusal.TooLong => StatusCodes.Status400BadRequest,
            SqlRefusal.OneAtATime => StatusCodes.Status429TooManyRequests,
            SqlRefusal.Busy or SqlRefusal.NotReady or SqlRefusal.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = limits.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        }

        return TypedResults.Problem(
            title: "The query was not answered.",
            detail: refusal.Message,
            statusCode: status,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["reason"] = refusal.Refusal.ToString(), ["position"] = refusal.Position });
    }

    /// <summary>404: no model has the id.</summary>
    public static ProblemHttpResult UnknownModel(string id) => TypedResults.Problem(
        title: "There is no such model.",
        detail: $"No trained model has the id '{id}'. /api/models lists them.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>404: no snapshot has the id.</summary>
    public static ProblemHttpResult UnknownSnapshot(string id) => TypedResults.Problem(
        title: "There is no such snapshot.",
        detail: $"No snapshot has the id '{id}'. /api/snapshots lists them.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>409: a snapshot cannot be switched to or deleted as things stand; nothing has changed.</summary>
    public static ProblemHttpResult SnapshotRefused(Exception error) => TypedResults.Problem(
        title: "The snapshot cannot be changed.",
        detail: error.Message,
        statusCode: StatusCodes.Status409Conflict);

    /// <summary>403: this server changes no snapshots.</summary>
    public static ProblemHttpResult SnapshotsNotChanged() => TypedResults.Problem(
        title: "Snapshots are not changed here.",
        detail: "This server shows snapshots but changes none: its setting StreamRec:Studio:ChangesAllowed is false.",
        statusCode: StatusCodes.Status403Forbidden);

    /// <summary>409: no folder is watched.</summary>
    public static ProblemHttpResult NothingWatched() => TypedResults.Problem(
        title: "No folder is watched.",
        detail: "This server watches no folder: its setting StreamRec:Watch:Folder is empty.",
        statusCode: StatusCodes.Status409Conflict);

    /// <summary>404: no work has the id.</summary>
    public static ProblemHttpResult UnknownJob(string id) => TypedResults.Problem(
        title: "There is no such work.",
        detail: $"No work of the queue has the id '{id}'. /api/jobs lists it; what ended long ago is no longer listed.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>404: the files of the current snapshot are not there.</summary>
    public static ProblemHttpResult NoFiles(UnusableSnapshotException error) => TypedResults.Problem(
        title: "The snapshot's files cannot be read.",
        detail: error.Message,
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>404: there is no such story.</summary>
    public static ProblemHttpResult UnknownStory(string id) => TypedResults.Problem(
        title: "There is no such story.",
        detail: $"No story has the id '{id}'. /api/stories lists them.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>404: no study has the id.</summary>
    public static ProblemHttpResult UnknownStudy(string id) => TypedResults.Problem(
        title: "There is no such study.",
        detail: $"No study has the id '{id}'. /api/studies lists them.",
        statusCode: StatusCodes.Status404NotFound);

    /// <summary>400: a model or a setting of a request is not accepted.</summary>
    public static ProblemHttpResult WrongRequest(ModelException error) => TypedResults.Problem(
        title: "The request is not accepted.",
        detail: error.Message,
        statusCode: StatusCodes.Status400BadRequest);

    /// <summary>409: a study is at work; nothing has changed.</summary>
    public static ProblemHttpResult StudyRefused(ModelException error) => TypedResults.Problem(
        title: "The study cannot be removed.",
        detail: error.Message,
        statusCode: StatusCodes.Status409Conflict);

    /// <summary>409: a model cannot be switched to or deleted as things stand; nothing has changed.</summary>
    public static ProblemHttpResult ModelRefused(ModelException error) => TypedResults.Problem(
        title: "The model cannot be changed.",
        detail: error.Message,
        statusCode: StatusCodes.Status409Conflict);

    /// <summary>The queue takes no work: 403 where it is not allowed, else 503 with Retry-After.</summary>
    public static ProblemHttpResult RefusedJob(RefusedJobException refusal, ApiLimits limits, HttpContext context)
    {
        if (refusal.Reason == JobRefusal.NotAllowed)
        {
            return ChangesNotAllowed();
        }

        context.Response.Headers.RetryAfter = limits.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(title: "The work was not taken.", detail: refusal.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>500: the file of decisions is damaged and was left as it is.</summary>
    public static ProblemHttpResult UnusableDecisions(UnusableDecisionsException error) => TypedResults.Problem(
        title: "The decisions cannot be changed.",
        detail: error.Message,
        statusCode: StatusCodes.Status500InternalServerError);

    /// <summary>503 with Retry-After: an import or a training is changing the data; nothing was done.</summary>
    public static ProblemHttpResult DataRootBusy(ApiLimits limits, HttpContext context)
    {
        context.Response.Headers.RetryAfter = limits.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            title: "The data is being changed.",
            detail: "An import or a training is changing the data. Nothing was done; ask again when it is over.",
            statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>503 with Retry-After: there is nothing to answer from yet; says what is being prepared.</summary>
    public static ProblemHttpResult NotReady(WorkspaceState state, ApiLimits limits, HttpContext context)
    {
        context.Response.Headers.RetryAfter = limits.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            title: "The data is not ready yet.",
            detail: WorkspacePhases.Describe(state),
            statusCode: StatusCodes.Status503ServiceUnavailable,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["phase"] = WorkspacePhases.KeyOf(state.Phase),
                ["fraction"] = state.Fraction,
            });
    }
}

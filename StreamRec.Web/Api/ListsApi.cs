using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StreamRec.Core.Configuration;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>The lists of all users at once, as <c>recommend --all-users</c> writes them.</summary>
internal static class ListsApi
{
    private static readonly (string Word, string Extension)[] Formats = [("parquet", ".parquet"), ("csv", ".csv")];

    /// <summary>Maps the route.</summary>
    public static RouteGroupBuilder MapListsApi(this RouteGroupBuilder api)
    {
        api.MapGet("/recommendations", WriteAsync)
            .WithTags(ApiGroups.Predictions)
            .WithName("RecommendToAll")
            .WithSummary("The titles that each user would like best, as one file")
            .WithExample("format=csv&count=3&type=movie")
            .WithDescription("user, rank, title_id, title and score, ordered by user and rank: the very lists that each user gets alone. Made on disk, one file at a time, then streamed; whoever stops waiting stops the work. Rows are limited by StreamRec:Api:MaximumRecommendationRows.")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/vnd.apache.parquet", "text/csv")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> WriteAsync(
        WorkspaceAccess access,
        [FromServices] WorkspaceHost host,
        [FromServices] ListsDesk desk,
        IOptions<StreamRecOptions> options,
        IOptions<ApiLimits> limits,
        [AsParameters] ListParameters list,
        [Description("In which form.")] string? format,
        [Description("Another model than the active one, by its id.")] string? model,
        CancellationToken cancellation)
    {
        var extension = ApiParameters.ReadChoice(nameof(format), format, Formats[0].Extension, Formats);
        var workspace = access.Workspace;
        var query = list.ToQuery(workspace, options.Value.Prediction, user: -1) with { Reasons = ReasonDepth.Score };
        var most = limits.Value.MaximumRecommendationRows / Math.Max(1, workspace.Users.Count);
        if (query.Count > most)
        {
            throw new InvalidParameterException("count", query.Count.ToString(CultureInfo.InvariantCulture), [$"1 to {most} for {workspace.Users.Count} users"]);
        }

        if (!string.IsNullOrEmpty(model))
        {
            try
            {
                workspace = host.Loader.WithModel(workspace, model);
            }
            catch (ModelException error)
            {
                return host.Loader.Models.List().Any(each => each.Id == model) ? ApiProblems.ModelRefused(error) : ApiProblems.UnknownModel(model);
            }
        }

        var file = await desk.WriteAsync(workspace, query, list.ToFilter(workspace.Catalog), extension, cancellation);
        return TypedResults.File(file, extension == ".csv" ? "text/csv; charset=utf-8" : "application/vnd.apache.parquet", $"streamrec-recommendations-{workspace.Snapshot.Id}{extension}");
    }
}

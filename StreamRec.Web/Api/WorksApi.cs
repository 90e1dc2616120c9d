using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamRec.Core.Catalog;

namespace StreamRec.Web.Api;

/// <summary>Works: films and series over all sources at once.</summary>
internal static class WorksApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapWorksApi(this RouteGroupBuilder api)
    {
        var works = api.MapGroup("/works").WithTags(ApiGroups.Titles);
        works.MapGet("", FindWorks)
            .WithName("FindWorks")
            .WithSummary("Search, filter, sort and page through films and series of all sources")
            .WithExample("search={search}&pageSize=5")
            .WithDescription("A film on several platforms counts once and is found by what any source says of it. Genres, age ratings and lengths are unified; each facet's counts ignore its own selection.");
        works.MapGet("/{id}", GetWork)
            .WithName("GetWork")
            .WithSummary("One film or series with where it can be watched")
            .WithExample("id={title}")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }

    private static Ok<WorkPageResponse> FindWorks(WorkspaceAccess access, IOptions<ApiLimits> limits, [AsParameters] WorkFilter filter, [AsParameters] TitlePaging paging)
    {
        var catalog = access.Workspace.Catalog;
        var query = filter.ToQuery(catalog) with
        {
            Page = ApiParameters.ReadCount("page", paging.Page, 1, 1, int.MaxValue),
            PageSize = ApiParameters.ReadCount("pageSize", paging.PageSize, limits.Value.DefaultPageSize, 1, limits.Value.MaximumPageSize),
        };
        return TypedResults.Ok(WorkPageResponse.Of(catalog.Find(query), catalog.Ratings));
    }

    private static Results<Ok<WorkResponse>, ProblemHttpResult> GetWork(WorkspaceAccess access, [Description("The id of any of its titles, such as ns1.")] string id) =>
        access.Workspace.Catalog.Find(id) is { } work
            ? TypedResults.Ok(WorkResponse.Of(work, TitleRatings.Of(access.Workspace.Ratings, work.Row)))
            : ApiProblems.UnknownTitle(id);
}

using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace StreamRec.Web.Api;

/// <summary>Titles: searching, filtering, exporting, one by id, and those like it.</summary>
internal static class TitlesApi
{
    private const int DefaultSimilar = 10;

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapTitlesApi(this RouteGroupBuilder api)
    {
        var titles = api.MapGroup("/titles").WithTags(ApiGroups.Titles);
        titles.MapGet("", FindTitles)
            .WithName("FindTitles")
            .WithSummary("Search, filter, sort and page through the catalog")
            .WithExample("search={search}&pageSize=5")
            .WithDescription("Words are looked for in names, then people, then genres and descriptions; when almost nothing is found, typing errors are allowed for. Each facet's counts ignore its own selection.");
        api.MapGet("/titles.csv", ExportTitles)
            .WithTags(ApiGroups.Titles)
            .WithName("ExportTitles")
            .WithSummary("All titles that a search finds, as CSV")
            .WithExample("platform={platform}&type=movie&ratedOnly=true&sort=best-rated")
            .WithDescription("The same filters as /api/titles, all pages at once. Cells that a spreadsheet would take for a formula are disarmed with an apostrophe.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv");
        titles.MapGet("/{id}", GetTitle)
            .WithName("GetTitle")
            .WithSummary("One title with all that is known of it")
            .WithExample("id={title}")
            .ProducesProblem(StatusCodes.Status404NotFound);
        titles.MapGet("/{id}/similar", GetSimilarTitles)
            .WithName("GetSimilarTitles")
            .WithSummary("The titles most like one")
            .WithExample("id={title}&count=5")
            .WithDescription("Cosine similarity of name, genres, people and description (TF-IDF), most similar first.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }

    private static Ok<TitlePageResponse> FindTitles(WorkspaceAccess access, IOptions<ApiLimits> limits, [AsParameters] TitleFilter filter, [AsParameters] TitlePaging paging)
    {
        var titles = access.Workspace.Titles.Index;
        var query = filter.ToQuery(titles) with
        {
            Page = ApiParameters.ReadCount("page", paging.Page, 1, 1, int.MaxValue),
            PageSize = ApiParameters.ReadCount("pageSize", paging.PageSize, limits.Value.DefaultPageSize, 1, limits.Value.MaximumPageSize),
        };
        return TypedResults.Ok(TitlePageResponse.Of(titles.Find(query), titles.Ratings));
    }

    private static FileContentHttpResult ExportTitles(WorkspaceAccess access, [AsParameters] TitleFilter filter)
    {
        var workspace = access.Workspace;
        var titles = workspace.Titles.Index;
        var found = titles.Find(filter.ToQuery(titles) with { PageSize = int.MaxValue });
        return TypedResults.File(TitleCsv.Write([.. found.Items.Select(each => each.Titles[0])], titles.Ratings), "text/csv; charset=utf-8", $"streamrec-titles-{workspace.Snapshot.Id}.csv");
    }

    private static Results<Ok<TitleResponse>, ProblemHttpResult> GetTitle(WorkspaceAccess access, [Description("Platform letter and show id, such as ns1.")] string id) =>
        access.Workspace.Catalog.FindTitle(id) is { } title
            ? TypedResults.Ok(TitleResponse.Of(title, access.Workspace))
            : ApiProblems.UnknownTitle(id);

    private static Results<Ok<SimilarTitlesResponse>, ProblemHttpResult> GetSimilarTitles(
        WorkspaceAccess access,
        IOptions<ApiLimits> limits,
        [Description("Platform letter and show id, such as ns1.")] string id,
        [Description("How many at most.")] string? count)
    {
        var wanted = ApiParameters.ReadCount(nameof(count), count, DefaultSimilar, 1, limits.Value.MaximumListLength);
        var catalog = access.Workspace.Catalog;
        if (catalog.Find(id) is not { } work)
        {
            return ApiProblems.UnknownTitle(id);
        }

        var similar = access.Workspace.Predictor.Similar(work.Row, wanted);
        return TypedResults.Ok(new SimilarTitlesResponse(
            [.. similar.Select(each => SimilarTitleResponse.Of(catalog.Works[each.Document].TitleOn([]), each.Similarity))]));
    }
}

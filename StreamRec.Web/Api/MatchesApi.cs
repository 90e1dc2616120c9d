using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;
using StreamRec.Core.Works;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Api;

/// <summary>Which titles are the same film or series: what matching found, and what people decide about it.</summary>
internal static class MatchesApi
{
    private const string TitleId = "a title's id, such as ns1";

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapMatchesApi(this RouteGroupBuilder api)
    {
        var matches = api.MapGroup("/matches").WithTags(ApiGroups.Titles);
        matches.MapGet("", FindMatches)
            .WithName("FindMatches")
            .WithSummary("Pairs of titles that are, or may be, the same film or series")
            .WithExample("state=doubtful&pageSize=5")
            .WithDescription("Doubtful pairs stay apart until a person decides; the likeliest come first. Decided ones start with the latest, accepted ones with the least certain.");
        matches.MapPost("/decisions", DecideAsync)
            .WithName("DecideMatch")
            .WithSummary("Decides whether two titles are the same film or series")
            .WithExample("", """{ "first": "{doubtful}", "second": "{doubtfulOther}", "same": true }""")
            .WithDescription("Counts more than any match, replaces an earlier decision about the same titles, and holds for later imports. The catalog takes it up within seconds.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        matches.MapDelete("/decisions", WithdrawAsync)
            .WithName("WithdrawMatchDecision")
            .WithSummary("Takes a decision back")
            .WithExample("first={doubtful}&second={doubtfulOther}")
            .WithDescription("What matching found holds again. Also for decisions about titles that are gone; where there is none, nothing happens.")
            .ProducesProblem(StatusCodes.Status403Forbidden);
        return api;
    }

    private static Ok<MatchPageResponse> FindMatches(
        WorkspaceAccess access,
        [FromServices] DecisionDesk desk,
        IOptions<ApiLimits> limits,
        [Description("What the pairs wait for; doubtful where nothing is said.")] string? state,
        [Description("A part of either title's name, or an id.")] string? search,
        [AsParameters] TitlePaging paging)
    {
        var query = new MatchQuery
        {
            State = ApiParameters.ReadChoice(nameof(state), state, MatchState.Doubtful, MatchWords.States),
            Search = search ?? "",
            Page = ApiParameters.ReadCount("page", paging.Page, 1, 1, int.MaxValue),
            PageSize = ApiParameters.ReadCount("pageSize", paging.PageSize, limits.Value.DefaultPageSize, 1, limits.Value.MaximumPageSize),
        };
        return TypedResults.Ok(MatchPageResponse.Of(desk.Review(access.Workspace).Find(query)));
    }

    private static async Task<Results<Ok<MatchDecisionResponse>, ProblemHttpResult>> DecideAsync(
        WorkspaceAccess access, [FromServices] DecisionDesk desk, IOptions<ApiLimits> limits, HttpContext context, MatchDecisionRequest decision)
    {
        var first = ApiParameters.ReadRequired("first", decision.First, TitleId);
        var second = ApiParameters.ReadRequired("second", decision.Second, TitleId);
        var same = decision.Same ?? throw new InvalidParameterException("same", null, ["true", "false"]);
        var catalog = access.Workspace.Catalog;
        if (!desk.IsOpen)
        {
            return ApiProblems.DecisionsNotAllowed();
        }

        if (catalog.FindTitle(first) is not { } one)
        {
            return ApiProblems.UnknownTitle(first);
        }

        if (catalog.FindTitle(second) is not { } other)
        {
            return ApiProblems.UnknownTitle(second);
        }

        if (ReferenceEquals(one, other))
        {
            throw new InvalidParameterException("second", second, ["the id of another title than first"]);
        }

        return await DataRootPatience.WaitAsync<MatchDecisionResponse>(
            async cancellation =>
            {
                await desk.DecideAsync(one.Id, other.Id, same, cancellation);
                var kept = desk.Review(access.Workspace).Find(one.Id, other.Id)?.Decision;
                return TypedResults.Ok(new MatchDecisionResponse(one.Id, other.Id, same, kept?.When));
            },
            Refusal,
            limits.Value,
            context);
    }

    private static async Task<Results<Ok<MatchWithdrawalResponse>, ProblemHttpResult>> WithdrawAsync(
        WorkspaceAccess access,
        [FromServices] DecisionDesk desk,
        IOptions<ApiLimits> limits,
        HttpContext context,
        [Description("One title's id. Required.")] string? first,
        [Description("The other title's id. Required.")] string? second)
    {
        var one = ApiParameters.ReadRequired(nameof(first), first, TitleId);
        var other = ApiParameters.ReadRequired(nameof(second), second, TitleId);
        if (!desk.IsOpen)
        {
            return ApiProblems.DecisionsNotAllowed();
        }

        var catalog = access.Workspace.Catalog;
        return await DataRootPatience.WaitAsync<MatchWithdrawalResponse>(
            async cancellation => TypedResults.Ok(new MatchWithdrawalResponse(await desk.WithdrawAsync(IdOf(catalog, one), IdOf(catalog, other), cancellation))),
            Refusal,
            limits.Value,
            context);
    }

    // Titles may be gone from the catalog and still be in a decision.
    private static string IdOf(CatalogIndex catalog, string id) => catalog.FindTitle(id)?.Id ?? id;

    private static ProblemHttpResult? Refusal(Exception error) => error is UnusableDecisionsException unusable ? ApiProblems.UnusableDecisions(unusable) : null;
}

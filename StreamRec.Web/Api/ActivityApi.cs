using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StreamRec.Core.Activity;

namespace StreamRec.Web.Api;

/// <summary>What happened to the data and the models, with the reasons.</summary>
internal static class ActivityApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapActivityApi(this RouteGroupBuilder api)
    {
        api.MapGet("/activity", FindAsync)
            .WithTags(ApiGroups.Activity)
            .WithName("FindActivity")
            .WithSummary("Imports, trainings, comparisons, switches and deletions, the latest first, with the reasons")
            .WithExample("kind=training&pageSize=5")
            .WithDescription("By hand or not, as far as this server saw it. While the store is not to be had, only what this server remembers, and storeProblem says why.");
        return api;
    }

    private static async Task<Ok<ActivityListResponse>> FindAsync(
        [FromServices] ActivityJournal journal,
        IOptions<ApiLimits> limits,
        [Description("import, quarantine, training, comparison, switch, study, schedule or deletion; all when left out.")] string? kind,
        [Description("done, skipped, failed or stopped; any when left out.")] string? outcome,
        [Description("The id of a snapshot or model, or a part of a file's name.")] string? about,
        [Description("Which page, from 1.")] string? page,
        [Description("Steps of a page.")] string? pageSize,
        CancellationToken cancellation)
    {
        var query = new ActivityQuery
        {
            Kind = ApiParameters.ReadChoice(nameof(kind), kind, (ActivityKind?)null, Choices<ActivityKind>()),
            Outcome = ApiParameters.ReadChoice(nameof(outcome), outcome, (ActivityOutcome?)null, Choices<ActivityOutcome>()),
            About = about?.Trim() ?? "",
            Page = ApiParameters.ReadCount(nameof(page), page, 1, 1, 1_000_000),
            PageSize = ApiParameters.ReadCount(nameof(pageSize), pageSize, limits.Value.DefaultPageSize, 1, limits.Value.MaximumPageSize),
        };
        return TypedResults.Ok(ActivityListResponse.Of(await journal.FindAsync(query, cancellation), query));
    }

    private static (string Word, T? Value)[] Choices<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (Words.KeyOf(value), (T?)value))];
}

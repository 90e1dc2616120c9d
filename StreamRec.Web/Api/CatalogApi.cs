using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamRec.Core.Catalog;
using StreamRec.Core.Questions;

namespace StreamRec.Web.Api;

/// <summary>The four questions about the platforms' catalogs, under the function names they have always had.</summary>
internal static class CatalogApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapCatalogApi(this RouteGroupBuilder api)
    {
        var catalog = api.MapGroup("/catalog").WithTags(ApiGroups.Platforms);
        catalog.MapGet("/get_max_duration", GetMaxDuration)
            .WithName("GetMaxDuration")
            .WithSummary("The longest titles")
            .WithExample("platform={platform}&type=movie&leave_out_very_long=true")
            .WithDescription("All titles that share the greatest length, in catalog order. Every filter is optional; without a platform the four streaming platforms are asked.");
        catalog.MapGet("/get_score_count", GetScoreCount)
            .WithName("GetScoreCount")
            .WithSummary("How many titles score above a limit")
            .WithExample("scored=3.5&basis=rating_year")
            .WithDescription("With the basis release_year: titles of that release year whose mean score is above the limit. With rating_year: titles that were given at least one score above it in that year.");
        catalog.MapGet("/get_count_platform", GetCountPlatform)
            .WithName("GetCountPlatform")
            .WithSummary("How many films and series a platform has")
            .WithExample("platform={platform}")
            .WithDescription("One entry for the platform asked for, or one for each of the four streaming platforms.");
        catalog.MapGet("/get_actor", GetActor)
            .WithName("GetActor")
            .WithSummary("Who is in most titles of a platform and year")
            .WithExample("platform={platform}&year={year}")
            .WithDescription("Everybody who ties, alphabetically. A person counts once for a title. An empty answer says why in its note.");
        return api;
    }

    private static Ok<MaxDurationResponse> GetMaxDuration(
        WorkspaceAccess access,
        [Description("Year of release.")] string? year,
        [Description("One platform; without it the four streaming platforms.")] string? platform,
        [Description("Unit of length; titles measured in the other one do not take part.")] string? duration_type,
        [Description("Films or series only.")] string? type,
        [Description("Leave out films of more than 400 minutes, which are mostly sleep sounds.")] string? leave_out_very_long)
    {
        var question = new MaxDurationQuestion(
            QuestionParameters.ReadYear(nameof(year), year),
            CatalogTerms.ReadPlatform(nameof(platform), platform),
            CatalogTerms.ReadDurationUnit(nameof(duration_type), duration_type),
            CatalogTerms.ReadType(nameof(type), type),
            ApiParameters.ReadFlag(nameof(leave_out_very_long), leave_out_very_long));
        return TypedResults.Ok(MaxDurationResponse.Of(access.Workspace.Questions.GetMaxDuration(question)));
    }

    private static Ok<ScoreCountResponse> GetScoreCount(
        WorkspaceAccess access,
        [Description("One platform; without it the four streaming platforms.")] string? platform,
        [Description("The limit in stars; a score must be larger, not equal. Required.")] string? scored,
        [Description("The year, read as the basis says; any year without it.")] string? year,
        [Description("What year and score belong to.")] string? basis,
        [Description("Films or series only.")] string? type)
    {
        var question = new ScoreCountQuestion(
            QuestionParameters.ReadScore(nameof(scored), scored),
            CatalogTerms.ReadPlatform(nameof(platform), platform),
            QuestionParameters.ReadYear(nameof(year), year),
            QuestionParameters.ReadBasis(nameof(basis), basis),
            CatalogTerms.ReadType(nameof(type), type));
        return TypedResults.Ok(ScoreCountResponse.Of(access.Workspace.Questions.GetScoreCount(question)));
    }

    private static Ok<PlatformCountsResponse> GetCountPlatform(
        WorkspaceAccess access,
        [Description("One platform; without it the four streaming platforms.")] string? platform)
    {
        var counts = access.Workspace.Questions.GetCountPlatform(CatalogTerms.ReadPlatform(nameof(platform), platform));
        return TypedResults.Ok(PlatformCountsResponse.Of(counts));
    }

    private static Ok<ActorResponse> GetActor(
        WorkspaceAccess access,
        [Description("The platform. Required.")] string? platform,
        [Description("Year of release. Required.")] string? year,
        [Description("Films or series only.")] string? type,
        [Description("Count names without a letter too, such as the 1 that stands in some casts.")] string? keep_names_without_letter)
    {
        var question = new ActorQuestion(
            QuestionParameters.ReadRequiredPlatform(nameof(platform), platform),
            QuestionParameters.ReadRequiredYear(nameof(year), year),
            CatalogTerms.ReadType(nameof(type), type),
            ApiParameters.ReadFlag(nameof(keep_names_without_letter), keep_names_without_letter));
        return TypedResults.Ok(ActorResponse.Of(access.Workspace.Questions.GetActor(question)));
    }
}

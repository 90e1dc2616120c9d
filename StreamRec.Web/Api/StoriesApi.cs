using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamRec.Core.Exploration.Stories;

namespace StreamRec.Web.Api;

/// <summary>Stories: what the current snapshot says, claim by claim.</summary>
internal static class StoriesApi
{
    private const string AboutLanguage = "The language of the sentences, en or es; without it that of Accept-Language.";

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapStoriesApi(this RouteGroupBuilder api)
    {
        var stories = api.MapGroup("/stories").WithTags(ApiGroups.Stories);
        stories.MapGet("", GetStories)
            .WithName("GetStories")
            .WithSummary("The stories, each with its first claim")
            .WithExample("language=en")
            .WithDescription("A story with fewer steps than Stories:FewestSteps is not told; each step that the data do not allow is named with the reason.");
        stories.MapGet("/{id}", GetStory)
            .WithName("GetStory")
            .WithSummary("One story: every claim as data and as sentences")
            .WithExample("id=catalog&language=en")
            .WithDescription("Each step has its finding (a kind, numbers and names), a headline and a sentence made of them, what they rest on, and the dashboard that shows the data behind them.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return api;
    }

    private static Ok<StoriesResponse> GetStories(WorkspaceAccess access, Storyteller teller, [Description(AboutLanguage)] string? language)
    {
        ReasonLanguage.Use(language);
        return TypedResults.Ok(new StoriesResponse([.. Storyteller.Definitions.Select(definition => StorySummaryResponse.Of(teller.Tell(access.Workspace, definition.Id)))]));
    }

    private static Results<Ok<StoryResponse>, ProblemHttpResult> GetStory(
        WorkspaceAccess access, Storyteller teller, [Description("The story: catalog, audience or money.")] string id, [Description(AboutLanguage)] string? language)
    {
        ReasonLanguage.Use(language);
        return Storyteller.Find(id) is { } definition
            ? TypedResults.Ok(StoryResponse.Of(teller.Tell(access.Workspace, definition.Id), access.Workspace.Snapshot))
            : ApiProblems.UnknownStory(id);
    }
}

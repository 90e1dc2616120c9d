using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamRec.Core.Configuration;
using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Web.Api;

/// <summary>Will this user like that title, and what would they like best?</summary>
internal static class PredictionsApi
{
    private const int DefaultUsers = 20;

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapPredictionsApi(this RouteGroupBuilder api)
    {
        api.MapGet("/predictions", Predict)
            .WithTags(ApiGroups.Predictions)
            .WithName("Predict")
            .WithSummary("Whether a user will like a title")
            .WithExample("user={user}&title={recommended}")
            .WithDescription("The expected score, its uncertainty, the probability that the user's score reaches the threshold, which model answered and why. An unknown user or an unrated title is answered from less, and the source says so.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        var users = api.MapGroup("/users").WithTags(ApiGroups.Predictions);
        users.MapGet("", FindUsers)
            .WithName("FindUsers")
            .WithSummary("Users whose id begins as typed")
            .WithExample("search=1&count=5")
            .WithDescription("Ids that begin with the text, in the order of the ids; without a text the first ones.");
        users.MapGet("/{user}/recommendations", Recommend)
            .WithName("Recommend")
            .WithSummary("The titles a user would like best")
            .WithExample("user={user}&count=5&type=movie&diversity=0.3")
            .WithDescription("Highest expected score first, without what the user has rated. Filters come before the cut; diversity trades score for variety.");
        return api;
    }

    private static Results<Ok<PredictionResponse>, ProblemHttpResult> Predict(
        WorkspaceAccess access,
        IOptions<StreamRecOptions> options,
        [Description("The user's id; one that is unknown is answered for a user without ratings. Required.")] string? user,
        [Description("The title's id, such as ns1. Required.")] string? title,
        [Description("The score in stars that counts as liking, inclusive.")] string? threshold,
        [Description(ReasonLanguage.About)] string? language)
    {
        ReasonLanguage.Use(language);
        var userId = ApiParameters.ReadRequired(nameof(user), user, "the id of a user");
        var titleId = ApiParameters.ReadRequired(nameof(title), title, "the id of a title, such as ns1");
        var limit = ApiParameters.ReadThreshold(nameof(threshold), threshold, options.Value.Prediction.Threshold);
        var workspace = access.Workspace;
        if (workspace.Catalog.Find(titleId) is not { } work)
        {
            return ApiProblems.UnknownTitle(titleId);
        }

        var prediction = workspace.Predictor.Predict(workspace.Users.Find(userId), work.Row, limit, ReasonDepth.Full);
        return TypedResults.Ok(PredictionResponse.Of(userId, workspace.Catalog.FindTitle(titleId)!, prediction, workspace));
    }

    private static Ok<RecommendationsResponse> Recommend(
        WorkspaceAccess access,
        IOptions<StreamRecOptions> options,
        [Description("The user's id; one that is unknown is answered for a user without ratings.")] string user,
        [AsParameters] ListParameters parameters,
        [Description(ReasonLanguage.About)] string? language)
    {
        ReasonLanguage.Use(language);
        var workspace = access.Workspace;
        var list = workspace.Predictor.Recommend(parameters.ToQuery(workspace, options.Value.Prediction, workspace.Users.Find(user)));
        return TypedResults.Ok(RecommendationsResponse.Of(user, list, workspace.Catalog, parameters.ToFilter(workspace.Catalog)));
    }

    private static Ok<UsersResponse> FindUsers(
        WorkspaceAccess access,
        IOptions<ApiLimits> limits,
        [Description("The beginning of an id.")] string? search,
        [Description("How many at most.")] string? count)
    {
        var wanted = ApiParameters.ReadCount(nameof(count), count, DefaultUsers, 1, limits.Value.MaximumListLength);
        var (users, ratings) = (access.Workspace.Users, access.Workspace.Ratings);
        return TypedResults.Ok(new UsersResponse(
            [.. UserSearch.Find(users, search, wanted).Select(row => new UserResponse(users.TextOf(row), ratings.TitlesOf(row).Length))]));
    }
}

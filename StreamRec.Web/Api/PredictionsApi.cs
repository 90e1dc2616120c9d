using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;

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
            .WithExample("user={user}&count=5&type=movie")
            .WithDescription("Highest expected score first, without what the user has rated.");
        return api;
    }

    private static Results<Ok<PredictionResponse>, ProblemHttpResult> Predict(
        WorkspaceAccess access,
        IOptions<StreamRecOptions> options,
        [Description("The user's id; one that is unknown is answered for a user without ratings. Required.")] string? user,
        [Description("The title's id, such as ns1. Required.")] string? title,
        [Description("The score in stars that counts as liking, inclusive.")] string? threshold)
    {
        var userId = ApiParameters.ReadRequired(nameof(user), user, "the id of a user");
        var titleId = ApiParameters.ReadRequired(nameof(title), title, "the id of a title, such as ns1");
        var limit = ApiParameters.ReadThreshold(nameof(threshold), threshold, options.Value.Prediction.Threshold);
        var workspace = access.Workspace;
        if (workspace.Catalog.Find(titleId) is not { } work)
        {
            return ApiProblems.UnknownTitle(titleId);
        }

        var prediction = workspace.Predictor.Predict(workspace.Users.Find(userId), work.Row, limit);
        return TypedResults.Ok(PredictionResponse.Of(userId, workspace.Catalog.FindTitle(titleId)!, prediction, workspace));
    }

    private static Ok<RecommendationsResponse> Recommend(
        WorkspaceAccess access,
        IOptions<StreamRecOptions> options,
        [Description("The user's id; one that is unknown is answered for a user without ratings.")] string user,
        [Description("How many at most.")] string? count,
        [Description("Platforms; may be given several times.")] string[]? platform,
        [Description("Genre labels of the catalog; may be given several times.")] string[]? genre,
        [Description("Films, series or both; may be given several times.")] string[]? type,
        [Description("The score in stars that counts as liking, inclusive.")] string? threshold)
    {
        var prediction = options.Value.Prediction;
        var workspace = access.Workspace;
        var filter = new TitleFilter { Platforms = platform, Genres = genre, Types = type }.ToQuery(workspace.Catalog);
        var list = workspace.Predictor.Recommend(new RecommendationQuery(
            workspace.Users.Find(user),
            ApiParameters.ReadCount(nameof(count), count, prediction.DefaultCount, 1, prediction.MaximumCount),
            ApiParameters.ReadThreshold(nameof(threshold), threshold, prediction.Threshold))
        {
            Accept = RowsOf(workspace, filter),
        });
        return TypedResults.Ok(RecommendationsResponse.Of(user, list, workspace.Catalog, filter.Platforms));
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

    private static Func<int, bool>? RowsOf(Workspace workspace, CatalogQuery filter)
    {
        if (filter.Platforms.Count == 0 && filter.Genres.Count == 0 && filter.Types.Count == 0)
        {
            return null;
        }

        var rows = new bool[workspace.Catalog.Works.Count];
        foreach (var work in workspace.Catalog.Find(filter with { PageSize = int.MaxValue }).Items)
        {
            rows[work.Row] = true;
        }

        return row => rows[row];
    }
}

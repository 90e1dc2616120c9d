using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamRec.Core.Configuration;
using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Web.Api;

/// <summary>Predictions for ratings that somebody brings along, without training again: new users, and known ones who would have rated otherwise.</summary>
internal static class TastesApi
{
    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapTastesApi(this RouteGroupBuilder api)
    {
        var tastes = api.MapGroup("").WithTags(ApiGroups.Predictions);
        tastes.MapPost("/predictions", PredictAsync)
            .WithName("PredictForRatings")
            .WithSummary("Whether somebody with these ratings will like a title")
            .WithExample("language=en", """{ "ratings": [{ "title": "{title}", "score": 4.5 }], "title": "{recommended}" }""")
            .WithDescription("As for a stored user, by fold-in: nothing is trained, nothing is kept.")
            .Accepts<TastePredictionRequest>("application/json")
            .ProducesProblem(StatusCodes.Status404NotFound);
        tastes.MapPost("/recommendations", RecommendAsync)
            .WithName("RecommendForRatings")
            .WithSummary("The titles somebody with these ratings would like best")
            .WithExample("language=en", """{ "ratings": [{ "title": "{title}", "score": 4.5 }], "count": 5, "diversity": 0.3, "excludeNearDuplicates": true }""")
            .WithDescription("Filters come before the cut. Each title says why, and what the strongest of the ratings is worth: the score without it.")
            .Accepts<TasteListRequest>("application/json");
        tastes.MapPost("/what-if", WhatIfAsync)
            .WithName("WhatIf")
            .WithSummary("What changed ratings would change")
            .WithExample("language=en", """{ "user": "{user}", "changes": [{ "title": "{recommended}", "score": 0.5 }], "count": 5 }""")
            .WithDescription("Scores and places of each title before and after, both by fold-in, so that nothing but the changes makes a difference. The new list comes first, then what left it, then the titles asked about.")
            .Accepts<WhatIfRequest>("application/json");
        return api;
    }

    private static async Task<Results<Ok<PredictionResponse>, ProblemHttpResult>> PredictAsync(
        WorkspaceAccess access, IOptions<StreamRecOptions> options, HttpContext context, [Description(ReasonLanguage.About)] string? language)
    {
        ReasonLanguage.Use(language);
        var (request, prediction) = (await ApiBody.ReadAsync<TastePredictionRequest>(context), options.Value.Prediction);
        var workspace = access.Workspace;
        var taste = TasteProfile.Of(RatingChanges.Read("ratings", request.Ratings, workspace.Catalog, prediction.MaximumRatings));
        var id = ApiParameters.ReadRequired("title", request.Title, "the id of a title, such as ns1");
        var threshold = new ListParameters { Threshold = ListRequest.Text(request.Threshold) }.ToQuery(workspace, prediction, -1).Threshold;
        return workspace.Catalog.Find(id) is { } work
            ? TypedResults.Ok(PredictionResponse.Of(user: null, workspace.Catalog.FindTitle(id)!, workspace.Predictor.Predict(taste, work.Row, threshold, ReasonDepth.Full), workspace))
            : ApiProblems.UnknownTitle(id);
    }

    private static async Task<Ok<TasteListResponse>> RecommendAsync(
        WorkspaceAccess access, IOptions<StreamRecOptions> options, HttpContext context, [Description(ReasonLanguage.About)] string? language)
    {
        ReasonLanguage.Use(language);
        var (request, prediction) = (await ApiBody.ReadAsync<TasteListRequest>(context), options.Value.Prediction);
        var workspace = access.Workspace;
        var taste = TasteProfile.Of(RatingChanges.Read("ratings", request.Ratings, workspace.Catalog, prediction.MaximumRatings));
        var parameters = request.ToParameters();
        var list = workspace.Predictor.Recommend(parameters.ToQuery(workspace, prediction, -1) with { Taste = taste });
        return TypedResults.Ok(TasteListResponse.Of(taste.Count, list, workspace.Catalog, parameters.ToFilter(workspace.Catalog)));
    }

    private static async Task<Ok<WhatIfResponse>> WhatIfAsync(
        WorkspaceAccess access, IOptions<StreamRecOptions> options, HttpContext context, [Description(ReasonLanguage.About)] string? language)
    {
        ReasonLanguage.Use(language);
        var (request, prediction) = (await ApiBody.ReadAsync<WhatIfRequest>(context), options.Value.Prediction);
        var workspace = access.Workspace;
        var user = ApiParameters.ReadRequired("user", request.User, "the id of a user");
        var changes = RatingChanges.Read("changes", request.Changes, workspace.Catalog, prediction.MaximumRatings, mayTakeAway: true);
        int[] titles = [.. (request.Titles ?? []).Take(prediction.MaximumCount).Select((id, place) => RatingChanges.ReadTitle($"titles[{place}]", id, workspace.Catalog).Row)];
        var parameters = request.ToParameters();
        var answer = workspace.Predictor.WhatIf(parameters.ToQuery(workspace, prediction, workspace.Users.Find(user)), changes, titles);
        return TypedResults.Ok(WhatIfResponse.Of(user, answer, workspace.Catalog, parameters.ToFilter(workspace.Catalog)));
    }
}

using System.Text.Json;
using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Api;

/// <summary>One prediction.</summary>
/// <param name="User">The user's id as asked; null where ratings were sent instead.</param>
/// <param name="Title">The title's id.</param>
/// <param name="Name">The title's name as imported.</param>
/// <param name="Score">Expected score in stars, 0.5 to 5.</param>
/// <param name="StandardDeviation">Standard deviation of the user's actual score around it, in stars.</param>
/// <param name="Probability">Probability that the user's score reaches the threshold, 0 to 1.</param>
/// <param name="Threshold">The score in stars that counts as liking.</param>
/// <param name="Recommended">Whether the expected score reaches the threshold.</param>
/// <param name="Source">Which model answered: matrix-factorization, bias, content, title-mean, user-mean or global-mean.</param>
/// <param name="Reasons">Why, strongest first.</param>
/// <param name="RatedOn">The titles of the same work that its ratings were given to: a film on a platform is predicted from what MovieLens users gave it.</param>
internal sealed record PredictionResponse(
    string? User,
    string Title,
    string Name,
    double Score,
    double StandardDeviation,
    double Probability,
    double Threshold,
    bool Recommended,
    string Source,
    IReadOnlyList<ReasonResponse> Reasons,
    IReadOnlyList<RatedOnResponse> RatedOn)
{
    public static PredictionResponse Of(string? user, Title title, Prediction prediction, Workspace workspace) => new(
        user,
        title.Id,
        title.Name,
        prediction.Score,
        prediction.StandardDeviation,
        prediction.Probability,
        prediction.Threshold,
        prediction.Recommended,
        SourceOf(prediction.Source),
        [.. prediction.Reasons.Select(reason => ReasonResponse.Of(reason, workspace.Catalog))],
        [.. workspace.Titles.RatedTitlesOf(workspace.Catalog.Works[prediction.TitleRow]).Select(each => new RatedOnResponse(each.Title.Id, each.Title.Platform.Key, each.Count))]);

    public static string SourceOf(PredictionSource source) => JsonNamingPolicy.KebabCaseLower.ConvertName(source.ToString());
}

/// <summary>A title that ratings were given to.</summary>
/// <param name="Id">The title's id.</param>
/// <param name="Platform">Platform key.</param>
/// <param name="Count">How many ratings.</param>
internal sealed record RatedOnResponse(string Id, string Platform, int Count);

/// <summary>The titles a user would like best.</summary>
/// <param name="User">The user's id as asked; null for somebody new.</param>
/// <param name="Source">Which model ranked them.</param>
/// <param name="Titles">Highest expected score first; with diversity in the order of choice.</param>
internal sealed record RecommendationsResponse(string? User, string Source, IReadOnlyList<RecommendedTitleResponse> Titles)
{
    public static RecommendationsResponse Of(string? user, RecommendationList list, CatalogIndex catalog, RecommendationFilter filter) => new(
        user,
        PredictionResponse.SourceOf(list.Source),
        [.. list.Titles.Select(prediction => RecommendedTitleResponse.Of(prediction, catalog, filter))]);
}

/// <summary>One of them.</summary>
/// <param name="Id">Platform letter and show id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="Platform">Platform key.</param>
/// <param name="Type">movie or tv show.</param>
/// <param name="ReleaseYear">Year of release, or null.</param>
/// <param name="Score">Expected score in stars.</param>
/// <param name="Probability">Probability that the user's score reaches the threshold, 0 to 1.</param>
/// <param name="Recommended">Whether the expected score reaches the threshold.</param>
/// <param name="Source">Which model answered for this title.</param>
/// <param name="Reasons">Why, strongest first.</param>
internal sealed record RecommendedTitleResponse(
    string Id,
    string Title,
    string Platform,
    string Type,
    int? ReleaseYear,
    double Score,
    double Probability,
    bool Recommended,
    string Source,
    IReadOnlyList<ReasonResponse> Reasons)
{
    public static RecommendedTitleResponse Of(Prediction prediction, CatalogIndex catalog, RecommendationFilter filter)
    {
        var title = filter.TitleOf(catalog.Works[prediction.TitleRow]);
        return new RecommendedTitleResponse(
            title.Id,
            title.Name,
            title.Platform.Key,
            CatalogTerms.KeyOf(title.Type),
            title.ReleaseYear,
            prediction.Score,
            prediction.Probability,
            prediction.Recommended,
            PredictionResponse.SourceOf(prediction.Source),
            [.. prediction.Reasons.Select(reason => ReasonResponse.Of(reason, catalog))]);
    }
}

/// <summary>Users found.</summary>
/// <param name="Users">In the order of their ids.</param>
internal sealed record UsersResponse(IReadOnlyList<UserResponse> Users);

/// <summary>A user.</summary>
/// <param name="Id">The id.</param>
/// <param name="RatingCount">How many titles they rated.</param>
internal sealed record UserResponse(string Id, int RatingCount);

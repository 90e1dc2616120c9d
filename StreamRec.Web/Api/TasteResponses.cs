using System.Text.Json;
using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Predictions;

namespace StreamRec.Web.Api;

/// <summary>The titles somebody with the ratings sent would like best.</summary>
/// <param name="Ratings">How many ratings that rests on, each title counted once.</param>
/// <param name="Source">Which model ranked them.</param>
/// <param name="Titles">Highest expected score first; with diversity in the order of choice.</param>
internal sealed record TasteListResponse(int Ratings, string Source, IReadOnlyList<RecommendedTitleResponse> Titles)
{
    public static TasteListResponse Of(int ratings, RecommendationList list, CatalogIndex catalog, RecommendationFilter filter) => new(
        ratings,
        PredictionResponse.SourceOf(list.Source),
        [.. list.Titles.Select(prediction => RecommendedTitleResponse.Of(prediction, catalog, filter))]);
}

/// <summary>What changed ratings would change.</summary>
/// <param name="User">The user's id as asked.</param>
/// <param name="Source">Which model ranked the new list.</param>
/// <param name="Titles">The new list in its order, then what left it, then the titles asked about.</param>
internal sealed record WhatIfResponse(string User, string Source, IReadOnlyList<TitleDifferenceResponse> Titles)
{
    public static WhatIfResponse Of(string user, ListComparison answer, CatalogIndex catalog, RecommendationFilter filter) => new(
        user,
        PredictionResponse.SourceOf(answer.After.Source),
        [.. answer.Titles.Select(each => TitleDifferenceResponse.Of(each, answer.After, catalog, filter))]);
}

/// <summary>What becomes of one title.</summary>
/// <param name="Id">Platform letter and show id.</param>
/// <param name="Title">Name as imported.</param>
/// <param name="Move">What happens to its place: stayed, rose, fell, entered, left or outside.</param>
/// <param name="ScoreBefore">Expected score before, in stars.</param>
/// <param name="ScoreAfter">Expected score after, in stars.</param>
/// <param name="Change">The difference in stars.</param>
/// <param name="PlaceBefore">Its place in the old list, from 1, or null.</param>
/// <param name="PlaceAfter">Its place in the new list, from 1, or null.</param>
/// <param name="Reasons">Why the new list has it; empty for other titles.</param>
internal sealed record TitleDifferenceResponse(
    string Id,
    string Title,
    string Move,
    double ScoreBefore,
    double ScoreAfter,
    double Change,
    int? PlaceBefore,
    int? PlaceAfter,
    IReadOnlyList<ReasonResponse> Reasons)
{
    public static TitleDifferenceResponse Of(TitleDifference difference, RecommendationList after, CatalogIndex catalog, RecommendationFilter filter)
    {
        var title = filter.TitleOf(catalog.Works[difference.TitleRow]);
        return new TitleDifferenceResponse(
            title.Id,
            title.Name,
            JsonNamingPolicy.KebabCaseLower.ConvertName(difference.Move.ToString()),
            difference.ScoreBefore,
            difference.ScoreAfter,
            difference.Change,
            difference.PlaceBefore,
            difference.PlaceAfter,
            difference.PlaceAfter is { } place ? [.. after.Titles[place - 1].Reasons.Select(reason => ReasonResponse.Of(reason, catalog))] : []);
    }
}

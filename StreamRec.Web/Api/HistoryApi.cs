using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamRec.Core.Catalog;
using StreamRec.Core.History;

namespace StreamRec.Web.Api;

/// <summary>Figures of the earlier systems, worked out on the data at hand; for comparison only.</summary>
internal static class HistoryApi
{
    private const int DefaultFilms = 10;

    /// <summary>Maps the routes.</summary>
    public static RouteGroupBuilder MapHistoryApi(this RouteGroupBuilder api)
    {
        var history = api.MapGroup("/history").WithTags(ApiGroups.History);
        history.MapGet("/genre_groups", GetGenreGroups)
            .WithName("GetGenreGroups")
            .WithSummary("The nine genre groups of the earlier system S0")
            .WithExample("platform={platform}")
            .WithDescription("Historical: every title is in the first group of which a word stands in its labels, so the order decides more than the content. Beside each count stands the published one.");
        history.MapGet("/score_final", GetScoreFinal)
            .WithName("GetScoreFinal")
            .WithSummary("The combined score of the earlier system S4")
            .WithExample("count=5")
            .WithDescription("Historical: 0.4 × mean vote + 0.3 × number of votes + 0.5 × popularity. The weights add up to 1.2 and the number of votes decides almost alone. Empty where no films of The Movies Dataset are loaded.");
        return api;
    }

    private static Ok<GenreGroupsResponse> GetGenreGroups(
        WorkspaceAccess access,
        [Description("One platform; without it the four streaming platforms.")] string? platform)
    {
        var asked = CatalogTerms.ReadPlatform(nameof(platform), platform);
        return TypedResults.Ok(GenreGroupsResponse.Of(asked, GenreGroupCount.Of(access.Workspace.Titles.All, asked)));
    }

    private static Ok<ScoreFinalResponse> GetScoreFinal(
        WorkspaceAccess access,
        IOptions<ApiLimits> limits,
        [Description("How many films.")] string? count)
    {
        var films = ApiParameters.ReadCount(nameof(count), count, DefaultFilms, 1, limits.Value.MaximumListLength);
        return TypedResults.Ok(ScoreFinalResponse.Of(CombinedScores.Of(access.Workspace.Films), films));
    }
}

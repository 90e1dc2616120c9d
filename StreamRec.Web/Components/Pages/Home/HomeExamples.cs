using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Workspaces;
using StreamRec.Web.Components.Pages.Catalog;
using StreamRec.Web.Components.Pages.Questions;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Home;

/// <summary>One click into the program.</summary>
/// <param name="Kind">Question, prediction or catalog.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Address">Where it is answered.</param>
/// <param name="Work">A work whose poster goes with it, or <see langword="null"/>.</param>
internal sealed record HomeExample(string Kind, string Text, string Address, Work? Work);

/// <summary>Examples that have an answer in the data at hand, whatever that is.</summary>
internal static class HomeExamples
{
    /// <summary>A question, a prediction and a search; fewer where the data allows fewer.</summary>
    public static IReadOnlyList<HomeExample> Of(Workspace workspace, double threshold)
    {
        var prediction = Prediction(workspace, threshold);
        HomeExample?[] all = [Question(workspace), prediction, Search(workspace, prediction?.Work)];
        return [.. all.OfType<HomeExample>()];
    }

    private static HomeExample? Question(Workspace workspace)
    {
        var films = workspace.Questions.GetCountPlatform().Where(count => count.Movies > 0).ToList();
        if (films.Count == 0)
        {
            return null;
        }

        var platform = films.MaxBy(count => count.Movies)!.Platform;
        var longest = workspace.Questions.GetMaxDuration(new(Platform: platform, Type: TitleType.Movie));
        var address = new QueryText($"questions/{MaxDurationPage.Question}").Add("platform", platform.Key).Add("type", CatalogTerms.Movie).ToString();
        return new HomeExample(
            HomeText.ExampleQuestion, Wording.Fill(HomeText.ExampleQuestionText, platform.Name), address, longest.Titles is [var first, ..] ? workspace.Catalog.Find(first.Title.Id) : null);
    }

    // Somebody with a fair number of ratings, and the title that the ranked list puts first: an answer worth looking at.
    private static HomeExample? Prediction(Workspace workspace, double threshold)
    {
        if (ExampleUser.RowOf(workspace) is not { } user)
        {
            return null;
        }

        var list = workspace.Predictor.Recommend(new RecommendationQuery(user, 1, threshold)).Titles;
        if (list.Count == 0)
        {
            return null;
        }

        var work = workspace.Catalog.Works[list[0].TitleRow];
        var id = workspace.Users.TextOf(user);
        return new HomeExample(
            HomeText.ExamplePrediction,
            Wording.Fill(HomeText.ExamplePredictionText, id, work.Name),
            new QueryText("predictor").Add("user", id).Add("title", work.Id).ToString(),
            work);
    }

    private static HomeExample? Search(Workspace workspace, Work? shownAlready)
    {
        var query = new CatalogQuery { Sort = CatalogSort.BestRated, PageSize = 2, RatedOnly = workspace.Ratings.Count > 0 };
        var genres = workspace.Catalog.Find(query).Facets.Genres;
        if (genres.Count == 0)
        {
            return null;
        }

        // Not the largest genre: "Drama" says little; one in the middle of the ten largest makes a better shelf.
        var genre = genres[Math.Min(2, genres.Count - 1)];
        query = query with { Genres = [genre.Key] };
        return new HomeExample(
            HomeText.ExampleSearch,
            Wording.Fill(HomeText.ExampleSearchText, GenreWording.OfGenre(genre.Key)),
            CatalogAddress.Of(query),
            workspace.Catalog.Find(query).Items.FirstOrDefault(work => work != shownAlready));
    }
}

using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>Every scenario; a new one is a class and a line here.</summary>
internal static class AllScenarios
{
    /// <summary>In the order in which they run.</summary>
    public static readonly IReadOnlyList<IScenario> List =
    [
        new DefaultWorldScenario(),
        new LargeWorldScenario(),
        new CatalogImportScenario(),
        new FilmImportScenario(),
        new CreditsScenario(),
        new RatingImportScenario(),
        new WorldImportScenario(),
        new MatchingScenario(),
        new TextSimilarityScenario(),
        new MovieLensTrainingScenario("mf-movielens", "MovieLens 100k, u1 to u5: mean RMSE 0.9053 or better", MovieLensRatings.Folds, "mf", "bias"),
        new MovieLensTrainingScenario("mf-movielens-1m", "MovieLens 1M: RMSE 0.844 in 2 s", () => [MovieLensRatings.Million()], "mf"),
        new MovieLensTrainingScenario("als-svdpp-movielens", "MovieLens 100k, u1 to u5: svdpp mean RMSE 0.905 or better", MovieLensRatings.Folds, "als", "svdpp"),
        new MovieLensTrainingScenario("als-svdpp-movielens-1m", "MovieLens 1M: better than the best peer of the kind, 0.8614", () => [MovieLensRatings.Million()], "als", "svdpp"),
        new NeighbourhoodScenario(),
        new RankingScenario(),
        new BayesScenario(),
        new GeneratedTrainingScenario(),
        new LargeWorldTrainingScenario(),
        new AppendRetrainScenario(),
        new CalibrationScenario(),
        new PredictionScenario(),
        new BatchRecommendationsScenario(),
        new FoldInScenario(),
        new SearchScenario(),
        new FilmQuestionsScenario(),
        new PeopleScenario(),
        new ExplorationScenario("explore-titles", "any chart or cross-filter over 22,998 titles: 50 ms, 95th percentile", "catalog", _ => [ScenarioContext.Shared("data/platforms")]),
        new ExplorationScenario("explore-films", "any chart or cross-filter over 45,345 films: 50 ms, 95th percentile", "films", Films),
        new ExplorationScenario("explore-people", "people of the titles and films", "people", context => [ScenarioContext.Shared("data/platforms"), .. Films(context)]),
        new ExplorationScenario("explore-ratings", "any chart or cross-filter over 11 million ratings: 300 ms, 95th percentile", "ratings", context => [context.LargeWorld()]),
        new TitlesProfileScenario(),
        new RatingsProfileScenario(),
        new DashboardVisitorsScenario(),
        new ViewerRatingsScenario(),
        new UploadScenario(),
        new StartScenario(),
        new PagesUnderTrainingScenario(),
    ];

    private static string[] Films(ScenarioContext context) => [ScenarioContext.Shared("data/tmdb/movies_dataset.rebuilt.csv.gz"), ScenarioContext.Shared("data/tmdb/credits.rebuilt.csv.gz")];
}

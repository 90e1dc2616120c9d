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
        new BayesScenario(),
        new GeneratedTrainingScenario(),
        new LargeWorldTrainingScenario(),
        new CalibrationScenario(),
        new PredictionScenario(),
        new SearchScenario(),
        new FilmQuestionsScenario(),
        new PeopleScenario(),
        new StartScenario(),
    ];
}

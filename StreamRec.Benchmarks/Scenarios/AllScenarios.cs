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
        new MovieLensTrainingScenario(),
        new GeneratedTrainingScenario(),
        new LargeWorldTrainingScenario(),
        new PredictionScenario(),
        new SearchScenario(),
        new FilmQuestionsScenario(),
        new PeopleScenario(),
        new StartScenario(),
        new PagesUnderTrainingScenario(),
    ];
}

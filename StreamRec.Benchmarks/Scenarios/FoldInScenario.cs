using StreamRec.Benchmarks.Data;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Catalog;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Predictions;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Benchmarks.Scenarios;

/// <summary>
/// Somebody new with 20 ratings, ever others: the fold-in alone, one prediction with its standard deviation, the best 10 of 22,998 titles with all that
/// can be asked of a list, and what a changed rating changes; for every model that explains, on 20,000 users with 96 ratings each.
/// </summary>
internal sealed class FoldInScenario : IScenario
{
    private const int Users = 20_000;
    private const int Ratings = 20;
    private int titleCount;
    private (string Model, IRatingModel Rating, Predictor Predictor)[] models = [];

    public string Name => "fold-in";

    public string Goal => "mf: fold-in of 20 ratings 1 ms, the best 10 of 22,998 titles 2 ms, one prediction with its standard deviation 0.1 ms";

    public void Prepare(ScenarioContext context)
    {
        Work[] works = [.. PlatformTitles.Read().Select(Work.Alone)];
        titleCount = works.Length;
        var index = TitleText.BuildIndex(works);
        var data = new TrainingData(LowRankRatings.Make(Users, titleCount, Users * 96), works);
        var first = new Predictor(data.Ratings, index, trained: null, works);
        models =
        [
            .. ModelCatalog.Trainers
                .Select(trainer => ModelTraining.Run(data, new TrainingRequest { Trainer = trainer }))
                .Where(trained => trained.Model is IExplainingModel)
                .Select(trained => (trained.Model.Name, trained.Model, first.With(trained))),
        ];
    }

    public IReadOnlyList<Figure> Run(ScenarioContext context) => [.. models.SelectMany(each => Ask(each.Model, each.Rating, each.Predictor))];

    private IEnumerable<Figure> Ask(string model, IRatingModel rating, Predictor predictor)
    {
        var (turn, title) = (0, 0);
        var tastes = Enumerable.Range(0, 64).Select(each => TasteAt(each)).ToArray();
        var queries = tastes.Select(taste => new RecommendationQuery(-1, 10, 3.7) { Taste = taste }).ToArray();
        var rounds = model == ContentTrainer.ModelName ? 100 : 1_000;
        yield return Stopwatches.MillisecondsEach($"{model}: fold-in of 20 ratings", rounds, () => rating.FoldIn(Next().Titles, tastes[turn].HalfStars));
        yield return Stopwatches.MillisecondsEach($"{model}: one prediction with its standard deviation", rounds, () => predictor.Predict(Next(), title = (title + 7919) % titleCount, 3.7));
        yield return Stopwatches.MillisecondsEach($"{model}: the same with all reasons", rounds, () => predictor.Predict(Next(), title = (title + 7919) % titleCount, 3.7, ReasonDepth.Full));
        yield return Stopwatches.MillisecondsEach($"{model}: best 10", rounds, () => predictor.Recommend(queries[Turn()]));
        yield return Stopwatches.MillisecondsEach($"{model}: best 10 with all reasons", rounds, () => predictor.Recommend(queries[Turn()] with { Reasons = ReasonDepth.Full }));
        yield return Stopwatches.MillisecondsEach(
            $"{model}: best 10 with variety, without near-duplicates", rounds, () => predictor.Recommend(queries[Turn()] with { Diversity = 0.4, ExcludeNearDuplicates = true }));
        yield return Stopwatches.MillisecondsEach($"{model}: what a changed rating changes", rounds, () => predictor.WhatIf(queries[Turn()], [new RatingChange(tastes[turn].Titles[3], 0.5)]));

        int Turn() => turn = (turn + 1) % tastes.Length;

        TasteProfile Next() => tastes[Turn()];
    }

    private TasteProfile TasteAt(int person) =>
        TasteProfile.Of(Enumerable.Range(0, Ratings).Select(each => new RatingChange(((person * 7919) + (each * 997)) % titleCount, 1 + ((person + each) % 9 * 0.5))));
}

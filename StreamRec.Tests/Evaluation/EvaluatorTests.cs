using StreamRec.Core.Evaluation;
using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Recommendation.Quality;
using StreamRec.Tests.Recommendation;

namespace StreamRec.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly EvaluationRequest Biases = new() { Trainer = new BiasTrainer() };

    private static RatingTable Table(params byte[] scoresOfOneUser) =>
        new([0, scoresOfOneUser.Length], [.. Enumerable.Range(0, scoresOfOneUser.Length)], scoresOfOneUser, [], scoresOfOneUser.Length);

    [Fact]
    public void CrossValidate_FiveFolds_TestsEveryRatingOnce()
    {
        var result = Evaluator.CrossValidate(GeneratedWorld.Data, 5, Biases);
        Assert.Equal(5, result.Folds.Count);
        Assert.Equal(GeneratedWorld.Data.Ratings.Count, result.Folds.Sum(fold => fold.TestRatings));
        Assert.All(result.Folds, fold => Assert.Equal(GeneratedWorld.Data.Ratings.Count, fold.TrainRatings + fold.TestRatings));
        Assert.Equal(result.Folds.Average(fold => fold.Rmse), result.Mean.Rmse, 1e-12);
        Assert.InRange(result.Mean.RmseDeviation, 1e-6, 0.1);
    }

    [Fact]
    public void CrossValidate_TheBiasModel_EqualsItsOwnBaseline()
    {
        var result = Evaluator.CrossValidate(GeneratedWorld.Data, 3, Biases);
        var baseline = Assert.Single(result.Baselines, baseline => baseline.Model == "bias");
        Assert.Equal(["global-mean", "user-mean", "title-mean", "bias"], result.Baselines.Select(each => each.Model));
        Assert.Equal(baseline.Rmse, result.Mean.Rmse, 1e-9);
        Assert.Equal(baseline.Mae, result.Mean.Mae, 1e-9);
        Assert.True(result.Mean.Rmse < result.Baselines[0].Rmse);
    }

    [Fact]
    public void CrossValidate_MatrixFactorization_RanksBetterThanBiases()
    {
        var factors = Evaluator.CrossValidate(GeneratedWorld.Data, 3, Biases with { Trainer = new MatrixFactorizationTrainer() });
        var biases = Evaluator.CrossValidate(GeneratedWorld.Data, 3, Biases);
        Assert.True(factors.Mean.Ranking!.Ndcg > biases.Mean.Ranking!.Ndcg);
        Assert.True(factors.Mean.Ranking.Coverage > biases.Mean.Ranking.Coverage);
        Assert.InRange(factors.Mean.Ranking.HitRate, factors.Mean.Ranking.Precision, 1);
    }

    [Fact]
    public void CrossValidate_SameSeed_GivesTheSameErrorsAndAnotherSeedOthers()
    {
        var first = Evaluator.CrossValidate(GeneratedWorld.Data, 3, Biases);
        Assert.Equal(first.Mean.Rmse, Evaluator.CrossValidate(GeneratedWorld.Data, 3, Biases with { Threads = 1 }).Mean.Rmse);
        Assert.NotEqual(first.Mean.Rmse, Evaluator.CrossValidate(GeneratedWorld.Data, 3, Biases with { Seed = 2 }).Mean.Rmse);
    }

    [Fact]
    public void CrossValidate_FewerRatingsThanFolds_SaysSo()
    {
        var failure = Assert.Throws<ModelException>(() => Evaluator.CrossValidate(new TrainingData(Table(4, 6, 8)), 5, Biases));
        Assert.Contains("3 ratings", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CrossValidate_AllRatingsEqual_SaysSo()
    {
        var failure = Assert.Throws<ModelException>(() => Evaluator.CrossValidate(new TrainingData(new RatingTable([0, 2, 4], [0, 1, 0, 1], [8, 8, 8, 8], [], 2)), 2, Biases));
        Assert.Contains("All 4 ratings are equal (4.0 stars)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CrossValidate_OneUser_SaysSo()
    {
        var failure = Assert.Throws<ModelException>(() => Evaluator.CrossValidate(new TrainingData(Table(8, 7, 8, 2)), 2, Biases));
        Assert.Contains("All 4 ratings are by one user", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(101)]
    public void CrossValidate_ImpossibleFolds_NamesWhatIsAccepted(int folds)
    {
        var failure = Assert.Throws<ModelException>(() => Evaluator.CrossValidate(GeneratedWorld.Data, folds, Biases));
        Assert.Contains("from 2 to 100", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void TestShare_OutOfRange_NamesWhatIsAccepted(double share)
    {
        var failure = Assert.Throws<ModelException>(() => Evaluator.TestShare(GeneratedWorld.Data, share, Biases));
        Assert.Contains("above 0 and below 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TestShare_AQuarter_HoldsAboutAQuarterOut()
    {
        var fold = Assert.Single(Evaluator.TestShare(GeneratedWorld.Data, 0.25, Biases).Folds);
        Assert.InRange((double)fold.TestRatings / GeneratedWorld.Data.Ratings.Count, 0.23, 0.27);
    }

    [Fact]
    public void TestShare_OneRating_SaysThatNothingIsLeft() =>
        Assert.Throws<ModelException>(() => Evaluator.TestShare(new TrainingData(Table(8)), 0.5, Biases));

    [Fact]
    public void TrainAndTest_GivenTables_ComputesErrorsByHand()
    {
        // Both training scores are 4.0, so every prediction is 4.0; the test scores are 5.0, 3.5 and 4.0.
        var training = new TrainingData(new RatingTable([0, 1, 2], [0, 0], [8, 8], [], 3));
        var result = Evaluator.TrainAndTest(training, new RatingTable([0, 2, 3], [1, 2, 1], [10, 7, 8], [], 3), Biases);
        Assert.Equal(0.5, result.Mean.Mae, 1e-6);
        Assert.Equal(Math.Sqrt((1 + 0.25) / 3), result.Mean.Rmse, 1e-6);

        // Their mean is 25/6 and the squares around it sum to 7/6.
        Assert.Equal(1 - (1.25 / (7 / 6.0)), result.Mean.RSquared!.Value, 1e-6);
    }

    [Fact]
    public void TrainAndTest_OtherRows_IsRefused() =>
        Assert.Throws<ModelException>(() => Evaluator.TrainAndTest(new TrainingData(Table(8, 8)), Table(8), Biases));

    [Fact]
    public void CrossValidate_Cancelled_Throws() => Assert.ThrowsAny<OperationCanceledException>(() =>
        Evaluator.CrossValidate(GeneratedWorld.Data, 2, Biases with { Cancellation = new CancellationToken(canceled: true) }));

    [Fact]
    public void CrossValidate_WithProgress_ReportsEachFold()
    {
        var reports = new Recorder<EvaluationProgress>();
        Evaluator.CrossValidate(GeneratedWorld.Data, 3, Biases with { Progress = reports });
        Assert.Equal([1, 2, 3], reports.Values.Where(report => report.Training is null).Select(report => report.Fold));
        Assert.Equal(15, reports.Values.Count(report => report.Training is not null));
    }

    [Fact]
    public void CrossValidate_Segments_CountEveryRatingAndGiveTheBiasErrors()
    {
        var result = Evaluator.CrossValidate(GeneratedWorld.Data, 3, Biases);
        foreach (var kind in new[] { SegmentKind.UserRatings, SegmentKind.TitleRatings, SegmentKind.Platform, SegmentKind.Genre, SegmentKind.Type })
        {
            Assert.Equal(GeneratedWorld.Data.Ratings.Count, result.Segments.Where(segment => segment.Kind == kind).Sum(segment => segment.Count));
        }

        Assert.All(result.Segments, segment => Assert.Equal(segment.BiasRmse, segment.Rmse, 1e-6));
        Assert.All(result.Segments, segment => Assert.Equal(0, segment.OverBias.Share, 1e-6));
        Assert.Equal(["Horror", "Musical", "Science", "Western"], result.Segments.Where(segment => segment.Kind == SegmentKind.Genre).Select(segment => segment.Key));
        Assert.Equal("20-49", Assert.Single(result.Segments, segment => segment.Kind == SegmentKind.UserRatings && segment.Count > 1000).Key);
        Assert.True(result.Reading!.OverBias!.IsNone);
        Assert.Empty(result.Reading.NoBetterThanBias);
    }

    [Fact]
    public void CrossValidate_Lists_AreJudgedBesideSimpleOnes()
    {
        var result = Evaluator.CrossValidate(GeneratedWorld.Data, 3, Biases with { Trainer = new MatrixFactorizationTrainer(), Ranking = new() { Length = 5, RelevantFrom = 4.5, MostUsers = 100 } });
        var ranking = result.Mean.Ranking!;
        var popular = result.RankingBaselines[0].Ranking;
        Assert.Equal(["most-popular", "bias"], result.RankingBaselines.Select(baseline => baseline.Model));
        Assert.Equal((5, 100), (ranking.Length, ranking.Users));
        Assert.True(ranking.Ndcg > popular.Ndcg);
        Assert.InRange(ranking.MeanAveragePrecision, 1e-6, ranking.MeanReciprocalRank);
        Assert.True(popular.ListPopularity > ranking.ListPopularity);
        Assert.True(popular.Gini > ranking.Gini);
        Assert.Equal(0, popular.Serendipity);
        Assert.InRange(ranking.Serendipity, 1e-6, ranking.Precision);

        // Lists of one's favourite genre are less varied than any.
        Assert.InRange(ranking.Diversity!.Value, 0, popular.Diversity!.Value);
    }

    [Fact]
    public void CrossValidate_OtherThreads_RanksTheSame()
    {
        var one = Evaluator.CrossValidate(GeneratedWorld.Data, 2, Biases with { Threads = 1 });
        Assert.Equal(one.Mean.Ranking, Evaluator.CrossValidate(GeneratedWorld.Data, 2, Biases with { Threads = 3 }).Mean.Ranking);
    }

    [Theory]
    [InlineData(0, 4, 3.7, "from 1 to 1000")]
    [InlineData(10, 9, 3.7, "relevant")]
    [InlineData(10, 4, 0, "threshold")]
    public void CrossValidate_ImpossibleMeasures_NamesWhatIsAccepted(int length, double relevantFrom, double threshold, string expected)
    {
        var request = Biases with { Threshold = threshold, Ranking = new() { Length = length, RelevantFrom = relevantFrom } };
        Assert.Contains(expected, Assert.Throws<ModelException>(() => Evaluator.CrossValidate(GeneratedWorld.Data, 2, request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LeaveLast_TimedRatings_TestsOneOfEachUser()
    {
        var data = GeneratedWorld.Data;
        var timed = new RatingTable(data.Ratings.UserStarts, data.Ratings.Titles, data.Ratings.HalfStars, [.. Enumerable.Range(0, data.Ratings.Count).Select(rating => (long)rating)], data.Ratings.TitleCount);
        var fold = Assert.Single(Evaluator.LeaveLast(data with { Ratings = timed }, 1, Biases).Folds);
        Assert.Equal(GeneratedWorld.Users, fold.TestRatings);
        Assert.Throws<ModelException>(() => Evaluator.LeaveLast(data, 1, Biases));
    }

    [Fact]
    public void Folds_Side_IsPassedOn()
    {
        var seen = new List<SideInformation>();
        var side = new SideInformation(AttributeTable.Empty, AttributeTable.Empty);
        Evaluator.CrossValidate(GeneratedWorld.Data with { Side = side }, 2, Biases with { Trainer = new WatchedTrainer(seen) });
        Assert.Equal(2, seen.Count);
        Assert.All(seen, each => Assert.Same(side, each));
    }

    /// <summary>The bias trainer, noting the attributes it is given.</summary>
    private sealed class WatchedTrainer(List<SideInformation> seen) : IModelTrainer
    {
        private readonly BiasTrainer biases = new();

        public string Name => biases.Name;

        public string Description => biases.Description;

        public string Citation => biases.Citation;

        public ModelFamily Family => biases.Family;

        public IReadOnlyList<ParameterDefinition> Parameters => biases.Parameters;

        public IRatingModel Train(TrainingData data, ModelParameters parameters, TrainingOptions options)
        {
            seen.Add(data.Side);
            return biases.Train(data, parameters, options);
        }

        public IRatingModel Read(BinaryReader reader) => biases.Read(reader);
    }
}

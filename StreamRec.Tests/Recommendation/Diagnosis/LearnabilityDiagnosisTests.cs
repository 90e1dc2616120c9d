using StreamRec.Core.Ratings;
using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Diagnosis;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Tests.Recommendation.Diagnosis;

public sealed class LearnabilityDiagnosisTests
{
    private static RatingTable WithRandomTitles(RatingTable table, ulong seed)
    {
        var titles = table.Titles.ToArray();
        SeededRandom.Shuffle(titles.AsSpan(), seed);
        return new RatingTable(table.UserStarts, titles, table.HalfStars, [], table.TitleCount);
    }

    [Fact]
    public void Run_GeneratedWorld_IsLearnable()
    {
        var result = LearnabilityDiagnosis.Run(GeneratedWorld.Data.Ratings);
        Assert.Equal(LearnabilityVerdict.Learnable, result.Verdict);
        Assert.InRange(result.TitleMeans!.PValue, 0, 1e-9);
        Assert.Equal(0.01, result.Permutation!.PValue, 1e-9);
        Assert.True(result.TitleMeans.Observed > 3 * result.TitleMeans.ExpectedByChance);
        Assert.Equal([0.125, 0.25, 0.5, 1], result.LearningCurve.Select(point => point.Share));
        Assert.True(result.LearningCurve[^1].Bias < result.LearningCurve[0].Bias);
        Assert.True(result.GainOverUserMean > 0.05);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Run_TheSameWithRandomTitleIds_SaysThatTitlesSayNothing(ulong seed)
    {
        var result = LearnabilityDiagnosis.Run(WithRandomTitles(GeneratedWorld.Data.Ratings, seed));
        Assert.Equal(LearnabilityVerdict.TitlesSayNothing, result.Verdict);
        Assert.Equal(1, result.TitleMeans!.VarianceRatio, 0.3);
        Assert.Equal(result.TitleMeans.ExpectedByChance, result.TitleMeans.Observed, 0.02);
        Assert.Equal(result.Permutation!.ExplainedByChance, result.Permutation.Explained, 0.004);
        Assert.True(result.GainOverUserMean < 0.005);
    }

    [Fact]
    public void Run_MovieLens_IsLearnableAndShuffledIsNot()
    {
        var ratings = MovieLens100k.Read("u.data");
        Assert.Equal(LearnabilityVerdict.Learnable, LearnabilityDiagnosis.Run(ratings).Verdict);
        Assert.Equal(LearnabilityVerdict.TitlesSayNothing, LearnabilityDiagnosis.Run(WithRandomTitles(ratings, 9)).Verdict);
    }

    [Fact]
    public void Run_TitlesThatDifferHardly_SayLittle()
    {
        // Two titles in three mean nothing, one in three is a tenth of a star better.
        var random = new SeededRandom(11);
        const int Users = 400, Rated = 100, Titles = 150;
        var scores = new byte[Users * Rated];
        var titles = new int[Users * Rated];
        for (var rating = 0; rating < titles.Length; rating++)
        {
            titles[rating] = (rating % Rated) + random.NextBelow(Titles - Rated);
            scores[rating] = (byte)Math.Clamp(Math.Round((3 + (titles[rating] % 3 == 0 ? 0.15 : 0) + random.NextNormal()) * 2), 1, 10);
        }

        var result = LearnabilityDiagnosis.Run(new RatingTable([.. Enumerable.Range(0, Users + 1).Select(user => user * Rated)], titles, scores, [], Titles));
        Assert.Equal(LearnabilityVerdict.TitlesSayLittle, result.Verdict);
    }

    [Fact]
    public void Run_OtherThreads_GivesTheSame()
    {
        var one = LearnabilityDiagnosis.Run(GeneratedWorld.Data.Ratings, new LearnabilityOptions { Threads = 1 });
        var two = LearnabilityDiagnosis.Run(GeneratedWorld.Data.Ratings, new LearnabilityOptions { Threads = 2 });
        Assert.Equal(one.Permutation, two.Permutation);
        Assert.Equal(one.LearningCurve, two.LearningCurve);
    }

    [Fact]
    public void Run_MoreRatingsThanTheSample_TakesWholeUsers()
    {
        var result = LearnabilityDiagnosis.Run(GeneratedWorld.Data.Ratings, new LearnabilityOptions { MostRatings = 6000 });
        Assert.Equal(GeneratedWorld.Data.Ratings.Count, result.Ratings);
        Assert.InRange(result.Sampled, 4500, 7500);
        Assert.Equal(0, result.Sampled % 60);
        Assert.Equal(LearnabilityVerdict.Learnable, result.Verdict);
    }

    [Fact]
    public void Run_TooFewOrEqualRatings_CannotTell()
    {
        Assert.Equal(LearnabilityVerdict.CannotTell, LearnabilityDiagnosis.Run(new RatingTable([0, 2], [0, 1], [4, 6], [], 2)).Verdict);
        Assert.Equal(LearnabilityVerdict.CannotTell, LearnabilityDiagnosis.Run(RatingTable.Empty(3)).Verdict);
        var equal = new RatingTable(
            [.. Enumerable.Range(0, 101).Select(user => user * 10)], [.. Enumerable.Range(0, 1000).Select(rating => rating % 10)], [.. Enumerable.Repeat((byte)8, 1000)], [], 10);
        Assert.Equal(LearnabilityVerdict.CannotTell, LearnabilityDiagnosis.Run(equal).Verdict);
    }

    [Theory]
    [InlineData(8, 5000, "from 9 to 10000")]
    [InlineData(99, 10, "1000 or more")]
    public void Run_ImpossibleOptions_NamesWhatIsAccepted(int permutations, int most, string expected) => Assert.Contains(
        expected,
        Assert.Throws<ModelException>(() => LearnabilityDiagnosis.Run(GeneratedWorld.Data.Ratings, new() { Permutations = permutations, MostRatings = most })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Run_Cancelled_Throws() => Assert.ThrowsAny<OperationCanceledException>(() =>
        LearnabilityDiagnosis.Run(GeneratedWorld.Data.Ratings, cancellation: new CancellationToken(canceled: true)));

    [Fact]
    public void ModelTraining_Diagnoses_UnlessToldNotTo()
    {
        var request = new TrainingRequest { Trainer = new BiasTrainer() };
        Assert.Equal(LearnabilityVerdict.Learnable, ModelTraining.Run(GeneratedWorld.Data, request).Quality.Learnability!.Verdict);
        Assert.Null(ModelTraining.Run(GeneratedWorld.Data, request with { Diagnose = false }).Quality.Learnability);
    }

    [Fact]
    public void Explained_ByHand_IsTheTitlesPart()
    {
        // Users' means are 4 and 2; residuals are (1, −1) and (1, −1) on the same two titles: titles explain everything.
        var residuals = new RatingResiduals(new RatingTable([0, 2, 4, 5], [0, 1, 0, 1, 1], [10, 6, 6, 2, 9], [], 2));
        Assert.Equal(4, residuals.Titles.Length);
        Assert.Equal(4, residuals.SumOfSquares, 1e-12);
        Assert.Equal(4.0, residuals.ExplainedBy(residuals.Titles));
        Assert.Equal(0.0, residuals.ExplainedBy([0, 0, 1, 1]));
    }
}

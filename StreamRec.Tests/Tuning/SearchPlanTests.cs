using System.Globalization;
using StreamRec.Core.Parameters;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.Content;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Tuning;

namespace StreamRec.Tests.Tuning;

public sealed class SearchPlanTests
{
    private static readonly MatrixFactorizationTrainer Factors = new();

    [Fact]
    public void Next_Grid_TriesEveryCombinationOnce()
    {
        var trials = RunAll(Plan(new TuningRequest { Method = SearchMethod.Grid, Space = ["factors=4,8", "epochs=10..30:3"] }), _ => 1);

        Assert.Equal(["4 10", "4 20", "4 30", "8 10", "8 20", "8 30"], trials.Select(trial => $"{trial.Varied["factors"]} {trial.Varied["epochs"]}"));
        Assert.Equal(30, trials[5].Parameters.WholeNumber("epochs"));
        Assert.Equal(Enumerable.Range(0, 6), trials.Select(trial => trial.Number));
    }

    [Fact]
    public void Next_GridBeyondTheBudget_DrawsSoManyDifferentOnes()
    {
        var trials = RunAll(Plan(new TuningRequest { Method = SearchMethod.Grid, Trials = 7, Space = ["factors=1..100:50", "epochs=1..100:50"] }), _ => 1);

        Assert.Equal(7, trials.Select(Text).Distinct().Count());
        Assert.True(trials.Select(trial => trial.Varied["factors"]).Distinct().Count() > 1);
    }

    [Fact]
    public void Next_Random_DependsOnTheSeedOnly()
    {
        var request = new TuningRequest { Trials = 30, Space = ["regularization=0.001..1:log", "factors=4..40"] };
        var trials = RunAll(Plan(request), _ => 1);

        Assert.Equal(trials.Select(Text), RunAll(Plan(request), trial => -trial.Number).Select(Text));
        Assert.NotEqual(trials.Select(Text), RunAll(Plan(request, seed: 2), _ => 1).Select(Text));
        Assert.All(trials, trial => Assert.InRange(trial.Parameters.Number("regularization"), 0.001, 1));

        // Equal ratios: about half of the draws lie below the geometric middle.
        Assert.InRange(trials.Count(trial => trial.Parameters.Number("regularization") < Math.Sqrt(0.001)), 6, 24);
    }

    [Fact]
    public void Next_RandomInASmallSpace_TriesNothingTwice()
    {
        var trials = RunAll(Plan(new TuningRequest { Trials = 50, Space = ["factors=4,8,16"] }), _ => 1);
        Assert.Equal(["16", "4", "8"], trials.Select(trial => trial.Varied["factors"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Next_Halving_KeepsTheBestAndGivesThemMore()
    {
        var plan = Plan(new TuningRequest { Method = SearchMethod.Halving, Trials = 9, Space = ["factors=1,2,3,4,5,6,7,8,9"] });
        var trials = RunAll(plan, trial => Math.Abs(5.2 - trial.Parameters.WholeNumber("factors")));

        Assert.Equal(9 + 3 + 1, plan.Trials);
        Assert.Equal(13, trials.Count);
        Assert.Equal(["4", "5", "6"], trials.Skip(9).Take(3).Select(trial => trial.Varied["factors"]).Order(StringComparer.Ordinal));
        Assert.Equal("5", trials[12].Varied["factors"]);
        Assert.Equal([4, 13, 40], trials.Select(trial => trial.Parameters.WholeNumber("epochs")).Distinct());
        Assert.All(trials, trial => Assert.Equal(1, trial.RatingsShare));
        Assert.Equal((3, 3, 1.0), (trials[12].Round, trials[12].Rounds, trials[12].Share));
    }

    [Fact]
    public void Next_HalvingOverRatings_LeavesTheEpochsAlone()
    {
        var trials = RunAll(Plan(new TuningRequest { Method = SearchMethod.Halving, Resource = HalvingResource.Ratings, Trials = 4, Reduction = 2, SmallestShare = 0.25, Space = ["factors=1..9"] }), trial => trial.Number);

        Assert.Equal([0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 1], trials.Select(trial => trial.RatingsShare));
        Assert.All(trials, trial => Assert.Equal(0, trial.Parameters.WholeNumber("epochs")));
    }

    [Fact]
    public void Next_HalvingOfAModelWithoutEpochs_SharesTheRatings()
    {
        var trainer = new ContentTrainer();
        var plan = SearchPlan.Create(trainer, ModelParameters.DefaultsOf(trainer), new TuningRequest { Method = SearchMethod.Halving, Trials = 3 }, 1);
        Assert.Equal(1 / 3.0, plan.Next([])!.RatingsShare, 1e-12);
    }

    [Fact]
    public void Next_HalvingWithTrialsGivenUp_GoesOnWithTheRest()
    {
        var trials = RunAll(Plan(new TuningRequest { Method = SearchMethod.Halving, Trials = 9, Space = ["factors=1,2,3,4,5,6,7,8,9"] }), trial => trial.Round == 1 && trial.Varied["factors"] != "7" ? null : 1);
        Assert.Equal(["7", "7"], trials.Skip(9).Select(trial => trial.Varied["factors"]));
    }

    [Fact]
    public void Create_BiasModel_HalvesItsSweeps()
    {
        var trainer = new BiasTrainer();
        var plan = SearchPlan.Create(trainer, ModelParameters.DefaultsOf(trainer), new TuningRequest { Method = SearchMethod.Halving, Trials = 9 }, 1);
        Assert.Equal(1, plan.Next([])!.Parameters.WholeNumber("sweeps"));
    }

    [Theory]
    [InlineData(0, 3, 0.1, "trials")]
    [InlineData(10_001, 3, 0.1, "trials")]
    [InlineData(5, 1, 0.1, "reduction")]
    [InlineData(5, 3, 0, "smallestShare")]
    [InlineData(5, 3, double.NaN, "smallestShare")]
    public void Create_NumberOutOfRange_NamesIt(int trials, int reduction, double smallestShare, string name)
    {
        var failure = Assert.Throws<InvalidParameterException>(() => Plan(new TuningRequest { Trials = trials, Reduction = reduction, SmallestShare = smallestShare }));
        Assert.Equal(name, failure.ParameterName);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    public void Create_NoTime_IsRefused(double seconds) =>
        Assert.Equal("seconds", Assert.Throws<InvalidParameterException>(() => Plan(new TuningRequest { Seconds = seconds })).ParameterName);

    private static SearchPlan Plan(TuningRequest request, int seed = 1) => SearchPlan.Create(Factors, ModelParameters.DefaultsOf(Factors), request, seed);

    private static List<Trial> RunAll(SearchPlan plan, Func<Trial, double?> error)
    {
        var (trials, outcomes) = (new List<Trial>(), new List<TrialOutcome>());
        while (plan.Next(outcomes) is { } trial)
        {
            trials.Add(trial);
            outcomes.Add(new TrialOutcome(error(trial)));
        }

        return trials;
    }

    private static string Text(Trial trial) => string.Create(CultureInfo.InvariantCulture, $"{trial.Number}: {string.Join(' ', trial.Varied.Values)}");
}

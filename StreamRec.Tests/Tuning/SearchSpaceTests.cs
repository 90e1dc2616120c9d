using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.Bias;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Tuning;

namespace StreamRec.Tests.Tuning;

public sealed class SearchSpaceTests
{
    private static readonly MatrixFactorizationTrainer Factors = new();

    [Fact]
    public void DefaultOf_EveryModel_AcceptsEachOfItsValues() => Assert.All(ModelCatalog.Trainers, trainer =>
    {
        foreach (var range in SearchSpace.DefaultOf(trainer).Ranges)
        {
            Assert.InRange(range.Grid.Count, 2, 100);
            Assert.All(range.Grid, value => ModelParameters.DefaultsOf(trainer).With(range.Parameter, range.Format(value)));
        }
    });

    [Fact]
    public void DefaultOf_LengthOfTraining_IsLeftAlone()
    {
        Assert.Equal("epochs", SearchSpace.EffortOf(Factors)?.Name);
        Assert.DoesNotContain(SearchSpace.DefaultOf(Factors).Ranges, range => range.Parameter == "epochs");
        Assert.Contains(SearchSpace.DefaultOf(Factors).Ranges, range => range.Parameter == "regularization");
    }

    [Fact]
    public void DefaultOf_WithHints_FollowsThem()
    {
        var trainer = new HintedTrainer(
            ParameterDefinition.Number("a", 1, 0, 10, "") with { Search = SearchHint.Linear(0, 6) },
            ParameterDefinition.Number("b", 1, 0, 10, "") with { Search = SearchHint.Ratio(0.1, 100) },
            ParameterDefinition.Number("c", 1, 0, 10, "") with { Search = SearchHint.Never },
            ParameterDefinition.WholeNumber("steps", 9, 1, 10, "") with { Search = SearchHint.Effort },
            ParameterDefinition.Choice("d", ["x", "y"], ""));

        Assert.Equal(["a=0..6", "b=0.1..10:log", "d=x,y"], SearchSpace.DefaultOf(trainer).Ranges.Select(range => range.Text));
        Assert.Equal("steps", SearchSpace.EffortOf(trainer)?.Name);
    }

    [Fact]
    public void Parse_Texts_GivesTheirGrids()
    {
        var space = SearchSpace.Parse(Factors, ["factors=8,16,8", "epochs=10..40", "regularization=0.01..0.08:log", "learning-rate=0.01..0.03:3"]);

        Assert.Equal([8.0, 16], space.Ranges[0].Grid);
        Assert.Equal([10.0, 20, 30, 40], space.Ranges[1].Grid);
        Assert.Equal([0.01, 0.02, 0.04, 0.08], space.Ranges[2].Grid);
        Assert.Equal([0.01, 0.02, 0.03], space.Ranges[3].Grid);
        Assert.Equal(2 * 4 * 4 * 3, space.Combinations);
        Assert.Equal(space.Ranges.Select(range => range.Text), SearchSpace.Parse(Factors, [.. space.Ranges.Select(range => range.Text)]).Ranges.Select(range => range.Text));
    }

    [Theory]
    [InlineData("factors=0,8", "a whole number from 1 to 1022")]
    [InlineData("factors=8..2000", "a whole number from 1 to 1022")]
    [InlineData("factors=16..8", "a lower end below its upper end")]
    [InlineData("regularization=0..1:log", "above 0 for log")]
    [InlineData("regularization=0..1:fast", "regularization=from..to:log")]
    [InlineData("regularization=0..1:1", "from 2 to 1000 values")]
    [InlineData("regularization=", "a number from 0 to 10")]
    [InlineData("regularization", "regularization=a,b,c")]
    [InlineData("taste=1,2", "known are factors, epochs")]
    public void Parse_UnusableText_NamesWhatIsAccepted(string text, string accepted)
    {
        var failure = Assert.Throws<ModelException>(() => SearchSpace.Parse(Factors, [text]));
        Assert.Contains(accepted, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OneParameterTwice_IsRefused() =>
        Assert.Contains("'factors' is searched twice", Assert.Throws<ModelException>(() => SearchSpace.Parse(Factors, ["factors=8", "FACTORS=16"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_ModelWithoutParameters_SaysThatThereIsNothing() =>
        Assert.Contains("nothing to search", Assert.Throws<ModelException>(() => SearchSpace.Parse(new HintedTrainer(), [])).Message, StringComparison.Ordinal);

    /// <summary>Parameters and nothing else.</summary>
    private sealed class HintedTrainer(params ParameterDefinition[] parameters) : IModelTrainer
    {
        public string Name => "hinted";

        public string Description => "";

        public string Citation => "";

        public ModelFamily Family => ModelFamily.Baseline;

        public IReadOnlyList<ParameterDefinition> Parameters => parameters;

        public IRatingModel Train(TrainingData data, ModelParameters settings, TrainingOptions options) => new BiasTrainer().Train(data, settings, options);

        public IRatingModel Read(BinaryReader reader) => new BiasTrainer().Read(reader);
    }
}

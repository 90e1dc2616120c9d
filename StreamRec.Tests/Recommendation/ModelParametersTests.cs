using StreamRec.Core.Recommendation;
using StreamRec.Core.Recommendation.MatrixFactorization;
using StreamRec.Core.Recommendation.Models;

namespace StreamRec.Tests.Recommendation;

public sealed class ModelParametersTests
{
    private static readonly MatrixFactorizationTrainer Trainer = new();

    [Fact]
    public void Parse_Assignments_ChangesOnlyThose()
    {
        var parameters = ModelParameters.Parse(Trainer, ["factors=32", " Regularization = 0.05 ", "factors=16"]);
        Assert.Equal(16, parameters.WholeNumber("factors"));
        Assert.Equal(0.05, parameters.Number("regularization"));
        Assert.Equal("0.02", parameters.ToTexts()["learning-rate"]);
    }

    [Theory]
    [InlineData("factors=0", "'factors'", "a whole number from 1 to 1022")]
    [InlineData("factors=2.5", "'factors'", "a whole number from 1 to 1022")]
    [InlineData("factors=many", "'factors'", "a whole number from 1 to 1022")]
    [InlineData("learning-rate=NaN", "'learning-rate'", "a number from")]
    [InlineData("learning-rate=-1", "'learning-rate'", "a number from")]
    [InlineData("learning-rate=0,1", "'learning-rate'", "a number from")]
    [InlineData("depth=3", "'depth'", "known are factors, epochs")]
    [InlineData("factors", "'factors'", "name=value")]
    [InlineData("=3", "'=3'", "name=value")]
    public void Parse_WrongAssignment_NamesItAndWhatIsAccepted(string assignment, string named, string accepted)
    {
        var failure = Assert.Throws<ModelException>(() => ModelParameters.Parse(Trainer, [assignment]));
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        Assert.Contains(accepted, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Choice_OneOfSeveralWords_IsReadWithoutCaseAndListed()
    {
        var side = ParameterDefinition.Choice("side", ["none", "implicit", "all"], "What is used beside the scores.");
        Assert.Equal(2, side.Parse("ALL"));
        Assert.Equal("implicit", side.Format(1));
        Assert.Contains("none, implicit, all", Assert.Throws<ModelException>(() => side.Parse("some")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_UnknownModel_ListsTheKnown()
    {
        Assert.IsType<MatrixFactorizationTrainer>(ModelCatalog.Find("MF"));
        var failure = Assert.Throws<ModelException>(() => ModelCatalog.Find("oracle"));
        Assert.Contains("mean, bias, mf", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trainers_EachParameter_AcceptsItsDefault()
    {
        foreach (var parameter in ModelCatalog.Trainers.SelectMany(trainer => trainer.Parameters))
        {
            Assert.Equal(parameter.Default, parameter.Parse(parameter.Format(parameter.Default)));
            Assert.NotEmpty(parameter.Description);
        }
    }
}

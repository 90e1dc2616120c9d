using StreamRec.Core.Recommendation.Models;
using StreamRec.Core.Studies;
using StreamRec.Core.Tuning;
using StreamRec.Web.Components.Pages.Studio.Studies;
using StreamRec.Web.Components.Pages.Studio.Training;

namespace StreamRec.Tests.Web.Studio;

/// <summary>What somebody is about to train or study lives in the address, whole and short.</summary>
public sealed class DraftTests
{
    private static readonly IModelTrainer Factors = ModelCatalog.Find("mf");

    [Fact]
    public void TrainAddress_Defaults_NamesTheModelOnly() =>
        Assert.Equal("studio/train?model=mf", Read().Address);

    [Fact]
    public void TrainAddress_Changes_AreAllInIt()
    {
        var factors = Factors.Parameters.First(parameter => parameter.Name == "factors");
        var rate = Factors.Parameters.First(parameter => parameter.Name == "learning-rate");

        var draft = Read().With(factors, " 32 ").With(rate, "0,05") with { Seed = "7", Activate = false };

        Assert.Equal("studio/train?model=mf&set=factors%3D32&set=learning-rate%3D0.05&seed=7&activate=false", draft.Address);
        Assert.True(draft.IsComplete);
        Assert.Equal("studio/train?model=mf&set=learning-rate%3D0.05&seed=7&activate=false", draft.With(factors, "62").Address);
    }

    [Theory]
    [InlineData("factors=0", "1", "", false)]
    [InlineData("factors=x", "1", "", false)]
    [InlineData("unknown=1", "1", "", true)]
    [InlineData("factors=8", "x", "", false)]
    [InlineData("factors=8", "1", "0", false)]
    [InlineData("factors=8", "-3", "2", true)]
    public void TrainDraft_Texts_AreCheckedOneByOne(string setting, string seed, string threads, bool expected) =>
        Assert.Equal(expected, TrainDraft.Read(Factors, [setting], seed, threads, null, null).IsComplete);

    [Theory]
    [InlineData(StudyKind.Factors, "factors")]
    [InlineData(StudyKind.Shares, "shares")]
    [InlineData(StudyKind.CrossValidate, "cross-validate")]
    [InlineData(StudyKind.Compare, "compare")]
    [InlineData(StudyKind.Tune, "tune")]
    public void StudyAddress_Kind_IsReadBack(StudyKind kind, string word)
    {
        Assert.Equal($"studio/studies/new?kind={word}", StudyDraft.AddressOf(kind));
        Assert.Equal(kind, StudyDraft.ReadKind(word));
    }

    [Fact]
    public void ToRequest_FactorSweep_IsThePublishedOneByDefault()
    {
        var request = Study(StudyKind.Factors, "mf").ToRequest()!;

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128], request.Factors);
        Assert.Equal(3, request.Folds);
        Assert.Null(request.FirstRatings);
        Assert.Equal(PublishedSweep.Shares, Study(StudyKind.Shares, "mf").ToRequest()!.Shares);
    }

    [Fact]
    public void ToRequest_Tuning_TakesMethodTrialsAndTime()
    {
        var request = Study(StudyKind.Tune, "mf").With(StudyDraft.Method, "halving").With(StudyDraft.Trials, "9").With(StudyDraft.Minutes, "1,5").ToRequest()!;

        Assert.Equal((SearchMethod.Halving, 9, 90.0), (request.Tuning!.Method, request.Tuning.Trials, request.Tuning.Seconds));
        Assert.Equal(
            "studio/studies/new?kind=tune&model=mf&method=halving&trials=9&minutes=1.5", StudyDraft.AddressOf(request));
    }

    [Theory]
    [InlineData(StudyDraft.Folds, "1")]
    [InlineData(StudyDraft.Folds, "2.5")]
    [InlineData(StudyDraft.Factors, "1 two 3")]
    [InlineData(StudyDraft.Factors, "")]
    [InlineData(StudyDraft.First, "5")]
    [InlineData(StudyDraft.Seed, "")]
    public void ToRequest_FieldNotAccepted_IsNone(string field, string text)
    {
        var draft = Study(StudyKind.Factors, "mf").With(field, text);

        Assert.Null(draft.ToRequest());
        Assert.False(draft.Accepts(field));
    }

    [Fact]
    public void ToRequest_ComparisonOfOneModel_IsNone()
    {
        Assert.Null(Study(StudyKind.Compare, "mf").ToRequest());
        Assert.NotNull(Study(StudyKind.Compare, "mf", "bias").ToRequest());
    }

    private static TrainDraft Read(params string[] settings) => TrainDraft.Read(Factors, settings, null, null, null, null);

    private static StudyDraft Study(StudyKind kind, params string[] models) => new(kind, models, new Dictionary<string, string>(StringComparer.Ordinal));
}

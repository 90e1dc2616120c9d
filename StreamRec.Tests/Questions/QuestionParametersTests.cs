using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;
using StreamRec.Core.Questions;

namespace StreamRec.Tests.Questions;

public sealed class QuestionParametersTests
{
    [Fact]
    public void Read_Blank_MeansNoneOrTheDefault()
    {
        Assert.Null(QuestionParameters.ReadYear("year", " "));
        Assert.Null(CatalogTerms.ReadPlatform("platform", null));
        Assert.Null(CatalogTerms.ReadType("type", ""));
        Assert.Equal(DurationUnit.Minutes, CatalogTerms.ReadDurationUnit("duration_type", null));
        Assert.Equal(ScoreBasis.ReleaseYear, QuestionParameters.ReadBasis("basis", null));
    }

    [Fact]
    public void Read_AnyCase_IsUnderstood()
    {
        Assert.Same(Platform.Netflix, CatalogTerms.ReadPlatform("platform", " NETFLIX "));
        Assert.Equal(TitleType.TvShow, CatalogTerms.ReadType("type", "TV Show"));
        Assert.Equal(DurationUnit.Seasons, CatalogTerms.ReadDurationUnit("duration_type", "Seasons"));
        Assert.Equal(ScoreBasis.RatingYear, QuestionParameters.ReadBasis("basis", "Rating_Year"));
        Assert.Equal(3.2, QuestionParameters.ReadScore("scored", "3.2"));
    }

    [Theory]
    [InlineData("1869")]
    [InlineData("2101")]
    [InlineData("20 19")]
    [InlineData("2019.5")]
    [InlineData("99999999999")]
    public void ReadYear_NotAYear_NamesTheRange(string text)
    {
        var failure = Assert.Throws<InvalidParameterException>(() => QuestionParameters.ReadYear("year", text));
        Assert.Equal(("year", text), (failure.ParameterName, failure.Value));
        Assert.Equal("a year from 1870 to 2100", Assert.Single(failure.AcceptedValues));
    }

    [Theory]
    [InlineData("3,5")]
    [InlineData("NaN")]
    [InlineData("-1")]
    [InlineData("five")]
    public void ReadScore_NotAScore_Throws(string text) =>
        Assert.Throws<InvalidParameterException>(() => QuestionParameters.ReadScore("scored", text));

    [Fact]
    public void ReadRequired_Missing_SaysItIsRequired()
    {
        var failure = Assert.Throws<InvalidParameterException>(() => QuestionParameters.ReadRequiredPlatform("platform", null));
        Assert.Null(failure.Value);
        Assert.Equal("platform is required; accepted: amazon, disney, hulu, netflix, movielens, tmdb.", failure.Message);
        Assert.Throws<InvalidParameterException>(() => QuestionParameters.ReadRequiredYear("year", ""));
    }

    [Fact]
    public void Read_UnknownWord_NamesTheAcceptedOnes()
    {
        Assert.Equal(["movie", "tv show"], Assert.Throws<InvalidParameterException>(() => CatalogTerms.ReadType("type", "film")).AcceptedValues.ToArray());
        Assert.Equal(["min", "season"], Assert.Throws<InvalidParameterException>(() => CatalogTerms.ReadDurationUnit("u", "hours")).AcceptedValues.ToArray());
        Assert.Equal(["release_year", "rating_year"], Assert.Throws<InvalidParameterException>(() => QuestionParameters.ReadBasis("b", "x")).AcceptedValues.ToArray());
    }
}

using StreamRec.Core.Samples;

namespace StreamRec.Tests.Samples;

public sealed class SampleNumbersTests
{
    [Theory]
    [InlineData("plain", "'plain'")]
    [InlineData("O'Dowd", "\"O'Dowd\"")]
    [InlineData("say \"hi\"", "'say \"hi\"'")]
    [InlineData("both ' and \"", "'both \\' and \"'")]
    [InlineData("back\\slash", "'back\\\\slash'")]
    public void Text_Quotes_AsPythonDoes(string text, string expected) => Assert.Equal(expected, PythonLiteral.Text(text));

    [Fact]
    public void List_NumbersTextsAndNothing_AsPythonDoes() =>
        Assert.Equal("[{'id': 18, 'name': 'Drama'}, {'path': None}]", PythonLiteral.List([[("id", 18), ("name", "Drama")], [("path", null)]]));

    // In the middle of the scale, rounding to half stars adds a variance of 0.5² / 12 (Sheppard's correction) and no bias.
    [Fact]
    public void Moments_MiddleOfTheScale_AreNoiseAndRounding()
    {
        var (mean, square) = new SampleNoise(0.4).Moments(2.8);
        Assert.Equal(2.8, mean, 0.001);
        Assert.Equal(0.16 + (0.25 / 12), square - (mean * mean), 0.001);
    }

    [Theory]
    [InlineData(-3, 0.5)]
    [InlineData(9, 5)]
    public void Moments_FarOutside_AreTheEndsOfTheScale(double trueMean, double expected)
    {
        var (mean, square) = new SampleNoise(0.4).Moments(trueMean);
        Assert.Equal(expected, mean, 1e-6);
        Assert.Equal(expected * expected, square, 1e-6);
    }

    [Theory]
    [InlineData(-2, 1)]
    [InlineData(0.74, 1)]
    [InlineData(3.24, 6)]
    [InlineData(3.26, 7)]
    [InlineData(7, 10)]
    public void Emit_Score_IsTheNearestHalfStarWithinTheScale(double score, byte halfStars) => Assert.Equal(halfStars, SampleNoise.Emit(score));

    [Fact]
    public void Draw_AliasTable_FollowsTheWeights()
    {
        var table = new AliasTable([4, 7, 9], [1, 2, 5]);
        var random = new SampleRandom(1, SampleStream.Ratings);
        var counts = Enumerable.Range(0, 80_000).CountBy(_ => table.Draw(random)).ToDictionary();
        Assert.Equal(0.125, counts[4] / 80_000.0, 0.006);
        Assert.Equal(0.25, counts[7] / 80_000.0, 0.006);
        Assert.Equal(0.625, counts[9] / 80_000.0, 0.006);
    }

    [Fact]
    public void NextNormal_ManyDraws_HaveMeanZeroAndVarianceOne()
    {
        var random = new SampleRandom(2, SampleStream.Ratings);
        var draws = Enumerable.Range(0, 100_000).Select(_ => random.NextNormal()).ToList();
        Assert.Equal(0, draws.Average(), 0.015);
        Assert.Equal(1, draws.Average(draw => draw * draw), 0.02);
    }

    [Fact]
    public void NextUniform_OtherStreamOrIndex_IsAnotherSequence()
    {
        Assert.Equal(Draw(new SampleRandom(1, SampleStream.Ratings, 2)), Draw(new SampleRandom(1, SampleStream.Ratings, 2)));
        Assert.NotEqual(Draw(new SampleRandom(1, SampleStream.Ratings, 2)), Draw(new SampleRandom(1, SampleStream.UserTaste, 2)));
        Assert.NotEqual(Draw(new SampleRandom(1, SampleStream.Ratings, 2)), Draw(new SampleRandom(1, SampleStream.Ratings, 3)));
        Assert.NotEqual(Draw(new SampleRandom(1, SampleStream.Ratings, 2)), Draw(new SampleRandom(2, SampleStream.Ratings, 2)));
    }

    private static double[] Draw(SampleRandom random) => [random.NextUniform(), random.NextUniform()];
}

using StreamRec.Core.Recommendation.Quality;
using StreamRec.Core.Recommendation.Training;

namespace StreamRec.Tests.Recommendation.Quality;

public sealed class QualityReaderTests
{
    private static readonly Improvement Good = new(0.2, 0.15, 0.25);
    private static readonly Improvement None = new(0, -0.005, 0.005);
    private static readonly Improvement Doubtful = new(0.005, -0.1, 0.1);

    private static SegmentResult TitleRatings(int from, int? to, Improvement overMean, Improvement overBias, int count = 100) =>
        new(SegmentKind.TitleRatings, QualityReader.KeyOf(from, to), count, 1, 0.8, 1, 0.8, 1, 0.8, overMean, overBias) { From = from, To = to };

    [Fact]
    public void Read_NeighbouringGroups_AreToldAsOne()
    {
        var reading = QualityReader.Read(0.69, 5000, Good, Good, [TitleRatings(0, 0, None, None), TitleRatings(1, 4, Doubtful, None), TitleRatings(5, null, Good, None)]);

        Assert.Equal([new SegmentReading(SegmentKind.TitleRatings, "0-4", 0, 4, 200, IsSure: false)], reading.NoBetterThanMean);
        Assert.Equal([new SegmentReading(SegmentKind.TitleRatings, "5-", 5, null, 100, IsSure: true)], reading.NoBetterThanBias);
    }

    [Fact]
    public void Read_GroupsWithOthersBetween_StayApart()
    {
        var reading = QualityReader.Read(0.69, 5000, Good, Good, [TitleRatings(0, 0, None, Good), TitleRatings(1, 4, Good, Good), TitleRatings(5, null, None, Good)]);

        Assert.Equal(["0", "5-"], reading.NoBetterThanMean.Select(segment => segment.Key));
        Assert.Empty(reading.NoBetterThanBias);
    }

    [Fact]
    public void Read_FewRatings_SaysNothingOfThem() =>
        Assert.Empty(QualityReader.Read(0.69, 5000, Good, Good, [TitleRatings(0, 0, None, None, count: 29)]).NoBetterThanMean);

    [Fact]
    public void Read_SurelyNoBetterAsAWhole_NamesNoParts()
    {
        SegmentResult[] segments = [TitleRatings(0, 4, None, None), TitleRatings(5, null, Good, None)];

        var biases = QualityReader.Read(0.69, 5000, Good, None, segments);
        Assert.Equal("0-4", Assert.Single(biases.NoBetterThanMean).Key);
        Assert.Empty(biases.NoBetterThanBias);
        Assert.Empty(QualityReader.Read(0.69, 5000, None, None, segments).NoBetterThanMean);
        Assert.NotEmpty(QualityReader.Read(0.69, 5000, Doubtful, Doubtful, segments).NoBetterThanBias);
    }

    [Fact]
    public void Read_NothingHeldOut_IsNull() => Assert.Null(new TrainingQuality(0, null, [], TrainedOnAll: true).Read());

    [Theory]
    [InlineData(0.2, 0.1, 0.3, true, false, false)]
    [InlineData(0.005, 0.001, 0.009, true, false, true)]
    [InlineData(0.005, -0.001, 0.05, false, true, false)]
    [InlineData(0.2, -0.1, 0.5, false, false, false)]
    [InlineData(-0.1, -0.2, -0.05, false, true, true)]
    public void Improvement_IntervalAndShare_DecideWhatIsSaid(double share, double low, double high, bool isSure, bool isNone, bool isSurelyNone)
    {
        var improvement = new Improvement(share, low, high);
        Assert.Equal((isSure, isNone, isSurelyNone), (improvement.IsSure, improvement.IsNone, improvement.IsSurelyNone));
    }
}

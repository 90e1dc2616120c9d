using StreamRec.Core.Profiling;
using StreamRec.Core.Profiling.Sources;

namespace StreamRec.Tests.Profiling;

public sealed class ComparisonTests
{
    private const string Left = "n,kind,only\n0,a,1\n1,a,1\n2,b,1\n10,,1\n";
    private const string Right = "n,kind,text,n2\n10,a,x,1\n20,c,y,1\n";

    [Fact]
    public void Compare_SharedNumbers_HaveTheSameBars()
    {
        var comparison = Compare();
        var (left, right) = (comparison.Left.Columns[0].Histogram!, comparison.Right.Columns[0].Histogram!);

        Assert.Equal((0, 20, 0, 20), (left.From, left.To, right.From, right.To));
        Assert.Equal([3L, 0, 1, 0], left.Counts);
        Assert.Equal([0L, 0, 1, 1], right.Counts);
    }

    [Fact]
    public void Compare_Difference_IsHalfTheSumOfShares()
    {
        var columns = Compare().Columns;

        Assert.Equal(["n", "kind", "only", "text", "n2"], columns.Select(column => column.Name));

        // Shares of the bars 3/4, 0, 1/4, 0 against 0, 0, 1/2, 1/2.
        Assert.Equal(0.75, columns[0].Difference!.Value, 10);
        Assert.Null(columns[2].Right);
        Assert.Null(columns[3].Left);
        Assert.Null(columns[2].Difference);
    }

    [Fact]
    public void Compare_Categories_CountMissingAsAValue()
    {
        const string left = "kind,n\n" + "a,1\na,1\nb,1\nb,1\n,1\n,1\n,1\n,1\n";
        const string right = "kind,n\n" + "a,1\na,1\na,1\na,1\n";

        // 1/4 a, 1/4 b and half missing against all a.
        Assert.Equal(0.75, Compare(left, right).Columns[0].Difference!.Value, 10);
    }

    [Fact]
    public void Compare_TheSameTable_DiffersNowhere() => Assert.All(Compare(Left, Left).Columns, column => Assert.True(column.Difference is null or < 1e-12));

    [Fact]
    public void Compare_Progress_RisesToOne()
    {
        var fractions = new List<double>();
        Compare(Left, Right, new Recording(fractions));

        Assert.Equal(fractions.Order(), fractions);
        Assert.Equal(1, fractions[^1]);
    }

    private static ProfileComparison Compare(string left = Left, string right = Right, IProgress<ProfileProgress>? progress = null)
    {
        using var folder = new TemporaryFolder();
        var first = new ProfileRequest(ProfileSource.OfFile(folder.Write("left.csv", left)));
        var second = new ProfileRequest(ProfileSource.OfFile(folder.Write("right.csv", right)));
        return new TableProfiler(new ProfileOptions(), threads: 2).Compare(first, second, progress);
    }

    private sealed class Recording(List<double> fractions) : IProgress<ProfileProgress>
    {
        public void Report(ProfileProgress value) => fractions.Add(value.Fraction);
    }
}

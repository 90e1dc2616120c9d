using StreamRec.Core.DuckDb;
using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Ratings;

public sealed class RatingFileReaderTests : IDisposable
{
    private readonly RatingTexts texts = new();

    public void Dispose() => texts.Dispose();

    [Theory]
    [InlineData("userId,rating,timestamp,movieId\n7,1.0,1425941529,ns1\n3,0.5,20,as2\n7,5.0,10,as1\n", false)]
    [InlineData("movieId,userId,timestamp,rating\r\nns1,7,1425941529,1\r\nas2,3,20,0.5\r\nas1,7,10,5\r\n", false)]
    [InlineData("\ufeff\"userId\",\"rating\",\"timestamp\",\"movieId\"\n\"7\",\"1.0\",\"1425941529\",\"ns1\"\n3,0.5,20,as2\n7,5.0,10,\"as1\"", true)]
    [InlineData("userId,note,rating,timestamp,movieId\n7,\"x, y\",1.0,1425941529,ns1\n\n3,,0.5,20,as2\n7,,5.0,10,as1\n", false)]
    public void Read_PlatformRatings_OrdersByUserAndTitle(string text, bool isGzip)
    {
        var result = RatingTexts.Read(texts.Write("1.csv", text, isGzip));
        Assert.Equal(["3 as2 0.5 20", "7 as1 5.0 10", "7 ns1 1.0 1425941529"], RatingTexts.Show(result));
        Assert.Equal(3, result.Report.Rows);
        Assert.Equal(0, result.Report.Rejected);
        Assert.Equal(RatingTexts.TitleIds.Length, result.Ratings.TitleCount);
    }

    [Theory]
    [InlineData("userId,movieId,rating,timestamp\r\n2,31,2.5,1260759144\r\n1,1,4.0,5\r\n", false)]
    [InlineData("2\t31\t2.5\t1260759144\n1\t1\t4\t5\n", false)]
    [InlineData("2\t31\t2.5\t1260759144\n1\t1\t4\t5\n", true)]
    [InlineData("2::31::2.5::1260759144\r\n1::1::4::5", false)]
    [InlineData("2::31::2.5::1260759144\n1::1::4::5\n", true)]
    public void Read_MovieLensRatings_FindsFilmsByNumber(string text, bool isGzip)
    {
        var result = RatingTexts.Read(texts.Write("ratings", text, isGzip));
        Assert.Equal(["1 m1 4.0 5", "2 m31 2.5 1260759144"], RatingTexts.Show(result));
    }

    [Theory]
    [InlineData("userId,movieId,rating\n2,31,2.5\n1,1,4.0\n")]
    [InlineData("2\t31\t2.5\n1\t1\t4\n")]
    [InlineData("2::31::2.5\n1::1::4\n")]
    public void Read_WithoutTimes_LeavesThemUnknown(string text)
    {
        var result = RatingTexts.Read(texts.Write("ratings", text));
        Assert.Equal(["1 m1 4.0 -", "2 m31 2.5 -"], RatingTexts.Show(result));
        Assert.Empty(result.Ratings.Times);
    }

    [Fact]
    public void Read_SomeTimesEmpty_LeavesThoseUnknown()
    {
        var result = RatingTexts.Read(texts.Write("ratings.csv", "userId,movieId,rating,timestamp\n1,1,4.0,\n1,2,4.0,0\n"));
        Assert.Equal(["1 m1 4.0 -", "1 m2 4.0 0"], RatingTexts.Show(result));
    }

    [Fact]
    public void Read_ExactDuplicates_RemovesAndCountsThemOverAllFiles()
    {
        const string header = "userId,rating,timestamp,movieId\n";
        var result = RatingTexts.Read(
            texts.Write("1.csv", header + "1,4.0,10,as1\n1,4.0,10,as1\n1,4.5,10,as1\n"),
            texts.Write("2.csv", header + "1,4.0,11,as1\n1,4.0,10,as1\n"));
        Assert.Equal(["1 as1 4.0 10", "1 as1 4.5 10", "1 as1 4.0 11"], RatingTexts.Show(result));
        Assert.Equal(2, result.Report.DuplicatesRemoved);
        Assert.Equal([3L, 2L], result.Report.Files.Select(file => file.Rows));
    }

    [Fact]
    public void Read_BothSources_KeepsTheirUsersApart()
    {
        var result = RatingTexts.Read(
            texts.Write("u.data", "1\t1\t3\t5\n"),
            texts.Write("1.csv", "userId,rating,timestamp,movieId\n9007199254740992,4.0,10,as1\n1,4.0,10,as1\n"));
        Assert.Equal(["1 as1 4.0 10", "9007199254740992 as1 4.0 10", "movielens:1 m1 3.0 5"], RatingTexts.Show(result));
    }

    [Fact]
    public void Read_UnusualButRightForms_TakesThem()
    {
        var result = RatingTexts.Read(texts.Write(
            "ratings.csv", "userId,movieId,rating,timestamp\n 1 ,1,4.00,1260759144.0\n+2,002,.5,2009-12-14 02:52:24\n3,31.0,5e-1,\n"));
        Assert.Equal(["1 m1 4.0 1260759144", "2 m2 0.5 1260759144", "3 m31 0.5 -"], RatingTexts.Show(result));
        Assert.Equal(0, result.Report.Rejected);
    }

    [Theory]
    [InlineData("select 7::bigint as \"userId\", 1.0::double as rating, 1425941529 as timestamp, 'ns1' as \"movieId\"", "7 ns1 1.0 1425941529")]
    [InlineData("select 7 as user, 31 as item, 4.5::decimal(2, 1) as rating", "7 m31 4.5 -")]
    [InlineData("select '7' as user_id, '31' as movie_id, '4.5' as score, timestamp '2009-12-14 02:52:24' as rated_at", "7 m31 4.5 1260759144")]
    public void Read_ForeignParquet_TakesItsColumns(string select, string expected)
    {
        var path = texts.PathOf("ratings.parquet");
        using (var connection = DuckDbConnection.OpenInMemory()) connection.Execute($"copy ({select}) to {DuckDbText.Literal(path)} (format parquet)");
        Assert.Equal([expected], RatingTexts.Show(RatingTexts.Read(RatingFile.TryRecognize(path)!)));
    }

    [Fact]
    public void Read_OurOwnExport_GivesTheSameAgain()
    {
        var result = RatingTexts.Read(
            texts.Write("u.data", "1\t1\t3\t5\n2\t31\t3\t6\n"),
            texts.Write("ratings.csv", "userId,movieId,rating\n9,2,0.5\n"),
            texts.Write("1.csv", "userId,rating,timestamp,movieId\n1,4.0,10,as1\n"));
        var parquet = texts.PathOf("ratings.parquet");
        RatingParquetWriter.Write(parquet, result.Ratings, result.Users, RatingTexts.TitleIds);
        var csv = texts.PathOf("export.csv");
        using (var connection = DuckDbConnection.OpenInMemory()) connection.Execute($"copy (select * from read_parquet(?)) to {DuckDbText.Literal(csv)} (header)", parquet);
        foreach (var path in new[] { parquet, csv })
        {
            var again = RatingTexts.Read(RatingFile.TryRecognize(path)!);
            Assert.Equal(RatingTexts.Show(result), RatingTexts.Show(again));
            Assert.Equal(0, again.Report.Rejected);
        }
    }

    [Fact]
    public void Read_ManyRows_IsTheSameForEveryThreadCount()
    {
        var random = new Random(5);
        var lines = Enumerable.Range(0, 200_000).Select(_ => FormattableString.Invariant(
            $"{random.Next(3_000)},{random.Next(1, 11) * 0.5:0.0},{random.Next(2_000_000_000)},{RatingTexts.TitleIds[random.Next(4)]}")).ToArray();
        var file = texts.Write("1.csv", "userId,rating,timestamp,movieId\n" + string.Join('\n', lines) + "\n");
        var progress = new Reports();
        var one = RatingFileReader.Read([file], RatingTexts.Titles, new RatingReadOptions { Threads = 1 }, progress);
        var four = RatingFileReader.Read([file], RatingTexts.Titles, new RatingReadOptions { Threads = 4 });
        Assert.Equal(lines.Distinct(StringComparer.Ordinal).Count(), one.Ratings.Count);
        Assert.Equal(RatingTexts.Show(one), RatingTexts.Show(four));
        Assert.Equal(1, progress.Shares[^1]);
        Assert.Equal(progress.Shares.Order(), progress.Shares);
    }

    [Fact]
    public void Read_Cancelled_Throws()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var file = texts.Write("u.data", "1\t1\t3\t5\n");
        Assert.Throws<OperationCanceledException>(() => RatingFileReader.Read([file], RatingTexts.Titles, cancellationToken: cancellation.Token));
    }

    [Fact]
    public void Read_NoFiles_GivesAnEmptyTable()
    {
        var result = RatingTexts.Read();
        Assert.Equal(0, result.Ratings.Count);
        Assert.Equal(0, result.Users.Count);
    }

    private sealed class Reports : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}

using System.Text;
using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Ratings;

public sealed class RatingRejectionTests : IDisposable
{
    private const string Header = "userId,rating,timestamp,movieId\n";

    private readonly RatingTexts texts = new();

    public void Dispose() => texts.Dispose();

    [Theory]
    [InlineData("x,4.0,10,as1", "userId", RejectionReason.NotANumber)]
    [InlineData("1.5,4.0,10,as1", "userId", RejectionReason.NotANumber)]
    [InlineData("-1,4.0,10,as1", "userId", RejectionReason.UserOutOfRange)]
    [InlineData("9007199254740993,4.0,10,as1", "userId", RejectionReason.UserOutOfRange)]
    [InlineData("1e300,4.0,10,as1", "userId", RejectionReason.UserOutOfRange)]
    [InlineData(",4.0,10,as1", "userId", RejectionReason.MissingValue)]
    [InlineData("1,good,10,as1", "rating", RejectionReason.NotANumber)]
    [InlineData("1,4.2,10,as1", "rating", RejectionReason.ScoreOutsideScale)]
    [InlineData("1,0,10,as1", "rating", RejectionReason.ScoreOutsideScale)]
    [InlineData("1,5.5,10,as1", "rating", RejectionReason.ScoreOutsideScale)]
    [InlineData("1,NaN,10,as1", "rating", RejectionReason.ScoreOutsideScale)]
    [InlineData("1,,10,as1", "rating", RejectionReason.MissingValue)]
    [InlineData("1,4.0,soon,as1", "timestamp", RejectionReason.NotANumber)]
    [InlineData("1,4.0,-5,as1", "timestamp", RejectionReason.TimeOutOfRange)]
    [InlineData("1,4.0,1425941529000,as1", "timestamp", RejectionReason.TimeOutOfRange)]
    [InlineData("1,4.0,10,as999", "movieId", RejectionReason.UnknownTitle)]
    [InlineData("1,4.0,10,", "movieId", RejectionReason.MissingValue)]
    [InlineData("1,4.0,10", "", RejectionReason.WrongFieldCount)]
    [InlineData("1,4.0,10,as1,more", "", RejectionReason.WrongFieldCount)]
    [InlineData("1,4.0,10,\"as1", "", RejectionReason.BrokenQuote)]
    public void Read_BadRow_IsNamedAndTheOthersAreKept(string row, string field, RejectionReason reason)
    {
        var result = RatingTexts.Read(texts.Write("1.csv", Header + "1,4.0,10,as1\n" + row + "\n2,3.5,11,hs1\n"));
        Assert.Equal(["1 as1 4.0 10", "2 hs1 3.5 11"], RatingTexts.Show(result));
        var rejected = Assert.Single(result.Report.Rejections);
        Assert.Equal(("1.csv", 3L, field, reason), (rejected.File, rejected.Row, rejected.Field, rejected.Reason));
        Assert.Equal(1, result.Report.Files[0].RejectedByReason[reason]);
        Assert.Equal(3, result.Report.Rows);
        Assert.Equal(1.0 / 3, result.Report.RejectedShare);
    }

    [Fact]
    public void Read_BytesThatAreNotUtf8_RejectsThatRow()
    {
        var result = RatingTexts.Read(texts.Write("1.csv", Encoding.Latin1.GetBytes(Header + "1,4.0,10,as1\n2,4.0,10,é\n2,3.5,11,hs1\n")));
        var rejected = Assert.Single(result.Report.Rejections);
        Assert.Equal((3L, RejectionReason.WrongEncoding), (rejected.Row, rejected.Reason));
        Assert.Equal(2, result.Ratings.Count);
    }

    [Fact]
    public void Read_UnclosedQuotesOnTwoLines_RejectsJustThose()
    {
        var result = RatingTexts.Read(texts.Write("1.csv", Header + "1,4.0,10,\"as1\n2,3.5,11,hs1\n3,4.0,10,\"as1\n4,3.5,11,hs1\n"));
        Assert.Equal([2L, 4L], result.Report.Rejections.Select(rejected => rejected.Row));
        Assert.Equal(["2 hs1 3.5 11", "4 hs1 3.5 11"], RatingTexts.Show(result));
    }

    [Fact]
    public void Read_BadRowsInOneOfSeveralFiles_ReadsTheOthersAsUsual()
    {
        var result = RatingTexts.Read(
            texts.Write("1.csv", Header + "1,4.0,10,as1\n"),
            texts.Write("2.csv", Header + "1,4.0,11,as9\n1,4.0,12,as1\n1,9,13,as1\n"),
            texts.Write("3.csv", Header + "1,4.0,14,as1\n"));
        Assert.Equal(3, result.Ratings.Count);
        Assert.Equal([0L, 2L, 0L], result.Report.Files.Select(file => file.Rejected));
        Assert.All(result.Report.Rejections, rejected => Assert.Equal("2.csv", rejected.File));
    }

    [Theory]
    [InlineData("1\t1\t3\t5\n1\tx\t3\t5\n1\t2\t4\t1\n", "movie", RejectionReason.NotANumber)]
    [InlineData("1::1::3::5\n1::1::3\n1::2::4::1\n", "", RejectionReason.WrongFieldCount)]
    [InlineData("1::1::3::5\n1::77::3::5\n", "movie", RejectionReason.UnknownTitle)]
    public void Read_BadRowWithoutHeader_CountsLinesFromOne(string text, string field, RejectionReason reason)
    {
        var rejected = Assert.Single(RatingTexts.Read(texts.Write("ratings", text)).Report.Rejections);
        Assert.Equal((2L, field, reason), (rejected.Row, rejected.Field, rejected.Reason));
    }

    [Fact]
    public void Read_BadRowsInParquet_AreNamed()
    {
        var path = texts.PathOf("ratings.parquet");
        using (var connection = Core.DuckDb.DuckDbConnection.OpenInMemory())
        {
            connection.Execute($"copy (from (values (1, 1, 4.0), (2, 1, 7.0), (3, null, 1.0), (4, 2, 1.0)) t(\"userId\", \"movieId\", rating)) to '{path}' (format parquet)");
        }

        var result = RatingTexts.Read(RatingFile.TryRecognize(path)!);
        Assert.Equal(["1 m1 4.0 -", "4 m2 1.0 -"], RatingTexts.Show(result));
        Assert.Equal(
            [(2L, "rating", RejectionReason.ScoreOutsideScale), (3L, "movieId", RejectionReason.MissingValue)],
            result.Report.Rejections.Select(rejected => (rejected.Row, rejected.Field, rejected.Reason)));
    }

    [Fact]
    public void Read_ManyBadRows_KeepsTheFirstAndCountsAll()
    {
        var text = Header + string.Concat(Enumerable.Range(1, 50).Select(user => $"{user},6,10,as1\n")) + "1,4.0,10,as1\n";
        var result = RatingFileReader.Read([texts.Write("1.csv", text)], RatingTexts.Titles, new RatingReadOptions { RejectionsInFull = 3 });
        Assert.Equal([2L, 3L, 4L], result.Report.Rejections.Select(rejected => rejected.Row));
        Assert.Equal(50, result.Report.Files[0].RejectedByReason[RejectionReason.ScoreOutsideScale]);
    }

    [Fact]
    public void Read_FileWithoutRows_NamesIt() =>
        Assert.Contains("1.csv: The file holds no ratings", Assert.Throws<RatingFileException>(() => RatingTexts.Read(texts.Write("1.csv", Header))).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_MissingColumn_NamesFileRowAndColumn()
    {
        var file = texts.Write("1.csv", "userId,rating,timestamp\n1,4.0,1\n");
        var exception = Assert.Throws<RatingFileException>(() => RatingTexts.Read(file));
        Assert.Equal("1.csv", exception.FileName);
        Assert.StartsWith("1.csv: row 1: the column 'movieId' is missing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TruncatedGzip_NamesTheFile()
    {
        var file = texts.Write("1.csv.gz", Header + string.Concat(Enumerable.Range(1, 20_000).Select(user => $"{user},4.0,{user * 7919},as1\n")), isGzip: true);
        var bytes = File.ReadAllBytes(file.Path);
        File.WriteAllBytes(file.Path, bytes[..(bytes.Length / 2)]);
        Assert.Contains("1.csv.gz", Assert.Throws<RatingFileException>(() => RatingTexts.Read(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileGone_NamesIt()
    {
        var file = texts.Write("1.csv", Header + "1,4.0,1,as1\n");
        File.Delete(file.Path);
        Assert.Contains("1.csv", Assert.Throws<RatingFileException>(() => RatingTexts.Read(file)).Message, StringComparison.Ordinal);
    }
}

using System.Text;
using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Ratings;

public sealed class RatingLayoutRecognizerTests
{
    [Theory]
    [InlineData("userId,rating,timestamp,movieId\n1,1.0,1425941529,as680\n", RatingSource.Platforms, ",", 4)]
    [InlineData("userId,rating,timestamp,movieId\n", RatingSource.Platforms, ",", 4)]
    [InlineData("movieId,timestamp,userId,rating\r\nns1,1425941529,1,1.0\r\n", RatingSource.Platforms, ",", 4)]
    [InlineData("userId,movieId,rating,timestamp\r\n1,31,2.5,1260759144\r\n", RatingSource.MovieLens, ",", 4)]
    [InlineData("\"userId\",\"rating\",\"movieId\"\n1,2.5,31\n", RatingSource.MovieLens, ",", 3)]
    [InlineData("\ufeffuserId,rating,timestamp,movieId\n1,2.5,1260759144,31\n", RatingSource.MovieLens, ",", 4)]
    [InlineData("196\t242\t3\t881250949\n186\t302\t3\t891717742\n", RatingSource.MovieLens, "\t", 4)]
    [InlineData("196\t242\t3\n", RatingSource.MovieLens, "\t", 3)]
    [InlineData("1::1193::5::978300760\nbroken line\n1::661::3::978302109\n", RatingSource.MovieLens, "::", 4)]
    [InlineData("1::1193::5\n1::661::3.5\n", RatingSource.MovieLens, "::", 3)]
    [InlineData("user_id,source,title_id,title_row,score,rated_at\n1,platforms,as1,0,4.0,\n", RatingSource.Platforms, ",", 6)]
    public void Recognize_RatingFile_GivesItsLayout(string start, RatingSource source, string delimiter, int columns)
    {
        var layout = RatingLayoutRecognizer.Recognize(Encoding.UTF8.GetBytes(start));
        Assert.NotNull(layout);
        Assert.Null(layout.Problem);
        Assert.Equal(source, layout.Source);
        Assert.Equal(delimiter, layout.Delimiter);
        Assert.Equal(columns, layout.Columns.Count);
        Assert.Equal(source == RatingSource.MovieLens, layout.TitlesAreMovieLensNumbers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("show_id,type,title,director,cast,country,date_added,release_year,rating,duration,listed_in,description\ns1,Movie,x,,,,,2020,13+,90 min,Drama,y\n")]
    [InlineData("movieId,title,genres\n1,Toy Story (1995),Adventure\n")]
    [InlineData("movieId,imdbId,tmdbId\n1,0114709,862\n")]
    [InlineData("userId,movieId,tag,timestamp\n2,60756,funny,1445714994\n")]
    [InlineData("1::Toy Story (1995)::Animation|Children's|Comedy\n2::Jumanji (1995)::Adventure\n")]
    [InlineData("1::F::1::10::48067\n")]
    [InlineData("15::4973::excellent!::1215184630\n")]
    [InlineData("1|Toy Story (1995)|01-Jan-1995||http://example.org|0|0|0|1\n")]
    [InlineData("just a text\nof two lines\n")]
    public void Recognize_OtherFile_GivesNone(string start) => Assert.Null(RatingLayoutRecognizer.Recognize(Encoding.UTF8.GetBytes(start)));

    [Theory]
    [InlineData("userId,rating,timestamp\n1,4.0,1\n", "movieId")]
    [InlineData("rating,timestamp,movieId\n4.0,1,as1\n", "userId")]
    [InlineData("userId,movieId,timestamp\n1,31,1\n", "rating")]
    public void Recognize_MissingColumn_SaysWhich(string start, string column) =>
        Assert.Contains($"row 1: the column '{column}' is missing", RatingLayoutRecognizer.Recognize(Encoding.UTF8.GetBytes(start))?.Problem, StringComparison.Ordinal);

    [Fact]
    public void Recognize_Utf16_SaysSo()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            byte[] start = [.. encoding.GetPreamble(), .. encoding.GetBytes("userId,movieId,rating\n1,31,4\n")];
            Assert.Contains("UTF-16", RatingLayoutRecognizer.Recognize(start)?.Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Recognize_SampleCutInsideALine_IgnoresTheRest()
    {
        var start = Encoding.UTF8.GetBytes("196\t242\t3\t881250949\n186\t3");
        byte[] sample = [.. Enumerable.Repeat("196\t242\t3\t881250949\n"u8.ToArray(), 400).SelectMany(line => line).Take(RatingLayoutRecognizer.SampleLength)];
        Assert.NotNull(RatingLayoutRecognizer.Recognize(sample));
        Assert.Null(RatingLayoutRecognizer.Recognize(start));
    }

    [Fact]
    public void TryRecognize_NoSuchFile_NamesIt() =>
        Assert.Contains("nowhere.csv", Assert.Throws<RatingFileException>(() => RatingFile.TryRecognize(Path.Combine(Path.GetTempPath(), "streamrec-none", "nowhere.csv"))).Message, StringComparison.Ordinal);
}

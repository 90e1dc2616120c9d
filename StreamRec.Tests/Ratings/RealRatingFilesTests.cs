using System.Globalization;
using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Ratings;

/// <summary>The public data sets as they are.</summary>
public sealed class RealRatingFilesTests
{
    [Theory]
    [InlineData("data/movielens/ml-100k/u.data", 100_000, 943, 1_682)]
    [InlineData("data/movielens/ml-100k/u1.base", 80_000, 943, 1_682)]
    [InlineData("data/movielens/ml-100k/u1.test", 20_000, 459, 1_682)]
    [InlineData("data/movielens/ml-latest-small/ratings.csv", 100_836, 610, 193_609)]
    [InlineData("data/movielens/ml-1m/ratings.first487650.dat.gz", 487_650, 2_999, 3_952)]
    [InlineData("data/movielens/ml-1m/ratings.no-timestamp.999714.csv.gz", 999_714, 6_040, 3_952)]
    [InlineData("data/tmdb/ratings_small.csv", 100_004, 671, 163_949)]
    public void Read_WholeFile_TakesEveryRow(string path, int ratings, int users, int lastFilm)
    {
        var file = RatingFile.TryRecognize(SharedData.Require(path));
        Assert.NotNull(file);
        var result = RatingFileReader.Read([file], Films(lastFilm));
        Assert.Empty(result.Report.Rejections);
        Assert.Equal(ratings, result.Report.Rows);
        Assert.Equal(ratings, result.Ratings.Count + result.Report.DuplicatesRemoved);
        Assert.Equal(0, result.Report.DuplicatesRemoved);
        Assert.Equal(users, result.Users.Count);
    }

    [Fact]
    public void Read_LatestSmall_HasTheScoresOfItsFirstUser()
    {
        var path = SharedData.Require("data/movielens/ml-latest-small/ratings.csv");
        var films = Films(193_609);
        var result = RatingFileReader.Read([RatingFile.TryRecognize(path)!], films);
        var expected = File.ReadLines(path).Skip(1).TakeWhile(line => line.StartsWith("1,", StringComparison.Ordinal)).Select(line => line.Split(','))
            .Select(row => (Film: "m" + row[1], Score: float.Parse(row[2], CultureInfo.InvariantCulture), Time: long.Parse(row[3], CultureInfo.InvariantCulture))).ToArray();
        var user = result.Users.Find("1");
        var actual = result.Ratings.TitlesOf(user).ToArray().Select((title, index) =>
            (films.Ids[title], RatingScale.FromHalfStars(result.Ratings.HalfStarsOf(user)[index]), result.Ratings.TimesOf(user)[index]));
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("data/movielens/ml-100k/u.item")]
    [InlineData("data/movielens/ml-100k/u.user")]
    [InlineData("data/movielens/ml-100k/u.info")]
    [InlineData("data/movielens/ml-1m/users.dat")]
    [InlineData("data/movielens/ml-1m/movies.dat")]
    [InlineData("data/movielens/ml-10m/tags.dat")]
    [InlineData("data/movielens/ml-latest-small/movies.csv")]
    [InlineData("data/movielens/ml-latest-small/tags.csv")]
    [InlineData("data/movielens/ml-latest-small/links.csv")]
    [InlineData("data/platforms/hulu_titles.csv")]
    [InlineData("data/tmdb/credits.rebuilt.csv.gz")]
    [InlineData("data/tmdb/movies_dataset.rebuilt.csv.gz")]
    [InlineData("data/henry/consultas.csv")]
    public void TryRecognize_OtherFile_IsNone(string path) => Assert.Null(RatingFile.TryRecognize(SharedData.Require(path)));

    private static TitleIdIndex Films(int last) => new([.. Enumerable.Range(1, last).Select(film => FormattableString.Invariant($"m{film}"))]);
}

using StreamRec.Core.DuckDb;
using StreamRec.Core.Ratings;

namespace StreamRec.Tests.Ratings;

public sealed class RatingParquetTests : IDisposable
{
    private readonly RatingTexts texts = new();
    private readonly DuckDbConnection connection = DuckDbConnection.OpenInMemory();

    public void Dispose()
    {
        connection.Dispose();
        texts.Dispose();
    }

    [Fact]
    public void Write_Ratings_GivesColumnsThatOthersRead()
    {
        var path = texts.PathOf("it's.parquet");
        var result = RatingTexts.Read(
            texts.Write("1.csv", "userId,rating,timestamp,movieId\n5,4.5,1425941529,ns1\n5,1.0,10,as2\n"),
            texts.Write("ratings.csv", "userId,movieId,rating\n5,31,0.5\n"));
        RatingParquetWriter.Write(path, result.Ratings, result.Users, RatingTexts.TitleIds);
        using var rows = connection.Query("select * from read_parquet(?)", path);
        Assert.Equal(
            [("user_id", DuckDbTypeId.BigInt), ("source", DuckDbTypeId.Varchar), ("title_id", DuckDbTypeId.Varchar), ("title_row", DuckDbTypeId.Integer), ("score", DuckDbTypeId.Float), ("rated_at", DuckDbTypeId.Timestamp)],
            rows.Columns.Select(column => (column.Name, column.Type.Id)));
        Assert.Equal(
            [
                [5L, "platforms", "as2", 1, 1f, new DateTime(1970, 1, 1, 0, 0, 10)],
                [5L, "platforms", "ns1", 3, 4.5f, new DateTime(2015, 3, 9, 22, 52, 9)],
                [5L, "movielens", "m31", 6, 0.5f, null],
            ],
            rows.Rows().Select(row => Enumerable.Range(0, 6).Select(column => row[column]).ToArray()));
    }

    [Theory]
    [InlineData(300, 40)]
    [InlineData(70_000, 300_000)]
    public void Read_WhatWasWritten_IsTheSame(int titleCount, int count)
    {
        var random = new Random(3);
        var ids = Enumerable.Range(0, titleCount).Select(row => $"as{row}").ToArray();
        var starts = new List<int> { 0 };
        while (starts[^1] < count) starts.Add(Math.Min(count, starts[^1] + random.Next(0, 50)));
        // A user without ratings does not come back, so there are none.
        starts = [.. starts.Distinct()];
        var titles = Enumerable.Range(0, count).Select(_ => random.Next(titleCount)).ToArray();
        var times = Enumerable.Range(0, count).Select(_ => random.Next(10) == 0 ? RatingTable.NoTime : random.Next()).Select(time => (long)time).ToArray();
        var table = new RatingTable([.. starts], titles, [.. Enumerable.Range(0, count).Select(_ => (byte)random.Next(1, 11))], times, titleCount);
        var platformUsers = table.UserCount / 2;
        var users = new UserDirectory([.. Enumerable.Range(0, table.UserCount).Select(row => (long)(row < platformUsers ? row * 3 : row - platformUsers))], platformUsers);
        var path = texts.PathOf("ratings.parquet");
        RatingParquetWriter.Write(path, table, users, ids, threads: 3);

        Assert.Equal(0, connection.Scalar<long>("select count(*) from read_parquet(?) where title_id <> 'as' || title_row", path));
        var (again, usersAgain) = RatingParquetReader.Read(path, titleCount);
        Assert.Equal(table.UserStarts, again.UserStarts);
        Assert.Equal(table.Titles, again.Titles);
        Assert.Equal(table.HalfStars, again.HalfStars);
        Assert.Equal(table.Times, again.Times);
        var withoutTimes = RatingParquetReader.Read(path, titleCount, withTimes: false).Ratings;
        Assert.Equal(table.HalfStars, withoutTimes.HalfStars);
        Assert.Empty(withoutTimes.Times);
        Assert.Equal(
            Enumerable.Range(0, users.Count).Select(row => (users.SourceOf(row), users.NumberOf(row))),
            Enumerable.Range(0, usersAgain.Count).Select(row => (usersAgain.SourceOf(row), usersAgain.NumberOf(row))));
    }

    [Fact]
    public void Read_EmptyTable_IsEmpty()
    {
        var path = texts.PathOf("ratings.parquet");
        RatingParquetWriter.Write(path, RatingTable.Empty(0), UserDirectory.Empty, []);
        var (ratings, users) = RatingParquetReader.Read(path, 0);
        Assert.Equal(0, ratings.Count);
        Assert.Equal(0, users.Count);
    }

    [Fact]
    public void Read_WithoutTimes_HasNone()
    {
        var path = texts.PathOf("ratings.parquet");
        var result = RatingTexts.Read(texts.Write("ratings.csv", "userId,movieId,rating\n5,31,0.5\n"));
        RatingParquetWriter.Write(path, result.Ratings, result.Users, RatingTexts.TitleIds);
        var (ratings, users) = RatingParquetReader.Read(path, RatingTexts.TitleIds.Length);
        Assert.Empty(ratings.Times);
        Assert.Equal("5", users.TextOf(0));
    }

    [Theory]
    [InlineData("select 1 as a", "user_id")]
    [InlineData("select 2::bigint as user_id, 'platforms' as source, 9 as title_row, 1::float as score, null::timestamp as rated_at", "title row 9")]
    [InlineData("select 2::bigint as user_id, 'platforms' as source, 1 as title_row, 9::float as score, null::timestamp as rated_at", "score 9")]
    [InlineData("select 2::bigint as user_id, 'platforms' as source, null::integer as title_row, 1::float as score, null::timestamp as rated_at", "lacks a value")]
    [InlineData("select i::bigint as user_id, 'platforms' as source, 1 as title_row, 1::float as score, null::timestamp as rated_at from (values (2), (1)) t(i)", "row 2 is out of order")]
    public void Read_OtherOrDamagedFile_SaysWhatIsWrong(string select, string part)
    {
        var path = texts.PathOf("ratings.parquet");
        connection.Execute($"copy ({select}) to {DuckDbText.Literal(path)} (format parquet)");
        var exception = Assert.Throws<RatingFileException>(() => RatingParquetReader.Read(path, 7));
        Assert.StartsWith("ratings.parquet", exception.Message, StringComparison.Ordinal);
        Assert.Contains(part, exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Write_NumbersThatDoNotAgree_Throws()
    {
        var table = new RatingTable([0, 1], [0], [10], [], 1);
        Assert.Throws<ArgumentException>(() => RatingParquetWriter.Write(texts.PathOf("x"), table, UserDirectory.Empty, ["as1"]));
        Assert.Throws<ArgumentException>(() => RatingParquetWriter.Write(texts.PathOf("x"), table, new UserDirectory([1], 1), []));
    }
}

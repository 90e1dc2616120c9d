using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>Gives the engine the columns of a rating table by row number: a function for each, filling from our arrays.</summary>
internal sealed class RatingColumns(RatingTable ratings, UserDirectory users, IReadOnlyList<string> titleIds)
{
    public void Register(DuckDbConnection connection)
    {
        Register(connection, "user_of", DuckDbType.Plain(DuckDbTypeId.BigInt), (first, count, result) => FillUsers(first, result.Values<long>()[..count]));
        Register(connection, "source_of", DuckDbType.EnumOf(RatingSources.Keys), (first, count, result) => FillSources(first, result.Values<byte>()[..count]));
        Register(connection, "row_of", DuckDbType.Plain(DuckDbTypeId.Integer), (first, count, result) => ratings.Titles.AsSpan(first, count).CopyTo(result.Values<int>()));
        Register(connection, "score_of", DuckDbType.Plain(DuckDbTypeId.Float), (first, count, result) => FillScores(first, result.Values<float>()[..count]));
        Register(connection, "time_of", DuckDbType.Plain(DuckDbTypeId.Timestamp), FillTimes);

        // An enum needs at least one text, even where no rating has a title.
        var ids = DuckDbType.EnumOf(titleIds.Count == 0 ? [""] : titleIds);
        Register(connection, "title_of", ids, (first, count, result) => FillTitles(ratings.Titles.AsSpan(first, count), result));
    }

    private static void Register(DuckDbConnection connection, string name, DuckDbType type, Fill fill) =>
        connection.RegisterFunction(name, [DuckDbType.Plain(DuckDbTypeId.BigInt)], type, (arguments, result) =>
        {
            var rows = arguments.Column(0).Values<long>();
            if (rows.Length > 0) fill((int)rows[0], rows.Length, result);
        });

    private void FillUsers(int first, Span<long> result)
    {
        for (int user = UserAt(first), index = 0; index < result.Length; user++)
        {
            for (var end = Math.Min(result.Length, ratings.UserStarts[user + 1] - first); index < end; index++) result[index] = users.NumberOf(user);
        }
    }

    private void FillSources(int first, Span<byte> result)
    {
        for (int user = UserAt(first), index = 0; index < result.Length; user++)
        {
            for (var end = Math.Min(result.Length, ratings.UserStarts[user + 1] - first); index < end; index++) result[index] = (byte)users.SourceOf(user);
        }
    }

    private void FillScores(int first, Span<float> result)
    {
        for (var index = 0; index < result.Length; index++) result[index] = RatingScale.FromHalfStars(ratings.HalfStars[first + index]);
    }

    private void FillTimes(int first, int count, DuckDbAppenderColumn result)
    {
        var times = ratings.Times.Length == 0 ? [] : ratings.Times.AsSpan(first, count);
        var values = result.Values<long>();
        for (var index = 0; index < count; index++)
        {
            if (times.Length == 0 || times[index] == RatingTable.NoTime) result.SetNull(index);
            else values[index] = times[index] * TimeSpan.MicrosecondsPerSecond;
        }
    }

    private static void FillTitles(ReadOnlySpan<int> titles, DuckDbAppenderColumn result)
    {
        switch (result.Type.Size)
        {
            case sizeof(byte):
                var bytes = result.Values<byte>();
                for (var index = 0; index < titles.Length; index++) bytes[index] = (byte)titles[index];
                break;
            case sizeof(ushort):
                var shorts = result.Values<ushort>();
                for (var index = 0; index < titles.Length; index++) shorts[index] = (ushort)titles[index];
                break;
            default:
                titles.CopyTo(result.Values<int>());
                break;
        }
    }

    private int UserAt(int rating)
    {
        // The last user that starts at or before the rating; users without ratings share a start.
        int low = 0, high = ratings.UserCount;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (ratings.UserStarts[middle] <= rating) low = middle;
            else high = middle;
        }

        return low;
    }

    private delegate void Fill(int first, int count, DuckDbAppenderColumn result);
}

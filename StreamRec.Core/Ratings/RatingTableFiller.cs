using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Ratings;

/// <summary>Fills the arrays of a table from rows ordered by source and user.</summary>
internal sealed class RatingTableFiller(int count, int platformRatings, int titleCount)
{
    private readonly int[] titles = new int[count];
    private readonly byte[] halfStars = new byte[count];
    private readonly List<long> users = [];
    private readonly List<int> starts = [];
    private long[] times = [];
    private long lastUser = -1;
    private int platformUsers;
    private int filled;

    /// <summary>How much is filled, 0 to 1.</summary>
    public double Share => (double)filled / Math.Max(1, count);

    /// <summary>Adds a chunk with user number, title row, score and, where it is wanted, time.</summary>
    /// <exception cref="InvalidDataException">A value that the writer cannot have written.</exception>
    public void Add(DuckDbChunk chunk)
    {
        var rows = chunk.RowCount;
        if (filled + rows > count) throw new InvalidDataException("It has grown while it was read.");
        var titleColumn = chunk.Column(1);
        var scoreColumn = chunk.Column(2);
        if (titleColumn.MayHaveNulls || scoreColumn.MayHaveNulls) RefuseNulls(chunk);
        AddUsers(chunk.Column(0).Values<long>());
        AddTitles(titleColumn.Values<int>());
        var scores = scoreColumn.Values<float>();
        for (var row = 0; row < rows; row++)
        {
            var halves = scores[row] * 2;
            if (!(halves is >= 1 and <= RatingScale.Steps)) throw new InvalidDataException($"Row {filled + row + 1} has the score {scores[row]}.");
            halfStars[filled + row] = (byte)halves;
        }

        if (chunk.ColumnCount > 3) AddTimes(chunk.Column(3));
        filled += rows;
    }

    /// <summary>The table and its users.</summary>
    public (RatingTable Ratings, UserDirectory Users) Finish()
    {
        if (filled != count) throw new InvalidDataException($"It has {filled} rows where it announces {count}.");
        if (platformRatings == count) platformUsers = users.Count;
        starts.Add(count);
        return (new RatingTable([.. starts], titles, halfStars, times, titleCount), new UserDirectory([.. users], platformUsers));
    }

    private void AddUsers(ReadOnlySpan<long> numbers)
    {
        for (var row = 0; row < numbers.Length; row++)
        {
            var isBoundary = filled + row == platformRatings;
            if (numbers[row] == lastUser && !isBoundary) continue;
            if (numbers[row] < 0 || (numbers[row] < lastUser && !isBoundary)) throw new InvalidDataException($"Row {filled + row + 1} is out of order.");
            if (isBoundary) platformUsers = users.Count;
            lastUser = numbers[row];
            users.Add(lastUser);
            starts.Add(filled + row);
        }
    }

    private void AddTitles(ReadOnlySpan<int> rows)
    {
        rows.CopyTo(titles.AsSpan(filled));
        foreach (var title in rows)
        {
            if ((uint)title >= (uint)titleCount) throw new InvalidDataException($"It names the title row {title}; the catalog has {titleCount} titles.");
        }
    }

    private void AddTimes(DuckDbColumn column)
    {
        var seconds = column.Values<long>();
        for (var row = 0; row < seconds.Length; row++)
        {
            var isKnown = !column.MayHaveNulls || !column.IsNull(row);
            if (times.Length == 0)
            {
                if (!isKnown) continue;
                times = new long[count];
                times.AsSpan(0, filled + row).Fill(RatingTable.NoTime);
            }

            times[filled + row] = isKnown ? seconds[row] / TimeSpan.MicrosecondsPerSecond : RatingTable.NoTime;
        }
    }

    private static void RefuseNulls(DuckDbChunk chunk)
    {
        for (var column = 0; column < 3; column++)
        {
            for (var row = 0; row < chunk.RowCount; row++)
            {
                if (chunk.Column(column).IsNull(row)) throw new InvalidDataException("A row lacks a value.");
            }
        }
    }
}

using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.AlternatingLeastSquares;

/// <summary>A table's ratings ordered by title, then user; made in steps between which it can be cancelled, which the table's own index is not.</summary>
internal sealed class RatingsByTitle
{
    private const int UsersAtOnce = 4096;

    /// <summary>Orders the ratings.</summary>
    public RatingsByTitle(RatingTable table, int[] titleCounts, CancellationToken cancellation)
    {
        Starts = new int[table.TitleCount + 1];
        for (var title = 0; title < table.TitleCount; title++)
        {
            Starts[title + 1] = Starts[title] + titleCounts[title];
        }

        Users = new int[table.Count];
        HalfStars = new byte[table.Count];
        var next = Starts.AsSpan(0, table.TitleCount).ToArray();
        for (var user = 0; user < table.UserCount; user += UsersAtOnce)
        {
            cancellation.ThrowIfCancellationRequested();
            Fill(table, user, Math.Min(table.UserCount, user + UsersAtOnce), next);
        }
    }

    /// <summary>Offset of each title's first rating; one more entry than there are titles.</summary>
    public int[] Starts { get; }

    /// <summary>User rows.</summary>
    public int[] Users { get; }

    /// <summary>Scores in half stars, beside <see cref="Users"/>.</summary>
    public byte[] HalfStars { get; }

    private void Fill(RatingTable table, int firstUser, int endUser, int[] next)
    {
        for (var user = firstUser; user < endUser; user++)
        {
            for (var rating = table.UserStarts[user]; rating < table.UserStarts[user + 1]; rating++)
            {
                var place = next[table.Titles[rating]]++;
                Users[place] = user;
                HalfStars[place] = table.HalfStars[rating];
            }
        }
    }
}

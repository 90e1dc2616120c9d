using StreamRec.Core.Ratings;

namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>The ratings as one side sees them: by user or by title, in compressed rows.</summary>
/// <param name="Starts">Offset of each row's first rating; one more entry than there are rows.</param>
/// <param name="Others">The row on the other side of each rating.</param>
/// <param name="Places">The position of each rating in the order by user, in which the targets are kept.</param>
internal sealed record RatingSide(int[] Starts, int[] Others, int[] Places)
{
    /// <summary>The number of rows, rated or not.</summary>
    public int Rows => Starts.Length - 1;

    /// <summary>The number of a row's ratings.</summary>
    public int CountOf(int row) => Starts[row + 1] - Starts[row];

    /// <summary>The users' side of a table.</summary>
    public static RatingSide OfUsers(RatingTable table)
    {
        var places = new int[table.Count];
        for (var place = 0; place < places.Length; place++)
        {
            places[place] = place;
        }

        return new RatingSide(table.UserStarts, table.Titles, places);
    }

    /// <summary>The titles' side of a table.</summary>
    /// <param name="table">The ratings.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static RatingSide OfTitles(RatingTable table, CancellationToken cancellation)
    {
        var starts = new int[table.TitleCount + 1];
        foreach (var title in table.Titles)
        {
            starts[title + 1]++;
        }

        for (var title = 0; title < table.TitleCount; title++)
        {
            starts[title + 1] += starts[title];
        }

        var (users, places) = (new int[table.Count], new int[table.Count]);
        var next = starts.AsSpan(0, table.TitleCount).ToArray();
        for (var user = 0; user < table.UserCount; user++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var rating = table.UserStarts[user]; rating < table.UserStarts[user + 1]; rating++)
            {
                var place = next[table.Titles[rating]]++;
                (users[place], places[place]) = (user, rating);
            }
        }

        return new RatingSide(starts, users, places);
    }
}

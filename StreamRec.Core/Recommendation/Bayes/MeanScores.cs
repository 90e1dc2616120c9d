namespace StreamRec.Core.Recommendation.Bayes;

/// <summary>
/// The mean of all samples' scores as one product: the score of user u and title t less the mean of all ratings is users[u] · titles[t]. Behind the last user comes the
/// average user, behind the last title one that nothing is known of.
/// </summary>
/// <param name="Rank">The length of a row, a multiple of 8.</param>
/// <param name="Users">One row for each user and one more.</param>
/// <param name="Titles">One row for each title and one more.</param>
internal sealed record MeanScores(int Rank, float[] Users, float[] Titles)
{
    /// <summary>A user's row; the average user's for one that is not known.</summary>
    public ReadOnlySpan<float> UserRow(int user) => RowOf(Users, user);

    /// <summary>A title's row; that of one nothing is known of for one that is not known.</summary>
    public ReadOnlySpan<float> TitleRow(int title) => RowOf(Titles, title);

    /// <summary>The place of the row of a title, or of the last row for one that is not there.</summary>
    public int PlaceOfTitle(int title) => (uint)title < (uint)((Titles.Length / Rank) - 1) ? title * Rank : Titles.Length - Rank;

    /// <summary>Rows picked and reordered; −1 gives the last row.</summary>
    public MeanScores Pick(ReadOnlySpan<int> users, ReadOnlySpan<int> titles) => this with { Users = PickRows(Users, users), Titles = PickRows(Titles, titles) };

    private ReadOnlySpan<float> RowOf(float[] values, int row)
    {
        var last = (values.Length / Rank) - 1;
        return values.AsSpan(((uint)row < (uint)last ? row : last) * Rank, Rank);
    }

    private float[] PickRows(float[] values, ReadOnlySpan<int> rows)
    {
        var picked = new float[(rows.Length + 1) * Rank];
        for (var row = 0; row <= rows.Length; row++)
        {
            RowOf(values, row < rows.Length ? rows[row] : -1).CopyTo(picked.AsSpan(row * Rank));
        }

        return picked;
    }
}

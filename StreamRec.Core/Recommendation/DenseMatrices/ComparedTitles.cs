namespace StreamRec.Core.Recommendation.DenseMatrices;

/// <summary>
/// The titles that a model compares with each other: the most rated ones, since every pair of them costs memory. Their places are numbered from the most rated
/// title on; titles with as many ratings in catalog order.
/// </summary>
internal sealed class ComparedTitles
{
    /// <summary>Takes titles over as they were stored.</summary>
    /// <param name="places">The place of each title row, −1 for a title that is not compared.</param>
    /// <param name="count">The number of places; those without a title are allowed.</param>
    /// <exception cref="InvalidDataException">A place is out of range.</exception>
    public ComparedTitles(int[] places, int count)
    {
        if (count > 0 && places.AsSpan().ContainsAnyExceptInRange(-1, count - 1))
        {
            throw new InvalidDataException("A title's place lies outside the compared titles.");
        }

        Places = places;
        Count = count;
    }

    /// <summary>The number of places.</summary>
    public int Count { get; }

    /// <summary>The number of title rows, compared or not.</summary>
    public int TitleCount => Places.Length;

    /// <summary>The place of each title row, −1 for a title that is not compared.</summary>
    public int[] Places { get; }

    /// <summary>The place of a title, or −1.</summary>
    public int PlaceOf(int title) => (uint)title < (uint)Places.Length ? Places[title] : -1;

    /// <summary>Picks the most rated titles.</summary>
    /// <param name="counts">The number of ratings of each title row; those without any are never picked.</param>
    /// <param name="most">How many at most.</param>
    public static ComparedTitles MostRated(int[] counts, int most)
    {
        var rows = new int[counts.Length];
        var keys = new long[counts.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = row;
            keys[row] = ((long)(int.MaxValue - counts[row]) << 32) + row;
        }

        Array.Sort(keys, rows);
        var places = new int[counts.Length];
        Array.Fill(places, -1);
        var count = 0;
        while (count < Math.Min(most, rows.Length) && counts[rows[count]] > 0)
        {
            places[rows[count]] = count++;
        }

        return new ComparedTitles(places, count);
    }

    /// <summary>The same places over other title rows.</summary>
    public ComparedTitles Remap(ReadOnlySpan<int> oldTitles)
    {
        var remapped = new int[oldTitles.Length];
        for (var row = 0; row < remapped.Length; row++)
        {
            remapped[row] = oldTitles[row] < 0 ? -1 : Places[oldTitles[row]];
        }

        return new ComparedTitles(remapped, Count);
    }
}
